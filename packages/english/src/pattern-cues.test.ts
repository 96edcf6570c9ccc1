import { describe, expect, it } from '@jest/globals';
import { IDIOMS } from './idioms.ts';
import { hasCue, patternCues } from './pattern-cues.ts';

describe('patternCues', () => {
  it.each([
    ['who founded (?<x>.+)', ['founded']],
    ['(?:founded|set up) by X', ['founded', 'set']],
    ['(?:the )?colou?rs? of', ['colo']],
    ['(?<!not )born (?:in|on)', ['born']],
    ['\\p{Lu}\\w+|born', null],
    ['[a-z]+ of', null],
    ['(?:maker|(?:big )?producer)s', ['maker', 'producer']],
  ] as const)('of %s are %j', (source, cues) => {
    expect(patternCues(source)).toEqual(cues);
  });

  it('finds some for most idioms', () => {
    const without = IDIOMS.filter(([pattern]) => patternCues(pattern.source) === null);
    expect(without.length).toBeLessThan(IDIOMS.length / 10);
  });

  it('lets a text pass that has one of them, or where there are none', () => {
    expect(hasCue('who set up osk?', ['founded', 'set'])).toBe(true);
    expect(hasCue('who ran osk?', ['founded', 'set'])).toBe(false);
    expect(hasCue('anything', null)).toBe(true);
  });
});
