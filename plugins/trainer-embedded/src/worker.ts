import { parentPort, workerData } from 'node:worker_threads';
import { MemoError } from '@memo-js/core';
import { trainingWork } from './training-work.ts';
import type { WorkerInput, WorkerMessage } from './worker-messages.ts';

/** Reports closer than this are dropped: a step may take a few milliseconds only. */
const REPORT_EVERY_MS = 100;

const input = workerData as WorkerInput;
const stop = new Int32Array(input.stop);
const say = (message: WorkerMessage): void => parentPort?.postMessage(message);
let reported = Number.NEGATIVE_INFINITY;

try {
  const result = await trainingWork(
    input,
    {
      stopped: () => Atomics.load(stop, 0) === 1,
      now: () => performance.now(),
      report: (report) => {
        if (performance.now() - reported < REPORT_EVERY_MS) return;
        reported = performance.now();
        say({ type: 'step', report });
      },
    },
    say,
  );
  say({ type: 'result', result });
} catch (thrown) {
  say({ type: 'error', error: MemoError.from(thrown).toJSON() });
}
