import { expect, it } from '@jest/globals';
import { NO_USAGE, addUsage } from './usage.ts';

it('adds usages and leaves out what neither has', () => {
  const call = { calls: 1, promptTokens: 10, completionTokens: 4, reasoningTokens: 2 };
  expect(addUsage(NO_USAGE, call)).toEqual(call);
  expect(addUsage(call, { ...call, cachedTokens: 5 })).toEqual({
    calls: 2,
    promptTokens: 20,
    completionTokens: 8,
    cachedTokens: 5,
    reasoningTokens: 4,
  });
});

const free = { calls: 1, promptTokens: 10, completionTokens: 4 };
const paid = { ...free, cost: 0.25 };

it.each([
  ['two that are known', paid, paid, 0.5],
  ['nothing, and one that is known', NO_USAGE, paid, 0.25],
  ['one that is known, and nothing', paid, NO_USAGE, 0.25],
  ['one that is known and one that is not', paid, free, undefined],
  ['one that is not, and one that is', free, paid, undefined],
  ['two that are not', free, free, undefined],
  ['nothing at all', NO_USAGE, NO_USAGE, undefined],
])('adds the cost of %s', (_, a, b, cost) => {
  expect(addUsage(a, b).cost).toBe(cost);
});
