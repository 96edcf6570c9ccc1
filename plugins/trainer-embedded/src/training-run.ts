import type { TrainingExample } from '@memo-js/core';
import {
  AdamW,
  TrainingSession,
  batchesInOrder,
  chooseBuckets,
  exactMatches,
  shuffledBatches,
  stepsPerPass,
  trainingBatch,
  type Bucket,
  type DecoderConfig,
  type PlannedBatch,
  type TokenizedExample,
} from '@memo-js/llama';
import {
  LearningProgress,
  learningScale,
  type LearningScale,
  type LearningState,
} from './learning-progress.ts';
import type { ResolvedOptions } from './options.ts';
import { loadResumePoint, saveResumePoint } from './resume-file.ts';

/** The parts of a job that a run needs; all of it can be sent to a worker. */
export interface RunJob {
  readonly examples: readonly TrainingExample[];
  readonly heldOut: readonly TrainingExample[];
  readonly seed: number;
  readonly folder: string;
  readonly jobHash: string;
}

/** What a run works on. When it has finished, `weights` hold the trained values. */
export interface RunModel {
  readonly config: DecoderConfig;
  readonly weights: Map<string, Float32Array>;
  readonly padId: number;
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
const EVALUATION_SAMPLE = 400;
/** Examples asked at the end, at most; the held-out questions are all asked. */
const FINAL_SAMPLE = 2000;
const EVALUATION_BUCKETS = 3;
/** Before this much of the training set is known, held-out questions are not worth asking. */
const EVALUATE_FROM = 0.5;

/** Trains until the learning progress says it is done, or the run is stopped. */
export async function runTraining(
  job: Pick<RunJob, 'seed' | 'folder' | 'jobHash'>,
  sets: {
    readonly examples: readonly TokenizedExample[];
    readonly heldOut: readonly TokenizedExample[];
  },
  model: RunModel,
  options: ResolvedOptions,
  hooks: RunHooks,
): Promise<RunResult> {
  const run = await TrainingRun.open(job, sets, model, options, hooks);
  try {
    return await run.toEnd();
  } finally {
    await run.close();
  }
}

class TrainingRun {
  readonly #job: Pick<RunJob, 'seed' | 'folder' | 'jobHash'>;
  readonly #model: RunModel;
  readonly #options: ResolvedOptions;
  readonly #hooks: RunHooks;
  readonly #examples: readonly TokenizedExample[];
  readonly #heldOut: readonly TokenizedExample[];
  readonly #buckets: readonly Bucket[];
  readonly #session: TrainingSession;
  readonly #optimizer: AdamW;
  readonly #scale: LearningScale;
  readonly #progress: LearningProgress;
  readonly #plan: Generator<PlannedBatch>;

