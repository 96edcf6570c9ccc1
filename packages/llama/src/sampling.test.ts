import { describe, expect, it } from '@jest/globals';
import { uniform } from './random.ts';
import { sample } from './sampling.ts';

const shares = (probabilities: number[], temperature: number, topP: number): number[] => {
  const random = uniform(5);
  const counts = probabilities.map(() => 0);
  const row = Float32Array.from(probabilities);
  for (let i = 0; i < 20_000; i++) counts[sample(row, temperature, topP, random)]! += 1 / 20_000;
  return counts;
};

describe('sample', () => {
  it('draws by the probabilities at temperature 1', () => {
    const drawn = shares([0.5, 0.3, 0.15, 0.05], 1, 1);
    [0.5, 0.3, 0.15, 0.05].forEach((p, i) => expect(drawn[i]).toBeCloseTo(p, 1));
  });

  it('leaves out what the nucleus does not need', () => {
    const drawn = shares([0.5, 0.3, 0.15, 0.05], 1, 0.79);
    expect(drawn[0]).toBeCloseTo(0.625, 1);
    expect(drawn.slice(2)).toEqual([0, 0]);
  });

  it('sharpens by the temperature', () => {
    expect(shares([0.6, 0.4], 0.5, 1)[0]).toBeCloseTo(0.36 / 0.52, 1);
  });

  it('draws the best token when all else vanishes', () => {
    expect(shares([1e-38, 1, 0], 1, 0.95)).toEqual([0, expect.closeTo(1), 0]);
  });
});
