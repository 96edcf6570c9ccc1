import type { ArtifactDraft, ArtifactTraits, MemoryArtifact } from './artifact.ts';
import type { Call } from './call.ts';
import type { TrainingPlan } from './training-plan.ts';

/** One supervised pair. Loss is on the completion only. */
export interface TrainingExample {
  /** Reflection it comes from. */
  readonly reflectionId: string;
  readonly question: string;
  /** Answer text; for refusals the refusal text. */
  readonly answer: string;
  readonly refusal: boolean;
}

/** The output folder keeps everything a trainer needs to resume. */
export interface TrainingJob {
  readonly examples: readonly TrainingExample[];
  /** Questions in wordings that are not trained on: for early stop and model choice. */
  readonly heldOut: readonly TrainingExample[];
  /** Text with which the memory refuses. */
  readonly refusalText: string;
  readonly seed: number;
  /** Continue from this memory instead of the base. */
  readonly from?: MemoryArtifact;
  /** Empty or left by an interrupted run of the same job: the trainer then resumes. */
  readonly folder: string;
  /** SHA-256 (hex) over examples, options, seed: a checkpoint of another job is not resumed. */
  readonly jobHash: string;
}

/** Trains a memory on reflections. */
export interface Trainer {
  /** Checked against the memory host before anything runs. */
  produces(): ArtifactTraits;
  /**
   * Estimates a run without starting it: nothing is written to `job.folder`, which need not exist.
   * A run that can not be done is a plan with a blocking problem, so that the figures are seen.
   * @throws MemoError `TRAINING_NOTHING_TO_LEARN` as {@link train} would
   */
  plan?(job: TrainingJob, call: Call): Promise<TrainingPlan>;
  /**
   * Resumes from its last checkpoint in `job.folder` when there is one.
   * @throws MemoError `TRAINING_NOTHING_TO_LEARN` when no token is supervised.
   */
  train(job: TrainingJob, call: Call): Promise<ArtifactDraft>;
  close?(): Promise<void>;
}
