import { MemoError, type TrainingExample } from '@memo-js/core';
import {
  chooseBuckets,
  shuffledBatches,
  stepsPerPass,
  type Bucket,
  type PlannedBatch,
  type TokenizedExample,
} from '@memo-js/llama';
import { isBetter, restoreBest, saveBest } from './best-weights.ts';
import { evaluate, spread } from './evaluation.ts';
import {
  LearningProgress,
  learningScale,
  type LearningScale,
  type LearningState,
} from './learning-progress.ts';
import { QUICKEST, type MemoryUse } from './memory-check.ts';
import type { ResolvedOptions } from './options.ts';
import { loadResumePoint, saveResumePoint } from './resume-file.ts';
import { RunState, type RunModel } from './run-model.ts';
import { takeBatches, trainingStep, type StepOutcome } from './training-step.ts';

/** The parts of a job that a run needs; all of it can be sent to a worker. */
export interface RunJob {
  readonly examples: readonly TrainingExample[];
  readonly heldOut: readonly TrainingExample[];
  readonly seed: number;
  readonly folder: string;
  readonly jobHash: string;
}

type JobPlace = Pick<RunJob, 'seed' | 'folder' | 'jobHash'>;

export interface RunSets {
  readonly examples: readonly TokenizedExample[];
  readonly heldOut: readonly TokenizedExample[];
}

/** A report after a step. */
export interface StepReport {
  readonly step: number;
  /** Steps expected in all; may change. */
  readonly expectedSteps: number;
  readonly epoch: number;
  readonly loss: number;
  /** Share of recent examples that were known before their step. */
  readonly exactMatch: number;
  readonly heldOutExactMatch: number | null;
  readonly learningRate: number;
  /** Since the run (or its last part) began. */
  readonly tokensPerSecond: number;
  readonly etaMs: number;
}

export interface RunHooks {
  /** Asked between steps. */
  stopped(): boolean;
  report(report: StepReport): void;
  /** Milliseconds; for reports and for when to save, never for what is computed. */
  now(): number;
}

export interface RunResult {
  readonly status: 'finished' | 'stopped';
  readonly metrics: Readonly<Record<string, number>>;
}

/** Held-out questions asked after a round, at most. */
export const EVALUATION_SAMPLE = 400;
/** Examples asked at the end, at most; the held-out questions are all asked. */
export const FINAL_SAMPLE = 2000;
/** Before this much of the training set is known, held-out questions are not worth asking. */
const EVALUATE_FROM = 0.5;
/** Large checkpoints are written less often: saving takes at most a twentieth of the time. */
const SAVING_SHARE = 20;

/**
 * Trains until the learning progress says it is done, or the run is stopped.
 * @param memory what is given up for memory, which changes no result
 * @throws MemoError `TRAINING_DIVERGED` with the step; the checkpoint of the step before it is kept
 */
export async function runTraining(
  job: JobPlace,
  sets: RunSets,
  model: RunModel,
  options: ResolvedOptions,
  hooks: RunHooks,
  memory: MemoryUse = QUICKEST,
): Promise<RunResult> {
  const state = await RunState.open(model, options, memory);
  try {
    // Continues from the folder's checkpoint where there is one of this job.
    const point = { weights: state.weights, optimizer: state.moments };
    const learning = await loadResumePoint(job.folder, job.jobHash, point);
    const run = new TrainingRun(job, sets, state, options, hooks, learning);
    const result = await run.toEnd();
    if (result.status === 'finished') state.finish();
    return result;
  } finally {
    await state.close();
  }
}

class TrainingRun {
  readonly #job: JobPlace;
  readonly #sets: RunSets;
  readonly #state: RunState;
  readonly #options: ResolvedOptions;
  readonly #hooks: RunHooks;
  readonly #buckets: readonly Bucket[];
  readonly #scale: LearningScale;
  readonly #progress: LearningProgress;
  readonly #plan: Generator<PlannedBatch>;

