import { createReadStream } from 'node:fs';

/** A longer line is neither a document nor a reflection of this product. */
export const MAX_LINE_BYTES = 256 * 1024 * 1024;

/** Lines as bytes, so that one bad byte spoils one line only. */
export async function* readLines(file: string): AsyncIterable<Buffer | 'too-long'> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (): Buffer | 'too-long' => {
    const line = size > MAX_LINE_BYTES ? 'too-long' : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    let rest = chunk as Buffer;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      size += end;
      if (size <= MAX_LINE_BYTES) parts.push(rest.subarray(0, end));
      yield take();
      rest = rest.subarray(end + 1);
    }
    size += rest.length;
    if (size <= MAX_LINE_BYTES) parts.push(rest);
  }
  if (size > 0) yield take();
}
