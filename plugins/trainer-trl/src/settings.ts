import type { JsonObject } from '@memo-js/core';
import type { AnyBase } from '@memo-js/llama';
import { isLora, type TrlOptions } from './options.ts';

/** Widths up to which the rates were measured, and usual ones beyond it. */
const SMALL_WIDTH = 1024;
const RATES = Object.freeze({
  small: { lora: 1e-3, full: 2e-4 },
  large: { lora: 2e-4, full: 2e-5 },
});

/** What the worker is told; every value is known. Named as `Settings` of `memo_trl/job.py`. */
export interface TrlSettings {
  readonly learningRate: number;
  readonly numTrainEpochs: number;
  readonly minSteps: number;
  readonly perDeviceTrainBatchSize: number;
  readonly gradientAccumulationSteps: number;
  readonly warmupSteps: number;
  readonly warmupRatio: number | null;
  readonly lrSchedulerType: string;
  readonly weightDecay: number;
  readonly maxGradNorm: number;
  readonly adamBeta1: number;
  readonly adamBeta2: number;
  readonly adamEpsilon: number;
  readonly maxLength: number;
  readonly packing: boolean;
  readonly gradientCheckpointing: boolean;
  readonly dtype: 'auto' | 'float32' | 'bfloat16' | 'float16';
  readonly bf16: boolean | 'auto';
  readonly attnImplementation: string | null;
  readonly targetExactMatch: number;
  readonly patience: number;
  readonly loadBestModelAtEnd: boolean;
  readonly checkpointSeconds: number;
  readonly checkpointSteps: number | null;
  readonly saveTotalLimit: number;
  readonly gpus: number;
  readonly distributed: 'ddp' | 'fsdp2';
}

/** Options whose every value is known, for a base. */
export function resolveSettings(
  options: TrlOptions,
  { figures }: Pick<AnyBase, 'figures'>,
): TrlSettings {
  const size = (figures.hiddenSize ?? 0) <= SMALL_WIDTH ? 'small' : 'large';
  return {
    learningRate: options.learningRate ?? RATES[size][isLora(options) ? 'lora' : 'full'],
    numTrainEpochs: options.numTrainEpochs,
    minSteps: options.minSteps,
    perDeviceTrainBatchSize: options.perDeviceTrainBatchSize,
    gradientAccumulationSteps: options.gradientAccumulationSteps,
    warmupSteps: options.warmupSteps,
    warmupRatio: options.warmupRatio ?? null,
    lrSchedulerType: options.lrSchedulerType,
    weightDecay: options.weightDecay,
    maxGradNorm: options.maxGradNorm,
    adamBeta1: options.adamBeta1,
    adamBeta2: options.adamBeta2,
    adamEpsilon: options.adamEpsilon,
    maxLength: Math.min(options.maxLength, figures.positions ?? options.maxLength),
    packing: options.packing,
    gradientCheckpointing: options.gradientCheckpointing,
    dtype: options.dtype,
    bf16: options.bf16,
    attnImplementation: options.attnImplementation ?? null,
    targetExactMatch: options.earlyStopping.target,
    patience: options.earlyStopping.patience,
    loadBestModelAtEnd: options.loadBestModelAtEnd,
    checkpointSeconds: options.checkpointSeconds,
    checkpointSteps: options.checkpointSteps ?? null,
    saveTotalLimit: options.saveTotalLimit,
    gpus: options.gpus,
    distributed: options.distributed,
  };
}

/** Arguments of `peft.LoraConfig`, by its own names; null where all weights are trained. */
export function adapterArguments(options: TrlOptions): JsonObject | null {
  if (!isLora(options)) return null;
  const { targetModules } = options;
  return {
    r: options.r,
    lora_alpha: options.loraAlpha,
    lora_dropout: options.loraDropout,
    target_modules: typeof targetModules === 'string' ? targetModules : [...targetModules],
    use_rslora: options.useRslora,
    use_dora: options.useDora,
    ...(options.peftArgs as JsonObject),
  };
}
