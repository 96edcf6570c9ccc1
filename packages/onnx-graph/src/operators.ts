import { MemoError } from '@memo-js/core';

import type { Graph } from './graph.ts';
import { broadcastShapes, normalAxis, sameShape, shapeError } from './shapes.ts';
import {
  dataTypeCode,
  elements,
  integerAttribute,
  integersAttribute,
  type Attributes,
  type DataType,
  type Shape,
  type Value,
} from './value.ts';

/** What shape inference of one operation is given. */
export interface InferenceInput {
  readonly graph: Graph;
  readonly op: string;
  readonly inputs: readonly (Value | undefined)[];
  readonly attributes: Attributes;
}

/** An output: type and shape. */
export interface OutputInfo {
  readonly type: DataType;
  readonly shape: Shape;
}

/** One operation that graphs can hold. */
export interface Operator {
  readonly domain: string;
  readonly infer: (input: InferenceInput) => OutputInfo[];
}

const first = ({ op, inputs }: InferenceInput, index = 0): Value => {
  const value = inputs[index];
  if (!value) throw shapeError(op, inputs, `Input ${index} is required.`);
  return value;
};

const like = (input: InferenceInput): OutputInfo[] => {
  const { type, shape } = first(input);
  return [{ type, shape }];
};

const broadcast =
  (result?: DataType) =>
  (input: InferenceInput): OutputInfo[] => {
    const [a, b] = [first(input), first(input, 1)];
    const shape = broadcastShapes(a.shape, b.shape);
    if (!shape) throw shapeError(input.op, input.inputs, 'The shapes must broadcast to one shape.');
    return [{ type: result ?? a.type, shape }];
  };

/** Values of a constant of integers, such as a target shape. */
export function constantIntegers(graph: Graph, op: string, value: Value | undefined): number[] {
  const data = value && graph.constantData(value);
  if (!(data instanceof BigInt64Array)) {
    throw new MemoError({
      code: 'GRAPH_SHAPE',
      message: `${op} needs a constant of int64, not ${value?.name ?? 'nothing'}`,
      hint: 'Make it with graph.integers([...]).',
    });
  }
  return Array.from(data, Number);
}

/** Reduced axes are the second input, a constant; without it all axes are reduced. */
const reduce = (input: InferenceInput): OutputInfo[] => {
  const { type, shape } = first(input);
  const axes = input.inputs[1]
    ? constantIntegers(input.graph, input.op, input.inputs[1])
    : shape.map((_, axis) => axis);
  const reduced = new Set(axes.map((axis) => normalAxis(axis, shape.length)));
  const keep = integerAttribute(input.attributes, 'keepdims', 1) === 1;
  const result = shape.map((size, axis) => (reduced.has(axis) ? 1 : size));
  return [{ type, shape: keep ? result : result.filter((_, axis) => !reduced.has(axis)) }];
};

const swapLast = (shape: Shape): Shape => [
  ...shape.slice(0, -2),
  shape.at(-1) ?? 1,
  shape.at(-2) ?? 1,
];

/** `transBatch` moves the first axis behind the batch axes: [m, ...batch, k] is read as [...batch, m, k]. */
const firstBehindBatch = (shape: Shape): Shape => [
  ...shape.slice(1, -1),
  shape[0] ?? 1,
  shape.at(-1) ?? 1,
];

const matMul = (input: InferenceInput): OutputInfo[] => {
  const flag = (name: string): boolean => integerAttribute(input.attributes, name, 0) === 1;
  const view = (value: Value, side: 'A' | 'B'): Shape => {
    const shape = flag(`transBatch${side}`) ? firstBehindBatch(value.shape) : value.shape;
    return flag(`trans${side}`) ? swapLast(shape) : shape;
  };
  const [a, b] = [first(input), first(input, 1)];
  const [left, right] = [view(a, 'A'), view(b, 'B')];
  const batch = broadcastShapes(left.slice(0, -2), right.slice(0, -2));
  const [k, k2] = [left.at(-1), right.at(-2)];
  if (!batch || left.length < 2 || right.length < 2 || !sameShape([k ?? 0], [k2 ?? 0])) {
    throw shapeError(
      input.op,
      input.inputs,
      `After its transpositions it multiplies [${left.join(', ')}] and [${right.join(', ')}].`,
    );
  }
  return [{ type: a.type, shape: [...batch, left.at(-2) ?? 1, right.at(-1) ?? 1] }];
};

