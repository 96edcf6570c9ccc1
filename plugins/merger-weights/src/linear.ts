import { SPEC_VERSION, definePlugin } from '@memo-js/core';
import { z } from 'zod';
import type { TensorMethod } from './method.ts';
import { WeightsMerger } from './weights-merger.ts';

export const linearOptions = z.strictObject({
  /** Divide by the sum of the weights. @default true */
  normalize: z.boolean().default(true),
});

/**
 * Weighted mean of the models: sum of w_i W_i, divided by the sum of w_i when normalised
 * (Wortsman et al. 2022, "Model soups", section 2). One tensor of one model is held at a time.
 */
export const linearMethod: TensorMethod = {
  id: 'linear',
  needsBase: false,
  async merge({ models, size, parameters }) {
    const sum = new Float64Array(size);
    let total = 0;
    for (const { weight, read } of models) {
      const values = await read();
      for (let i = 0; i < size; i++) sum[i]! += weight * values[i]!;
      total += weight;
    }
    const divisor = parameters['normalize'] === false || Math.abs(total) < 1e-8 ? 1 : total;
    return Float32Array.from(sum, (value) => value / divisor);
  },
};

/** Plugin `linear`. */
export const linear = definePlugin({
  kind: 'merger',
  id: 'linear',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description: 'Weighted mean of memories.',
  options: linearOptions,
  fingerprint: (options) => ({ ...options }),
  create: (options) => new WeightsMerger(linearMethod, { ...options }),
});