  constructor(
    job: JobPlace,
    sets: RunSets,
    state: RunState,
    options: ResolvedOptions,
    hooks: RunHooks,
    learning: LearningState | null,
  ) {
    this.#job = job;
    this.#sets = sets;
    this.#state = state;
    this.#options = options;
    this.#hooks = hooks;
    const { examples } = sets;
    this.#buckets = chooseBuckets(examples, options.tokensPerStep, options.maxBuckets);
    const perStep = options.gradientAccumulationSteps;
    this.#scale = learningScale(options, stepsPerPass(examples, this.#buckets) / perStep);
    this.#progress = new LearningProgress(options, this.#scale, learning ?? undefined);
    this.#plan = shuffledBatches(examples, this.#buckets, this.#scale.epochs, job.seed);
    for (let i = 0; i < this.#progress.state.step * perStep; i++) this.#plan.next();
  }

  async toEnd(): Promise<RunResult> {
    const { state } = this.#progress;
    const clock = new RunClock(this.#hooks, state.step);
    let nextSave = clock.started + this.#options.checkpointSeconds * 1000;
    while (!state.finished) {
      if (this.#hooks.stopped()) {
        await this.#save();
        return { status: 'stopped', metrics: {} };
      }
      const learningRate = this.#progress.learningRate();
      const outcome = await this.#step(learningRate);
      if (!outcome) break;
      this.#report(outcome, learningRate, clock);
      if (this.#hooks.now() >= nextSave) nextSave = await this.#saveTimed();
    }
    await this.#endWithBest();
    return { status: 'finished', metrics: await this.#metrics() };
  }

  /** @returns null at the end of the plan */
  async #step(learningRate: number): Promise<StepOutcome | null> {
    const { gradientAccumulationSteps } = this.#options;
    const { examples } = this.#sets;
    const batches = takeBatches(this.#plan, gradientAccumulationSteps, examples, this.#buckets);
    if (batches.length === 0) return null;
    const step = this.#progress.state.step * gradientAccumulationSteps;
    const draw = { seed: this.#job.seed, step };
    const outcome = await trainingStep(this.#state, batches, learningRate, draw);
    if (!Number.isFinite(outcome.norm)) throw await this.#diverged(outcome, learningRate);
    const known = this.#progress.stepped(outcome.matches);
    if (known !== null) await this.#evaluate(known);
    return outcome;
  }

  /** Keeps the state before the step that failed, which changed nothing. */
  async #diverged({ loss }: StepOutcome, learningRate: number): Promise<MemoError> {
    await this.#save();
    const { step, best } = this.#progress.state;
    const what = Number.isFinite(loss) ? 'a gradient' : `the loss (${loss})`;
    return new MemoError({
      code: 'TRAINING_DIVERGED',
      message: `${what} is no finite number at step ${step + 1}, learning rate ${learningRate.toPrecision(3)}; the checkpoint of step ${step} is kept in ${this.#job.folder}${best ? `, the best weights are of step ${best.step}` : ''}`,
      hint: 'Lower trainer.learningRate, raise trainer.warmupSteps, or set trainer.maxGradNorm to 1.',
    });
  }

  #report({ loss, computed }: StepOutcome, learningRate: number, clock: RunClock): void {
    const { state, expectedSteps } = this.#progress;
    this.#hooks.report({
      step: state.step,
      expectedSteps,
      epoch: Math.floor(state.seen / this.#sets.examples.length),
      loss,
      exactMatch: state.recentExactMatch,
      heldOutExactMatch: state.heldOutExactMatch,
      learningRate,
      ...clock.book(computed, state.step, expectedSteps),
    });
  }

  /** @param known exact match over the round that ended */
  async #evaluate(known: number): Promise<void> {
    if (known < EVALUATE_FROM) return;
    this.#progress.evaluated(known, (await this.#askHeldOut())?.exactMatch ?? null);
  }

  /** Asks a sample of the held-out questions, and keeps the weights when they are the best so far. */
  async #askHeldOut(): Promise<{ readonly exactMatch: number; readonly better: boolean } | null> {
    const sample = spread(this.#sets.heldOut, EVALUATION_SAMPLE);
    if (sample.length === 0) return null;
    const found = await evaluate(this.#state, sample, this.#options.tokensPerStep);
    const { state } = this.#progress;
    const better = isBetter(found, state.best);
    if (this.#options.loadBestModelAtEnd && better) {
      await saveBest(this.#job.folder, this.#state.weights);
      state.best = { ...found, step: state.step };
    }
    return { exactMatch: found.exactMatch, better };
  }

  async #endWithBest(): Promise<void> {
    const { state } = this.#progress;
    if (!state.best || state.best.step === state.step) return;
    const last = await this.#askHeldOut();
    if (last && !last.better) await restoreBest(this.#job.folder, this.#state.weights);
  }

  async #metrics(): Promise<Readonly<Record<string, number>>> {
    // The training graphs are not needed any more, their memory may be.
    await this.#state.session.close();
    const { state } = this.#progress;
    const { examples, heldOut } = this.#sets;
    const { tokensPerStep } = this.#options;
    let parameters = 0;
    for (const values of this.#state.weights.values()) parameters += values.length;
    const training = await evaluate(this.#state, spread(examples, FINAL_SAMPLE), tokensPerStep);
    const unseen =
      heldOut.length > 0 ? await evaluate(this.#state, heldOut, tokensPerStep) : undefined;
    return {
      parameters,
      steps: state.step,
      epochs: state.seen / examples.length,
      examples: examples.length,
      trainExactMatch: training.exactMatch,
      ...(unseen ? { heldOutExactMatch: unseen.exactMatch, heldOutExamples: heldOut.length } : {}),
      ...(state.best ? { bestStep: state.best.step } : {}),
    };
  }

  #save(): Promise<void> {
    return saveResumePoint(this.#job.folder, this.#job.jobHash, {
      weights: this.#state.weights,
      optimizer: this.#state.moments,
      learning: this.#progress.state,
    });
  }

  /** @returns when to save next */
  async #saveTimed(): Promise<number> {
    const began = this.#hooks.now();
    await this.#save();
    const took = this.#hooks.now() - began;
    const pause = Math.max(this.#options.checkpointSeconds * 1000, SAVING_SHARE * took);
    return began + took + pause;
  }
}

/** Speed and time to go of the part of a run that this process does. */
class RunClock {
  readonly started: number;
  readonly #now: () => number;
  readonly #firstStep: number;
  #tokens = 0;

  constructor(hooks: RunHooks, firstStep: number) {
    this.#now = () => hooks.now();
    this.started = this.#now();
    this.#firstStep = firstStep;
  }

  book(
    tokens: number,
    step: number,
    expectedSteps: number,
  ): Pick<StepReport, 'tokensPerSecond' | 'etaMs'> {
    this.#tokens += tokens;
    const elapsed = Math.max(1, this.#now() - this.started);
    return {
      tokensPerSecond: (this.#tokens * 1000) / elapsed,
      etaMs: (Math.max(0, expectedSteps - step) * elapsed) / (step - this.#firstStep),
    };
  }
}
