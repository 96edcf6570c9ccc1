import type { Range } from '@memo-js/core';
import { activationBytes, layerBytes, lossBytes } from './activations.ts';
import { adapterParameters, knownSizes } from './model-sizes.ts';
import type { ModelSizes } from './model-sizes.ts';
import type { TrainingSetup } from './setup.ts';

/** Bytes of one GPU at the widest point of a step, by what takes them. */
export interface GpuMemory {
  readonly weights: number;
  readonly gradients: number;
  readonly optimizer: number;
  readonly activations: number;
  /** Copies of weights in bfloat16, gathered parts, buckets of gradients, the CUDA context. */
  readonly other: number;
  readonly total: number;
  /** Between which the peak will lie: allocators round up, kernels need room to work. */
  readonly range: Range;
}

/** AdamW keeps two moments for each trained value (Kingma and Ba 2014), in the values' own type. */
const MOMENTS = 2;
const ADAPTER_BYTES = 4;
/** CUDA's own, with cuBLAS workspaces. */
const CONTEXT_BYTES = 0.8 * 2 ** 30;
const BELOW = 0.85;
const ABOVE = 1.2;

/** Parameters that a run changes. */
export function trainedParameters(sizes: ModelSizes, { lora }: TrainingSetup): number {
  return lora === null ? sizes.parameters : adapterParameters(sizes, lora.r, lora.targets);
}

/**
 * Memory of each GPU, in the manner of Rajbhandari et al. 2019 (ZeRO, section 3): model states, which
 * sharding divides among GPUs, and what remains for each.
 */
export function gpuMemory(model: ModelSizes, setup: TrainingSetup): GpuMemory {
  const sizes = knownSizes(model);
  const trained = trainedParameters(model, setup);
  const trainedBytes = setup.lora === null ? setup.weightBytes : ADAPTER_BYTES;
  const share = setup.sharded ? Math.max(1, setup.gpus) : 1;
  const adapter = setup.lora === null ? 0 : trained * ADAPTER_BYTES;
  const weights = (model.parameters * setup.weightBytes + adapter) / share;
  const gradients = (trained * trainedBytes) / share;
  const optimizer = (MOMENTS * trained * trainedBytes) / share;

  const perLayer = (model.parameters - sizes.vocab * sizes.hidden) / Math.max(1, sizes.layers);
  // Autocast keeps a copy of each float32 matrix; sharding gathers one layer while it prefetches another.
  const casts = setup.mixed && setup.weightBytes === 4 ? (2 * model.parameters) / share : 0;
  const gathered = setup.sharded
    ? setup.weightBytes * (2 * perLayer + sizes.vocab * sizes.hidden)
    : 0;
  const buckets = setup.gpus > 1 && !setup.sharded ? trained * trainedBytes : 0;

  const kept = activationBytes(sizes, setup);
  const loss = lossBytes(sizes, setup);
  const layer = layerBytes(sizes, setup) * setup.batch * setup.sequence;
  // On the way there: copies, what is kept, the loss. At the end of the way back: the gradients.
  const forward = { activations: kept + loss, other: casts, gradients: 0 };
  const backward = { activations: layer, other: setup.checkpointing ? 0 : casts, gradients };
  const sum = (at: typeof forward): number => at.activations + at.other + at.gradients;
  const widest = sum(forward) >= sum(backward) ? forward : backward;
  const other = widest.other + gathered + buckets + CONTEXT_BYTES;
  const total = weights + optimizer + widest.gradients + widest.activations + other;
  return {
    weights,
    gradients: widest.gradients,
    optimizer,
    activations: widest.activations,
    other,
    total,
    range: { low: total * BELOW, high: total * ABOVE },
  };
}
