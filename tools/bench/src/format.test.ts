import { describe, expect, it } from '@jest/globals';
import { benchmarks } from './benchmarks.ts';
import { formatResult } from './format.ts';

describe('formatResult', () => {
  it('aligns names left and figures right', () => {
    const text = formatResult({
      title: 'Speed',
      rows: [
        { name: 'small', values: { ms: 1.5, note: 'a' } },
        { name: 'l', values: { ms: 12_000 } },
      ],
      notes: ['measured'],
    });
    expect(text.split('\n')).toEqual([
      'Speed',
      '           ms  note',
      'small     1.5     a',
      'l      12,000      ',
      '- measured',
    ]);
  });
});

describe('benchmarks', () => {
  it('have names of their own', () => {
    const names = benchmarks.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('train');
  });
});
