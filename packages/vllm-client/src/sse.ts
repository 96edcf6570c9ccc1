import { VllmError } from './errors.ts';

/** A server that never ends its line must not fill the memory. In characters. */
const MAX_EVENT = 32 * 1024 * 1024;

/**
 * The `data` of each event of a stream (WHATWG HTML, "server-sent events"). Bytes may be split
 * anywhere, within a character too; comments, which vLLM sends to keep proxies awake, are skipped.
 * @throws VllmError `VLLM_RESPONSE_INVALID` for an event without end
 */
export async function* readEvents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let data: string | null = null;
  let afterReturn = false;
  for await (const chunk of chunks) {
    let piece = decoder.decode(chunk, { stream: true });
    if (piece === '') continue;
    // \r\n whose halves came apart is one end of line
    if (afterReturn && piece.startsWith('\n')) piece = piece.slice(1);
    afterReturn = piece.endsWith('\r');
    const buffer = rest + piece;
    let start = 0;
    // what `rest` holds was searched before
    const from = rest.length;
    let feed = buffer.indexOf('\n', from);
    let carriage = buffer.indexOf('\r', from);
    while (feed >= 0 || carriage >= 0) {
      const end = carriage < 0 || (feed >= 0 && feed < carriage) ? feed : carriage;
      const line = buffer.slice(start, end);
      start = buffer[end] === '\r' && buffer[end + 1] === '\n' ? end + 2 : end + 1;
      // each is searched again only when it was passed: most streams hold no \r at all
      if (feed >= 0 && feed < start) feed = buffer.indexOf('\n', start);
      if (carriage >= 0 && carriage < start) carriage = buffer.indexOf('\r', start);
      if (line === '') {
        if (data !== null) yield data;
        data = null;
      } else if (line.startsWith('data:')) {
        const value = line.slice(line[5] === ' ' ? 6 : 5);
        data = data === null ? value : `${data}\n${value}`;
      }
    }
    rest = buffer.slice(start);
    if (rest.length + (data?.length ?? 0) > MAX_EVENT) {
      throw new VllmError({
        code: 'VLLM_RESPONSE_INVALID',
        message: `an event of the stream is longer than ${MAX_EVENT} characters`,
        hint: 'Ask for fewer log-probabilities, or look at what answers at this address.',
      });
    }
  }
}
