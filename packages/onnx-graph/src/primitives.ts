import type { Graph } from './graph.ts';
import { floatAttribute, integerAttribute, type Attributes, type Value } from './value.ts';

/**
 * Readable references, out of standard ONNX operations, of the fused operations that onnxruntime
 * adds. Tests compare each with its fused version; they serve where a runtime lacks the fused one.
 */
export const primitives = Object.freeze({
  FusedMatMul: fusedMatMul,
  QuickGelu: quickGelu,
  RotaryEmbedding: rotaryEmbedding,
  SimplifiedLayerNormalization: simplifiedLayerNormalization,
});

/** alpha * view(a) x view(b), each view after its optional transpositions. */
function fusedMatMul(graph: Graph, [a, b]: readonly Value[], attributes: Attributes): Value {
  const view = (value: Value, side: 'A' | 'B'): Value => {
    const order = value.shape.map((_, axis) => axis);
    if (integerAttribute(attributes, `transBatch${side}`, 0)) {
      order.splice(order.length - 2, 0, ...order.splice(0, 1));
    }
    if (integerAttribute(attributes, `trans${side}`, 0)) order.push(...order.splice(-2, 1));
    return graph.apply('Transpose', [value], { perm: order });
  };
  const product = graph.apply('MatMul', [view(a as Value, 'A'), view(b as Value, 'B')]);
  return graph.apply('Mul', [product, graph.scalar(floatAttribute(attributes, 'alpha', 1))]);
}

/** x * sigmoid(alpha * x); with alpha 1 it is SiLU. */
function quickGelu(graph: Graph, [x]: readonly Value[], attributes: Attributes): Value {
  const alpha = graph.scalar(floatAttribute(attributes, 'alpha', 1.702));
  return graph.apply('Mul', [x, graph.apply('Sigmoid', [graph.apply('Mul', [x, alpha])])]);
}

/**
 * Rotates the halves of each head (the layout of Hugging Face, not interleaved).
 * x: [a, heads, b, size] or [a, b, heads * size]; positions: [a, b]; cos, sin: [positions, size / 2].
 */
function rotaryEmbedding(
  graph: Graph,
  [x, positions, cos, sin]: readonly Value[],
  _attributes: Attributes,
): Value {
  const value = x as Value;
  const half = (cos as Value).shape[1] ?? 0;
  const [a = 1, second = 1, third = 1] = value.shape;
  const packed = value.shape.length === 3;
  const heads = packed ? third / (2 * half) : second;
  const b = packed ? second : third;
  const split = packed
    ? graph.apply('Reshape', [value, graph.integers([a, b, heads, 2 * half])])
    : value;
  const angles = (table: Value | undefined): Value =>
    graph.apply('Reshape', [
      graph.apply('Gather', [table, positions]),
      graph.integers(packed ? [a, b, 1, half] : [a, 1, b, half]),
    ]);
  const part = (from: number): Value =>
    graph.apply('Slice', [
      split,
      graph.integers([from]),
      graph.integers([from + half]),
      graph.integers([3]),
    ]);
  const [left, right, c, s] = [part(0), part(half), angles(cos), angles(sin)];
  const times = (p: Value, q: Value): Value => graph.apply('Mul', [p, q]);
  const rotated = graph.apply(
    'Concat',
    [
      graph.apply('Sub', [times(left, c), times(right, s)]),
      graph.apply('Add', [times(right, c), times(left, s)]),
    ],
    { axis: 3 },
  );
  return packed ? graph.apply('Reshape', [rotated, graph.integers([...value.shape])]) : rotated;
}

/** RMS norm over the last axis: x / sqrt(mean(x^2) + epsilon) * scale. */
function simplifiedLayerNormalization(
  graph: Graph,
  [x, scale]: readonly Value[],
  attributes: Attributes,
): Value {
  const mean = graph.apply('ReduceMean', [graph.apply('Mul', [x, x]), graph.integers([-1])]);
  const epsilon = graph.scalar(floatAttribute(attributes, 'epsilon', 1e-5));
  const inverse = graph.apply('Reciprocal', [
    graph.apply('Sqrt', [graph.apply('Add', [mean, epsilon])]),
  ]);
  return graph.apply('Mul', [graph.apply('Mul', [x, inverse]), scale]);
}
