import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORKER_FOLDER } from './worker-command.ts';

export const REQUIREMENTS_FILE = join(WORKER_FOLDER, 'requirements.txt');
/** Written last: an environment without it is not finished. */
export const COMPLETE_MARK = '.complete';

/** The environment's folder, named by what is in it. */
export function environmentFolder(cacheDir: string): string {
  const hash = createHash('sha256').update(readFileSync(REQUIREMENTS_FILE)).digest('hex');
  return join(cacheDir, `python-trl-${hash.slice(0, 12)}`);
}

/** Interpreter of an environment. */
export const interpreterOf = (folder: string): string => join(folder, 'bin', 'python');

/** The interpreter of `memo setup python` where it was run to its end, else the system's. */
export function defaultPython(cacheDir: string): string {
  const folder = environmentFolder(cacheDir);
  return existsSync(join(folder, COMPLETE_MARK)) ? interpreterOf(folder) : 'python3';
}
