import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Call, RunExit, Runner, RunnerHandle, RunnerTask } from '@memo-js/core';

interface Task {
  readonly child: ChildProcess;
  readonly exit: Promise<RunExit>;
}

/** Runs tasks as children of this process, under their ids; tells no line to those who come later. */
export class ChildRunner implements Runner {
  readonly submitted: RunnerTask[] = [];
  readonly #tasks = new Map<string, Task>();

  async submit(task: RunnerTask): Promise<RunnerHandle> {
    if (!this.#tasks.has(task.id)) {
      this.submitted.push(task);
      this.#tasks.set(task.id, start(task));
    }
    return { id: task.id };
  }

  wait(handle: RunnerHandle, { signal }: Call): Promise<RunExit> {
    const { exit } = this.#of(handle);
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      void exit.then(resolve);
    });
  }

  async stop(handle: RunnerHandle): Promise<void> {
    const { child, exit } = this.#of(handle);
    child.kill('SIGTERM');
    await exit;
  }

  /** As a machine that goes down does. */
  async kill(handle: RunnerHandle): Promise<void> {
    const { child, exit } = this.#of(handle);
    child.kill('SIGKILL');
    await exit;
  }

  #of(handle: RunnerHandle): Task {
    const task = this.#tasks.get((handle as { id: string }).id);
    if (task) return task;
    throw new Error('no such task');
  }
}

function start({ command, args, cwd, env, onLine }: RunnerTask): Task {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => onLine?.(line));
  const exit = new Promise<RunExit>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, stderrTail: stderr }));
  });
  return { child, exit };
}