  private constructor(
    job: Pick<RunJob, 'seed' | 'folder' | 'jobHash'>,
    sets: {
      readonly examples: readonly TokenizedExample[];
      readonly heldOut: readonly TokenizedExample[];
    },
    model: RunModel,
    options: ResolvedOptions,
    hooks: RunHooks,
    learning: LearningState | null,
    optimizer: AdamW,
  ) {
    this.#job = job;
    this.#model = model;
    this.#options = options;
    this.#hooks = hooks;
    this.#examples = sets.examples;
    this.#heldOut = sets.heldOut;
    this.#buckets = chooseBuckets(sets.examples, options.tokensPerStep, options.maxBuckets);
    this.#session = new TrainingSession(
      model.config,
      optimizer.weights,
      optimizer.gradients,
      threadsOf(options),
    );
    this.#optimizer = optimizer;
    const stepsPerEpoch = stepsPerPass(sets.examples, this.#buckets);
    this.#scale = learningScale(options, stepsPerEpoch);
    this.#progress = new LearningProgress(options, this.#scale, learning ?? undefined);
    this.#plan = this.#batches();
    for (let step = 0; step < this.#progress.state.step; step++) this.#plan.next();
  }

  /** Continues from the folder's checkpoint where there is one of this job. */
  static async open(
    job: Pick<RunJob, 'seed' | 'folder' | 'jobHash'>,
    sets: {
      readonly examples: readonly TokenizedExample[];
      readonly heldOut: readonly TokenizedExample[];
    },
    model: RunModel,
    options: ResolvedOptions,
    hooks: RunHooks,
  ): Promise<TrainingRun> {
    const optimizer = new AdamW(model.weights, options);
    const point = { weights: optimizer.weights, optimizer: optimizer.state };
    const learning = await loadResumePoint(job.folder, job.jobHash, point);
    return new TrainingRun(job, sets, model, options, hooks, learning, optimizer);
  }

  async toEnd(): Promise<RunResult> {
    const { state } = this.#progress;
    const started = this.#hooks.now();
    const firstStep = state.step;
    let saved = started;
    let tokens = 0;
    while (!state.finished) {
      if (this.#hooks.stopped()) {
        await this.#save();
        return { status: 'stopped', metrics: {} };
      }
      const planned = this.#plan.next();
      if (planned.done) break;
      const learningRate = this.#progress.learningRate();
      const { loss, computed } = await this.#step(planned.value, learningRate);
      tokens += computed;
      const elapsed = Math.max(1, this.#hooks.now() - started);
      const { expectedSteps } = this.#progress;
      this.#hooks.report({
        step: state.step,
        expectedSteps,
        epoch: Math.floor(state.seen / this.#examples.length),
        loss,
        exactMatch: state.recentExactMatch,
        heldOutExactMatch: state.heldOutExactMatch,
        learningRate,
        tokensPerSecond: (tokens * 1000) / elapsed,
        etaMs: (Math.max(0, expectedSteps - state.step) * elapsed) / (state.step - firstStep),
      });
      if (this.#hooks.now() - saved >= this.#options.checkpointSeconds * 1000) {
        await this.#save();
        saved = this.#hooks.now();
      }
    }
    for (const [name, values] of this.#optimizer.weights)
      this.#model.weights.get(name)?.set(values);
    return { status: 'finished', metrics: await this.#metrics() };
  }

  close(): Promise<void> {
    return this.#session.close();
  }

  async #step(
    planned: PlannedBatch,
    learningRate: number,
  ): Promise<{ loss: number; computed: number }> {
    const shape = this.#buckets[planned.bucket] as Bucket;
    const examples = planned.examples.map((index) => this.#examples[index] as TokenizedExample);
    const batch = trainingBatch(examples, shape, this.#model.padId);
    const { loss, predictions } = await this.#session.step(shape, batch);
    this.#optimizer.step(learningRate);
    const known = this.#progress.stepped(exactMatches(examples, batch, predictions));
    if (known !== null) await this.#evaluate(known);
    return { loss, computed: shape.batch * shape.sequence };
  }

  /** @param known exact match over the round that ended */
  async #evaluate(known: number): Promise<void> {
    if (known < EVALUATE_FROM) return;
    const sample = spread(this.#heldOut, EVALUATION_SAMPLE);
    this.#progress.evaluated(known, sample.length > 0 ? await this.#exactMatch(sample) : null);
  }

  async #metrics(): Promise<Readonly<Record<string, number>>> {
    // The training graphs are not needed any more, their memory may be.
    await this.#session.close();
    const { state } = this.#progress;
    let parameters = 0;
    for (const values of this.#model.weights.values()) parameters += values.length;
    return {
      parameters,
      steps: state.step,
      epochs: state.seen / this.#examples.length,
      examples: this.#examples.length,
      trainExactMatch: await this.#exactMatch(spread(this.#examples, FINAL_SAMPLE)),
      ...(this.#heldOut.length > 0
        ? {
            heldOutExactMatch: await this.#exactMatch(this.#heldOut),
            heldOutExamples: this.#heldOut.length,
          }
        : {}),
    };
  }

  async #exactMatch(examples: readonly TokenizedExample[]): Promise<number> {
    const buckets = chooseBuckets(examples, this.#options.tokensPerStep, EVALUATION_BUCKETS);
    let matched = 0;
    for (const planned of batchesInOrder(examples, buckets)) {
      const shape = buckets[planned.bucket] as Bucket;
      const members = planned.examples.map((index) => examples[index] as TokenizedExample);
      const batch = trainingBatch(members, shape, this.#model.padId);
      const { predictions } = await this.#session.evaluate(shape, batch);
      matched += exactMatches(members, batch, predictions).filter(Boolean).length;
    }
    return matched / examples.length;
  }

  #save(): Promise<void> {
    return saveResumePoint(this.#job.folder, this.#job.jobHash, {
      weights: this.#optimizer.weights,
      optimizer: this.#optimizer.state,
      learning: this.#progress.state,
    });
  }

  #batches(): Generator<PlannedBatch> {
    return shuffledBatches(this.#examples, this.#buckets, this.#scale.epochs, this.#job.seed);
  }
}

const threadsOf = ({ threads }: ResolvedOptions): { threads?: number } =>
  threads === undefined ? {} : { threads };

/** At most `count` entries, evenly spread over a list. */
function spread<T>(list: readonly T[], count: number): readonly T[] {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)] as T);
}
