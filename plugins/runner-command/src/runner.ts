import { setTimeout as sleep } from 'node:timers/promises';
import { MemoError } from '@memo-js/core';
import type { Call, Finding, RunExit, Runner, RunnerHandle, RunnerTask } from '@memo-js/core';
import {
  LineTail,
  Patience,
  exitOfStatus,
  mapPath,
  taskChanged,
  taskHash,
  taskName,
} from '@memo-js/runner-kit';
import { Attempt } from './attempt.ts';
import type { ExitNote } from './attempt.ts';
import { parseHandle } from './handle.ts';
import type { CommandHandle } from './handle.ts';
import type { CommandOptions } from './options.ts';
import { probeCommands } from './probe.ts';
import { FILES } from './script.ts';
import { runShell } from './shell-run.ts';
import { readState } from './states.ts';
import type { JobState } from './states.ts';
import { fill } from './template.ts';

const HAS_ENDED: readonly JobState['state'][] = [
  'succeeded',
  'failed',
  'stopped',
  'exited',
  'gone',
];

/**
 * Worker processes as jobs of a scheduler that has commands. What another process of ours needs to
 * find a task again lies in the shared folder, and how a command ended is what its script wrote there;
 * the scheduler is asked where that is missing.
 */
export class CommandRunner implements Runner {
  readonly #options: CommandOptions;
  readonly #onLine = new Map<string, (line: string) => void>();

  constructor(options: CommandOptions) {
    this.#options = options;
  }

