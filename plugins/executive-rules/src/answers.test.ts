import { describe, expect, it } from '@jest/globals';
import { bare, earlier, fitting, listItems, mentions, namesIn, sameName } from './answers.ts';

describe('answers', () => {
  it('lose what belongs to their sentence', () => {
    expect(bare('in Arken.')).toBe('Arken');
    expect(bare('J. R.')).toBe('J. R.');
    expect(bare('at the Orr Institute')).toBe('the Orr Institute');
  });

  it.each([
    ['Ada Lorne, Ben Hale and Ida Koss', [['Ada Lorne', 'Ben Hale', 'Ida Koss']]],
    ['Hale and Sons', [['Hale and Sons'], ['Hale', 'Sons']]],
    ['Arken, Norland', [['Arken'], ['Arken, Norland']]],
    ['salt and vinegar', [['salt and vinegar']]],
  ])('of several names are tried in turn: %s', (answer, groups) => {
    expect(namesIn(answer)).toEqual(groups);
  });

  it.each([
    ['the Arken Bridge', 'Arken Bridge', true],
    ['Dr Ada Lorne', 'ada lorne', true],
    ['Ada Lorne', 'Lorne', true],
    ['Arken, Norland', 'Arken', true],
    ['3 May 1931', '1931', true],
    ['3 May 1931', 'May 3, 1931', true],
    ['3 May 1931', '1932', false],
    ['Arken Bridge', 'Arken Tower', false],
    ['', 'Arken', false],
  ])('are compared as names: %s, %s', (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
    expect(sameName(b, a)).toBe(same);
  });

  it('mention what they list', () => {
    expect(mentions('Ada Lorne and Ben Hale', 'Ben Hale')).toBe(true);
    expect(mentions('Arken in the north', 'Arken')).toBe(true);
    expect(mentions('Arken Bridge', 'Arken')).toBe(false);
  });

  it('keep what fits the noun that was asked for', () => {
    expect(fitting('12 June 1975', 'year', false)).toBe('1975');
    expect(fitting('every July', 'month', false)).toBe('July');
    expect(fitting('Pellak Museum', 'theatre', false)).toBeUndefined();
    expect(fitting('787 metres', 'river', false)).toBeUndefined();
    expect(fitting('Mount Orr', 'mountain', false)).toBe('Mount Orr');
    expect(fitting('River Sel', 'mountain', false)).toBeUndefined();
    expect(fitting('Velar, Sel Theatre and Orr Club', 'theatre', true)).toBe('Sel Theatre');
    expect(fitting('Velar Systems', 'company', false)).toBe('Velar Systems');
  });

  it('are ordered in time only as far as they say', () => {
    expect(earlier('1975', '12 June 1976')).toBeLessThan(0);
    expect(earlier('May 1975', '12 April 1975')).toBeGreaterThan(0);
    expect(earlier('1975', '1975')).toBe(0);
    expect(earlier('1975', '12 June 1975')).toBeUndefined();
    expect(earlier('soon', '1975')).toBeUndefined();
  });

  it('are taken apart only where every item is a name', () => {
    expect(listItems('Tom, Una and Per')).toEqual(['Tom', 'Una', 'Per']);
    expect(listItems('lamps and clocks')).toEqual(['lamps and clocks']);
  });
});
