import { describe, expect, it } from '@jest/globals';
import { contestRow, fastestTenth, inTurns } from './contest.ts';

describe('contestRow', () => {
  it.each([
    ['tokens/s', 90, 20, 4, 4.5, 'yes'],
    ['tokens/s', 60, 20, 4, 3, 'no'],
    ['ms', 200, 300, 1.3, 1.5, 'yes'],
    ['ms', 300, 200, 1.3, 0.67, 'no'],
    ['MB', 70, 100, 0.8, 0.7, 'yes'],
    ['MB', 90, 100, 0.8, 0.9, 'no'],
  ] as const)('%s: %d beside %d, to reach %d', (unit, ours, peer, reach, ratio, reached) => {
    expect(contestRow({ name: 'a', unit, ours, peer, reach }).values).toMatchObject({
      ratio,
      reached,
    });
  });

  it('says nothing of a target where there is none', () => {
    const { values } = contestRow({ name: 'a', unit: 'ms', ours: 1, peer: 2 });
    expect(values).toMatchObject({ reach: '', reached: '', limit: '' });
  });
});

describe('fastestTenth', () => {
  it('is the least of a few, and not the least of many', () => {
    expect(fastestTenth([3, 1, 2])).toBe(1);
    expect(fastestTenth(Array.from({ length: 20 }, (_, i) => 20 - i))).toBe(3);
  });
});

describe('inTurns', () => {
  it('takes one after the other', async () => {
    const order: string[] = [];
    const work = (name: string) => async () => void order.push(name);
    await inTurns(2, work('a'), work('b'));
    expect(order).toEqual(['a', 'b', 'a', 'b']);
  });
});
