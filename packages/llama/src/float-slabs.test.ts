import { describe, expect, it } from '@jest/globals';
import { floatSlabs } from './float-slabs.ts';

describe('floatSlabs', () => {
  it('gives arrays that do not overlap, from few blocks', () => {
    const lengths = [3, 17, 64, 1, 200, 5];
    const allocate = floatSlabs(290);
    const parts = lengths.map((length, i) => allocate(length).fill(i + 1));
    expect(parts.map((part) => part.length)).toEqual(lengths);
    parts.forEach((part, i) => expect(part.every((value) => value === i + 1)).toBe(true));
    expect(parts.every((part) => part.byteOffset % 64 === 0)).toBe(true);
    expect(new Set(parts.map((part) => part.buffer)).size).toBeLessThan(4);
  });

  it('gives more than was announced', () => {
    const allocate = floatSlabs(4);
    expect([allocate(4), allocate(100), allocate(0)].map(({ length }) => length)).toEqual([
      4, 100, 0,
    ]);
  });
});
