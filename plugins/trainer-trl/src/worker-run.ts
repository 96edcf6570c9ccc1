import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  MemoError,
  isAbort,
  type Call,
  type RunExit,
  type Runner,
  type RunnerHandle,
  type TrainingJob,
} from '@memo-js/core';
import { EventFeed } from './event-feed.ts';
import { FILES } from './job-file.ts';
import type { Reporter } from './report.ts';
import { clearRun, newRun, readRun, writeRun, type RunState } from './run-state.ts';
import type { WorkerCommand } from './worker-command.ts';
import { workerFault } from './worker-fault.ts';

/** How often the worker's file is looked at. */
const READ_MS = 500;
const ENVIRONMENT = Object.freeze({ PYTHONUNBUFFERED: '1', PYTHONDONTWRITEBYTECODE: '1' });

export interface WorkerRunInput {
  readonly job: TrainingJob;
  readonly runner: Runner;
  readonly command: WorkerCommand;
  readonly gpus: number;
  /** Called before a worker is started, not where one is found. */
  prepare(): Promise<void>;
}

export type Metrics = Readonly<Record<string, number>>;

/**
 * Has a worker do a job, and waits for it. One that was started before a restart of ours is found
 * again by the handle in the job's folder, and waited for. A cancellation stops the worker, which
 * writes a checkpoint first.
 * @throws MemoError with the worker's own code, or `TRAINING_WORKER_LOST`
 */
export async function runWorker(
  input: WorkerRunInput,
  reporter: Reporter,
  call: Call,
): Promise<Metrics> {
  const { job } = input;
  const feed = new EventFeed(join(job.folder, FILES.events), (event) => reporter.report(event));
  const left = await readRun(job);
  if (left !== null && left.handle !== null) {
    const exit = await waitFor(left.handle, input, feed, call).catch((error: unknown) => {
      if (isAbort(error)) throw error;
      call.logger.warn(`the worker that was left running is lost: ${String(error)}`);
      return null;
    });
    await clearRun(job);
    if (exit !== null && succeeded(exit, feed)) return metricsOf(feed);
  }
  // Where no handle was saved, the task may have been submitted all the same: the id finds it.
  const run = left?.handle === null ? left : newRun();
  if (run !== left) await feed.skip();
  await input.prepare();
  await writeRun(job, run);
  const handle = await submit(run, input, feed, call);
  await writeRun(job, { ...run, handle });
  const exit = await waitFor(handle, input, feed, call);
  await clearRun(job);
  if (succeeded(exit, feed)) return metricsOf(feed);
  throw workerFault(exit, feed.end);
}

function submit(
  { runId }: RunState,
  { job, runner, command, gpus }: WorkerRunInput,
  feed: EventFeed,
  call: Call,
): Promise<RunnerHandle> {
  const place = createHash('sha256').update(job.folder).digest('hex').slice(0, 8);
  return runner.submit(
    {
      id: `memo-trl-${job.jobHash.slice(0, 12)}-${place}-${runId.slice(0, 8)}`,
      ...command,
      gpus,
      env: ENVIRONMENT,
      onLine: (line) => feed.accept(line),
    },
    call,
  );
}

/** Waits until the worker ends, with all that it said taken. */
async function waitFor(
  handle: RunnerHandle,
  { job, runner }: WorkerRunInput,
  feed: EventFeed,
  call: Call,
): Promise<RunExit> {
  const timer = setInterval(() => void feed.read(), READ_MS);
  try {
    return await runner.wait(handle, call);
  } catch (error) {
    if (call.signal.aborted) {
      // Not by the signal that is gone: it is given the time to write its checkpoint.
      const calm: Call = { ...call, signal: new AbortController().signal };
      await runner.stop(handle, calm);
      await runner.wait(handle, calm).catch(() => {});
      await clearRun(job);
    }
    throw error;
  } finally {
    clearInterval(timer);
    await feed.read();
  }
}

const succeeded = (exit: RunExit, feed: EventFeed): boolean =>
  exit.code === 0 && feed.end?.type === 'done';

function metricsOf({ end }: EventFeed): Metrics {
  if (end?.type === 'done') return end.metrics;
  throw new MemoError({
    code: 'TRAINING_WORKER_LOST',
    message: 'The training worker ended without a result.',
    hint: 'Run the same command again: it goes on from the last checkpoint.',
  });
}
