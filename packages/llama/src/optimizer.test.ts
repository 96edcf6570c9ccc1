import { describe, expect, it } from '@jest/globals';
import { learningRateAt } from './optimizer-schedule.ts';
import { adamW, globalNorm, optimizerState } from './optimizer.ts';

const options = {
  adamBeta1: 0.9,
  adamBeta2: 0.99,
  adamEpsilon: 1e-8,
  weightDecay: 0,
  maxGradNorm: 0,
};
const map = (values: number[], name = 'w'): Map<string, Float32Array> =>
  new Map([[name, Float32Array.from(values)]]);

describe('adamW', () => {
  it('follows the published update', () => {
    const weights = map([1, -2]);
    const state = optimizerState(weights);
    let [m, v, w] = [0, 0, 1];
    for (let step = 1; step <= 5; step++) {
      const g = 0.3 * step;
      adamW(weights, map([g, 0]), state, 0.1, options);
      m = 0.9 * m + 0.1 * g;
      v = 0.99 * v + 0.01 * g * g;
      w -= (0.1 * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.99 ** step)) + 1e-8);
      expect(weights.get('w')?.[0]).toBeCloseTo(w, 5);
    }
    expect(weights.get('w')?.[1]).toBe(-2);
  });

  it('clips by the norm over all gradients, and returns it', () => {
    const gradients = new Map([...map([3], 'a'), ...map([4], 'b')]);
    expect(globalNorm(gradients)).toBe(5);
    const [clipped, scaled] = [
      new Map([...map([0], 'a'), ...map([0], 'b')]),
      new Map([...map([0], 'a'), ...map([0], 'b')]),
    ];
    const epsilon = { ...options, adamEpsilon: 1 };
    expect(
      adamW(clipped, gradients, optimizerState(clipped), 1, { ...epsilon, maxGradNorm: 1 }),
    ).toBe(5);
    adamW(
      scaled,
      new Map([...map([0.6], 'a'), ...map([0.8], 'b')]),
      optimizerState(scaled),
      1,
      epsilon,
    );
    expect(clipped.get('a')?.[0]).toBeCloseTo(scaled.get('a')?.[0] as number, 6);
    expect(clipped.get('a')?.[0]).not.toBe(0);
  });

  it('decays matrices apart from the gradient, and spares the norms', () => {
    const weights = new Map([
      ...map([2], 'model.layers.0.mlp.up_proj.weight'),
      ...map([2], 'model.norm.weight'),
    ]);
    const zero = new Map([...weights.keys()].map((name) => [name, new Float32Array(1)]));
    adamW(weights, zero, optimizerState(weights), 0.1, { ...options, weightDecay: 0.5 });
    expect([...weights.values()].map(([w]) => w)).toEqual([expect.closeTo(1.9, 6), 2]);
  });
});

describe('learningRateAt', () => {
  const rate = (lrSchedulerType: 'constant' | 'linear' | 'cosine', step: number): number =>
    learningRateAt(step, 110, { learningRate: 2, warmupRatio: 0.09, lrSchedulerType });

  it('rises over the warm-up and then follows its schedule', () => {
    expect(rate('linear', 0)).toBeCloseTo(0.2);
    expect(rate('linear', 9)).toBeCloseTo(2);
    expect(rate('linear', 60)).toBeCloseTo(1);
    expect(rate('cosine', 60)).toBeCloseTo(1);
    expect(rate('cosine', 35)).toBeCloseTo(1 + Math.SQRT1_2);
    expect(rate('cosine', 110)).toBeCloseTo(0);
    expect(rate('constant', 100)).toBe(2);
  });
});
