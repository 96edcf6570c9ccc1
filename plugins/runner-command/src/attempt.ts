import { copyFile, chmod, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MemoError } from '@memo-js/core';
import type { RunnerTask } from '@memo-js/core';
import { programFiles } from '@memo-js/runner-kit';
import { parseHandle } from './handle.ts';
import type { CommandHandle } from './handle.ts';
import { FILES, scriptOf } from './script.ts';

const HANDLE = 'handle.json';
const TASK_HASH = 'task-hash';
const STDERR_TAIL_BYTES = 8 * 1024;

export type ExitNote = { readonly status: number } | { readonly notFound: string };

/** One attempt at a task: a folder that we and the job share. */
export class Attempt {
  readonly folder: string;
  readonly name: string;

  constructor(root: string, name: string) {
    this.folder = join(root, name);
    this.name = name;
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  /** Hash of the task that was prepared here; null when there is none, or it was not finished. */
  async preparedFor(): Promise<string | null> {
    return readFile(this.path(TASK_HASH), 'utf8').catch(() => null);
  }

  /** Of the job that was submitted; null before. */
  async handle(): Promise<CommandHandle | null> {
    const text = await readFile(this.path(HANDLE), 'utf8').catch(() => null);
    return text === null ? null : parseHandle(JSON.parse(text) as CommandHandle);
  }

  async saveHandle(handle: CommandHandle): Promise<void> {
    await this.#put(HANDLE, JSON.stringify(handle));
  }

  /** Copies the program and writes the script. @throws MemoError `RUNNER_PROGRAM` */
  async prepare(task: RunnerTask, hash: string, there: string): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
    // Variables of the task may be secrets.
    await mkdir(this.path(FILES.program), { recursive: true, mode: 0o700 });
    const files = await programFiles(task.cwd).catch((cause: unknown) => {
      throw new MemoError({
        code: 'RUNNER_PROGRAM',
        message: `${task.cwd} cannot be copied as a program: it is no folder that can be read.`,
        hint: 'Keep code alone in the folder of a program, and data in a folder that both sides reach.',
        cause,
      });
    });
    for (const { path, file, mode } of files) {
      const target = join(this.path(FILES.program), path);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(file, target);
      await chmod(target, mode | 0o600);
    }
    await writeFile(this.path(FILES.script), scriptOf(task, there), { mode: 0o700 });
    for (const log of [FILES.stdout, FILES.stderr]) await writeFile(this.path(log), '');
    await this.#put(TASK_HASH, hash);
  }

  /** How the command ended; null while it has not. */
  async exit(): Promise<ExitNote | null> {
    const text = (await readFile(this.path(FILES.exit), 'utf8').catch(() => '')).trim();
    if (text === '') return null;
    return text.startsWith('not-found ')
      ? { notFound: text.slice('not-found '.length) }
      : { status: Number(text) };
  }

  async stderrTail(): Promise<string> {
    const file = await open(this.path(FILES.stderr), 'r').catch(() => null);
    if (file === null) return '';
    try {
      const { size } = await file.stat();
      const bytes = new Uint8Array(Math.min(size, STDERR_TAIL_BYTES));
      const { bytesRead } = await file.read(bytes, 0, bytes.byteLength, size - bytes.byteLength);
      return new TextDecoder().decode(bytes.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  }

  async #put(name: string, text: string): Promise<void> {
    await writeFile(this.path(`${name}.tmp`), text, { flush: true });
    await rename(this.path(`${name}.tmp`), this.path(name));
  }
}
