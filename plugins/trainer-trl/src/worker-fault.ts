import { MemoError, type RunExit } from '@memo-js/core';
import type { WorkerEnd } from './worker-event.ts';

/** Codes that the worker gives its faults; `memo_trl` throws them. */
const WORKER_CODES: ReadonlySet<string> = new Set([
  'TRAINING_ARGUMENTS',
  'TRAINING_DIVERGED',
  'TRAINING_FOLDER_BUSY',
  'TRAINING_JOB_INVALID',
  'TRAINING_MEMORY',
  'TRAINING_MODEL',
  'TRAINING_NOTHING_TO_LEARN',
  'TRAINING_PYTHON',
  'TRAINING_TOKENS_DIFFER',
]);
const TAIL = 2000;
const GO_ON = 'Run the same command again: it goes on from the last checkpoint.';

/** Why a worker ended without a result: in its own words, or by how its process ended. */
export function workerFault(exit: RunExit, end: WorkerEnd | null): MemoError {
  if (end?.type === 'error') {
    const known = WORKER_CODES.has(end.code);
    return new MemoError({
      code: known ? end.code : 'TRAINING_FAILED',
      message: known ? end.message : `The training worker failed: ${end.message}${tail(exit)}`,
      hint: end.hint === '' ? GO_ON : end.hint,
      retryable: end.code === 'TRAINING_FOLDER_BUSY',
    });
  }
  const how = exit.signal === null ? `with code ${exit.code}` : `by ${exit.signal}`;
  const killed = exit.signal === 'SIGKILL' || exit.code === 137;
  return new MemoError({
    code: 'TRAINING_WORKER_LOST',
    message: `The training worker ended ${how} without a result.${tail(exit)}`,
    hint: killed
      ? `Systems that are short of memory end processes so: lower trainer.perDeviceTrainBatchSize or trainer.maxLength. ${GO_ON}`
      : `${GO_ON} \`memo doctor\` looks at the Python side.`,
    retryable: true,
  });
}

const tail = ({ stderrTail }: RunExit): string =>
  stderrTail.trim() === '' ? '' : `\n${stderrTail.trim().slice(-TAIL)}`;
