import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../store/faults.ts';

/** Written last, so that a folder with it is complete. */
export const MANIFEST_FILE = 'memo.json';
export const REFLECTIONS_FILE = 'reflections.jsonl.gz';
export const FILTER_FILE = 'knowledge-filter.bin';

/** SHA-256 (hex) of a file, read as a stream. */
export async function fileChecksum(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Replaces a file in one step: a reader sees the old text or the new one. */
export async function writeAtomic(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/** Makes the names in a folder durable; not every platform can. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  if (handle === undefined) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Moves a folder to a name that may be taken: what was there steps aside first. */
export async function replaceFolder(from: string, to: string): Promise<void> {
  const aside = path.join(path.dirname(to), `.old-${path.basename(to)}`);
  await rm(aside, { recursive: true, force: true });
  await rename(to, aside).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
  await rename(from, to);
  await syncFolder(path.dirname(to));
  await rm(aside, { recursive: true, force: true });
}
