import { reshaped, sumTo, zeros, type GradientInput, type GradientRule } from './gradient-rule.ts';
import { fusedMatMul, gemm, rmsNorm } from './gradients-matrix.ts';
import {
  concat,
  gatherDistinct,
  gatherRows,
  reduced,
  slice,
  transpose,
} from './gradients-shape.ts';
import { floatAttribute, integerAttribute, type Value } from './value.ts';

const unary =
  (derivative: (input: GradientInput, x: Value) => Value): GradientRule =>
  (input) => [derivative(input, input.inputs[0] as Value)];

/** An operation of two broadcast inputs: each side's derivative, summed to its shape. */
const binary =
  (left: (input: GradientInput) => Value, right: (input: GradientInput) => Value): GradientRule =>
  (input) =>
    [left, right].map((side, index) =>
      input.wants(index)
        ? sumTo(input.graph, side(input), input.inputs[index]?.shape ?? [])
        : undefined,
    );

const softmax: GradientRule = ({ graph, output, gradient, attributes }) => {
  const axis = graph.integers([integerAttribute(attributes, 'axis', -1)]);
  const sum = graph.apply('ReduceSum', [graph.apply('Mul', [gradient, output]), axis]);
  return [graph.apply('Mul', [graph.apply('Sub', [gradient, sum]), output])];
};

const logSoftmax: GradientRule = ({ graph, output, gradient, attributes }) => {
  const sum = graph.apply('ReduceSum', [
    gradient,
    graph.integers([integerAttribute(attributes, 'axis', -1)]),
  ]);
  return [graph.apply('Sub', [gradient, graph.apply('Mul', [graph.apply('Exp', [output]), sum])])];
};

/** y = x * s with s = sigmoid(alpha x): dy/dx = s * (1 + alpha * (x - y)). */
const quickGelu = unary(({ graph, output, gradient, attributes }, x) => {
  const alpha = floatAttribute(attributes, 'alpha', 1.702);
  const scaled = (value: Value): Value =>
    alpha === 1 ? value : graph.apply('Mul', [value, graph.scalar(alpha)]);
  const slope = graph.apply('Add', [scaled(graph.apply('Sub', [x, output])), graph.scalar(1)]);
  const sigmoid = graph.apply('Sigmoid', [scaled(x)]);
  return graph.apply('Mul', [gradient, graph.apply('Mul', [sigmoid, slope])]);
});

const mul = ({ graph, gradient }: GradientInput, factor: Value | undefined): Value =>
  graph.apply('Mul', [gradient, factor]);

/** One rule an operation; what is not here can not be differentiated. */
export const gradients: Readonly<Record<string, GradientRule>> = Object.freeze({
  Add: binary(
    (input) => input.gradient,
    (input) => input.gradient,
  ),
  Sub: binary(
    (input) => input.gradient,
    ({ graph, gradient }) => graph.apply('Neg', [gradient]),
  ),
  Mul: binary(
    (input) => mul(input, input.inputs[1]),
    (input) => mul(input, input.inputs[0]),
  ),
  Div: binary(
    ({ graph, gradient, inputs }) => graph.apply('Div', [gradient, inputs[1]]),
    (input) =>
      input.graph.apply('Neg', [
        input.graph.apply('Div', [mul(input, input.output), input.inputs[1]]),
      ]),
  ),
  Neg: unary(({ graph, gradient }) => graph.apply('Neg', [gradient])),
  Exp: unary((input) => mul(input, input.output)),
  Log: unary(({ graph, gradient }, x) => graph.apply('Div', [gradient, x])),
  Sqrt: unary((input) =>
    input.graph.apply('Div', [mul(input, input.graph.scalar(0.5)), input.output]),
  ),
  Reciprocal: unary((input) =>
    input.graph.apply('Neg', [mul(input, input.graph.apply('Mul', [input.output, input.output]))]),
  ),
  Sigmoid: unary((input) => {
    const { graph, output } = input;
    return mul(input, graph.apply('Mul', [output, graph.apply('Sub', [graph.scalar(1), output])]));
  }),
  Identity: unary(({ gradient }) => gradient),
  Softmax: softmax,
  LogSoftmax: logSoftmax,
  Where: ({ graph, inputs: [condition, a, b], gradient, wants }) => [
    undefined,
    wants(1)
      ? sumTo(graph, graph.apply('Where', [condition, gradient, graph.scalar(0)]), a?.shape ?? [])
      : undefined,
    wants(2)
      ? sumTo(graph, graph.apply('Where', [condition, graph.scalar(0), gradient]), b?.shape ?? [])
      : undefined,
  ],
  ReduceSum: reduced(false),
  ReduceMean: reduced(true),
  MatMul: fusedMatMul,
  FusedMatMul: fusedMatMul,
  Gemm: gemm,
  Transpose: transpose,
  Reshape: unary(({ graph, gradient }, x) => reshaped(graph, gradient, x.shape)),
  Expand: unary(({ graph, gradient }, x) => sumTo(graph, gradient, x.shape)),
  Concat: concat,
  Slice: slice,
  Gather: gatherRows,
  /** The indices must differ: of two equal ones, one gradient is lost. */
  GatherND: gatherDistinct,
  GatherElements: ({ graph, inputs: [data, indices], gradient, attributes }) => [
    graph.apply('ScatterElements', [zeros(graph, data?.shape ?? []), indices, gradient], {
      axis: integerAttribute(attributes, 'axis', 0),
      reduction: 'add',
    }),
  ],
  SimplifiedLayerNormalization: rmsNorm,
  QuickGelu: quickGelu,
  /** A rotation's gradient is the rotation back: the same operation with -sin. */
  RotaryEmbedding: ({ graph, inputs: [, positions, cos, sin], gradient, attributes }) => [
    graph.apply(
      'RotaryEmbedding',
      [gradient, positions, cos, graph.apply('Neg', [sin])],
      attributes,
    ),
  ],
});
