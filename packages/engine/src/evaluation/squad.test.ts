import { describe, expect, it } from '@jest/globals';
import { exactMatch, f1, holdsAnswer, normalizeAnswer } from './squad.ts';

describe('normalizeAnswer', () => {
  it.each([
    ['The  Cat, sat!', 'cat sat'],
    ['an Apple a day', 'apple day'],
    ['theatre', 'theatre'],
    ["O'Brien's", 'obriens'],
    ['U.S.A.', 'usa'],
    ['1,234.5 km', '12345 km'],
    ['$5', '5'],
    ['  \n\t', ''],
    ['The', ''],
    ['Éa thé', 'éa thé'],
    ['a_b', 'ab'],
    ['x-ray A-team', 'xray ateam'],
    ['“quoted” – dash', '“quoted” – dash'],
    ['東京 the 塔', '東京 塔'],
  ])('%j becomes %j', (text, expected) => {
    expect(normalizeAnswer(text)).toBe(expected);
  });
});

describe('exactMatch', () => {
  it('ignores case, articles and punctuation', () => {
    expect(exactMatch('the Eiffel Tower.', ['Eiffel tower'])).toBe(1);
  });

  it('takes any of the aliases', () => {
    expect(exactMatch('NYC', ['New York City', 'nyc'])).toBe(1);
    expect(exactMatch('New York', ['New York City', 'nyc'])).toBe(0);
  });

  it('does not take a part for the whole', () => {
    expect(exactMatch('1,234', ['1,234 km'])).toBe(0);
  });

  it('finds nothing where there is no gold answer', () => {
    expect(exactMatch('', [])).toBe(0);
  });
});

describe('f1', () => {
  it('is the harmonic mean of token precision and recall', () => {
    // 2 of 3 said, 2 of 2 wanted: 2 * (2/3 * 1) / (2/3 + 1)
    expect(f1('city of Paris', ['city Paris'])).toBeCloseTo(0.8);
  });

  it('counts a repeated token once for each time that it is wanted', () => {
    // said: paris paris, wanted: paris: precision 1/2, recall 1
    expect(f1('Paris Paris', ['Paris'])).toBeCloseTo(2 / 3);
  });

  it('takes the best of the aliases', () => {
    expect(f1('William Shakespeare', ['the Bard', 'Shakespeare'])).toBeCloseTo(2 / 3);
  });

  it('is 0 without a common token', () => {
    expect(f1('Rome', ['Paris'])).toBe(0);
  });

  it('compares empty texts by equality', () => {
    expect(f1('the', ['a'])).toBe(1);
    expect(f1('the', ['Paris'])).toBe(0);
  });
});

describe('holdsAnswer', () => {
  it('wants whole words', () => {
    expect(holdsAnswer('The art of war.', ['art'])).toBe(true);
    expect(holdsAnswer('The party began.', ['art'])).toBe(false);
  });

  it('never finds an answer that normalises to nothing', () => {
    expect(holdsAnswer('The end', ['the'])).toBe(false);
  });
});
