/** Bits of a quantised weight. */
export type QuantizedBits = 4 | 8;

/** Weights of a row that share a scale. */
export const BLOCK_SIZE = 32;

/** A matrix [rows, columns] in blocks along its rows, in the layout of `MatMulNBits`. */
export interface QuantizedMatrix {
  readonly bits: QuantizedBits;
  readonly rows: number;
  readonly columns: number;
  /** [rows, blocks, BLOCK_SIZE * bits / 8]: of two weights in a byte, the first is the low half. */
  readonly data: Uint8Array<ArrayBuffer>;
  /** [rows, blocks] */
  readonly scales: Float32Array<ArrayBuffer>;
  /** [rows, ceil(blocks * bits / 8)], packed like `data`. */
  readonly zeroPoints: Uint8Array<ArrayBuffer>;
}

/** Blocks of a row; the last may be short, and is filled with zeros. */
const blocksOf = (columns: number): number => Math.ceil(columns / BLOCK_SIZE);

/**
 * Rounds each weight w of a block to an integer q in 0..2^bits - 1 with w = scale (q - zero), where
 * scale and zero span the block's least and greatest weight, zero included (asymmetric
 * round-to-nearest; the layout is that of ONNX Runtime's `MatMulNBits`).
 */
export function quantize(
  weights: Float32Array,
  columns: number,
  bits: QuantizedBits,
): QuantizedMatrix {
  const rows = weights.length / columns;
  const blocks = blocksOf(columns);
  const most = 2 ** bits - 1;
  const blockBytes = (BLOCK_SIZE * bits) / 8;
  const zeroBytes = Math.ceil((blocks * bits) / 8);
  const data = new Uint8Array(rows * blocks * blockBytes);
  const scales = new Float32Array(rows * blocks);
  const zeroPoints = new Uint8Array(rows * zeroBytes);
  for (let row = 0; row < rows; row++) {
    for (let block = 0; block < blocks; block++) {
      const from = row * columns + block * BLOCK_SIZE;
      const count = Math.min(BLOCK_SIZE, columns - block * BLOCK_SIZE);
      let low = 0;
      let high = 0;
      for (let i = from; i < from + count; i++) {
        const w = weights[i]!;
        if (w < low) low = w;
        else if (w > high) high = w;
      }
      const scale = (high - low) / most;
      const inverse = scale === 0 ? 0 : 1 / scale;
      const zero = Math.round(-low * inverse);
      scales[row * blocks + block] = scale;
      put(zeroPoints, row * zeroBytes, block, zero, bits);
      const at = (row * blocks + block) * blockBytes;
      for (let i = 0; i < BLOCK_SIZE; i++) {
        const w = i < count ? weights[from + i]! : 0;
        const q = Math.min(most, Math.max(0, Math.round(w * inverse) + zero));
        put(data, at, i, q, bits);
      }
    }
  }
  return { bits, rows, columns, data, scales, zeroPoints };
}

function put(
  bytes: Uint8Array,
  from: number,
  index: number,
  value: number,
  bits: QuantizedBits,
): void {
  if (bits === 8) bytes[from + index] = value;
  else bytes[from + (index >> 1)]! |= value << (4 * (index & 1));
}

/** The weights that a quantised matrix stands for, [rows, columns]. */
export function dequantize(matrix: QuantizedMatrix): Float32Array<ArrayBuffer> {
  const { bits, rows, columns, data, scales, zeroPoints } = matrix;
  const blocks = blocksOf(columns);
  const blockBytes = (BLOCK_SIZE * bits) / 8;
  const zeroBytes = Math.ceil((blocks * bits) / 8);
  const out = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const block = Math.floor(column / BLOCK_SIZE);
      const q = get(data, (row * blocks + block) * blockBytes, column % BLOCK_SIZE, bits);
      const zero = get(zeroPoints, row * zeroBytes, block, bits);
      out[row * columns + column] = scales[row * blocks + block]! * (q - zero);
    }
  }
  return out;
}

const get = (bytes: Uint8Array, from: number, index: number, bits: QuantizedBits): number =>
  bits === 8 ? bytes[from + index]! : (bytes[from + (index >> 1)]! >> (4 * (index & 1))) & 15;
