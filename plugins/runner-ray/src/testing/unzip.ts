import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';

/** Unpacks by the central directory, as Python's `zipfile` does; a wrong checksum is an error. */
export async function unzip(bytes: Buffer, folder: string): Promise<void> {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  if (end < 0) throw new Error('BadZipFile: File is not a zip file');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('BadZipFile: central directory');
    const [crc, size] = [bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 20)];
    const mode = bytes.readUInt32LE(at + 38) >>> 16;
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = inflateRawSync(bytes.subarray(start, start + size));
    if (crc32(data) !== crc) throw new Error(`BadZipFile: Bad CRC-32 for file '${name}'`);
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), data, { mode: mode & 0o777 });
    at += 46 + [28, 30, 32].reduce((sum, part) => sum + bytes.readUInt16LE(at + part), 0);
  }
  if (at !== end) throw new Error('BadZipFile: Truncated central directory');
}
