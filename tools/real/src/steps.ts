import { pythonPipe } from './generate.ts';
import type { Pipe } from './pipe.ts';

/** The training steps that are compared. Every sequence has one id more than it has inputs. */
export interface StepsSetting {
  readonly batch: readonly (readonly number[])[];
  /** As many of the last ids of a sequence are labels. */
  readonly supervised: number;
  /** Rank of an adapter of all projections; null trains all weights. */
  readonly r: number | null;
}

export interface StepsRequest {
  readonly steps: number;
}

export interface StepsAnswer {
  /** Of each step: loss, gradients, clipping and AdamW. */
  readonly milliseconds: readonly number[];
  /** Time of all threads together. */
  readonly coreMilliseconds: readonly number[];
  /** Before each step. */
  readonly losses: readonly number[];
  /** Peak resident memory of the process so far. */
  readonly peakBytes: number;
}

/** PyTorch with transformers (and PEFT) over the model in a folder. Answers {@link StepsRequest}s. */
export const pytorchSteps = (folder: string, setting: StepsSetting): Promise<Pipe> =>
  pythonPipe('steps.py', folder, JSON.stringify(setting));