const gemm = (input: InferenceInput): OutputInfo[] => {
  const output = matMul(input)[0] as OutputInfo;
  const c = input.inputs[2];
  if (
    output.shape.length !== 2 ||
    (c && !sameShape(broadcastShapes(output.shape, c.shape) ?? [], output.shape))
  ) {
    throw shapeError(
      'Gemm',
      input.inputs,
      'It multiplies two matrices and adds a third that broadcasts to the product.',
    );
  }
  return [output];
};

const transpose = (input: InferenceInput): OutputInfo[] => {
  const { type, shape } = first(input);
  const order =
    integersAttribute(input.attributes, 'perm') ?? shape.map((_, axis) => shape.length - 1 - axis);
  if (order.length !== shape.length)
    throw shapeError('Transpose', input.inputs, `perm [${order.join(', ')}] must name every axis.`);
  return [{ type, shape: order.map((axis) => shape[axis] ?? 1) }];
};

const reshape = (input: InferenceInput): OutputInfo[] => {
  const { type, shape } = first(input);
  const wanted = constantIntegers(input.graph, 'Reshape', input.inputs[1]);
  const target = wanted.map((size, axis) => (size === 0 ? (shape[axis] ?? 1) : size));
  if (!shape.includes(-1)) {
    const known = target.filter((size) => size !== -1).reduce((a, b) => a * b, 1);
    const missing = target.indexOf(-1);
    if (missing >= 0) target[missing] = elements(shape) / known;
    if (elements(target) !== elements(shape) || !target.every(Number.isInteger)) {
      throw shapeError('Reshape', input.inputs, `It can not become [${wanted.join(', ')}].`);
    }
  }
  return [{ type, shape: target }];
};

const gather = (input: InferenceInput): OutputInfo[] => {
  const [data, indices] = [first(input), first(input, 1)];
  const axis = normalAxis(integerAttribute(input.attributes, 'axis', 0), data.shape.length);
  return [
    {
      type: data.type,
      shape: [...data.shape.slice(0, axis), ...indices.shape, ...data.shape.slice(axis + 1)],
    },
  ];
};

/** Rows of a table by a column of indices: [rows, 1] takes [rows, ...] out of [n, ...]. */
const gatherNd = (input: InferenceInput): OutputInfo[] => {
  const [data, indices] = [first(input), first(input, 1)];
  if (indices.shape.length !== 2 || indices.shape[1] !== 1) {
    throw shapeError('GatherND', input.inputs, 'The indices are a column: [rows, 1].');
  }
  return [{ type: data.type, shape: [indices.shape[0] ?? 0, ...data.shape.slice(1)] }];
};

const concat = (input: InferenceInput): OutputInfo[] => {
  const { type, shape } = first(input);
  const axis = normalAxis(integerAttribute(input.attributes, 'axis', 0), shape.length);
  let size = 0;
  for (const value of input.inputs) {
    const other = value?.shape ?? [];
    if (!sameShape(other.with(axis, 0), shape.with(axis, 0))) {
      throw shapeError('Concat', input.inputs, `The shapes may differ in axis ${axis} only.`);
    }
    size = size < 0 || other[axis] === -1 ? -1 : size + (other[axis] ?? 0);
  }
  return [{ type, shape: shape.with(axis, size) }];
};

