import type { Range } from '@memo-js/core';
import type { GpuType } from './gpu-types.ts';
import { knownSizes, lookedUp } from './model-sizes.ts';
import type { ModelSizes } from './model-sizes.ts';
import type { TrainingSetup } from './setup.ts';

/**
 * Share of a GPU's peak that a plain PyTorch loop reaches, in a model wide enough and with enough
 * tokens at once. Published: GPT-3 21 %, PaLM 46 % (Chowdhery et al. 2022, table 3), Llama 3 405B 38 to
 * 43 % (Llama Team 2024, table 4), Qwen2.5 7B 50 to 55 % with long packed rows and fused kernels
 * (lmms-engine, docs/reference/mfu.md); a loop without such care gets a third of that.
 */
const UTILISATION = Object.freeze({ low: 0.15, expected: 0.32, high: 0.5 });
/** Where matrices are smaller than this, a GPU is not filled. */
const WIDE = 2048;
const MANY_TOKENS = 4096;
/**
 * Starting the kernels of one layer, once through: some 60 at 10 microseconds, by which small models
 * are bound.
 */
const LAUNCH_SECONDS = Object.freeze({ low: 0.0004, expected: 0.0008, high: 0.0016 });
/** What several GPUs lose to talking, for each of them. */
const SCALING = Object.freeze({
  copies: { low: 0.8, expected: 0.92, high: 0.97 },
  sharded: { low: 0.65, expected: 0.82, high: 0.93 },
});

export interface Estimate extends Range {
  readonly expected: number;
}

/**
 * Floating-point operations for each token: 2 for each parameter that is multiplied, there; the same
 * for gradients of values and again for gradients of weights on the way back (Kaplan et al. 2020,
 * section 2.1), which frozen weights do without; once more where layers are computed again; and
 * attention (Chowdhery et al. 2022, appendix B).
 */
export function flopsPerToken(model: ModelSizes, setup: TrainingSetup): number {
  const { layers, queries, parameters } = knownSizes(model);
  const once = 2 * (parameters - lookedUp(model)) + 4 * layers * queries * setup.sequence;
  return once * passes(setup);
}

const passes = ({ lora, checkpointing }: TrainingSetup): number =>
  1 + (lora === null ? 2 : 1) + (checkpointing ? 1 : 0);

/** Seconds that one pass over a batch takes, there and back, on each GPU at once. */
export function batchSeconds(model: ModelSizes, setup: TrainingSetup, gpu: GpuType): Estimate {
  const { hidden, layers } = knownSizes(model);
  const tokens = setup.batch * setup.sequence;
  const filled = Math.min(1, hidden / WIDE) ** 0.5 * Math.min(1, tokens / MANY_TOKENS) ** 0.5;
  const work = tokens * flopsPerToken(model, setup);
  const launches = layers * passes(setup);
  const scaling = SCALING[setup.sharded ? 'sharded' : 'copies'];
  const at = (speed: keyof typeof UTILISATION, delay: keyof typeof LAUNCH_SECONDS): number => {
    const computing = work / (gpu.peakFlops * UTILISATION[speed] * filled);
    const shared = setup.gpus > 1 ? scaling[speed] : 1;
    return Math.max(computing, launches * LAUNCH_SECONDS[delay]) / shared;
  };
  return {
    low: at('high', 'low'),
    expected: at('expected', 'expected'),
    high: at('low', 'high'),
  };
}
