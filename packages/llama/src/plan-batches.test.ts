import { describe, expect, it } from '@jest/globals';
import { planBatches } from './plan-batches.ts';

describe('planBatches', () => {
  it('puts prompts of like length together, each once', () => {
    expect(planBatches([9, 3, 9, 4, 3], 2)).toEqual([[1, 4], [3, 0], [2]]);
    expect(planBatches([], 2)).toEqual([]);
  });

  it('makes batches of long prompts small, and never empty', () => {
    const sizes = planBatches(new Array<number>(8).fill(1000), 32).map((batch) => batch.length);
    expect(sizes).toEqual([4, 4]);
    expect(planBatches([5000, 5000], 32)).toEqual([[0], [1]]);
  });
});
