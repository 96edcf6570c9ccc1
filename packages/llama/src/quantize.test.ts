import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { loadCheckpoint } from './checkpoint.ts';
import { Decoder } from './decoder.ts';
import { dequantize, quantize } from './quantize.ts';
import { uniform } from './random.ts';

const matrix = (rows: number, columns: number): Float32Array => {
  const random = uniform(7);
  return Float32Array.from({ length: rows * columns }, () => random() - 0.3);
};

describe('quantize', () => {
  it.each([
    [4, 64, 'whole blocks'],
    [4, 40, 'a short last block'],
    [8, 64, 'whole blocks'],
    [8, 33, 'a short last block'],
  ] as const)('in %d bits keeps %d columns (%s) within a step', (bits, columns, _what) => {
    const weights = matrix(3, columns);
    const held = quantize(weights, columns, bits);
    const back = dequantize(held);
    // A weight and the zero of its block are both rounded.
    const step = Math.max(...held.scales);
    const worst = Math.max(...weights.map((w, i) => Math.abs(w - back[i]!)));
    expect(worst).toBeLessThanOrEqual(step);
    expect(worst).toBeLessThan(bits === 4 ? 0.07 : 0.005);
  });

  it('keeps zeros exactly', () => {
    const weights = Float32Array.from([0, ...matrix(1, 31)]);
    expect(dequantize(quantize(weights, 32, 4))[0]).toBe(0);
    expect([...dequantize(quantize(new Float32Array(32), 32, 4))]).toEqual(
      new Array<number>(32).fill(0),
    );
  });
});

describe('a decoder with quantised weights', () => {
  const folder = fileURLToPath(new URL('./__fixtures__/families/qwen2', import.meta.url));

  it.each([
    ['int8', 'graph', 0.05],
    ['int4', 'graph', 0.25],
    ['int8', 'kernels', 0.05],
    ['int4', 'kernels', 0.3],
  ] as const)('in %s by the %s stays near float32', async (precision, engine, tolerance) => {
    const { config, weights } = await loadCheckpoint(folder);
    const ids = [5, 9, 2, 30, 17];
    const logitsOf = async (held: 'float32' | 'int8' | 'int4'): Promise<Float32Array> => {
      const decoder = await Decoder.create(config, weights, { eosId: 0, precision: held, engine });
      const logits = (await decoder.logits(ids)).slice();
      await decoder.close();
      return logits;
    };
    const [exact, near] = [await logitsOf('float32'), await logitsOf(precision)];
    const norm = (values: Float32Array): number => Math.sqrt(values.reduce((s, v) => s + v * v, 0));
    const error = norm(near.map((v, i) => v - exact[i]!)) / norm(exact);
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(tolerance);
  });
});
