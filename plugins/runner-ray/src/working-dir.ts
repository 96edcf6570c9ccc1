import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { MemoError } from '@memo-js/core';
import { programFiles } from '@memo-js/runner-kit';
import { SCRIPT, SCRIPT_NAME } from './entrypoint.ts';
import { zip } from './zip.ts';
import type { ZipEntry } from './zip.ts';

/** The dashboard refuses more (DASHBOARD_CLIENT_MAX_SIZE of Ray). */
const MAX_PACKAGE_BYTES = 100 * 1024 * 1024;

/** A program as Ray's package store keeps it: named by its content, so that it is sent once. */
export interface ProgramPackage {
  readonly name: string;
  readonly uri: string;
  readonly bytes: Buffer;
}

/** @throws MemoError `RUNNER_PROGRAM` when the folder is too large, or is none */
export async function packProgram(folder: string): Promise<ProgramPackage> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() !== true) throw unfit(folder, 'is no folder');
  const files = await programFiles(folder);
  let size = 0;
  const entries: ZipEntry[] = [{ path: SCRIPT_NAME, bytes: Buffer.from(SCRIPT), mode: 0o644 }];
  for (const { path, file, mode } of files) {
    const bytes = await readFile(file);
    size += bytes.byteLength;
    if (size > MAX_PACKAGE_BYTES) throw unfit(folder, 'holds more than 100 MiB');
    entries.push({ path, bytes, mode });
  }
  const bytes = zip(entries);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 40);
  const name = `_ray_pkg_${hash}.zip`;
  return { name, uri: `gcs://${name}`, bytes };
}

const unfit = (folder: string, why: string): MemoError =>
  new MemoError({
    code: 'RUNNER_PROGRAM',
    message: `${folder} cannot be sent to the cluster as a program: it ${why}.`,
    hint: 'Keep code alone in the folder of a program, and data in a folder that both sides reach.',
  });
