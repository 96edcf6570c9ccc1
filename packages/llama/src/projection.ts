import type { Graph, Value } from '@memo-js/onnx-graph';
import { BLOCK_SIZE, dequantize, quantize } from './quantize.ts';
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
    product: (x, matrices, columns) =>
      matMulBits(graph, x, quantize(stacked(matrices), columns, bits)),
    vocabulary(matrix, columns) {
      const quantized = quantize(matrix, columns, 8);
      return {
        logits: (x) => matMulBits(graph, x, quantized),
        embed: (ids) =>
          gather(
            graph,
            graph.constant(dequantize(quantized), [matrix.length / columns, columns]),
            ids,
          ),
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

function matMulBits(graph: Graph, x: Value, matrix: QuantizedMatrix): Value {
  const { bits, rows, columns, data, scales, zeroPoints } = matrix;
  const blocks = scales.length / rows;
  return graph.apply(
    'MatMulNBits',
    [
      x,
      graph.constant(data, [rows, blocks, (BLOCK_SIZE * bits) / 8]),
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
