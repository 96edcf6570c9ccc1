import { PROJECTIONS, isScratchBase, type LoraConfig } from '@memo-js/llama';
import { z } from 'zod';

/** Values used where the config says nothing; chosen by measurement on invented facts. */
export const DEFAULTS = Object.freeze({
  base: 'scratch-s',
  tokensPerStep: 768,
  gradientAccumulationSteps: 1,
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
  gradientCheckpointing: 'auto',
  checkpointSeconds: 10,
  r: 16,
  loraAlpha: 32,
  loraDropout: 0,
} as const);

/** Defaults that differ with what a memory starts from: nothing, or a model that knows a language. */
const BY_BASE = Object.freeze({
  scratch: { numTrainEpochs: 40, minSteps: 400, warmupSteps: 20, loadBestModelAtEnd: false },
  pretrained: { numTrainEpochs: 10, minSteps: 40, warmupSteps: 10, loadBestModelAtEnd: true },
});

/** Peak learning rates over a pretrained base. */
const PRETRAINED_RATE = Object.freeze({ full: 2e-4, lora: 1e-3 });

const share = z.number().min(0).max(1);

/** Options that every way of training has. */
const shared = {
  /** Peak learning rate. @default 0.2 / hidden size for a scratch base, about 0.001 for `scratch-s`; 2e-4 (LoRA: 1e-3) for a pretrained one */
  learningRate: z.number().positive().optional(),
  /** At most this many passes over the examples; early stopping usually ends sooner. @default 40; 10 over a pretrained base */
  numTrainEpochs: z.number().int().positive().optional(),
  /** A small corpus is passed over until this many steps, whatever `numTrainEpochs` says. @default 400; 40 over a pretrained base */
  minSteps: z.number().int().min(0).optional(),
  /** Tokens computed at once, padding included. @default 768 */
  tokensPerStep: z.number().int().min(16).default(DEFAULTS.tokensPerStep),
  /** Batches whose gradients make one step: the step of one batch as large as all of them. @default 1 */
  gradientAccumulationSteps: z
    .number()
    .int()
    .positive()
    .default(DEFAULTS.gradientAccumulationSteps),
  /** Steps over which the learning rate rises from 0. @default 20; 10 over a pretrained base */
  warmupSteps: z.number().int().min(0).optional(),
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
  /** Decoupled weight decay of matrices; norms and biases are spared. @default 0 */
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
  /** End with the weights that answered the held-out questions best. @default true over a pretrained base */
  loadBestModelAtEnd: z.boolean().optional(),
  /**
   * Compute each layer again on the way back instead of keeping its values: a third more work, a
   * fraction of the memory. `auto` does so where memory is short. Changes no result.
   * @default 'auto'
   */
  gradientCheckpointing: z
    .union([z.boolean(), z.literal('auto')])
    .default(DEFAULTS.gradientCheckpointing),
  /** Most graphs to compile, one a sequence length. @default 6 */
  maxBuckets: z.number().int().positive().default(DEFAULTS.maxBuckets),
  /** Seconds between checkpoints; changes no result. @default 10 */
  checkpointSeconds: z.number().positive().default(DEFAULTS.checkpointSeconds),
  /** Threads of the numerical kernels. @default all cores */
  threads: z.number().int().positive().optional(),
};

/** Options of `embedded-full`. Names are those of `transformers.TrainingArguments` where it has them. */
export const embeddedFullOptions = z.strictObject({
  /** A scratch base (`scratch-s`, `scratch-m`, `scratch-l`), a folder in Hugging Face layout, or a model of the hub (`org/name`). @default 'scratch-s' */
  base: z.string().min(1).default(DEFAULTS.base),
  ...shared,
});

/** Options of `embedded-lora`; those of the adapter are named as in `peft.LoraConfig`. */
export const embeddedLoraOptions = z.strictObject({
  /** A folder in Hugging Face layout or a model of the hub (`org/name`); a scratch base knows too little to gain by it. */
  base: z.string().min(1),
  /** Rank. @default 16 */
  r: z.number().int().positive().default(DEFAULTS.r),
  /** The adapter counts loraAlpha / r. @default 32 */
  loraAlpha: z.number().positive().default(DEFAULTS.loraAlpha),
  /** Share of an adapter's inputs left out in each step, drawn from seed and step. @default 0 */
  loraDropout: z.number().min(0).max(0.99).default(DEFAULTS.loraDropout),
  /** Projections that get an adapter. @default all seven */
  targetModules: z
    .array(z.enum(PROJECTIONS))
    .min(1)
    .default([...PROJECTIONS]),
  /** Count the adapter loraAlpha / sqrt(r), which suits high ranks. @default false */
  useRslora: z.boolean().default(false),
  /** Weight-decomposed adapters are not trained here. */
  useDora: z
    .literal(false, { error: 'DoRA is not supported here; use plain LoRA, or useRslora' })
    .default(false),
  ...shared,
});

export type EmbeddedFullOptions = z.output<typeof embeddedFullOptions>;
export type EmbeddedLoraOptions = z.output<typeof embeddedLoraOptions>;
/** Options of either plugin. */
export type EmbeddedOptions = EmbeddedFullOptions | EmbeddedLoraOptions;

/** What a trained adapter is; null where all weights are trained. */
export type LoraSettings = LoraConfig & { readonly loraDropout: number };

/** Options whose default depends on the base. */
type Settled =
  'learningRate' | 'numTrainEpochs' | 'minSteps' | 'warmupSteps' | 'loadBestModelAtEnd';

/** Options whose every value is known, for a base and a model of a given width. */
export type ResolvedOptions = EmbeddedFullOptions & {
  readonly [Name in Settled]: NonNullable<EmbeddedFullOptions[Name]>;
} & { readonly lora: LoraSettings | null };

export function resolveOptions(options: EmbeddedOptions, hiddenSize: number): ResolvedOptions {
  const lora = loraSettings(options);
  const scratch = isScratchBase(options.base);
  const defaults = BY_BASE[scratch ? 'scratch' : 'pretrained'];
  // From scratch, the best rate fell with the width in every measurement, near 0.2 / width.
  const rate = scratch ? 0.2 / hiddenSize : PRETRAINED_RATE[lora ? 'lora' : 'full'];
  return {
    ...options,
    learningRate: options.learningRate ?? rate,
    numTrainEpochs: options.numTrainEpochs ?? defaults.numTrainEpochs,
    minSteps: options.minSteps ?? defaults.minSteps,
    warmupSteps: options.warmupSteps ?? defaults.warmupSteps,
    loadBestModelAtEnd: options.loadBestModelAtEnd ?? defaults.loadBestModelAtEnd,
    lora,
  };
}

export function loraSettings(options: EmbeddedOptions): LoraSettings | null {
  if (!('r' in options)) return null;
  const { r, loraAlpha, loraDropout, targetModules, useRslora } = options;
  return { r, loraAlpha, loraDropout, targetModules, useRslora };
}

/** Options that change how a run goes, but not what it trains. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  'checkpointSeconds',
  'threads',
  'gradientCheckpointing',
]);

/** What of the options changes a result. */
export const optionsFingerprint = (options: EmbeddedOptions): Record<string, unknown> =>
  Object.fromEntries(Object.entries(options).filter(([name]) => !WITHOUT_EFFECT.has(name)));
