import { describe, expect, it } from '@jest/globals';
import { samplingOrder } from './frame.ts';
import { ratioTotal } from './ratio.ts';

/** Documents whose cost is their size and a part of its own; a seed repeats it. */
function population(
  count: number,
): { id: string; size: number; passages: number; value: number }[] {
  let state = 1;
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, (_, n) => {
    const size = 200 + Math.floor(2_000 * random() ** 3);
    return { id: `d${n}`, size, passages: 1, value: size * (0.7 + 0.6 * random()) };
  });
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe('the total of a sample', () => {
  it('lies in its range about 19 times of 20', () => {
    const all = population(4_000);
    let within = 0;
    for (let part = 0; part < 100; part += 1) {
      const own = all.slice(part * 40, part * 40 + 40);
      const whole = { size: sum(own.map(({ size }) => size)), count: own.length };
      const { value, halfWidth } = ratioTotal(samplingOrder(own).slice(0, 16) as typeof own, whole);
      const truth = sum(own.map((each) => each.value));
      if (Math.abs(value - truth) <= halfWidth) within += 1;
    }
    expect(within).toBeGreaterThanOrEqual(90);
  });

  it('knows no range from one document, and nothing of nothing', () => {
    expect(ratioTotal([{ value: 3, size: 2 }], { size: 4, count: 2 })).toEqual({
      value: 6,
      halfWidth: Infinity,
    });
    expect(ratioTotal([], { size: 0, count: 0 })).toEqual({ value: 0, halfWidth: 0 });
  });

  it('is drawn from all sizes, each document once', () => {
    const all = population(50);
    const order = samplingOrder(all);
    expect(new Set(order).size).toBe(50);
    const sizes = all.map(({ size }) => size).sort((a, b) => a - b);
    const eighth = order.slice(0, 7).map(({ size }) => size);
    expect(Math.min(...eighth)).toBeLessThan(sizes[12] ?? 0);
    expect(Math.max(...eighth)).toBeGreaterThan(sizes[37] ?? 0);
  });
});
