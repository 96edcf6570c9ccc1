import { describe, expect, it } from '@jest/globals';
import { bytes, count, dollars, duration, figure, oneLine, percent } from './format.ts';
import { table } from './table.ts';

describe('duration', () => {
  it.each([
    [0, '0 ms'],
    [850.4, '850 ms'],
    [4210, '4.2 s'],
    [185_000, '3 min 05 s'],
    [7_800_000, '2 h 10 min'],
  ])('%d is %s', (ms, expected) => {
    expect(duration(ms)).toBe(expected);
  });
});

describe('figures', () => {
  it('have few digits and their unit', () => {
    expect(percent(0.9523)).toBe('95.2 %');
    expect(percent(null)).toBe('-');
    expect(count(1, 'document')).toBe('1 document');
    expect(count(1234, 'document')).toBe('1,234 documents');
    expect(bytes(512)).toBe('512 B');
    expect(bytes(1.5 * 1024 ** 3)).toBe('1.5 GiB');
    expect(figure(0.012345)).toBe('0.0123');
    expect(figure(12345)).toBe('12,345');
  });

  it.each([
    [0, '$0.00'],
    [0.00004216, '$0.000042'],
    [0.0213, '$0.021'],
    [1.249, '$1.25'],
    [null, 'cost unknown'],
  ])('a cost of %d is %s', (cost, expected) => {
    expect(dollars(cost)).toBe(expected);
  });
});

describe('oneLine', () => {
  it('folds white space and cuts what is too long', () => {
    expect(oneLine('a\n  b', 10)).toBe('a b');
    expect(oneLine('abcdefghij', 5)).toBe('abcd…');
  });
});

describe('table', () => {
  it('aligns columns by what is seen, colours apart', () => {
    expect(
      table(
        [
          ['a', 'x'],
          ['\u001B[1mlong\u001B[22m', 'y'],
        ],
        { indent: 0 },
      ),
    ).toEqual(['a     x', '\u001B[1mlong\u001B[22m  y']);
  });

  it('puts numbers to the right', () => {
    expect(
      table(
        [
          ['5', 'x'],
          ['10', 'y'],
        ],
        { indent: 0, right: [0] },
      ),
    ).toEqual([' 5  x', '10  y']);
  });
});
