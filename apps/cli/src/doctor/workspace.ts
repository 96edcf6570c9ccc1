import { MemoError, silentLogger } from '@memo-js/core';
import { openWorkspace } from '@memo-js/engine';
import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { bytes } from '../text/format.ts';
import { failed, passed, warned } from './diagnosis.ts';
import type { Check } from './diagnosis.ts';

/** Below this a training may not fit: checkpoints and two memories of the larger bases. */
const LOW_DISK_BYTES = 2 * 1024 ** 3;

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The nearest folder above that exists. */
async function standing(folder: string): Promise<string> {
  let at = folder;
  while (!(await exists(at)) && dirname(at) !== at) at = dirname(at);
  return at;
}

/** Opens the workspace as a run would: that finds a lock, a read-only folder and damage alike. */
export async function checkWorkspace(folder: string): Promise<Check> {
  const title = 'Workspace';
  if (!(await exists(folder))) {
    const parent = await standing(folder);
    const writable = await access(parent, constants.W_OK).then(
      () => true,
      () => false,
    );
    return writable
      ? passed('workspace', title, `${folder} will be made at the first run`)
      : failed(
          'workspace',
          title,
          `${folder} does not exist and ${parent} cannot be written to`,
          'Choose another folder with --workspace, or change the permissions.',
        );
  }
  try {
    const workspace = await openWorkspace(folder, {
      mode: 'write',
      clock: { now: () => Date.now() },
      logger: silentLogger,
    });
    await workspace.close();
    return passed('workspace', title, `${folder} can be read and written`);
  } catch (thrown) {
    const error = MemoError.from(thrown);
    const report = error.code === 'WORKSPACE_LOCKED' ? warned : failed;
    return report('workspace', title, error.message, error.hint ?? 'Check the folder.');
  }
}

export async function checkDisk(folder: string): Promise<Check> {
  const title = 'Free disk';
  try {
    const { bavail, bsize } = await statfs(await standing(folder));
    const free = bavail * bsize;
    return free < LOW_DISK_BYTES
      ? warned('disk', title, `${bytes(free)} left`, 'Free some space before a long training.')
      : passed('disk', title, bytes(free));
  } catch (thrown) {
    return warned('disk', title, `unknown: ${MemoError.from(thrown).message}`, 'Check it by hand.');
  }
}
