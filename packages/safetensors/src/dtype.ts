import { MemoError } from '@memo-js/core';

/** Bytes of one element, for every dtype of the format. */
export const DTYPE_BYTES = Object.freeze({
  BOOL: 1,
  U8: 1,
  I8: 1,
  F8_E4M3: 1,
  F8_E5M2: 1,
  U16: 2,
  I16: 2,
  F16: 2,
  BF16: 2,
  U32: 4,
  I32: 4,
  F32: 4,
  U64: 8,
  I64: 8,
  F64: 8,
});

/** A dtype of the format, as a header spells it. */
export type Dtype = keyof typeof DTYPE_BYTES;

/** The dtypes that are converted to and from `Float32Array`. */
export type FloatDtype = 'F32' | 'F16' | 'BF16';

export const isDtype = (text: unknown): text is Dtype =>
  typeof text === 'string' && Object.hasOwn(DTYPE_BYTES, text);

export const isFloatDtype = (dtype: string): dtype is FloatDtype =>
  dtype === 'F32' || dtype === 'F16' || dtype === 'BF16';

const word = new Uint32Array(1);
const real = new Float32Array(word.buffer);

/** IEEE 754 half bits of a number, rounded to nearest, ties to even. */
export function halfBits(value: number): number {
  real[0] = value;
  const bits = word[0]!;
  const sign = (bits >>> 16) & 0x8000;
  const magnitude = bits & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00; // NaN
  if (magnitude >= 0x47800000) return sign | 0x7c00; // 65,536 and more: infinity
  if (magnitude < 0x38800000) {
    // Below 2^-14 a half is subnormal: a whole number of 2^-24, which float32 arithmetic rounds.
    real[0] = Math.abs(value);
    return sign | roundHalfEven(real[0] * 16_777_216);
  }
  const rounded = magnitude + 0xfff + ((magnitude >>> 13) & 1);
  return sign | ((rounded >>> 13) - (112 << 10));
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return rest < 0.5 ? floor : floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

/** Value of IEEE 754 half bits. */
export function halfValue(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >>> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** bfloat16 bits of a number, rounded to nearest, ties to even. */
export function bfloatBits(value: number): number {
  real[0] = value;
  const bits = word[0]!;
  if ((bits & 0x7fffffff) > 0x7f800000) return (bits >>> 16) | 0x40; // a quiet NaN
  return ((bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16) & 0xffff;
}

/** Value of bfloat16 bits. */
export function bfloatValue(bits: number): number {
  word[0] = bits << 16;
  return real[0]!;
}

/** Little-endian bytes of `values` in a dtype. */
export function encodeFloats(values: Float32Array, dtype: FloatDtype): Uint8Array {
  if (dtype === 'F32') return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const bits = dtype === 'F16' ? halfBits : bfloatBits;
  const out = new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) out[i] = bits(values[i]!);
  return new Uint8Array(out.buffer);
}

/** Writes the values of little-endian `bytes` into `out`, from element `at`. */
export function decodeFloats(
  bytes: Uint8Array,
  dtype: FloatDtype,
  out: Float32Array,
  at: number,
): void {
  if (dtype === 'F32') {
    new Uint8Array(out.buffer, out.byteOffset + at * 4, bytes.byteLength).set(bytes);
    return;
  }
  const half = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
  const words = new Uint32Array(out.buffer, out.byteOffset + at * 4, half.length);
  if (dtype === 'BF16') {
    // The upper half of a float32.
    for (let i = 0; i < half.length; i++) words[i] = half[i]! << 16;
  } else {
    const widened = halfTable();
    for (let i = 0; i < half.length; i++) words[i] = widened[half[i]!]!;
  }
}

let halves: Uint32Array | undefined;

/** float32 bits of all 65,536 halves: looking one up is tens of times faster than computing it. */
function halfTable(): Uint32Array {
  if (halves) return halves;
  const values = Float32Array.from({ length: 65_536 }, (_, bits) => halfValue(bits));
  halves = new Uint32Array(values.buffer);
  return halves;
}

/** @throws MemoError `SAFETENSORS_DTYPE` for a dtype that is not F32, F16 or BF16. */
export function requireFloat(dtype: Dtype, tensor: string): FloatDtype {
  if (isFloatDtype(dtype)) return dtype;
  throw new MemoError({
    code: 'SAFETENSORS_DTYPE',
    message: `Tensor ${tensor} has dtype ${dtype}; only F32, F16 and BF16 can be read as numbers.`,
    hint: 'Save the checkpoint in float32, float16 or bfloat16.',
  });
}
