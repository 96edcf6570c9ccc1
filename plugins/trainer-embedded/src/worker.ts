import { parentPort, workerData } from 'node:worker_threads';
import { MemoError } from '@memo-js/core';
import type { TrainingPlan } from '@memo-js/core';
import { openBase } from '@memo-js/llama';
import { planTraining } from './plan.ts';
import type { RunResult, StepReport } from './training-run.ts';
import { trainingWork } from './training-work.ts';
import type { PlanInput, TrainingInput, WorkerInput, WorkerMessage } from './worker-messages.ts';

/** Reports closer than this are dropped: a step may take a few milliseconds only. */
const REPORT_EVERY_MS = 100;

const input = workerData as WorkerInput;
const stop = new Int32Array(input.stop);
const stopped = (): boolean => Atomics.load(stop, 0) === 1;
const now = (): number => performance.now();
const say = (message: WorkerMessage): void => parentPort?.postMessage(message);
let reported = Number.NEGATIVE_INFINITY;

try {
  if (input.work === 'plan') say({ type: 'plan', plan: await plan(input) });
  else say({ type: 'result', result: await train(input) });
} catch (thrown) {
  say({ type: 'error', error: MemoError.from(thrown).toJSON() });
}

function train(job: TrainingInput): Promise<RunResult> {
  const report = (step: StepReport): void => {
    if (performance.now() - reported < REPORT_EVERY_MS) return;
    reported = performance.now();
    say({ type: 'step', report: step });
  };
  return trainingWork(job, { stopped, now, report }, say);
}

async function plan({ job, options, baseId, ...rest }: PlanInput): Promise<TrainingPlan | null> {
  const base = await openBase(options.base);
  const report = (batches: number, detail: string): void => say({ type: 'probe', batches, detail });
  return planTraining({ ...base, id: baseId }, job, options, { stopped, now, report }, rest);
}
