import { describe, expect, it } from '@jest/globals';
import { LatencyWindow } from './latency.ts';

describe('a window of latencies', () => {
  it('has the quantiles of its last values, whatever their order', () => {
    const window = new LatencyWindow(5);
    expect(window.quantile(0.5)).toBe(Infinity);
    const values = [9, 1, 5, 5, 3, 7, 2, 5, 8, 4];
    for (const [at, value] of values.entries()) {
      window.add(value);
      const last = values.slice(Math.max(0, at - 4), at + 1).sort((a, b) => a - b);
      expect([0, 0.5, 0.95].map((share) => window.quantile(share))).toEqual(
        [0, 0.5, 0.95].map((share) => last[Math.floor(share * last.length)]),
      );
    }
    expect(window.count).toBe(5);
  });
});
