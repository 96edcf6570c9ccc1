import { describe, expect, it } from '@jest/globals';
import { caseless } from './caseless.ts';

describe('caseless', () => {
  it.each([
    ['(?:dated|on) (?<when>(?-i:June \\d+))', '(?:[dD]ated|[oO]n) (?<when>(?:June \\d+))'],
    ['box[- ]office {2,3}', '[bB]ox[- ][oO]ffice {2,3}'],
    ['(?<!the )[\\p{Ll}-]+ (?-i:[\\p{Ll}(]+)', '(?<![tT]he )[\\p{L}-]+ (?:[\\p{Ll}(]+)'],
    ["§ author's \\(x\\)", "§ [aA]uthor'[sS] \\([xX]\\)"],
  ])('%s', (source, expected) => {
    expect(caseless(source)).toBe(expected);
    expect(() => new RegExp(expected, 'u')).not.toThrow();
  });
});
