import { describe, expect, it } from '@jest/globals';
import { bfloatBits, bfloatValue, decodeFloats, halfBits, halfValue } from './dtype.ts';

describe('half precision', () => {
  it('gives every half back', () => {
    for (let bits = 0; bits < 65_536; bits++) {
      const value = halfValue(bits);
      if (Number.isNaN(value)) expect(Number.isNaN(halfValue(halfBits(value)))).toBe(true);
      else if (halfBits(value) !== bits) throw new Error(`${bits} came back as ${halfBits(value)}`);
    }
  });

  it.each([
    [1 + 2 ** -11, 0x3c00], // halfway: to even
    [1 + 3 * 2 ** -11, 0x3c02],
    [1 + 2 ** -11 + 2 ** -20, 0x3c01],
    [65_519, 0x7bff],
    [65_520, 0x7c00],
    [2 ** -24, 1],
    [2 ** -25, 0],
    [2 ** -25 * 1.5, 1],
    [-0, 0x8000],
    [Infinity, 0x7c00],
  ])('rounds %d to nearest, ties to even', (value, bits) => {
    expect(halfBits(value)).toBe(bits);
  });
});

describe('decodeFloats', () => {
  it.each([
    ['F16', halfValue],
    ['BF16', bfloatValue],
  ] as const)('widens every %s', (dtype, value) => {
    const bits = Uint16Array.from({ length: 65_536 }, (_, i) => i);
    const out = new Float32Array(65_540);
    decodeFloats(new Uint8Array(bits.buffer), dtype, out, 3);
    const wrong = [...bits].filter((i) => !Object.is(out[3 + i], value(i)));
    expect(wrong).toEqual([]);
    expect([out[2], out[65_539]]).toEqual([0, 0]);
  });
});

describe('bfloat16', () => {
  it('gives every bfloat16 back', () => {
    for (let bits = 0; bits < 65_536; bits++) {
      const value = bfloatValue(bits);
      if (Number.isNaN(value)) expect(Number.isNaN(bfloatValue(bfloatBits(value)))).toBe(true);
      else if (bfloatBits(value) !== bits) throw new Error(`${bits} came back otherwise`);
    }
  });

  it.each([
    [1 + 2 ** -8, 0x3f80],
    [1 + 3 * 2 ** -8, 0x3f82],
    [1 + 2 ** -8 + 2 ** -16, 0x3f81],
    [3.4e38, 0x7f80],
  ])('rounds %d to nearest, ties to even', (value, bits) => {
    expect(bfloatBits(value)).toBe(bits);
  });
});
