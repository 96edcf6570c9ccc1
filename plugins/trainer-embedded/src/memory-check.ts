import { freemem } from 'node:os';
import { MemoError } from '@memo-js/core';
import { trainingMemory, type Bucket, type DecoderConfig, type MemoryNeed } from '@memo-js/llama';
import type { ResolvedOptions } from './options.ts';

/** How a run will use memory. */
export interface MemoryPlan {
  readonly need: MemoryNeed;
  /** Bytes that this process can still take. */
  readonly free: number;
  /** Layers are computed again on the way back. */
  readonly recompute: boolean;
}

/** Left to everything else on the machine. */
const RESERVE = 0.05;

/** What the machine has free and the container still allows (`process.availableMemory`). */
export const freeMemory = (): number =>
  Math.floor(Math.min(freemem(), process.availableMemory()) * (1 - RESERVE));

/**
 * Chooses whether layers are computed again, as the options say or as the memory needs.
 * @throws MemoError `TRAINING_MEMORY` where the run can not fit, with what to change
 */
export function planMemory(
  config: DecoderConfig,
  buckets: readonly Bucket[],
  options: ResolvedOptions,
  free = freeMemory(),
): MemoryPlan {
  const { lora, gradientAccumulationSteps, gradientCheckpointing } = options;
  const needWith = (recompute: boolean): MemoryNeed =>
    trainingMemory(config, buckets, { lora, recompute, gradientAccumulationSteps });
  const choices = gradientCheckpointing === 'auto' ? [false, true] : [gradientCheckpointing];
  for (const recompute of choices) {
    const need = needWith(recompute);
    if (need.total <= free) return { need, free, recompute };
  }
  throw tooLarge(needWith(choices.at(-1) as boolean), free, options);
}

/** A line for people. */
export function describeMemory({ need, free, recompute }: MemoryPlan): string {
  const { weights, gradients, moments, activations, total } = need;
  const parts = `weights ${megabytes(weights)}, gradients ${megabytes(gradients)}, moments ${megabytes(moments)}, activations ${megabytes(activations)}`;
  const again = recompute ? '; layers are computed again on the way back' : '';
  return `memory: about ${megabytes(total)} of ${megabytes(free)} free (${parts})${again}`;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;

function tooLarge(
  need: MemoryNeed,
  free: number,
  { lora, gradientCheckpointing, tokensPerStep }: ResolvedOptions,
): MemoError {
  const fixed = need.total - need.activations;
  const advice = [
    ...(gradientCheckpointing === false ? ["set trainer.gradientCheckpointing to 'auto'"] : []),
    ...(fixed < free
      ? [
          `lower trainer.tokensPerStep from ${tokensPerStep} and raise trainer.gradientAccumulationSteps by as much`,
        ]
      : []),
    ...(lora === null ? ['train an adapter (trainer.use: embedded-lora)'] : []),
    'choose a smaller base, or free memory',
  ];
  return new MemoError({
    code: 'TRAINING_MEMORY',
    message: `training needs about ${megabytes(need.total)} (weights ${megabytes(need.weights)}, gradients ${megabytes(need.gradients)}, moments ${megabytes(need.moments)}, activations ${megabytes(need.activations)}), and ${megabytes(free)} are free`,
    hint: `One of: ${advice.join('; ')}.`,
  });
}
