import { Worker } from 'node:worker_threads';
import { MemoError } from '@memo-js/core';
import type { WorkerInput, WorkerMessage } from './worker-messages.ts';

/** The last message of a worker that did not fail. */
export type FinalMessage = Extract<WorkerMessage, { type: 'result' | 'plan' }>;

/**
 * Works in a worker thread, because a run of the graph blocks the thread it is on.
 * @param hear gets every message before the last one
 * @throws MemoError what the worker failed with, `TRAINING_WORKER_LOST` where it says nothing more
 */
export function inWorker(
  input: WorkerInput,
  signal: AbortSignal,
  hear: (message: WorkerMessage) => void,
): Promise<FinalMessage> {
  const fromSource = import.meta.url.endsWith('.ts');
  const worker = new Worker(new URL(fromSource ? './worker.ts' : './worker.js', import.meta.url), {
    workerData: input,
    // Not the parent's flags: a test runner's would not resolve packages to their sources.
    execArgv: fromSource
      ? ['--conditions=@memo-js/source', '--disable-warning=ExperimentalWarning']
      : [],
  });
  const stop = (): void => {
    Atomics.store(new Int32Array(input.stop), 0, 1);
  };
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  return new Promise<FinalMessage>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'error') reject(new MemoError(message.error));
      else if (message.type === 'result' || message.type === 'plan') resolve(message);
      else hear(message);
    });
    worker.once('error', (error) => reject(MemoError.from(error)));
    worker.once('exit', (code) => reject(lostWorker(code)));
  }).finally(() => signal.removeEventListener('abort', stop));
}

const lostWorker = (code: number): MemoError =>
  new MemoError({
    code: 'TRAINING_WORKER_LOST',
    message: `the training thread ended with code ${code} and without a result`,
    hint: 'Run the same command again: it goes on from the last checkpoint. If it ran out of memory, lower trainer.tokensPerStep or set trainer.gradientCheckpointing to true.',
    retryable: true,
  });
