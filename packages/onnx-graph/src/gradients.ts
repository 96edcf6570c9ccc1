import type { Graph } from './graph.ts';
import { constantIntegers } from './operators.ts';
import { normalAxis } from './shapes.ts';
import {
  elements,
  floatAttribute,
  integerAttribute,
  integersAttribute,
  type Attributes,
  type Node,
  type Shape,
  type Value,
} from './value.ts';

/**
 * The gradient of one input: a value, or a function that adds it onto what is there already.
 * A matrix product accumulates inside `Gemm`, which saves a pass over memory.
 */
export type Gradient = Value | ((into: Value | undefined) => Value);

/** What a rule is given. */
export interface GradientInput {
  readonly graph: Graph;
  readonly node: Node;
  readonly inputs: readonly Value[];
  /** First output of the node. */
  readonly output: Value;
  /** Gradient of the loss by the first output. */
  readonly gradient: Value;
  readonly attributes: Attributes;
  /** Whether the gradient of an input is wanted; rules skip the work for the others. */
  readonly wants: (index: number) => boolean;
}

/** Gradients by input, in the order of the inputs. */
export type GradientRule = (input: GradientInput) => readonly (Gradient | undefined)[];

/** Sums a gradient back to the shape that was broadcast. */
function sumTo(graph: Graph, gradient: Value, shape: Shape): Value {
  const extra = gradient.shape.length - shape.length;
  const axes = gradient.shape.flatMap((size, axis) =>
    size !== (axis < extra ? -2 : shape[axis - extra]) ? [axis] : [],
  );
  if (axes.length === 0) return gradient;
  const summed = graph.apply('ReduceSum', [gradient, graph.integers(axes)], { keepdims: 1 });
  return extra > 0 ? graph.apply('Reshape', [summed, graph.integers(shape)]) : summed;
}

const zeros = (graph: Graph, shape: Shape): Value =>
  graph.apply('Expand', [graph.scalar(0), graph.integers(shape)]);

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

const gemm: GradientRule = ({ graph, inputs: [a, b, c], gradient, attributes, wants }) => {
  const [transA, transB] = [
    integerAttribute(attributes, 'transA', 0),
    integerAttribute(attributes, 'transB', 0),
  ];
  const product =
    (left: Value | undefined, right: Value | undefined, flags: Attributes): Gradient =>
    (into) =>
      graph.apply('Gemm', into ? [left, right, into] : [left, right], flags);
  return [
    !wants(0)
      ? undefined
      : transA
        ? product(b, gradient, { transA: transB, transB: 1 })
        : product(gradient, b, { transB: 1 - transB }),
    !wants(1)
      ? undefined
      : transB
        ? product(gradient, a, { transA: 1, transB: transA })
        : product(a, gradient, { transA: 1 - transA }),
    c && wants(2) ? sumTo(graph, gradient, c.shape) : undefined,
  ];
};

/**
 * C = alpha * view(A) x view(B) with the views of the fused operation: the gradient of A is
 * alpha * dC x view(B)^T, seen back through A's transpositions.
 */
const fusedMatMul: GradientRule = ({ graph, inputs, gradient, attributes, wants }) => {
  const flag = (name: string): number => integerAttribute(attributes, name, 0);
  const alpha = { alpha: { float: floatAttribute(attributes, 'alpha', 1) } };
  const back = (product: Value, index: number): Value => {
    const side = index === 0 ? 'A' : 'B';
    const shape = inputs[index]?.shape ?? [];
    if (!flag(`transBatch${side}`)) return sumTo(graph, product, shape);
    // [...batch, m, k] becomes [m, ...batch, k] again.
    const rank = shape.length;
    const order = [rank - 2, ...Array.from({ length: rank - 2 }, (_, axis) => axis), rank - 1];
    return sumTo(graph, graph.apply('Transpose', [product], { perm: order }), shape);
  };
  const gradientOf = (index: 0 | 1): Value => {
    const [own, other] = index === 0 ? (['A', 'B'] as const) : (['B', 'A'] as const);
    const operand = inputs[1 - index];
    const operandFirst = (index === 0) === (flag(`trans${own}`) === 1);
    const flags = operandFirst
      ? {
          transA: index === 0 ? flag(`trans${other}`) : 1 - flag(`trans${other}`),
          transB: index === 0 ? 1 : 0,
          transBatchA: flag(`transBatch${other}`),
        }
      : {
          transA: index === 0 ? 0 : 1,
          transB: index === 0 ? 1 - flag(`trans${other}`) : flag(`trans${other}`),
          transBatchB: flag(`transBatch${other}`),
        };
    return back(
      graph.apply('FusedMatMul', operandFirst ? [operand, gradient] : [gradient, operand], {
        ...flags,
        ...alpha,
      }),
      index,
    );
  };
  return [wants(0) ? gradientOf(0) : undefined, wants(1) ? gradientOf(1) : undefined];
};

/**
 * RMS norm, y = w * x * r with r = 1 / rms(x), a vector a row:
 * dx = dy * w * r - x * r^3 / d * sum(dy * w * x), dw = sum over rows of dy * x * r.
 * Both sums are matrix products with dy * x, so that it is read twice and never reduced by itself.
 */