const slice = (input: InferenceInput): OutputInfo[] => {
  const { type, shape } = first(input);
  const [starts, ends, axes] = [1, 2, 3].map((i) =>
    constantIntegers(input.graph, 'Slice', input.inputs[i]),
  );
  const result = [...shape];
  axes?.forEach((given, i) => {
    const axis = normalAxis(given, shape.length);
    const size = shape[axis] ?? 0;
    const clamp = (n: number): number => Math.min(Math.max(n < 0 ? n + size : n, 0), size);
    result[axis] = clamp(ends?.[i] ?? size) - clamp(starts?.[i] ?? 0);
  });
  return [{ type, shape: result }];
};

const expand = (input: InferenceInput): OutputInfo[] => {
  const { type, shape } = first(input);
  const target = broadcastShapes(shape, constantIntegers(input.graph, 'Expand', input.inputs[1]));
  if (!target) throw shapeError('Expand', input.inputs, 'The shape must broadcast to the target.');
  return [{ type, shape: target }];
};

const cast = (input: InferenceInput): OutputInfo[] => {
  const code = integerAttribute(input.attributes, 'to', 1);
  const type = (Object.keys(dataTypeCode) as DataType[]).find(
    (name) => dataTypeCode[name] === code,
  );
  return [{ type: type ?? 'float32', shape: first(input).shape }];
};

/** RMS norm over the last axis: the result, and 1 / rms with the last axis of size 1. */
const rmsNorm = (input: InferenceInput): OutputInfo[] => {
  const [x, scale] = [first(input), first(input, 1)];
  if (!sameShape(scale.shape, x.shape.slice(-1))) {
    throw shapeError(
      'SimplifiedLayerNormalization',
      input.inputs,
      'The scale has the size of the last axis.',
    );
  }
  return [
    { type: x.type, shape: x.shape },
    { type: 'float32', shape: [...x.shape.slice(0, -1), 1] },
  ];
};

const where = (input: InferenceInput): OutputInfo[] => {
  const [condition, a, b] = [first(input), first(input, 1), first(input, 2)];
  const both = broadcastShapes(a.shape, b.shape);
  const shape = both && broadcastShapes(condition.shape, both);
  if (!shape) throw shapeError('Where', input.inputs, 'The shapes must broadcast to one shape.');
  return [{ type: a.type, shape }];
};

const standard = (infer: Operator['infer']): Operator => ({ domain: '', infer });
const contrib = (infer: Operator['infer']): Operator => ({ domain: 'com.microsoft', infer });

/** Every operation whose output shapes are inferred, under its ONNX name. */
export const operators: Readonly<Record<string, Operator>> = Object.freeze({
  Add: standard(broadcast()),
  Sub: standard(broadcast()),
  Mul: standard(broadcast()),
  Div: standard(broadcast()),
  Equal: standard(broadcast('bool')),
  Less: standard(broadcast('bool')),
  Greater: standard(broadcast('bool')),
  Neg: standard(like),
  Exp: standard(like),
  Log: standard(like),
  Sqrt: standard(like),
  Reciprocal: standard(like),
  Sigmoid: standard(like),
  Identity: standard(like),
  Softmax: standard(like),
  LogSoftmax: standard(like),
  Where: standard(where),
  Cast: standard(cast),
  ReduceSum: standard(reduce),
  ReduceMax: standard(reduce),
  ReduceMean: standard(reduce),
  MatMul: standard(matMul),
  Gemm: standard(gemm),
  Transpose: standard(transpose),
  Reshape: standard(reshape),
  Expand: standard(expand),
  Concat: standard(concat),
  Slice: standard(slice),
  Gather: standard(gather),
  GatherND: standard(gatherNd),
  GatherElements: standard((input) => [{ type: first(input).type, shape: first(input, 1).shape }]),
  ScatterElements: standard(like),
  ScatterND: standard(like),
  SimplifiedLayerNormalization: standard(rmsNorm),
  FusedMatMul: contrib(matMul),
  QuickGelu: contrib(like),
  RotaryEmbedding: contrib(like),
});
