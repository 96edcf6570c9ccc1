import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { MemoError } from '@memo-js/core';
import type { MemoryManifest } from '@memo-js/core';

/** Hashing in larger pieces is twice as fast as in those of a stream. */
const CHUNK_BYTES = 1 << 20;

/** The newest format of an artifact that is read. */
const FORMAT_VERSION = 1;

/** @throws MemoError `ARTIFACT_FORMAT_NEWER` */
export function checkFormat({ id, formatVersion }: MemoryManifest): void {
  const version: number = formatVersion;
  if (version <= FORMAT_VERSION) return;
  throw new MemoError({
    code: 'ARTIFACT_FORMAT_NEWER',
    message: `The memory ${id} has format ${version}; this version reads up to ${FORMAT_VERSION}.`,
    hint: 'Update MeMo, or train the memory again with this version.',
  });
}

/** Files that decide what a memory answers. */
const ANSWERS =
  /(\.safetensors|\.safetensors\.index\.json|^((adapter_)?config|tokenizer.*)\.json|\.jinja)$/;

/**
 * Compares the files that answers depend on with the manifest.
 * @throws MemoError `ARTIFACT_CHECKSUM` naming the file
 */
export async function verifyChecksums(folder: string, manifest: MemoryManifest): Promise<void> {
  for (const [name, expected] of Object.entries(manifest.checksums)) {
    if (!ANSWERS.test(name) || name.includes('/') || name.includes('\\')) continue;
    const hash = createHash('sha256');
    try {
      await pipeline(createReadStream(join(folder, name), { highWaterMark: CHUNK_BYTES }), hash);
    } catch (cause) {
      throw mismatch(manifest.id, name, 'cannot be read', cause);
    }
    if (hash.digest('hex') !== expected) {
      throw mismatch(manifest.id, name, 'does not match its manifest');
    }
  }
}

const mismatch = (id: string, name: string, what: string, cause?: unknown): MemoError =>
  new MemoError({
    code: 'ARTIFACT_CHECKSUM',
    message: `${name} of the memory ${id} ${what}.`,
    hint: 'Restore the file, or run `memo train` again.',
    cause,
  });
