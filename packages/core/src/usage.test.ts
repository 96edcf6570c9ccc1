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
