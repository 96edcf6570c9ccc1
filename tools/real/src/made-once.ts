import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const COMPLETE = '.complete';
const POLL_MS = 1000;

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Takes `file` as a lock, waiting for a living owner and taking over from a dead one. */
async function lock(file: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = Number(await readFile(file, 'utf8').catch(() => ''));
      if (owner > 0 && !alive(owner)) await rm(file, { force: true });
      else await wait(POLL_MS);
    }
  }
}

/**
 * Makes a folder once, whoever asks first; one that was left unfinished is made anew. The folder
 * keeps its name from the start, because a virtual environment cannot be moved.
 */
export async function madeOnce(
  folder: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const complete = join(folder, COMPLETE);
  if (existsSync(complete)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const unlock = await lock(`${folder}.lock`);
  try {
    if (existsSync(complete)) return folder;
    await rm(folder, { recursive: true, force: true });
    await make(folder);
    await writeFile(complete, '');
    return folder;
  } finally {
    await unlock();
  }
}
