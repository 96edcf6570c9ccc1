import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MemoError } from '@memo-js/core';
import type { Call, RunExit, Runner, RunnerHandle, RunnerTask } from '@memo-js/core';
import { LineTail, sha256, taskChanged, taskHash } from '@memo-js/runner-kit';
import { parseHandle } from './handle.ts';
import type { LocalHandle } from './handle.ts';
import type { LocalOptions } from './options.ts';
import { startTime } from './process-identity.ts';
import { EXIT, STDERR, STDOUT, supervise } from './supervisor.ts';
import type { ExitFile } from './supervisor.ts';

const HANDLE = 'handle.json';
const STDERR_TAIL_BYTES = 8 * 1024;

/**
 * Worker processes on this machine. A task's folder holds its output, its handle and how it ended,
 * so that another process of ours finds it again.
 */
export class LocalRunner implements Runner {
  readonly #options: LocalOptions;
  readonly #folder: string;
  readonly #onLine = new Map<string, (line: string) => void>();

  constructor(options: LocalOptions, folder: string) {
    this.#options = options;
    this.#folder = folder;
  }

  /**
   * Starts a task, or finds it: one that runs or ended well is the same task; one that failed, was
   * stopped or vanished starts again.
   * @throws MemoError `RUNNER_TASK_CHANGED` when another command runs under this id
   */
  async submit(task: RunnerTask, call: Call): Promise<RunnerHandle> {
    call.signal.throwIfAborted();
    const folder = join(this.#folder, sha256(task.id).slice(0, 32));
    const hash = taskHash(task);
    if (task.onLine) this.#onLine.set(task.id, task.onLine);
    const known = await readJson<LocalHandle>(join(folder, HANDLE));
    if (known) {
      const exit = await readJson<ExitFile>(join(folder, EXIT));
      const running = !exit && (await isAlive(known));
      if (known.taskHash === hash && (running || exit?.code === 0)) return known;
      if (running) throw taskChanged(task.id, `process ${known.pid}`);
    }
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const pid = await supervise(task, folder);
    const handle: LocalHandle = {
      runner: 'local',
      id: task.id,
      folder,
      pid,
      startTime: await startTime(pid),
      taskHash: hash,
    };
    await writeFile(join(folder, `${HANDLE}.tmp`), JSON.stringify(handle), { flush: true });
    await rename(join(folder, `${HANDLE}.tmp`), join(folder, HANDLE));
    return handle;
  }

  /**
   * Waits until the task ends, and reports its lines to the `onLine` it was submitted with. Giving
   * up by the signal leaves the task running.
   * @throws MemoError `RUNNER_START` when the command could not be started
   */
  async wait(handle: RunnerHandle, call: Call): Promise<RunExit> {
    const task = parseHandle(handle);
    const tail = new LineTail(join(task.folder, STDOUT), this.#onLine.get(task.id) ?? (() => {}));
    for (;;) {
      call.signal.throwIfAborted();
      // Looked at before the files: what it wrote last is then there.
      const alive = await isAlive(task);
      const exit = await readJson<ExitFile>(join(task.folder, EXIT));
      if (exit || !alive) {
        await tail.finish();
        return this.#exit(task, exit);
      }
      await tail.read();
      await sleep(this.#options.pollMs, undefined, { signal: call.signal }).catch(() => {});
    }
  }

  /** SIGTERM to the task and its children, then SIGKILL to what is left after the grace. */
  async stop(handle: RunnerHandle, call: Call): Promise<void> {
    const task = parseHandle(handle);
    if (!(await isAlive(task))) return;
    kill(task.pid, 'SIGTERM');
    const deadline = performance.now() + this.#options.stopGraceMs;
    while (performance.now() < deadline && !call.signal.aborted) {
      if (!(await isAlive(task))) return recordStop(task, 'SIGTERM');
      await sleep(Math.min(this.#options.pollMs, this.#options.stopGraceMs));
    }
    if (!(await isAlive(task))) return recordStop(task, 'SIGTERM');
    kill(task.pid, 'SIGKILL');
    while (await isAlive(task)) await sleep(10);
    await recordStop(task, 'SIGKILL');
  }

  async #exit(task: LocalHandle, exit: ExitFile | null): Promise<RunExit> {
    if (exit?.error !== undefined) {
      throw new MemoError({
        code: 'RUNNER_START',
        message: `The task ${task.id} could not be started: ${exit.error}`,
        hint: 'Check that the command is installed and its folder exists.',
      });
    }
    const stderrTail = await tailOf(join(task.folder, STDERR));
    // Without a record the supervisor itself was killed, or the machine went down.
    return { code: exit?.code ?? null, signal: exit?.signal ?? null, stderrTail };
  }
}

const isAlive = async ({ pid, startTime: started }: LocalHandle): Promise<boolean> =>
  started !== null && (await startTime(pid)) === started;

/** A supervisor that was killed, or had not begun, left no record of its own. */
async function recordStop({ folder }: LocalHandle, signal: string): Promise<void> {
  if (await readJson(join(folder, EXIT))) return;
  const exit: ExitFile = { code: null, signal };
  await writeFile(join(folder, EXIT), JSON.stringify(exit));
}

/** The group may have ended in the meantime. */
function kill(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function readJson<T>(path: string): Promise<T | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null; // not whole yet
  }
}

async function tailOf(path: string): Promise<string> {
  const file = await open(path, 'r').catch(() => null);
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
