import type { JsonValue } from '@memo-js/core';
import { GPU_IDS } from '@memo-js/training-estimate';
import { z } from 'zod';

/** Values used where the config says nothing. */
export const DEFAULTS = Object.freeze({
  numTrainEpochs: 10,
  minSteps: 40,
  perDeviceTrainBatchSize: 16,
  gradientAccumulationSteps: 1,
  warmupSteps: 10,
  lrSchedulerType: 'linear',
  weightDecay: 0,
  maxGradNorm: 1,
  adamBeta1: 0.9,
  adamBeta2: 0.98,
  adamEpsilon: 1e-8,
  maxLength: 1024,
  packing: false,
  gradientCheckpointing: true,
  dtype: 'auto',
  bf16: 'auto',
  target: 0.99,
  patience: 4,
  loadBestModelAtEnd: true,
  checkpointSeconds: 60,
  saveTotalLimit: 2,
  gpus: 1,
  distributed: 'ddp',
  r: 16,
  loraAlpha: 32,
  loraDropout: 0,
} as const);

const share = z.number().min(0).max(1);
const count = z.number().int().positive();
/** Arguments of a Python class, by its own names; the worker checks them. */
const pythonArguments = z.record(z.string().regex(/^[a-z]\w*$/), z.json()).default({});

/** Options that both plugins have. Names are those of `transformers.TrainingArguments` where it has them. */
const shared = {
  /** A folder in Hugging Face layout, a model of the hub (`org/name`), or a scratch base (`scratch-s`). */
  base: z.string().min(1),
  /** Peak learning rate. @default up to a width of 1,024: 1e-3 for LoRA, 2e-4 for all weights; beyond it 2e-4 and 2e-5 */
  learningRate: z.number().positive().optional(),
  /** At most this many passes over the examples; early stopping may end sooner. @default 10 */
  numTrainEpochs: count.default(DEFAULTS.numTrainEpochs),
  /** A small corpus is passed over until this many steps, whatever `numTrainEpochs` says. @default 40 */
  minSteps: z.number().int().min(0).default(DEFAULTS.minSteps),
  /** Examples that each process computes at once. @default 16 */
  perDeviceTrainBatchSize: count.default(DEFAULTS.perDeviceTrainBatchSize),
  /** Batches whose gradients make one step. @default 1 */
  gradientAccumulationSteps: count.default(DEFAULTS.gradientAccumulationSteps),
  /** Steps over which the learning rate rises from 0. @default 10 */
  warmupSteps: z.number().int().min(0).default(DEFAULTS.warmupSteps),
  /** Share of all steps to warm up over; wins over `warmupSteps` when given. */
  warmupRatio: z.number().gt(0).lt(1).optional(),
  /** How the rate falls over all `numTrainEpochs`. @default 'linear' */
  lrSchedulerType: z
    .enum(['linear', 'cosine', 'constant', 'constant_with_warmup'])
    .default(DEFAULTS.lrSchedulerType),
  /** @default 0 */
  weightDecay: z.number().min(0).default(DEFAULTS.weightDecay),
  /** Gradients of a larger global norm are scaled down to it; 0 does not clip. @default 1 */
  maxGradNorm: z.number().min(0).default(DEFAULTS.maxGradNorm),
  /** @default 0.9 */
  adamBeta1: share.default(DEFAULTS.adamBeta1),
  /** @default 0.98 */
  adamBeta2: share.default(DEFAULTS.adamBeta2),
  /** @default 1e-8 */
  adamEpsilon: z.number().positive().default(DEFAULTS.adamEpsilon),
  /** Examples of more tokens are left out, with a warning: a cut answer would teach to end early. @default 1024 */
  maxLength: z.number().int().min(16).default(DEFAULTS.maxLength),
  /** Put several examples into one row of `maxLength` tokens; needs an attention that keeps them apart. @default false */
  packing: z.boolean().default(DEFAULTS.packing),
  /** Compute each layer again on the way back instead of keeping its values. @default true */
  gradientCheckpointing: z.boolean().default(DEFAULTS.gradientCheckpointing),
  /**
   * Weights in memory, and of a full memory on disk. `auto` trains float32 values, and holds a base
   * under an adapter in bfloat16 where the accelerator computes that.
   * @default 'auto'
   */
  dtype: z.enum(['auto', 'float32', 'bfloat16', 'float16']).default(DEFAULTS.dtype),
  /** Compute in bfloat16; `auto` does where an accelerator can. @default 'auto' */
  bf16: z.union([z.boolean(), z.literal('auto')]).default(DEFAULTS.bf16),
  /** As in `from_pretrained`: `sdpa`, `eager`, `flash_attention_2`... @default the model's own */
  attnImplementation: z.string().min(1).optional(),
  earlyStopping: z
    .strictObject({
      /** Exact match, of the examples and of the held-out questions, that ends training. @default 0.99 */
      target: share.default(DEFAULTS.target),
      /** Rounds (epochs, or 25 steps where those are shorter) without a better result after which training ends. @default 4 */
      patience: count.default(DEFAULTS.patience),
    })
    .prefault({}),
  /** End with the weights that answered the held-out questions best. @default true */
  loadBestModelAtEnd: z.boolean().default(DEFAULTS.loadBestModelAtEnd),
  /** Seconds between checkpoints; changes no result. @default 60 */
  checkpointSeconds: z.number().positive().default(DEFAULTS.checkpointSeconds),
  /** Steps between checkpoints, instead of seconds; changes no result. */
  checkpointSteps: count.optional(),
  /** Checkpoints to keep; two, so that there is one before a damaged one. @default 2 */
  saveTotalLimit: z.number().int().min(2).default(DEFAULTS.saveTotalLimit),
  /** GPUs to ask the runner for, a process each; 0 trains on the CPU, as does a machine without any. @default 1 */
  gpus: z.number().int().min(0).default(DEFAULTS.gpus),
  /** How several GPUs share a run: each with the whole model, or with a part of it. @default 'ddp' */
  distributed: z.enum(['ddp', 'fsdp2']).default(DEFAULTS.distributed),
  /** A config file of `accelerate`, which then decides about processes: several machines, DeepSpeed... */
  accelerateConfig: z.string().min(1).optional(),
  /** Type of the GPUs, for the estimate of `memo train --dry-run`. @default all that are known */
  gpuType: z.enum(GPU_IDS as [string, ...string[]]).optional(),
  /** US dollars that one of them costs an hour. @default the middle of published prices */
  gpuHourPrice: z.number().min(0).optional(),
  /** Interpreter where the worker runs. @default that of `memo setup python` where it was made, else `python3` */
  python: z.string().min(1).optional(),
  /** Further arguments of `trl.SFTConfig`, by its own names. */
  sftArgs: pythonArguments,
};

