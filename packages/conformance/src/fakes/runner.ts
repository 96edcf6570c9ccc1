import { MemoError, type RunExit, type Runner, type RunnerTask } from '@memo-js/core';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

interface FakeTask {
  readonly key: string;
  readonly child: ChildProcess;
  readonly out: { text: string };
  readonly ended: Promise<RunExit>;
  exit: RunExit | null;
}

/** A place where tasks of {@link fakeRunner} run; it outlives the runners. */
export type FakePlace = Map<string, FakeTask>;

/** Child processes that several runners of one process find again by the id of the task. */
export function fakeRunner(place: FakePlace): Runner {
  const listeners = new Map<string, (line: string) => void>();
  return {
    async submit(task, call) {
      call.signal.throwIfAborted();
      if (task.onLine) listeners.set(task.id, task.onLine);
      const key = JSON.stringify([task.command, task.args, task.cwd]);
      const known = place.get(task.id);
      const running = known?.exit === null;
      if (known?.key === key && (running || known.exit?.code === 0)) return handleOf(task.id);
      if (running) throw fault('RUNNER_TASK_CHANGED', `The task ${task.id} runs already.`);
      place.set(task.id, start(task, key));
      return handleOf(task.id);
    },
    async wait(handle, call) {
      const [id, task] = find(place, handle);
      const aborted = once(call.signal, 'abort');
      if (!call.signal.aborted) await Promise.race([task.ended, aborted]);
      call.signal.throwIfAborted();
      const exit = await task.ended;
      const lines = task.out.text.split('\n');
      if (lines.at(-1) === '') lines.pop();
      for (const line of lines) listeners.get(id)?.(line);
      return exit;
    },
    async stop(handle) {
      const [, task] = find(place, handle);
      task.child.kill();
      await task.ended;
    },
  };
}

const handleOf = (id: string): { runner: string; id: string } => ({ runner: 'fake', id });

function find(place: FakePlace, handle: unknown): [string, FakeTask] {
  const { runner, id } = handle as { readonly runner?: unknown; readonly id?: unknown };
  const task = runner === 'fake' ? place.get(String(id)) : undefined;
  if (task === undefined) throw fault('RUNNER_HANDLE', 'The handle is not one of this runner.');
  return [String(id), task];
}

function start(task: RunnerTask, key: string): FakeTask {
  const child = spawn(task.command, [...task.args], {
    cwd: task.cwd,
    env: { ...process.env, ...task.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out = { text: '' };
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out.text += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = new Promise<RunExit>((resolve, reject) => {
    child.on('error', (error) =>
      reject(fault('RUNNER_START', `${task.command} could not be started: ${error.message}`)),
    );
    child.on('close', (code, signal) => resolve({ code, signal, stderrTail: errors }));
  });
  const made: FakeTask = { key, child, out, ended, exit: null };
  ended.then(
    (exit) => (made.exit = exit),
    () => (made.exit = { code: null, signal: null, stderrTail: '' }),
  );
  return made;
}

const fault = (code: string, message: string): MemoError => new MemoError({ code, message });