const rmsNorm: GradientRule = ({ graph, node, inputs, gradient, wants }) => {
  const [x, scale] = inputs as [Value, Value];
  const size = x.shape.at(-1) ?? 1;
  const rows = graph.integers([elements(x.shape) / size, size]);
  const column = graph.integers([elements(x.shape) / size, 1]);
  const inverse = node.outputs[1] ?? withInverse(graph, node);
  const flatInverse = graph.apply('Reshape', [inverse, column]);
  const product = graph.apply('Reshape', [graph.apply('Mul', [gradient, x]), rows]);
  const dx: Gradient = (into) => {
    const sums = graph.apply('MatMul', [
      product,
      graph.apply('Reshape', [scale, graph.integers([size, 1])]),
    ]);
    const cube = graph.apply('Mul', [graph.apply('Mul', [flatInverse, flatInverse]), flatInverse]);
    const factor = graph.apply('Mul', [graph.apply('Mul', [sums, cube]), graph.scalar(1 / size)]);
    const along = graph.apply('Mul', [
      x,
      graph.apply('Reshape', [factor, graph.integers(inverse.shape)]),
    ]);
    const direct = graph.apply('Mul', [graph.apply('Mul', [gradient, scale]), inverse]);
    return graph.apply('Sub', [into ? graph.apply('Add', [into, direct]) : direct, along]);
  };
  const dScale = (): Value =>
    graph.apply('Reshape', [
      graph.apply('FusedMatMul', [flatInverse, product], { transA: 1 }),
      graph.integers([size]),
    ]);
  return [wants(0) ? dx : undefined, wants(1) ? dScale() : undefined];
};

/** 1 / rms of a norm that was built without its second output. */
function withInverse(graph: Graph, node: Node): Value {
  return graph.applyAll(node.op, node.inputs, node.attributes)[1] as Value;
}

const gatherRows: GradientRule = ({ graph, inputs: [data, indices], gradient, attributes }) => {
  const table = data as Value;
  const axis = normalAxis(integerAttribute(attributes, 'axis', 0), table.shape.length);
  const index = indices as Value;
  const inner = elements(table.shape.slice(axis + 1));
  const outer = elements(table.shape.slice(0, axis));
  const flat = [outer, elements(index.shape), inner];
  const wide = graph.apply('Expand', [
    graph.apply('Reshape', [index, graph.integers([1, elements(index.shape), 1])]),
    graph.integers(flat),
  ]);
  // Not ScatterND: with duplicate indices its additions race in onnxruntime.
  const sum = graph.apply(
    'ScatterElements',
    [
      zeros(graph, [outer, table.shape[axis] ?? 1, inner]),
      wide,
      graph.apply('Reshape', [gradient, graph.integers(flat)]),
    ],
    { axis: 1, reduction: 'add' },
  );
  return [graph.apply('Reshape', [sum, graph.integers(table.shape)])];
};

const reduced =
  (mean: boolean): GradientRule =>
  ({ graph, node, inputs: [x], output, gradient, attributes }) => {
    const { shape } = x as Value;
    const axes = node.inputs[1]
      ? constantIntegers(graph, node.op, node.inputs[1])
      : shape.map((_, axis) => axis);
    const kept = axes.reduce(
      (result: Shape, axis) => result.with(normalAxis(axis, shape.length), 1),
      shape,
    );
    const keep = integerAttribute(attributes, 'keepdims', 1) === 1;
    const wide = keep ? gradient : graph.apply('Reshape', [gradient, graph.integers(kept)]);
    const each = mean
      ? graph.apply('Mul', [wide, graph.scalar(elements(output.shape) / elements(shape))])
      : wide;
    return [graph.apply('Expand', [each, graph.integers(shape)])];
  };

const concat: GradientRule = ({ graph, inputs, gradient, attributes, wants }) => {
  const axis = normalAxis(integerAttribute(attributes, 'axis', 0), gradient.shape.length);
  let from = 0;
  return inputs.map((value, index) => {
    const start = from;
    from += value.shape[axis] ?? 0;
    if (!wants(index)) return undefined;
    return graph.apply('Slice', [
      gradient,
      graph.integers([start]),
      graph.integers([from]),
      graph.integers([axis]),
    ]);
  });
};

const slice: GradientRule = ({ graph, node, inputs: [x], output, gradient }) => {
  const { shape } = x as Value;
  const [starts, , axes] = [1, 2, 3].map((i) => constantIntegers(graph, 'Slice', node.inputs[i]));
  let result = gradient;
  axes?.forEach((given, i) => {
    const axis = normalAxis(given, shape.length);
    const size = shape[axis] ?? 0;
    const start = starts?.[i] ?? 0;
    const before = Math.min(start < 0 ? start + size : start, size);
    const after = size - before - (output.shape[axis] ?? 0);
    const part = (count: number): Value[] =>
      count > 0 ? [zeros(graph, result.shape.with(axis, count))] : [];
    result = graph.apply('Concat', [...part(before), result, ...part(after)], { axis });
  });
  return [result];
};

const transpose: GradientRule = ({ graph, inputs: [x], gradient, attributes }) => {
  const rank = x?.shape.length ?? 0;
  const order =
    integersAttribute(attributes, 'perm') ??
    Array.from({ length: rank }, (_, axis) => rank - 1 - axis);
  return [
    graph.apply('Transpose', [gradient], { perm: order.map((_, axis) => order.indexOf(axis)) }),
  ];
};

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
  Reshape: unary(({ graph, gradient }, x) =>
    graph.apply('Reshape', [gradient, graph.integers(x.shape)]),
  ),
  Expand: unary(({ graph, gradient }, x) => sumTo(graph, gradient, x.shape)),
  Concat: concat,
  Slice: slice,
  Gather: gatherRows,
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
