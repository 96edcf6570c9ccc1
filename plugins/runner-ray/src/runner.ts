import { setTimeout as sleep } from 'node:timers/promises';
import { MemoError } from '@memo-js/core';
import type {
  Call,
  Finding,
  JsonObject,
  RunExit,
  Runner,
  RunnerHandle,
  RunnerTask,
} from '@memo-js/core';
import { Patience, mapPath, taskChanged, taskHash, taskName } from '@memo-js/runner-kit';
import { entrypointOf } from './entrypoint.ts';
import { exitOf } from './ended.ts';
import { parseHandle } from './handle.ts';
import type { RayHandle } from './handle.ts';
import { JobOutput } from './job-output.ts';
import { hasEnded } from './jobs-api.ts';
import type { JobsApi, RayJob } from './jobs-api.ts';
import type { RayOptions } from './options.ts';
import { probeCluster } from './probe.ts';
import { readMessages } from './tail.ts';
import { packProgram } from './working-dir.ts';

/** Of a job's metadata: what tells that it is the same task. */
const HASH_KEY = 'memo_task_hash';
/** How long a new cluster may be silent before we say so, in milliseconds. */
const SUBMIT_SILENCE_MS = 10_000;
/** Looks at a job whose log is followed are this many times rarer. */
const CALMER = 10;
/** Given to Ray beside the grace to end a job. */
const STOP_MARGIN_MS = 15_000;

/**
 * Worker processes as jobs of a Ray cluster. The cluster keeps all that another process of ours needs
 * to find a task again: the name of its job comes from the id of the task.
 */
export class RayRunner implements Runner {
  readonly #api: JobsApi;
  readonly #options: RayOptions;
  readonly #onLine = new Map<string, (line: string) => void>();

  constructor(api: JobsApi, options: RayOptions) {
    this.#api = api;
    this.#options = options;
  }