/** Options of `trl-full`. */
export const trlFullOptions = z.strictObject(shared);

/** Options of `trl-lora`; those of the adapter are named as in `peft.LoraConfig`. */
export const trlLoraOptions = z.strictObject({
  ...shared,
  /** Rank. @default 16 */
  r: count.default(DEFAULTS.r),
  /** The adapter counts loraAlpha / r. @default 32 */
  loraAlpha: z.number().positive().default(DEFAULTS.loraAlpha),
  /** @default 0 */
  loraDropout: z.number().min(0).max(0.99).default(DEFAULTS.loraDropout),
  /** Last names of the modules that get an adapter, or `all-linear`. @default 'all-linear' */
  targetModules: z
    .union([z.literal('all-linear'), z.array(z.string().min(1)).min(1)])
    .default('all-linear'),
  /** Count the adapter loraAlpha / sqrt(r), which suits high ranks. @default false */
  useRslora: z.boolean().default(false),
  /** Weight-decomposed adapters; neither vLLM nor the embedded host serves them. @default false */
  useDora: z.boolean().default(false),
  /** Further arguments of `peft.LoraConfig`, by its own names. */
  peftArgs: pythonArguments,
});

export type TrlFullOptions = z.output<typeof trlFullOptions>;
export type TrlLoraOptions = z.output<typeof trlLoraOptions>;
/** Options of either plugin. */
export type TrlOptions = TrlFullOptions | TrlLoraOptions;

export const isLora = (options: TrlOptions): options is TrlLoraOptions => 'r' in options;

/** Options that change how a run goes, but not what it trains. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  'checkpointSeconds',
  'checkpointSteps',
  'saveTotalLimit',
  'gradientCheckpointing',
  'gpuType',
  'gpuHourPrice',
  'python',
]);

/** What of the options changes a result. */
export const optionsFingerprint = (options: TrlOptions): JsonValue =>
  Object.fromEntries(
    Object.entries(options).filter(
      ([name, value]) => !WITHOUT_EFFECT.has(name) && value !== undefined,
    ),
  ) as JsonValue;
