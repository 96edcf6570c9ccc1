import { describe, expect, it } from '@jest/globals';
import { canonicalDate, compareDates, parseDate } from './dates.ts';
import { canonicalName } from './names.ts';
import { compareQuantities, parseQuantity } from './quantities.ts';

describe('dates', () => {
  it.each([
    ['12 May 1923', { year: 1923, month: 5, day: 12 }],
    ['May 12, 1923', { year: 1923, month: 5, day: 12 }],
    ['on the 3rd of June 1978', { year: 1978, month: 6, day: 3 }],
    ['October 1903', { year: 1903, month: 10 }],
    ['2004-02-29', { year: 2004, month: 2, day: 29 }],
    ['in 1987', { year: 1987 }],
  ])('reads %s', (text, date) => {
    expect(parseDate(text)).toEqual(date);
  });

  it('takes no count for a year', () => {
    expect(parseDate('1,240 people')).toBeUndefined();
    expect(parseDate('12345')).toBeUndefined();
  });

  it('writes dates one way and orders them', () => {
    expect(canonicalDate('on May 12th, 1923')).toBe('on 12 May 1923');
    expect(compareDates({ year: 1923, month: 5 }, { year: 1923, month: 6 })).toBeLessThan(0);
  });
});

describe('quantities', () => {
  it.each([
    ['42,000 people', 42_000, 'people'],
    ['3.5 million euros', 3_500_000, 'euro'],
    ['$40', 40, 'dollar'],
    ['twelve metres', 12, 'metre'],
    ['12km', 12, 'kilometre'],
    ['about 612 metres', 612, 'metre'],
  ])('reads %s', (text, value, unit) => {
    expect(parseQuantity(text)).toEqual({ value, unit });
  });

  it('compares across units of one dimension', () => {
    const [a, b] = [parseQuantity('2 kilometres'), parseQuantity('900 metres')];
    expect(a !== undefined && b !== undefined && compareQuantities(a, b)).toBeGreaterThan(0);
  });
});

describe('canonicalName', () => {
  it.each([
    ['Aurel Bridge', 'the Aurel Bridge'],
    ['the Aurel bridge', 'the Aurel Bridge'],
    ['"The Silver Door"', 'The Silver Door'],
    ['the novel The Silver Door', 'The Silver Door'],
    ['the company Velar Systems', 'Velar Systems'],
    ['Dr Lena Holt', 'Lena Holt'],
    ['University of Oslo', 'the University of Oslo'],
    ['Port Harrow', 'Port Harrow'],
    ['the River Tarn', 'the River Tarn'],
  ])('%s', (phrase, name) => {
    expect(canonicalName(phrase)).toBe(name);
    expect(canonicalName(name)).toBe(name);
  });
});
