import { BLOCK, BLOCK_HEAD } from './integer-kernels.ts';
import type { Kernels } from './kernels.ts';

/** How the numbers of a matrix lie in memory. */
export type MatrixFormat = 'float32' | 'bfloat16' | 'int8' | 'int4';

/** A matrix [rows, columns] in memory, row by row; rows are filled up to a multiple of four. */
export interface Matrix {
  readonly format: MatrixFormat;
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
}

/** What differs between formats. */
interface FormatRules {
  rowBytes(columns: number): number;
  /** Bytes of one prepared input. */
  inputBytes(columns: number): number;
  /** Brings an input at `x` into the form that the product reads, at `out`. */
  prepare(kernels: Kernels, x: number, columns: number, out: number): void;
  readonly one: keyof Kernels;
  readonly two: keyof Kernels;
}

const blockBytes = (bits: number): number => BLOCK_HEAD + (BLOCK * bits) / 8;

/** Integers, then a scale and a sum for each block. */
const integers: Pick<FormatRules, 'inputBytes' | 'prepare'> = {
  inputBytes: (columns) => columns + (columns / BLOCK) * 8,
  prepare: (kernels, x, columns, out) => kernels.quantizeInput(x, columns, out, out + columns),
};

export const FORMATS: Readonly<Record<MatrixFormat, FormatRules>> = Object.freeze({
  float32: {
    rowBytes: (columns) => 4 * columns,
    inputBytes: (columns) => 4 * columns,
    prepare: (kernels, x, columns, out) => kernels.copy(out, x, columns),
    one: 'float32One',
    two: 'float32Two',
  },
  bfloat16: {
    rowBytes: (columns) => 2 * columns,
    inputBytes: (columns) => 4 * columns,
    prepare: (kernels, x, columns, out) => kernels.deinterleave(x, out, columns),
    one: 'bfloat16One',
    two: 'bfloat16Two',
  },
  int8: {
    rowBytes: (columns) => (columns / BLOCK) * blockBytes(8),
    ...integers,
    one: 'int8One',
    two: 'int8Two',
  },
  int4: {
    rowBytes: (columns) => (columns / BLOCK) * blockBytes(4),
    ...integers,
    one: 'int4One',
    two: 'int4Two',
  },
});

/**
 * Bytes of numbers in blocks: of each block the scale and the least value, then the integers q of
 * 0 to 2^bits - 1, so that a number is about scale * q + least (the layout of `integer-kernels.ts`).
 * The least value is a float, unlike the zero point of `MatMulNBits`: a matrix that was in four bits
 * before, as those of many published checkpoints, stays what it was.
 */
function packBlocks(numbers: Float32Array, bits: 4 | 8, buffer: ArrayBufferLike, at: number): void {
  const most = 2 ** bits - 1;
  const [blocks, size] = [numbers.length / BLOCK, blockBytes(bits)];
  const heads = new Float32Array(buffer, at, (blocks * size) / 4);
  const bytes = new Uint8Array(buffer, at, blocks * size);
  const integers = new Uint8Array(BLOCK);
  for (let block = 0; block < blocks; block++) {
    const first = block * BLOCK;
    let low = numbers[first]!;
    let high = low;
    for (let i = first + 1; i < first + BLOCK; i++) {
      const value = numbers[i]!;
      if (value < low) low = value;
      else if (value > high) high = value;
    }
    const scale = (high - low) / most;
    const inverse = scale === 0 ? 0 : 1 / scale;
    heads[(block * size) / 4] = scale;
    heads[(block * size) / 4 + 1] = low;
    const start = block * size + BLOCK_HEAD;
    roundBlock(numbers, first, low, inverse, most, integers);
    for (let i = 0; i < BLOCK / 2; i++) {
      const [a, b] = [integers[i]!, integers[i + BLOCK / 2]!];
      if (bits === 4) bytes[start + i] = a | (b << 4);
      else {
        bytes[start + i] = a;
        bytes[start + i + BLOCK / 2] = b;
      }
    }
  }
}

/**
 * Mean square of what rounding takes away, in steps, below which numbers lie near a grid: it is 1/12 of
 * any others, and of a block of them seldom less than this.
 */
const NEAR_A_GRID = 0.053;

/**
 * Rounds (x - low) * inverse to integers: to the nearest; but where that would bring numbers back to a
 * grid on which they once were, up or down so that the mean stays. Of weights that were published in
 * four bits and trained since, rounding to the nearest would undo the training, whose steps are shorter
 * than half of the grid's; this way 4 bits keep it, and are less far off than of other weights.
 */
function roundBlock(
  numbers: Float32Array,
  first: number,
  low: number,
  inverse: number,
  most: number,
  out: Uint8Array,
): void {
  let lost = 0;
  for (let i = 0; i < BLOCK; i++) {
    const x = (numbers[first + i]! - low) * inverse;
    const rounded = (x + 0.5) | 0;
    lost += (x - rounded) * (x - rounded);
    out[i] = rounded;
  }
  if (lost >= NEAR_A_GRID * BLOCK) return;
  for (let i = 0; i < BLOCK; i++) {
    // Even shares of 0 to 1, by the golden ratio (Weyl sequence).
    const share = ((first + i) * 0.618033988749895) % 1;
    out[i] = Math.min(most, (numbers[first + i]! - low) * inverse + share);
  }
}

/** Writes row `row` of a matrix in its format. */
export function writeRow(
  { format, at, columns }: Matrix,
  row: number,
  numbers: Float32Array,
  buffer: ArrayBufferLike,
): void {
  const start = at + row * FORMATS[format].rowBytes(columns);
  if (format === 'float32') new Float32Array(buffer, start, columns).set(numbers);
  else if (format === 'bfloat16') {
    const words = new Uint32Array(numbers.buffer, numbers.byteOffset, columns);
    const halves = new Uint16Array(buffer, start, columns);
    for (let i = 0; i < columns; i++) halves[i] = words[i]! >>> 16;
  } else packBlocks(numbers, format === 'int4' ? 4 : 8, buffer, start);
}

/** Row `row` of a matrix as float32, written to `out`: what {@link writeRow} stored. */
export function readRow(
  { format, at, columns }: Matrix,
  row: number,
  buffer: ArrayBufferLike,
  out: Float32Array,
): void {
  const start = at + row * FORMATS[format].rowBytes(columns);
  if (format === 'float32') out.set(new Float32Array(buffer, start, columns));
  else if (format === 'bfloat16') {
    const words = new Uint32Array(out.buffer, out.byteOffset, columns);
    const halves = new Uint16Array(buffer, start, columns);
    for (let i = 0; i < columns; i++) words[i] = halves[i]! << 16;
  } else unpackBlocks(new DataView(buffer, start), format === 'int4' ? 4 : 8, out);
}

function unpackBlocks(view: DataView, bits: 4 | 8, out: Float32Array): void {
  const half = BLOCK / 2;
  for (let block = 0; block < out.length / BLOCK; block++) {
    const head = block * blockBytes(bits);
    const [scale, low] = [view.getFloat32(head, true), view.getFloat32(head + 4, true)];
    for (let i = 0; i < BLOCK; i++) {
      const byte = view.getUint8(head + BLOCK_HEAD + (bits === 4 ? i % half : i));
      const q = bits === 8 ? byte : i < half ? byte & 15 : byte >> 4;
      out[block * BLOCK + i] = scale * q + low;
    }
  }
}
