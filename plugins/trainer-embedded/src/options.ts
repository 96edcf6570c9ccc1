import { z } from 'zod';

/** Values used where the config says nothing; chosen by measurement on invented facts. */
export const DEFAULTS = Object.freeze({
  base: 'scratch-s',
  numTrainEpochs: 40,
  minSteps: 400,
  tokensPerStep: 768,
  warmupSteps: 20,
  lrSchedulerType: 'warmup_stable_decay',
  decayEpochs: 2,
  weightDecay: 0,
  maxGradNorm: 1,
  adamBeta1: 0.9,
  adamBeta2: 0.98,
  adamEpsilon: 1e-8,
  decayAt: 0.85,
  target: 0.99,
  patience: 4,
  maxBuckets: 6,
  checkpointSeconds: 10,
} as const);

const share = z.number().min(0).max(1);

/** Options of `embedded-full`. Names are those of `transformers.TrainingArguments` where it has them. */
export const embeddedFullOptions = z.strictObject({
  /** A scratch base (`scratch-s`, `scratch-m`, `scratch-l`) a folder in Hugging Face layout, or a model of the hub (`org/name`). @default 'scratch-s' */
  base: z.string().min(1).default(DEFAULTS.base),
  /** Peak learning rate. @default 0.2 / hidden size: about 0.001 for `scratch-s` */
  learningRate: z.number().positive().optional(),
  /** At most this many passes over the examples; early stopping usually ends sooner. @default 40 */
  numTrainEpochs: z.number().int().positive().default(DEFAULTS.numTrainEpochs),
  /** A small corpus is passed over until this many steps, whatever `numTrainEpochs` says. @default 400 */
  minSteps: z.number().int().min(0).default(DEFAULTS.minSteps),
  /** Tokens of a step, padding included. @default 768 */
  tokensPerStep: z.number().int().min(16).default(DEFAULTS.tokensPerStep),
  /** Steps over which the learning rate rises from 0. @default 20 */
  warmupSteps: z.number().int().min(0).default(DEFAULTS.warmupSteps),
  /** Share of all steps to warm up over; wins over `warmupSteps` when given. */
  warmupRatio: share.optional(),
  /**
   * `warmup_stable_decay` keeps the peak rate until the examples are nearly known, then falls to 0
   * over `decayEpochs`. The others follow their curve over all `numTrainEpochs`.
   * @default 'warmup_stable_decay'
   */
  lrSchedulerType: z
    .enum(['warmup_stable_decay', 'constant', 'linear', 'cosine'])
    .default(DEFAULTS.lrSchedulerType),
  /** Length of the fall of `warmup_stable_decay`; a third of the run where that is longer. @default 2 */
  decayEpochs: z.number().positive().default(DEFAULTS.decayEpochs),
  /** Decoupled weight decay of matrices. @default 0 */
  weightDecay: z.number().min(0).default(DEFAULTS.weightDecay),
  /** Gradients of a larger global norm are scaled down to it; 0 does not clip. @default 1 */
  maxGradNorm: z.number().min(0).default(DEFAULTS.maxGradNorm),
  /** @default 0.9 */
  adamBeta1: share.default(DEFAULTS.adamBeta1),
  /** @default 0.98 */
  adamBeta2: share.default(DEFAULTS.adamBeta2),
  /** @default 1e-8 */
  adamEpsilon: z.number().positive().default(DEFAULTS.adamEpsilon),
  earlyStopping: z
    .strictObject({
      /** Exact match over the examples from which `warmup_stable_decay` begins its fall. @default 0.85 */
      decayAt: share.default(DEFAULTS.decayAt),
      /** Exact match, of the examples and of the held-out questions, that ends training. @default 0.99 */
      target: share.default(DEFAULTS.target),
      /** Rounds (epochs, or 25 steps where those are shorter) without a better exact match after which training goes no further. @default 4 */
      patience: z.number().int().positive().default(DEFAULTS.patience),
    })
    .prefault({}),
  /** Most graphs to compile, one a sequence length. @default 6 */
  maxBuckets: z.number().int().positive().default(DEFAULTS.maxBuckets),
  /** Seconds between checkpoints; changes no result. @default 10 */
  checkpointSeconds: z.number().positive().default(DEFAULTS.checkpointSeconds),
  /** Threads of the numerical kernels. @default all cores */
  threads: z.number().int().positive().optional(),
});

export type EmbeddedFullOptions = z.output<typeof embeddedFullOptions>;

/** Options whose every value is known, for a model of a given width. */
export type ResolvedOptions = EmbeddedFullOptions & { readonly learningRate: number };

/** The best rate fell with the width in every measurement; rates of 0.2 / width were near it. */
export const resolveOptions = (
  options: EmbeddedFullOptions,
  hiddenSize: number,
): ResolvedOptions => ({
  ...options,
  learningRate: options.learningRate ?? 0.2 / hiddenSize,
});
