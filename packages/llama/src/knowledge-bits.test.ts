import { describe, expect, it } from '@jest/globals';
import { knowledgeBits } from './knowledge-bits.ts';

describe('knowledgeBits', () => {
  it.each([
    ['nothing', [], 0],
    ['one answer, spelled and never chosen', ['Kelby', 'Kelby'], 5 * 4.2],
    ['two answers, a choice each time', ['ab', 'cd', 'ab', 'cd'], 4 * 4.2 + 4],
    ['four answers, two bits a choice', ['a', 'b', 'c', 'd'], 4 * 4.2 + 8],
  ])('counts %s', (_, answers, bits) => {
    expect(knowledgeBits(answers)).toBeCloseTo(bits, 9);
  });
});