  /** @throws MemoError `RUNNER_PATH_UNMAPPED` */
  async pathThere(path: string): Promise<string> {
    return mapPath(this.#options.pathMap, path, 'the runner `command`');
  }

  async probe(call: Call): Promise<readonly Finding[]> {
    return probeCommands(this.#options, call);
  }

  /**
   * Starts a task, or finds it: one that waits, runs or ended well is the same task; one that failed,
   * was stopped or vanished starts again.
   * @throws MemoError `RUNNER_TASK_CHANGED`, `RUNNER_REFUSED`, `RUNNER_PATH_UNMAPPED`, `RUNNER_PROGRAM`
   */
  async submit(task: RunnerTask, call: Call): Promise<RunnerHandle> {
    call.signal.throwIfAborted();
    const hash = taskHash(task);
    if (task.onLine) this.#onLine.set(task.id, task.onLine);
    for (let number = 1; ; number++) {
      const attempt = new Attempt(this.#options.folder, `${taskName(task.id)}-${number}`);
      const prepared = await attempt.preparedFor();
      if (prepared === null) {
        await attempt.prepare(task, hash, await this.pathThere(attempt.folder));
        return this.#submitted(task, attempt, hash, call);
      }
      const handle = (await attempt.handle()) ?? (await this.#found(task, attempt, prepared, call));
      if (handle === null) {
        // Prepared, and nothing of it is known: we were killed before it was submitted.
        await attempt.prepare(task, hash, await this.pathThere(attempt.folder));
        return this.#submitted(task, attempt, hash, call);
      }
      const exit = await attempt.exit();
      const over = exit ?? (await this.#ended(handle, call));
      const well = exit !== null && 'status' in exit && exit.status === 0;
      if (prepared === hash && (!over || well)) return handle;
      if (!over) throw taskChanged(task.id, `job ${handle.job}`);
    }
  }

  /**
   * Waits until the job ends, and reports its lines to the `onLine` it was submitted with. Giving up
   * by the signal leaves the job running.
   * @throws MemoError `RUNNER_START`, `RUNNER_UNREACHABLE`
   */
  async wait(handle: RunnerHandle, call: Call): Promise<RunExit> {
    const task = parseHandle(handle);
    const attempt = new Attempt(this.#options.folder, task.name);
    const tail = new LineTail(attempt.path(FILES.stdout), this.#onLine.get(task.id) ?? (() => {}));
    const patience = this.#patience();
    const began = performance.now();
    let endedAt: number | null = null;
    for (;;) {
      call.signal.throwIfAborted();
      // Looked at before the files: what it wrote last is then there.
      const exit = await attempt.exit();
      await tail.read();
      if (exit !== null) {
        await tail.finish();
        return this.#exit(task, attempt, exit);
      }
      const job = await patience.run(() => this.#state(task, call), call);
      if (job.state === 'pending') this.#reportWaiting(task, job.word, began, call);
      if (HAS_ENDED.includes(job.state)) {
        // It may have ended since we looked for its note, and files of another machine are seen late.
        const settled = endedAt !== null && performance.now() - endedAt >= this.#options.settleMs;
        endedAt ??= performance.now();
        if (settled) {
          await tail.finish();
          return this.#exitWithoutNote(job, attempt);
        }
      } else {
        endedAt = null;
      }
      await this.#pause(call);
    }
  }

  /** Runs the stop command and waits until the job has ended. */
  async stop(handle: RunnerHandle, call: Call): Promise<void> {
    const task = parseHandle(handle);
    const attempt = new Attempt(this.#options.folder, task.name);
    if ((await attempt.exit()) !== null || (await this.#ended(task, call))) return;
    const { job, name } = task;
    await this.#patience().run(() => this.#run('stop', { job, name }, call), call);
    const deadline = performance.now() + this.#options.stopGraceMs;
    while (performance.now() < deadline) {
      if ((await attempt.exit()) !== null || (await this.#ended(task, call))) return;
      await this.#pause(call);
      call.signal.throwIfAborted();
    }
    call.report({
      type: 'warning',
      code: 'RUNNER_STOP_PENDING',
      message: `The scheduler was told to stop the job ${job}, which has not ended yet.`,
      hint: 'Look at it there.',
    });
  }

  async #submitted(
    task: RunnerTask,
    attempt: Attempt,
    hash: string,
    call: Call,
  ): Promise<CommandHandle> {
    const there = await this.pathThere(attempt.folder);
    const printed = await this.#run(
      'submit',
      {
        name: attempt.name,
        script: `${there}/${FILES.script}`,
        folder: there,
        stdout: `${there}/${FILES.stdout}`,
        stderr: `${there}/${FILES.stderr}`,
        gpus: String(task.gpus ?? 0),
      },
      call,
    );
    const job = this.#idIn(printed);
    const handle = {
      runner: 'command',
      id: task.id,
      name: attempt.name,
      job,
      taskHash: hash,
    } as const;
    await attempt.saveHandle(handle);
    return handle;
  }

  /** @throws MemoError `RUNNER_REFUSED` when `submit` printed no id */
  #idIn(printed: string): string {
    const { idPattern } = this.#options;
    const last = printed.trim().split('\n').at(-1)?.trim() ?? '';
    const id = idPattern === undefined ? last : (new RegExp(idPattern).exec(printed)?.[1] ?? '');
    if (id !== '') return id;
    throw new MemoError({
      code: 'RUNNER_REFUSED',
      message: `The command \`submit\` of the runner printed no id: ${printed.slice(0, 200).trim() || 'nothing'}.`,
      hint: 'It prints the id of the job as its last line, or `idPattern` takes it out.',
    });
  }

  /** A job that was submitted although we never learned its id. */
  async #found(
    task: RunnerTask,
    attempt: Attempt,
    hash: string,
    call: Call,
  ): Promise<CommandHandle | null> {
    const printed = (await this.#run('find', { name: attempt.name }, call)).trim();
    const job = printed.split('\n').at(-1)?.trim() ?? '';
    if (job === '' && (await attempt.exit()) === null) return null;
    const name = attempt.name;
    const handle = {
      runner: 'command',
      id: task.id,
      name,
      job: job || name,
      taskHash: hash,
    } as const;
    await attempt.saveHandle(handle);
    return handle;
  }

  async #ended(task: CommandHandle, call: Call): Promise<boolean> {
    const { state } = await this.#patience().run(() => this.#state(task, call), call);
    return HAS_ENDED.includes(state);
  }

  /** @throws MemoError `RUNNER_REFUSED` for a word that nobody knows; retryable when the command failed */
  async #state({ job, name }: CommandHandle, call: Call): Promise<JobState> {
    const printed = await this.#run('status', { job, name }, call);
    const read = readState(printed, this.#options.states);
    if (read !== null) return read;
    throw new MemoError({
      code: 'RUNNER_REFUSED',
      message: `The command \`status\` of the runner printed a state that is not known: ${printed.trim().slice(0, 200)}.`,
      hint: 'Say under `states` what it means: { running: [...], failed: [...] }.',
    });
  }

  async #exit(task: CommandHandle, attempt: Attempt, exit: ExitNote): Promise<RunExit> {
    if ('notFound' in exit) {
      throw new MemoError({
        code: 'RUNNER_START',
        message: `The task ${task.id} could not be started: the machine has no command ${exit.notFound}.`,
        hint: 'Install it there, or name its path.',
      });
    }
    return { ...exitOfStatus(exit.status), stderrTail: await attempt.stderrTail() };
  }

  /** The scheduler killed the script itself, or the machine went down. */
  async #exitWithoutNote(job: JobState, attempt: Attempt): Promise<RunExit> {
    const tail = await attempt.stderrTail();
    const said = job.word === '' ? 'The scheduler does not know the job any more.' : `${job.word}`;
    const stderrTail = tail === '' ? said : `${tail.trimEnd()}\n${said}`;
    if (job.state === 'exited') return { ...exitOfStatus(job.code), stderrTail };
    if (job.state === 'succeeded') return { code: 0, signal: null, stderrTail };
    return { code: null, signal: job.state === 'stopped' ? 'SIGTERM' : null, stderrTail };
  }

  #reportWaiting({ job }: CommandHandle, word: string, began: number, call: Call): void {
    const done = Math.round((performance.now() - began) / 1000);
    call.report({
      type: 'progress',
      stage: 'queue',
      done,
      unit: 's',
      detail: `job ${job}: ${word}`,
    });
  }

  #run(
    name: 'submit' | 'status' | 'stop' | 'find',
    values: Parameters<typeof fill>[1],
    call: Call,
  ): Promise<string> {
    return runShell(fill(this.#options[name], values, name), name, call);
  }

  #patience(): Patience {
    return new Patience({
      what: 'The scheduler',
      unreachableMs: this.#options.unreachableMs,
      pollMs: this.#options.pollMs,
      hint: 'Jobs go on without us: run the same command again when the scheduler answers, and it finds the job.',
    });
  }

  #pause({ signal }: Call): Promise<void> {
    return sleep(this.#options.pollMs, undefined, { signal }).catch(() => {});
  }
}
