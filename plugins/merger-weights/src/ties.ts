import { SPEC_VERSION, definePlugin } from '@memo-js/core';
import { z } from 'zod';
import { trim } from './magnitude.ts';
import type { TensorMethod } from './method.ts';
import { requireNumber } from './parameter.ts';
import { WeightsMerger } from './weights-merger.ts';

export const tiesOptions = z.strictObject({
  /** Share of each tensor's differences to the base that is kept, the largest. @default 1 */
  density: z.number().gt(0).max(1).default(1),
  /** Divide by the sum of the weights that agree. @default true */
  normalize: z.boolean().default(true),
  /** Factor of the merged difference before it is added to the base. @default 1 */
  lambda: z.number().default(1),
});

/**
 * Trim, elect sign, merge what agrees (Yadav, Tam, Choshen, Raffel and Bansal 2023, "TIES-Merging",
 * section 4): of each difference to the base the floor(density n) largest entries stay; an entry's
 * sign is that of the weighted sum (0 counts as +); entries of the other sign, and zeros, have no
 * say; the rest is averaged by weight, times lambda, onto the base.
 */
export const tiesMethod: TensorMethod = {
  id: 'ties',
  needsBase: true,
  async merge({ models, size, parameters, base }) {
    const out = await base();
    const lambda = requireNumber(parameters['lambda'], 'lambda');
    const deltas: { weight: number; delta: Float32Array }[] = [];
    for (const { weight, density, read } of models) {
      const delta = await read();
      for (let i = 0; i < size; i++) delta[i]! -= out[i]!;
      trim(delta, Math.floor(requireNumber(density, 'density') * size));
      deltas.push({ weight, delta });
    }
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (const { weight, delta } of deltas) sum += weight * delta[i]!;
      const sign = sum >= 0 ? 1 : -1;
      let agreed = 0;
      let weights = 0;
      for (const { weight, delta } of deltas) {
        const value = weight * delta[i]!;
        if (value * sign > 0) {
          agreed += value;
          weights += weight;
        }
      }
      const divisor = parameters['normalize'] === false || Math.abs(weights) < 1e-8 ? 1 : weights;
      out[i]! += (lambda * agreed) / divisor;
    }
    return out;
  },
};

/** Plugin `ties`. */
export const ties = definePlugin({
  kind: 'merger',
  id: 'ties',
  version: '0.1.0',
  specVersion: SPEC_VERSION,
  description: 'Merges what memories changed in their base, where they agree on the direction.',
  options: tiesOptions,
  fingerprint: (options) => ({ ...options }),
  create: (options) => new WeightsMerger(tiesMethod, { ...options }),
});