  /** @throws MemoError `RUNNER_PATH_UNMAPPED` */
  async pathThere(path: string): Promise<string> {
    return mapPath(this.#options.pathMap, path, `the Ray cluster at ${this.#api.address}`);
  }

  async probe(call: Call): Promise<readonly Finding[]> {
    return probeCluster(this.#api, this.#options.pathMap, call);
  }

  /**
   * Starts a task, or finds it: one that waits, runs or ended well is the same task; one that failed
   * or was stopped starts again, as a job of its own.
   * @throws MemoError `RUNNER_TASK_CHANGED`, `RUNNER_UNREACHABLE`, `RUNNER_REFUSED`, `RUNNER_AUTH`
   */
  async submit(task: RunnerTask, call: Call): Promise<RunnerHandle> {
    call.signal.throwIfAborted();
    const patience = this.#patience(Math.min(SUBMIT_SILENCE_MS, this.#options.unreachableMs));
    const hash = taskHash(task);
    if (task.onLine) this.#onLine.set(task.id, task.onLine);
    for (let attempt = 1; ; attempt++) {
      const submissionId = `${taskName(task.id)}-${attempt}`;
      const known = await patience.run(() => this.#api.job(submissionId, call.signal), call);
      if (known === null) {
        const document = await this.#document(task, submissionId, hash, patience, call);
        // Where an answer was lost, or another process was faster, the job is there: look again.
        if (!(await patience.run(() => this.#api.submit(document, call.signal), call))) attempt--;
        else return handleOf(task.id, submissionId);
        continue;
      }
      const same = known.metadata?.[HASH_KEY] === hash;
      if (same && known.status !== 'FAILED' && known.status !== 'STOPPED') {
        return handleOf(task.id, submissionId);
      }
      if (!hasEnded(known)) throw taskChanged(task.id, `Ray job ${submissionId}`);
    }
  }

  /**
   * Waits until the job ends, and reports its lines to the `onLine` it was submitted with. Giving up
   * by the signal leaves the job running.
   * @throws MemoError `RUNNER_START`, `RUNNER_TASK_LOST`, `RUNNER_UNREACHABLE`
   */
  async wait(handle: RunnerHandle, call: Call): Promise<RunExit> {
    const { id, submissionId } = parseHandle(handle);
    const output = new JobOutput(this.#onLine.get(id) ?? (() => {}));
    const patience = this.#patience();
    const job = await this.#followed(submissionId, output, patience, call);
    await this.#catchUp(submissionId, output, call);
    output.finish();
    return exitOf(id, job, output);
  }

  /** SIGTERM to the command and its children; Ray kills what is left after the grace. */
  async stop(handle: RunnerHandle, call: Call): Promise<void> {
    const { submissionId } = parseHandle(handle);
    const patience = this.#patience();
    const look = (): Promise<RayJob | null> =>
      patience.run(() => this.#api.job(submissionId, call.signal), call);
    let job = await look();
    if (job === null || hasEnded(job)) return;
    await patience.run(() => this.#api.stop(submissionId, call.signal), call);
    const deadline = performance.now() + this.#options.stopGraceMs + STOP_MARGIN_MS;
    while (performance.now() < deadline) {
      job = await look();
      if (job === null || hasEnded(job)) return;
      await this.#pause(call);
    }
    call.report({
      type: 'warning',
      code: 'RUNNER_STOP_PENDING',
      message: `Ray was told to stop the job ${submissionId}, which is still ${job?.status}.`,
      hint: 'A job that waits for resources ends as soon as it gets them.',
    });
  }

  async #document(
    task: RunnerTask,
    submissionId: string,
    hash: string,
    patience: Patience,
    call: Call,
  ): Promise<JsonObject> {
    const program = await packProgram(task.cwd);
    await patience.run(async () => {
      if (await this.#api.hasPackage(program.name, call.signal)) return;
      await this.#api.putPackage(program.name, program.bytes, call.signal);
    }, call);
    const { runtimeEnv, stopGraceMs, ...reserved } = this.#options;
    const env = {
      RAY_JOB_STOP_WAIT_TIME_S: String(Math.ceil(stopGraceMs / 1000)),
      ...runtimeEnv.env_vars,
      ...task.env,
    };
    // Optional fields stay out: Ray takes null for none.
    return JSON.parse(
      JSON.stringify({
        submission_id: submissionId,
        entrypoint: entrypointOf(task.command, task.args),
        metadata: { memo_task: task.id, [HASH_KEY]: hash },
        runtime_env: { ...runtimeEnv, env_vars: env, working_dir: program.uri },
        entrypoint_num_gpus: task.gpus || undefined,
        entrypoint_num_cpus: reserved.entrypointNumCpus,
        entrypoint_memory: reserved.entrypointMemory,
        entrypoint_resources: reserved.entrypointResources,
        entrypoint_label_selector: reserved.entrypointLabelSelector,
      }),
    ) as JsonObject;
  }

  /** Reports lines while the job runs; returns it when it has ended. */
  async #followed(
    submissionId: string,
    output: JobOutput,
    patience: Patience,
    call: Call,
  ): Promise<RayJob> {
    const began = performance.now();
    for (;;) {
      const job = await this.#known(submissionId, patience, call);
      if (hasEnded(job)) return job;
      if (job.status === 'PENDING') {
        const detail = `Ray job ${submissionId}: ${job.message ?? 'it waits to be started'}`;
        const done = Math.round((performance.now() - began) / 1000);
        call.report({ type: 'progress', stage: 'queue', done, unit: 's', detail });
      } else {
        await this.#tail(submissionId, output, patience, call);
      }
      await this.#pause(call);
    }
  }

  /** Follows the log until the job ends or the connection does; the log itself is no reason to fail. */
  async #tail(
    submissionId: string,
    output: JobOutput,
    patience: Patience,
    call: Call,
  ): Promise<void> {
    const ended = new AbortController();
    const signal = AbortSignal.any([call.signal, ended.signal]);
    let following = true;
    output.begin();
    const tail = readMessages(this.#api.tail(submissionId), signal, (text) =>
      output.add(text),
    ).finally(() => (following = false));
    try {
      while (following) {
        await Promise.race([tail, this.#pause(call, CALMER)]);
        if (following && hasEnded(await this.#known(submissionId, patience, call))) break;
      }
    } finally {
      ended.abort();
    }
    if (!(await tail)) await this.#catchUp(submissionId, output, call);
  }

  /** Takes what the log has beyond what was followed. */
  async #catchUp(submissionId: string, output: JobOutput, call: Call): Promise<void> {
    try {
      const text = await this.#patience(SUBMIT_SILENCE_MS).run(
        () => this.#api.logs(submissionId, call.signal),
        call,
      );
      output.begin();
      output.add(text);
    } catch (thrown) {
      call.signal.throwIfAborted();
      const { message } = MemoError.from(thrown);
      call.logger.warn(`The log of the Ray job ${submissionId} cannot be read: ${message}`);
    }
  }

  async #known(submissionId: string, patience: Patience, call: Call): Promise<RayJob> {
    const job = await patience.run(() => this.#api.job(submissionId, call.signal), call);
    if (job !== null) return job;
    throw new MemoError({
      code: 'RUNNER_TASK_LOST',
      message: `The Ray cluster at ${this.#api.address} knows no job ${submissionId}: it was started anew, or it is another one.`,
      hint: 'Run the same command again: it submits the task anew, which goes on from its last checkpoint.',
      retryable: true,
    });
  }

  #patience(unreachableMs = this.#options.unreachableMs): Patience {
    return new Patience({
      what: `The Ray cluster at ${this.#api.address}`,
      unreachableMs,
      pollMs: this.#options.pollMs,
      hint: 'Jobs go on without us: run the same command again when the cluster answers, and it finds the job.',
    });
  }

  #pause(call: Call, times = 1): Promise<void> {
    const { signal } = call;
    return sleep(this.#options.pollMs * times, undefined, { signal, ref: true }).catch(() => {});
  }
}

const handleOf = (id: string, submissionId: string): RayHandle => ({
  runner: 'ray',
  id,
  submissionId,
});
