import { MemoError, type MemoryArtifact } from '@memo-js/core';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../store/faults.ts';
import { fileChecksum, FILTER_FILE, MANIFEST_FILE, REFLECTIONS_FILE } from './files.ts';
import { MAX_MANIFEST_BYTES, parseManifest } from './manifest.ts';

/** Files that an artifact answers without. */
const OPTIONAL = new Set([REFLECTIONS_FILE, FILTER_FILE]);

/**
 * Reads and checks the memory in a folder.
 * @throws MemoError `ARTIFACT_NOT_FOUND`, `ARTIFACT_INVALID`, `ARTIFACT_FORMAT_NEWER`,
 * `ARTIFACT_INCOMPLETE` (a file is gone), `ARTIFACT_CHECKSUM` (a file was changed)
 */
export async function readArtifact(
  folder: string,
  options: { readonly verify?: boolean } = {},
): Promise<MemoryArtifact> {
  const file = path.join(folder, MANIFEST_FILE);
  const size = await sizeOf(file);
  if (size === undefined) {
    throw new MemoError({
      code: 'ARTIFACT_NOT_FOUND',
      message: `There is no memory in ${folder}: ${MANIFEST_FILE} is missing.`,
      hint: 'Name the folder of a sealed memory, or run `memo encode` first.',
    });
  }
  if (size > MAX_MANIFEST_BYTES) {
    throw new MemoError({
      code: 'ARTIFACT_INVALID',
      message: `${file} has ${size} bytes, more than a manifest can have.`,
      hint: 'Restore the file, or run `memo train` again.',
    });
  }
  const manifest = parseManifest(await readFile(file, 'utf8'), folder);
  for (const [name, checksum] of Object.entries(manifest.checksums)) {
    await checkFile(folder, name, options.verify === false ? null : checksum);
  }
  return { folder: path.resolve(folder), manifest };
}

async function checkFile(folder: string, name: string, checksum: string | null): Promise<void> {
  const file = path.join(folder, name);
  if ((await sizeOf(file)) === undefined) {
    if (OPTIONAL.has(name)) return;
    throw new MemoError({
      code: 'ARTIFACT_INCOMPLETE',
      message: `${name} of the memory in ${folder} is missing.`,
      hint: 'Copy the whole folder again, or run `memo train` again.',
    });
  }
  if (checksum !== null && (await fileChecksum(file)) !== checksum) {
    throw new MemoError({
      code: 'ARTIFACT_CHECKSUM',
      message: `${name} of the memory in ${folder} does not match its manifest.`,
      hint: 'Restore the file, or run `memo train` again.',
    });
  }
}

async function sizeOf(file: string): Promise<number | undefined> {
  try {
    const found = await stat(file);
    return found.isFile() ? found.size : undefined;
  } catch (error) {
    if (/^(ENOENT|ENOTDIR)$/.test(errorCode(error))) return undefined;
    throw new MemoError({
      code: 'ARTIFACT_UNREADABLE',
      message: `${file} cannot be read.`,
      hint: 'Check the permissions of the folder.',
      cause: error,
    });
  }
}
