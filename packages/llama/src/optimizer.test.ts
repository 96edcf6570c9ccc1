import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { learningRateAt } from './optimizer-schedule.ts';
import { AdamW } from './optimizer.ts';
import { optimizerState } from './optimizer-state.ts';
import { globalNorm, referenceAdamW } from './optimizer.reference.ts';
import { uniform } from './random.ts';

const options = {
  adamBeta1: 0.9,
  adamBeta2: 0.99,
  adamEpsilon: 1e-8,
  weightDecay: 0,
  maxGradNorm: 0,
};
const map = (values: number[], name = 'w'): Map<string, Float32Array> =>
  new Map([[name, Float32Array.from(values)]]);

describe('referenceAdamW', () => {
  it('follows the published update', () => {
    const weights = map([1, -2]);
    const state = optimizerState(weights);
    let [m, v, w] = [0, 0, 1];
    for (let step = 1; step <= 5; step++) {
      const g = 0.3 * step;
      referenceAdamW(weights, map([g, 0]), state, 0.1, options);
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
      referenceAdamW(clipped, gradients, optimizerState(clipped), 1, {
        ...epsilon,
        maxGradNorm: 1,
      }),
    ).toBe(5);
    referenceAdamW(
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
    referenceAdamW(weights, zero, optimizerState(weights), 0.1, { ...options, weightDecay: 0.5 });
    expect([...weights.values()].map(([w]) => w)).toEqual([expect.closeTo(1.9, 6), 2]);
  });
});

describe('AdamW', () => {
  it.each([
    ['one memory', {}],
    ['several memories', { memoryBytes: 1000 }],
    ['shared memory', { threads: 2 }],
  ])('steps as the reference does, whatever the sizes, in %s', (_, resources) => {
    const random = uniform(2);
    const names = ['a.weight', 'model.norm.weight', 'b.weight', 'c.weight'];
    const draw = (): Map<string, Float32Array> =>
      new Map(
        names.map((name, i) => [
          name,
          Float32Array.from({ length: [7, 16, 1, 1030][i] as number }, () => random() - 0.5),
        ]),
      );
    const initial = draw();
    const all = {
      adamBeta1: 0.9,
      adamBeta2: 0.98,
      adamEpsilon: 1e-8,
      weightDecay: 0.1,
      maxGradNorm: 1,
    };
    const kernel = new AdamW(initial, all, resources);
    const reference = new Map([...initial].map(([name, values]) => [name, values.slice()]));
    const state = optimizerState(reference);
    for (let step = 0; step < 20; step++) {
      const gradients = draw();
      for (const [name, values] of gradients) kernel.gradients.get(name)?.set(values);
      const norm = kernel.step(0.01);
      expect(norm).toBeCloseTo(referenceAdamW(reference, gradients, state, 0.01, all), 8);
    }
    for (const [name, values] of reference) {
      const apart = values.map((w, i) => Math.abs(w - (kernel.weights.get(name)?.[i] as number)));
      expect(Math.max(...apart)).toBeLessThan(1e-5);
      expect(values).not.toEqual(initial.get(name));
    }
    expect(kernel.state.step).toBe(20);
  });

  it('gives the same bits whichever thread does which part', async () => {
    const run = async (threads: number): Promise<string> => {
      const random = uniform(3);
      const draw = (length: number): Float32Array =>
        Float32Array.from({ length }, () => random() - 0.5);
      const weights = new Map([
        ['a.weight', draw(400_003)],
        ['model.norm.weight', draw(64)],
        ['b.weight', draw(300_000)],
      ]);
      const optimizer = new AdamW(
        weights,
        { ...options, weightDecay: 0.1, maxGradNorm: 1 },
        { threads },
      );
      for (let step = 0; step < 20; step++) {
        for (const values of optimizer.gradients.values()) values.set(draw(40), step);
        optimizer.step(0.01);
        // Lets the helpers start, and then sleep, between the steps.
        if (step < 5) await setTimeout(20);
      }
      await optimizer.close();
      const hash = createHash('sha256');
      for (const arrays of [optimizer.weights, optimizer.state.first, optimizer.state.second]) {
        for (const values of arrays.values()) hash.update(new Float32Array(values));
      }
      return hash.digest('hex');
    };
    const alone = await run(1);
    for (const threads of [2, 3]) expect(await run(threads)).toBe(alone);
  });

  it('leaves everything as it is where a gradient is no number', () => {
    const weights = map([1, 2]);
    const kernel = new AdamW(weights, options);
    kernel.gradients.get('w')?.set([Number.NaN, 1]);
    expect(kernel.step(0.1)).toBeNaN();
    expect([...(kernel.weights.get('w') as Float32Array)]).toEqual([1, 2]);
    expect(kernel.state.step).toBe(0);
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
