import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { MemoError, type Call, type Setup } from '@memo-js/core';
import {
  COMPLETE_MARK,
  REQUIREMENTS_FILE,
  environmentFolder,
  interpreterOf,
} from './environment.ts';

export interface SetupOptions {
  readonly cacheDir: string;
  /** Interpreter to make the environment with. @default 'python3' */
  readonly python?: string;
}

const STAGE = 'setup';
const TAIL = 3000;
/** What pip says of each package that it takes. */
const PACKAGE = /^(?:Collecting|Requirement already satisfied:) ([^\s<>=!~;[]+)/;

/**
 * Makes the Python environment of the worker, where it is not there. A mark is written last: what
 * was interrupted goes on, pip keeps what it has.
 * @throws MemoError `SETUP_PYTHON` with the words of the program that failed, `SETUP_BUSY`
 */
export async function setupPython(
  options: SetupOptions,
  call: Pick<Call, 'signal' | 'report'>,
): Promise<Setup> {
  call.signal.throwIfAborted();
  const folder = environmentFolder(options.cacheDir);
  const python = interpreterOf(folder);
  const mark = join(folder, COMPLETE_MARK);
  if (existsSync(mark)) return { folder, python, made: false };
  await mkdir(dirname(folder), { recursive: true });
  const unlock = await lock(`${folder}.lock`);
  try {
    if (!existsSync(python)) {
      call.report({ type: 'stage', stage: STAGE, status: 'started', detail: folder });
      await run(options.python ?? 'python3', ['-m', 'venv', folder], call.signal, () => {});
    }
    let packages = 0;
    const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input'];
    await run(python, [...pip, '-r', REQUIREMENTS_FILE], call.signal, (line) => {
      if (PACKAGE.test(line)) packages++;
      const detail = line.trim().slice(0, 100);
      if (detail === '') return;
      const unit = 'packages';
      call.report({ type: 'progress', stage: STAGE, done: packages, unit, detail });
    });
    await writeFile(mark, '');
    call.report({ type: 'stage', stage: STAGE, status: 'finished' });
    return { folder, python, made: true };
  } finally {
    await unlock();
  }
}

/** Takes a lock, or that of a process that is no more. */
async function lock(path: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = Number(await readFile(path, 'utf8').catch(() => ''));
    if (isAlive(owner)) {
      throw new MemoError({
        code: 'SETUP_BUSY',
        message: `Process ${owner} is making the Python environment.`,
        hint: `Wait for it. If there is no such work, remove ${path}.`,
        retryable: true,
      });
    }
    await rm(path, { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user is one all the same.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function run(
  program: string,
  args: readonly string[],
  signal: AbortSignal,
  onLine: (line: string) => void,
): Promise<void> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], signal });
    let said = '';
    const note = (line: string): void => {
      said = `${said}${line}\n`.slice(-TAIL);
      onLine(line);
    };
    createInterface({ input: child.stdout }).on('line', note);
    createInterface({ input: child.stderr }).on('line', note);
    const fail = (what: string): void => {
      if (signal.aborted) return reject(signal.reason as Error);
      reject(
        new MemoError({
          code: 'SETUP_PYTHON',
          message: `${program} ${args.slice(0, 3).join(' ')} ${what}\n${said}`.trim(),
          hint: 'It needs Python 3.10 or later with venv (Debian: the package python3-venv), 8 GB of disk, and a package index that pip reaches. Name another interpreter with --python. What was installed is kept.',
        }),
      );
    };
    child.once('error', ({ message }) => fail(`cannot be started: ${message}`));
    child.once('close', (code, by) => (code === 0 ? resolve() : fail(`ended with ${by ?? code}.`)));
  });
}
