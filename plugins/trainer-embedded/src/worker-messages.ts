import type { SerializedError } from '@memo-js/core';
import type { EmbeddedOptions } from './options.ts';
import type { Continued } from './start-model.ts';
import type { RunJob, RunResult, StepReport } from './training-run.ts';

/** What a worker is started with. */
export interface WorkerInput {
  readonly job: RunJob;
  readonly options: EmbeddedOptions;
  /** The base by the name that the memory keeps: of the hub, where it was fetched. */
  readonly baseId: string;
  /** The memory that is continued; its values replace the base's. */
  readonly from: Continued | null;
  readonly artifactFolder: string;
  /** One cell, 1 when the run shall stop: seen between steps, while messages are not. */
  readonly stop: SharedArrayBuffer;
}

/** What a worker says. The last message is `result` or `error`. */
export type WorkerMessage =
  | { readonly type: 'left-out'; readonly blank: number; readonly tooLong: number }
  | { readonly type: 'step'; readonly report: StepReport }
  | { readonly type: 'result'; readonly result: RunResult }
  | { readonly type: 'error'; readonly error: SerializedError };
