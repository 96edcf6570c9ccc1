import { freemem } from 'node:os';
import { MemoError } from '@memo-js/core';
import { trainingMemory, type Bucket, type DecoderConfig, type MemoryNeed } from '@memo-js/llama';
import type { ResolvedOptions } from './options.ts';

/** What a run gives up for memory; changes no result. */
export interface MemoryUse {
  /** Layers are computed again on the way back. */
  readonly recompute: boolean;
  /** Every graph keeps its buffers from step to step. */
  readonly keepBuffers: boolean;
}

/** How a run will use memory. */
export interface MemoryPlan extends MemoryUse {
  readonly need: MemoryNeed;
  /** Bytes that this process can still take. */
  readonly free: number;
}

/** All that makes a run quick. */
export const QUICKEST: MemoryUse = Object.freeze({ recompute: false, keepBuffers: true });

/** Left to everything else on the machine. */
const RESERVE = 0.05;

/** What the machine has free and the container still allows (`process.availableMemory`). */
export const freeMemory = (): number =>
  Math.floor(Math.min(freemem(), process.availableMemory()) * (1 - RESERVE));

/**
 * Chooses the quickest use of memory that fits, as far as the options leave a choice. Where none
 * does, the one that needs least.
 */
export function chooseMemory(
  config: DecoderConfig,
  buckets: readonly Bucket[],
  options: ResolvedOptions,
  free = freeMemory(),
): MemoryPlan {
  const { lora, gradientAccumulationSteps, gradientCheckpointing } = options;
  const again = gradientCheckpointing === 'auto' ? [false, true] : [gradientCheckpointing];
  const plans = again.flatMap((recompute) =>
    [true, false].map((keepBuffers): MemoryPlan => {
      const use = { recompute, keepBuffers };
      const need = trainingMemory(config, buckets, { lora, gradientAccumulationSteps, ...use });
      return { need, free, ...use };
    }),
  );
  return plans.find(fits) ?? (plans.at(-1) as MemoryPlan);
}

export const fits = ({ need, free }: MemoryPlan): boolean => need.total <= free;

/** @throws MemoError `TRAINING_MEMORY` where the run can not fit, with what to change */
export function planMemory(
  config: DecoderConfig,
  buckets: readonly Bucket[],
  options: ResolvedOptions,
  free = freeMemory(),
): MemoryPlan {
  const plan = chooseMemory(config, buckets, options, free);
  if (!fits(plan)) throw tooLarge(plan, options);
  return plan;
}

/** A line for people. */
export function describeMemory({ need, free, recompute, keepBuffers }: MemoryPlan): string {
  const { weights, gradients, moments, activations, total } = need;
  const parts = `weights ${megabytes(weights)}, gradients ${megabytes(gradients)}, moments ${megabytes(moments)}, activations ${megabytes(activations)}`;
  const saved = [
    ...(keepBuffers ? [] : ['; buffers are given back after each step']),
    ...(recompute ? ['; layers are computed again on the way back'] : []),
  ];
  return `memory: about ${megabytes(total)} of ${megabytes(free)} free (${parts})${saved.join('')}`;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;

function tooLarge(
  { need, free }: MemoryPlan,
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
    hint: `One of: ${advice.join('; ')}. \`memo train --dry-run\` computes which of them would do.`,
  });
}
