import type { Graph, Value } from '@memo-js/onnx-graph';
import { BLOCK_SIZE, quantize } from './quantize.ts';
import type { QuantizedBits, QuantizedMatrix } from './quantize.ts';

/** How a decoder holds its matrices. Activations, norms and biases are float32 in all of them. */
export const PRECISIONS = Object.freeze(['float32', 'int8', 'int4'] as const);
export type Precision = (typeof PRECISIONS)[number];

/** Products of activations with the matrices of a checkpoint, held in one precision. */
export interface Projections {
  /** x [..., columns] times the transpose of `matrices` [rows_i, columns] one above the other. */
  product(x: Value, matrices: readonly Float32Array[], columns: number): Value;
  /**
   * The product with the vocabulary's matrix [V, columns], and its rows by id: [..., columns]. The
   * matrix is held once. It keeps 8 bits where others have 4: every answer passes through it.
   */
  vocabulary(matrix: Float32Array, columns: number): Vocabulary;
}

export interface Vocabulary {
  logits(x: Value): Value;
  embed(ids: Value): Value;
}

/** `accuracy_level` of `MatMulNBits` that multiplies in 8-bit integers: the fast one. */
const INTEGER_PRODUCTS = 4;

export function projections(graph: Graph, precision: Precision): Projections {
  if (precision === 'float32') {
    const product = (x: Value, matrix: Float32Array, columns: number): Value =>
      matMul(graph, x, graph.constant(matrix, [matrix.length / columns, columns]));
    return {
      product: (x, matrices, columns) => product(x, stacked(matrices), columns),
      vocabulary(matrix, columns) {
        const table = graph.constant(matrix, [matrix.length / columns, columns]);
        return {
          logits: (x) => matMul(graph, x, table),
          embed: (ids) => gather(graph, table, ids),
        };
      },
    };
  }
  const bits: QuantizedBits = precision === 'int8' ? 8 : 4;
  return {
    product(x, matrices, columns) {
      const matrix = quantize(stacked(matrices), columns, bits);
      return matMulBits(graph, x, matrix, packed(graph, matrix));
    },
    vocabulary(matrix, columns) {
      const quantized = quantize(matrix, columns, 8);
      const data = packed(graph, quantized);
      return {
        logits: (x) => matMulBits(graph, x, quantized, data),
        embed: (ids) => gatherBytes(graph, quantized, data, ids),
      };
    },
  };
}

/** x [..., k] times the transpose of w [n, k], as checkpoints store it. */
function matMul(graph: Graph, x: Value, w: Value): Value {
  return graph.apply(
    'FusedMatMul',
    [x, w],
    { transB: 1 },
    {
      domain: 'com.microsoft',
      outputs: [{ type: 'float32', shape: [...x.shape.slice(0, -1), w.shape[0] ?? -1] }],
    },
  );
}

/** The integers of a quantised matrix, [rows, blocks, bytes of a block]. */
function packed(graph: Graph, { bits, rows, data }: QuantizedMatrix): Value {
  const bytes = (BLOCK_SIZE * bits) / 8;
  return graph.constant(data, [rows, data.length / rows / bytes, bytes]);
}

function matMulBits(graph: Graph, x: Value, matrix: QuantizedMatrix, data: Value): Value {
  const { bits, rows, columns, scales, zeroPoints } = matrix;
  const blocks = scales.length / rows;
  return graph.apply(
    'MatMulNBits',
    [
      x,
      data,
      graph.constant(scales, [rows, blocks]),
      graph.constant(zeroPoints, [rows, zeroPoints.length / rows]),
    ],
    { K: columns, N: rows, bits, block_size: BLOCK_SIZE, accuracy_level: INTEGER_PRODUCTS },
    {
      domain: 'com.microsoft',
      outputs: [{ type: 'float32', shape: [...x.shape.slice(0, -1), rows] }],
    },
  );
}

function gather(graph: Graph, table: Value, ids: Value): Value {
  return graph.apply(
    'Gather',
    [table, ids],
    { axis: 0 },
    { outputs: [{ type: 'float32', shape: [...ids.shape, table.shape[1] ?? -1] }] },
  );
}

/**
 * Rows of a matrix of 8 bits by id, as float32: only the rows that are asked for are ever so wide.
 * Blocks stay an axis of their own, as in `MatMulNBits`, so that both read the same bytes.
 */
function gatherBytes(graph: Graph, matrix: QuantizedMatrix, data: Value, ids: Value): Value {
  const { rows, columns, scales, zeroPoints } = matrix;
  const blocks = scales.length / rows;
  const float32 = (shape: readonly number[]) => ({
    outputs: [{ type: 'float32' as const, shape }],
  });
  const found = graph.apply(
    'GatherBlockQuantized',
    [
      data,
      ids,
      graph.constant(scales, [rows, blocks, 1]),
      graph.constant(zeroPoints, [rows, blocks, 1]),
    ],
    { gather_axis: 0, quantize_axis: 2, block_size: BLOCK_SIZE, bits: 8 },
    { domain: 'com.microsoft', ...float32([...ids.shape, blocks, BLOCK_SIZE]) },
  );
  const filled = blocks * BLOCK_SIZE;
  const shape = graph.integers([...ids.shape.map(() => 0), filled]);
  const whole = graph.apply('Reshape', [found, shape], {}, float32([...ids.shape, filled]));
  if (filled === columns) return whole;
  const [start, end, axis] = [0, columns, -1].map((n) => graph.integers([n]));
  return graph.apply('Slice', [whole, start, end, axis], {}, float32([...ids.shape, columns]));
}

/** Matrices of as many columns, one above the other: one wide product is faster than several. */
function stacked(matrices: readonly Float32Array[]): Float32Array {
  const [first] = matrices;
  if (matrices.length === 1 && first) return first;
  const out = new Float32Array(matrices.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const matrix of matrices) {
    out.set(matrix, at);
    at += matrix.length;
  }
  return out;
}
