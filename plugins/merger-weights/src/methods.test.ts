import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { linearMethod } from './linear.ts';
import { trim } from './magnitude.ts';
import type { TensorMethod } from './method.ts';
import { referenceTies } from './ties.reference.ts';
import { tiesMethod } from './ties.ts';

interface Parameters {
  readonly normalize: boolean;
  readonly density: number;
  readonly lambda: number;
}
interface Fixture {
  readonly base: number[];
  readonly models: number[][];
  readonly cases: readonly {
    readonly method: string;
    readonly weights: number[];
    readonly parameters: Parameters;
    readonly result: number[];
  }[];
}
const fixture = JSON.parse(
  readFileSync(new URL('./__fixtures__/merge.json', import.meta.url), 'utf8'),
) as Fixture;

const run = (
  method: TensorMethod,
  base: readonly number[],
  models: readonly (readonly number[])[],
  weights: readonly number[],
  parameters: Parameters,
): Promise<Float32Array> =>
  method.merge({
    models: models.map((values, i) => ({
      weight: weights[i]!,
      density: parameters.density,
      read: async () => Float32Array.from(values),
    })),
    size: base.length,
    parameters: { ...parameters },
    base: async () => Float32Array.from(base),
  });

const worst = (a: ArrayLike<number>, b: readonly number[]): number =>
  Math.max(...b.map((value, i) => Math.abs(value - a[i]!)));

describe('against numpy', () => {
  it.each(fixture.cases.map((each) => [each.method, each.weights, each.parameters, each] as const))(
    '%s with weights %j and %j',
    async (name, weights, parameters, { result }) => {
      const method = name === 'ties' ? tiesMethod : linearMethod;
      const merged = await run(method, fixture.base, fixture.models, weights, parameters);
      expect(worst(merged, result)).toBeLessThan(5e-7 * Math.max(1, ...result.map(Math.abs)));
    },
  );
});

describe('against the reference', () => {
  it('ties on random tensors, many equal magnitudes among them', async () => {
    let state = 99;
    const random = (): number =>
      (state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647) / 2 ** 31;
    for (let round = 0; round < 50; round++) {
      const n = 1 + Math.floor(random() * 40);
      const values = (): number[] =>
        Array.from({ length: n }, () => Math.round(random() * 8 - 4) / 4);
      const base = values();
      const models = [values(), values(), values()].map((each) => ({
        weight: 0.25 + random(),
        values: each,
      }));
      const parameters = { density: random(), lambda: 1 + random(), normalize: random() < 0.5 };
      const expected = referenceTies(base, models, parameters);
      const merged = await run(
        tiesMethod,
        base,
        models.map((each) => each.values),
        models.map((each) => each.weight),
        parameters,
      );
      expect(worst(merged, expected)).toBeLessThan(1e-5);
    }
  });
});

describe('trim', () => {
  it.each([
    [0, [0, 0, 0, 0]],
    [1, [0, -3, 0, 0]],
    [2, [2, -3, 0, 0]],
    [3, [2, -3, 0, 2]],
    [4, [2, -3, 1, 2]],
    [9, [2, -3, 1, 2]],
  ])('keeps the %d largest, of equal ones the first', (keep, expected) => {
    const values = Float32Array.of(2, -3, 1, 2);
    trim(values, keep);
    expect([...values].map((value) => value + 0)).toEqual(expected);
  });

  it('keeps exactly as many as asked for among 10,000', () => {
    const values = Float32Array.from({ length: 10_000 }, (_, i) => Math.sin(i * i) + 2);
    const sorted = Float32Array.from(values).sort().reverse();
    trim(values, 3000);
    expect(
      values
        .filter((value) => value !== 0)
        .sort()
        .reverse(),
    ).toEqual(sorted.slice(0, 3000));
  });
});
