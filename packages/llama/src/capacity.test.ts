import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { openBase } from './base.ts';
import { BASE_LADDER, capacityOf, largerBase } from './capacity.ts';
import { CAPACITY_CURVE, INVENTED, type CapacityPoint } from './capacity-curve.ts';
import { parameterCount } from './weights.ts';

const point = (bits: number, exactMatch: number, changes: Partial<CapacityPoint> = {}) => ({
  base: 'tiny',
  corpus: INVENTED,
  scratch: true,
  parameters: 1000,
  trainableParameters: 1000,
  facts: bits / 20,
  bits,
  epochs: 10,
  seconds: 1,
  exactMatch,
  heldOutExactMatch: exactMatch / 2,
  ...changes,
});
const curve = [point(100, 1), point(400, 0.96), point(1600, 0.7)];
const asked = { parameters: 1000, trainableParameters: 1000, scratch: true };

describe('capacityOf', () => {
  it.each([
    ['below all points', 50, 1, 'enough', false],
    ['on a point', 400, 0.96, 'enough', false],
    ['between points, along the logarithm', 800, 0.83, 'tight', false],
    ['on the last point', 1600, 0.7, 'too-small', false],
    ['beyond it', 3200, 0.57, 'too-small', true],
  ] as const)('%s', (_, bits, exactMatch, verdict, extrapolated) => {
    const found = capacityOf({ ...asked, bits }, curve);
    expect(found).toMatchObject({ verdict, extrapolated });
    expect(found.exactMatch).toBeCloseTo(exactMatch, 9);
    expect(found.heldOutExactMatch).toBeCloseTo(exactMatch / 2, 9);
  });

  it('gives no figures far beyond the points, or of a base that was not measured', () => {
    const far = capacityOf({ ...asked, bits: 3201 }, curve);
    expect(far).toMatchObject({ exactMatch: null, verdict: 'too-small', extrapolated: true });
    const other = { parameters: 2000, trainableParameters: 2000, scratch: true };
    expect(capacityOf({ ...other, bits: 800 }, curve)).toMatchObject({
      exactMatch: null,
      verdict: 'enough',
    });
    expect(capacityOf({ ...other, bits: 801 }, curve).verdict).toBe('unknown');
    // What a base learns from nothing says nothing of an adapter over one that knows a language.
    expect(capacityOf({ ...other, scratch: false, bits: 10 }, curve).verdict).toBe('unknown');
    expect(capacityOf({ ...asked, trainableParameters: 50, bits: 10 }, curve).verdict).not.toBe(
      'too-small',
    );
  });

  it('takes the epochs from corpora that were written, where there are any', () => {
    const written = point(200, 0.99, { corpus: 'a book', epochs: 6 });
    expect(capacityOf({ ...asked, bits: 200 }, curve).epochs).toBe(10);
    expect(capacityOf({ ...asked, bits: 200 }, [...curve, written]).epochs).toBe(6);
  });
});

describe('the ladder of bases', () => {
  it('rises, and has the sizes of the scratch bases', async () => {
    for (const [i, { name, parameters, scratch }] of BASE_LADDER.entries()) {
      expect(parameters).toBeGreaterThan(BASE_LADDER[i - 1]?.parameters ?? 0);
      if (scratch) expect(parameterCount((await openBase(name)).config)).toBe(parameters);
    }
  });

  it('names the next larger base that holds so much', () => {
    const size = (name: string) => BASE_LADDER.find((step) => step.name === name)?.parameters ?? 0;
    expect(largerBase(size('scratch-s'), 100_000)).toBe('scratch-m');
    expect(largerBase(Number.MAX_SAFE_INTEGER, 1)).toBeNull();
  });
});

describe('the measured curve', () => {
  it('is possible', () => {
    for (const each of CAPACITY_CURVE) {
      expect(each.trainableParameters).toBeLessThanOrEqual(each.parameters);
      expect(each.bits).toBeGreaterThan(each.facts);
      expect(each.exactMatch).toBeGreaterThanOrEqual(each.heldOutExactMatch);
      expect(each.exactMatch).toBeLessThanOrEqual(1);
    }
  });

  it('is what docs/benchmarks.md shows', () => {
    const page = readFileSync(new URL('../../../docs/benchmarks.md', import.meta.url), 'utf8');
    const section = page.split(/^## /m).find((part) => part.startsWith('How many facts')) ?? '';
    const rows = section
      .split('\n')
      .filter((line) => line.startsWith('| ') && /\d %/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(rows).toEqual(
      CAPACITY_CURVE.map((each) => [
        each.base,
        each.corpus,
        each.facts.toLocaleString('en-US'),
        `${Math.round(each.bits / 1000)} kbit`,
        (each.bits / each.trainableParameters).toFixed(3),
        each.epochs.toFixed(1),
        each.seconds === null ? '' : `${Math.round(each.seconds / 60)} min`,
        `${(each.exactMatch * 100).toFixed(1)} %`,
        `${(each.heldOutExactMatch * 100).toFixed(1)} %`,
      ]),
    );
  });
});
