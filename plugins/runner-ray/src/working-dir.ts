import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { MemoError } from '@memo-js/core';
import { programFiles } from '@memo-js/runner-kit';
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { SCRIPT, SCRIPT_NAME } from './entrypoint.ts';

/** The dashboard refuses more (DASHBOARD_CLIENT_MAX_SIZE of Ray). */
const MAX_PACKAGE_BYTES = 100 * 1024 * 1024;

/** The least that a zip can say: the same files give the same bytes, in every time zone. */
const NO_TIME = new Date(1980, 0, 1);
const UNIX = 3;
const REGULAR_FILE = 0o100000;

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
  const entries: Zippable = { [SCRIPT_NAME]: [Buffer.from(SCRIPT), attributes(0o644)] };
  for (const { path, file, mode } of files) {
    const bytes = await readFile(file);
    size += bytes.byteLength;
    if (size > MAX_PACKAGE_BYTES) throw unfit(folder, 'holds more than 100 MiB');
    entries[path] = [bytes, attributes(mode)];
  }
  const bytes = Buffer.from(zipSync(entries, { mtime: NO_TIME }));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 40);
  const name = `_ray_pkg_${hash}.zip`;
  return { name, uri: `gcs://${name}`, bytes };
}

const attributes = (mode: number): { os: number; attrs: number } => ({
  os: UNIX,
  attrs: ((REGULAR_FILE | mode) << 16) >>> 0,
});

const unfit = (folder: string, why: string): MemoError =>
  new MemoError({
    code: 'RUNNER_PROGRAM',
    message: `${folder} cannot be sent to the cluster as a program: it ${why}.`,
    hint: 'Keep code alone in the folder of a program, and data in a folder that both sides reach.',
  });
