import { describe, expect, it } from '@jest/globals';
import { kernelsOver, sharedMemory } from './kernels.ts';
import { FORMATS, readRow, writeRow } from './matrix-format.ts';
import type { Matrix, MatrixFormat } from './matrix-format.ts';

const memory = sharedMemory(1 << 20);
const kernels = kernelsOver(memory);
const floats = new Float32Array(memory.buffer);

/** Puts numbers at an address. */
const put = (at: number, numbers: ArrayLike<number>): number => {
  floats.set(numbers, at / 4);
  return at;
};
const taken = (at: number, count: number): number[] => [...floats.subarray(at / 4, at / 4 + count)];
const wave = (count: number, step: number, height = 1): Float32Array =>
  Float32Array.from({ length: count }, (_, i) => height * Math.sin(1 + i * step));
const farthest = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));

const [X, Y, PREPARED, MATRIX, OUT] = [1024, 16_384, 32_768, 65_536, 262_144];

describe('products', () => {
  const [rows, columns] = [12, 96];

  it.each([
    ['float32', 1e-5],
    ['bfloat16', 1e-5],
    // The input is rounded to 8 bits.
    ['int8', 0.1],
    ['int4', 0.1],
  ] as const)('of a matrix in %s with one input and with two', (format: MatrixFormat, off) => {
    const matrix: Matrix = { format, at: MATRIX, rows, columns };
    const numbers = wave(rows * columns, 0.7);
    const held = Array.from({ length: rows }, (_, row) => {
      const filled = numbers.slice(row * columns, (row + 1) * columns);
      writeRow(matrix, row, filled, memory.buffer);
      readRow(matrix, row, memory.buffer, filled);
      return filled;
    });
    put(X, wave(2 * columns, 0.3));
    const { prepare, inputBytes, one, two } = FORMATS[format];
    const bytes = inputBytes(columns);
    for (const i of [0, 1]) prepare(kernels, X + 4 * columns * i, columns, PREPARED + bytes * i);
    const expected = [0, 1].flatMap((i) =>
      held.map((row) => row.reduce((sum, w, k) => sum + w * floats[X / 4 + columns * i + k]!, 0)),
    );
    for (const kernel of [one, two]) {
      floats.fill(NaN, OUT / 4, OUT / 4 + 2 * rows);
      kernels[kernel](PREPARED, bytes, MATRIX, columns, rows, OUT, 4 * rows, columns);
      const count = kernel === one ? rows : 2 * rows;
      expect(farthest(taken(OUT, count), expected)).toBeLessThan(off);
    }
  });

  it.each(['int4', 'int8'] as const)(
    'keeps in %s what training added to a matrix that was in four bits before',
    (format) => {
      const columns = 4096;
      const matrix: Matrix = { format, at: MATRIX, rows: 1, columns };
      const grid = Float32Array.from(
        { length: columns },
        (_, i) => 0.0371 + 0.013 * ((i * 7) % 16),
      );
      const trained = wave(columns, 1.7, 2e-4);
      const back = new Float32Array(columns);
      writeRow(
        matrix,
        0,
        grid.map((value, i) => value + trained[i]!),
        memory.buffer,
      );
      readRow(matrix, 0, memory.buffer, back);
      const along = back.reduce((sum, value, i) => sum + (value - grid[i]!) * trained[i]!, 0);
      const kept = along / trained.reduce((sum, value) => sum + value * value, 0);
      expect(Math.abs(kept - 1)).toBeLessThan(0.25);
      const off = Math.sqrt(
        back.reduce((sum, value, i) => sum + (value - grid[i]! - trained[i]!) ** 2, 0) / columns,
      );
      // To the nearest of a grid that lies anywhere: 0.013 / sqrt(12).
      expect(off).toBeLessThan(0.0019);
    },
  );
});

describe('vectors', () => {
  const count = 64;
  const x = wave(count, 1.3, 9);

  it('normalises', () => {
    put(X, x);
    put(Y, wave(count, 0.2));
    kernels.norm(X, Y, OUT, count, 1e-5);
    const mean = x.reduce((sum, value) => sum + value * value, 0) / count;
    const expected = [...x].map(
      (value, i) => (value / Math.sqrt(mean + 1e-5)) * floats[Y / 4 + i]!,
    );
    expect(farthest(taken(OUT, count), expected)).toBeLessThan(1e-5);
  });

  it('gates', () => {
    put(X, [...x.slice(0, 60), -200, 200, 0, -0]);
    const gates = taken(X, count);
    put(Y, wave(count, 0.2));
    kernels.gated(X, Y, count);
    const expected = gates.map((g, i) => (g / (1 + Math.exp(-g))) * floats[Y / 4 + i]!);
    expect(farthest(taken(X, count), expected)).toBeLessThan(1e-5);
    expect(floats[X / 4 + 61]).toBeCloseTo(expected[61]!, 4);
  });

  it.each([1, 5, 8, 63])('shares %d scores out', (scores) => {
    put(X, x);
    kernels.softmax(X, scores);
    const all = [...x.slice(0, scores)].map((value) => Math.exp(value));
    const sum = all.reduce((a, b) => a + b, 0);
    expect(
      farthest(
        taken(X, scores),
        all.map((value) => value / sum),
      ),
    ).toBeLessThan(1e-6);
  });

  it('finds the greatest and the sum of what the others are beside it', () => {
    put(X, x);
    kernels.partition(X, count, OUT);
    const greatest = Math.max(...x);
    const sum = x.reduce((total, value) => total + Math.exp(value - greatest), 0);
    expect(floats[OUT / 4]).toBe(greatest);
    expect(floats[OUT / 4 + 1]).toBeCloseTo(sum, 4);
  });

  it('attends', () => {
    const [slots, size, stride] = [5, 16, 24];
    const [query, keys, shares] = [wave(size, 0.4), wave(slots * stride, 0.9), wave(slots, 2)];
    put(X, query);
    put(Y, keys);
    kernels.scores(X, Y, 4 * stride, slots, size, OUT, 0.25);
    const expected = Array.from(shares, (_, slot) =>
      query.reduce((sum, q, i) => sum + 0.25 * q * keys[slot * stride + i]!, 0),
    );
    expect(farthest(taken(OUT, slots), expected)).toBeLessThan(1e-5);
    put(X, shares);
    kernels.clear(OUT, size);
    kernels.mix(X, Y, 4 * stride, slots, size, OUT);
    const mixed = Array.from({ length: size }, (_, i) =>
      shares.reduce((sum, share, slot) => sum + share * keys[slot * stride + i]!, 0),
    );
    expect(farthest(taken(OUT, size), mixed)).toBeLessThan(1e-5);
  });
});
