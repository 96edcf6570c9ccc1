import { zeros, type GradientRule } from './gradient-rule.ts';
import { constantIntegers } from './operators.ts';
import { normalAxis } from './shapes.ts';
import { elements, integerAttribute, integersAttribute, type Shape, type Value } from './value.ts';

export const gatherRows: GradientRule = ({
  graph,
  inputs: [data, indices],
  gradient,
  attributes,
}) => {
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
  // Not ScatterND: with duplicate indices its additions race in onnxruntime; see `gatherDistinct`.
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

/** Of rows that are taken once each: written back as they are, five times faster than added. */
export const gatherDistinct: GradientRule = ({ graph, inputs: [data, indices], gradient }) => [
  graph.apply('ScatterND', [zeros(graph, data?.shape ?? []), indices, gradient]),
];

export const reduced =
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

export const concat: GradientRule = ({ graph, inputs, gradient, attributes, wants }) => {
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

export const slice: GradientRule = ({ graph, node, inputs: [x], output, gradient }) => {
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

export const transpose: GradientRule = ({ graph, inputs: [x], gradient, attributes }) => {
  const rank = x?.shape.length ?? 0;
  const order =
    integersAttribute(attributes, 'perm') ??
    Array.from({ length: rank }, (_, axis) => rank - 1 - axis);
  return [
    graph.apply('Transpose', [gradient], { perm: order.map((_, axis) => order.indexOf(axis)) }),
  ];
};
