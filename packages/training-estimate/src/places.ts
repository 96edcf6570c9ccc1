import type { TrainingPlace } from '@memo-js/core';
import { GPU_TYPES } from './gpu-types.ts';
import type { GpuType } from './gpu-types.ts';
import { gpuMemory } from './memory.ts';
import type { ModelSizes } from './model-sizes.ts';
import type { TrainingSetup } from './setup.ts';
import { batchSeconds } from './time.ts';
import type { Estimate } from './time.ts';

/** What is to be computed. */
export interface TrainingWork {
  /** Rows of all steps together. */
  readonly rows: Estimate;
  /** Starting, loading, and the questions that are asked between: seconds, and a share of the steps. */
  readonly beside: { readonly seconds: Estimate; readonly share: Estimate };
}

/** Sizes of a node. */
const COUNTS = [1, 2, 4, 8];

/**
 * The run on each type of GPU: with as many as are asked for, or, where it does not fit, with the
 * fewest of a node over which it does when the model is divided.
 * @param price dollars an hour for a GPU, where the user knows it
 */
export function trainingPlaces(
  model: ModelSizes,
  setup: TrainingSetup,
  work: TrainingWork,
  types: readonly GpuType[] = GPU_TYPES,
  price?: number,
): TrainingPlace[] {
  return types.map((gpu) => {
    const asked = place(model, setup, work, gpu, price);
    if (asked.fits) return asked;
    const divided = COUNTS.filter((gpus) => gpus > 1 && gpus >= setup.gpus)
      .map((gpus) => place(model, { ...setup, gpus, sharded: true }, work, gpu, price))
      .find(({ fits }) => fits);
    return divided ?? asked;
  });
}

function place(
  model: ModelSizes,
  setup: TrainingSetup,
  work: TrainingWork,
  gpu: GpuType,
  price: number | undefined,
): TrainingPlace {
  const { total, range } = gpuMemory(model, setup);
  const gpus = Math.max(1, setup.gpus);
  const batch = batchSeconds(model, setup, gpu);
  const { rows, beside } = work;
  const at = (rate: keyof Estimate): number =>
    beside.seconds[rate] +
    ((batch[rate] * rows[rate]) / (setup.batch * gpus)) * (1 + beside.share[rate]);
  const [low, seconds, high] = [at('low'), at('expected'), at('high')];
  const hours = gpus / 3600;
  const paid = price === undefined ? gpu.hourPrice : { low: price, high: price };
  return {
    type: gpu.id,
    name: gpu.name,
    gpus,
    sharded: setup.sharded && gpus > 1,
    memoryBytes: gpu.memoryBytes,
    peakMemoryBytes: Math.round(total),
    fits: range.high <= gpu.memoryBytes,
    tight: range.high > gpu.memoryBytes && total <= gpu.memoryBytes,
    seconds,
    secondsRange: { low, high },
    cost: seconds * hours * Math.sqrt(paid.low * paid.high),
    costRange: { low: low * hours * paid.low, high: high * hours * paid.high },
  };
}
