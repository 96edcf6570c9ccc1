import type { SerializedError, TrainingPlan } from '@memo-js/core';
import type { EmbeddedOptions } from './options.ts';
import type { PlanJob } from './plan.ts';
import type { Continued } from './start-model.ts';
import type { RunJob, RunResult, StepReport } from './training-run.ts';

interface Shared {
  readonly options: EmbeddedOptions;
  /** The base by the name that the memory keeps: of the hub, where it was fetched. */
  readonly baseId: string;
  /** The memory that is continued; its values replace the base's. */
  readonly from: Continued | null;
  /** One cell, 1 when the run shall stop: seen between steps, while messages are not. */
  readonly stop: SharedArrayBuffer;
}

/** A whole run. */
export interface TrainingInput extends Shared {
  readonly work: 'train';
  readonly job: RunJob;
  readonly artifactFolder: string;
}

/** What a run would take. */
export interface PlanInput extends Shared {
  readonly work: 'plan';
  readonly job: PlanJob;
  /** That opening the base took. */
  readonly openSeconds: number;
}

/** What a worker is started with. */
export type WorkerInput = TrainingInput | PlanInput;

/** What a worker says. The last message is `result`, `plan` or `error`. */
export type WorkerMessage =
  | { readonly type: 'left-out'; readonly blank: number; readonly tooLong: number }
  | { readonly type: 'step'; readonly report: StepReport }
  | { readonly type: 'probe'; readonly batches: number; readonly detail: string }
  | { readonly type: 'result'; readonly result: RunResult }
  /** Null when it was stopped. */
  | { readonly type: 'plan'; readonly plan: TrainingPlan | null }
  | { readonly type: 'error'; readonly error: SerializedError };
