import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MemoError } from '@memo-js/core';

/**
 * Writes a file beside its place first: what fails on the way leaves an older one as it is.
 * @throws MemoError `EXPORT_OUT` when the disk refuses; what `parts` throws is passed on
 */
export async function writeTextFile(
  file: string,
  parts: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const temporary = `${file}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await pipeline(Readable.from(parts), createWriteStream(temporary, { flush: true }));
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    // What the disk says has a system call; the rest comes from the parts.
    if (typeof error !== 'object' || error === null || !('syscall' in error)) throw error;
    throw new MemoError({
      code: 'EXPORT_OUT',
      message: `${file} cannot be written: ${'message' in error ? String(error.message) : ''}`,
      hint: 'Name a file in a folder that can be written.',
      cause: error,
    });
  }
}
