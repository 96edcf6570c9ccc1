import { describe, expect, it } from '@jest/globals';
import { InferenceSession, Tensor } from 'onnxruntime-node';

import { differentiate } from './differentiate.ts';
import { gradients } from './gradients.ts';
import { Graph } from './graph.ts';
import { elements, float, type Attributes, type Shape, type Value } from './value.ts';

type Make = (graph: Graph, inputs: readonly Value[]) => Value;

interface Case {
  readonly shapes: readonly Shape[];
  readonly make: Make;
  /** Inputs are drawn from 0.5..1.5 where the function needs positive ones. */
  readonly positive?: boolean;
}

const op =
  (name: string, attributes: Attributes = {}, ...more: ((graph: Graph) => Value)[]): Make =>
  (graph, inputs) =>
    graph.apply(name, [...inputs, ...more.map((make) => make(graph))], attributes);

const cos = (graph: Graph): Value =>
  graph.constant(
    new Float32Array(8).map((_, i) => Math.cos(i)),
    [4, 2],
  );
const sin = (graph: Graph): Value =>
  graph.constant(
    new Float32Array(8).map((_, i) => Math.sin(i)),
    [4, 2],
  );
const integers =
  (values: readonly number[], shape: Shape) =>
  (graph: Graph): Value =>
    graph.constant(BigInt64Array.from(values, BigInt), shape);

const cases: Record<string, Case[]> = {
  Add: [
    { shapes: [[2, 3], [3]], make: op('Add') },
    {
      shapes: [
        [2, 1],
        [2, 3],
      ],
      make: op('Add'),
    },
  ],
  Sub: [
    {
      shapes: [
        [2, 3],
        [2, 1],
      ],
      make: op('Sub'),
    },
  ],
  Mul: [
    {
      shapes: [
        [2, 3],
        [1, 3],
      ],
      make: op('Mul'),
    },
  ],
  Div: [{ shapes: [[2, 3], [3]], make: op('Div'), positive: true }],
  Neg: [{ shapes: [[4]], make: op('Neg') }],
  Exp: [{ shapes: [[4]], make: op('Exp') }],
  Log: [{ shapes: [[4]], make: op('Log'), positive: true }],
  Sqrt: [{ shapes: [[4]], make: op('Sqrt'), positive: true }],
  Reciprocal: [{ shapes: [[4]], make: op('Reciprocal'), positive: true }],
  Sigmoid: [{ shapes: [[4]], make: op('Sigmoid') }],
  Identity: [{ shapes: [[4]], make: op('Identity') }],
  Softmax: [{ shapes: [[2, 4]], make: op('Softmax') }],
  LogSoftmax: [{ shapes: [[2, 4]], make: op('LogSoftmax') }],
  Where: [
    {
      shapes: [[2, 2], [2]],
      make: (graph, [a, b]) =>
        graph.apply('Where', [graph.apply('Less', [a, graph.scalar(0.2)]), a, b]),
    },
  ],
  ReduceSum: [
    { shapes: [[2, 3, 2]], make: op('ReduceSum', { keepdims: 0 }, (graph) => graph.integers([1])) },
    { shapes: [[2, 3]], make: op('ReduceSum', { keepdims: 0 }) },
  ],
  ReduceMean: [
    { shapes: [[2, 3, 2]], make: op('ReduceMean', {}, (graph) => graph.integers([-1])) },
  ],
  MatMul: [
    {
      shapes: [
        [2, 3, 4],
        [4, 2],
      ],
      make: op('MatMul'),
    },
  ],
  FusedMatMul: [
    {
      shapes: [
        [2, 3, 4],
        [2, 4, 2],
      ],
      make: op('FusedMatMul', { alpha: float(0.5) }),
    },
    {
      shapes: [
        [2, 4, 3],
        [2, 4, 2],
      ],
      make: op('FusedMatMul', { transA: 1 }),
    },
    {
      shapes: [
        [2, 3, 4],
        [2, 2, 4],
      ],
      make: op('FusedMatMul', { transB: 1 }),
    },
    {
      shapes: [
        [2, 4, 3],
        [2, 2, 4],
      ],
      make: op('FusedMatMul', { transA: 1, transB: 1 }),
    },
    {
      shapes: [
        [3, 2, 2, 4],
        [5, 2, 2, 4],
      ],
      make: op('FusedMatMul', { transB: 1, transBatchA: 1, transBatchB: 1 }),
    },
    {
      shapes: [
        [2, 2, 3, 5],
        [5, 2, 2, 4],
      ],
      make: op('FusedMatMul', { transBatchB: 1 }),
    },
  ],
  Gemm: [
    { shapes: [[2, 3], [3, 4], [4]], make: op('Gemm') },
    {
      shapes: [
        [3, 2],
        [3, 4],
      ],
      make: op('Gemm', { transA: 1 }),
    },
    {
      shapes: [
        [2, 3],
        [4, 3],
        [2, 4],
      ],
      make: op('Gemm', { transB: 1 }),
    },
    {
      shapes: [
        [3, 2],
        [4, 3],
      ],
      make: op('Gemm', { transA: 1, transB: 1 }),
    },
    {
      shapes: [
        [2, 3],
        [4, 3],
        [2, 4],
      ],
      make: op('Gemm', { transB: 1, alpha: float(2.5) }),
    },
  ],
  Transpose: [{ shapes: [[2, 3, 4]], make: op('Transpose', { perm: [1, 2, 0] }) }],
  Reshape: [{ shapes: [[2, 6]], make: op('Reshape', {}, (graph) => graph.integers([3, -1])) }],
  Expand: [{ shapes: [[2, 1]], make: op('Expand', {}, (graph) => graph.integers([3, 2, 2])) }],
  Concat: [
    {
      shapes: [
        [2, 1],
        [2, 3],
      ],
      make: op('Concat', { axis: 1 }),
    },
  ],
  Slice: [
    {
      shapes: [[2, 5]],
      make: (graph, [x]) =>
        graph.apply('Slice', [x, graph.integers([1]), graph.integers([-1]), graph.integers([1])]),
    },
  ],
  Gather: [
    { shapes: [[4, 3]], make: op('Gather', {}, integers([2, 0, 2, 2], [2, 2])) },
    { shapes: [[2, 4, 2]], make: op('Gather', { axis: 1 }, integers([3, 3], [2])) },
  ],
  GatherND: [{ shapes: [[4, 3]], make: op('GatherND', {}, integers([2, 0, 3], [3, 1])) }],
  GatherElements: [
    {
      shapes: [[3, 4]],
      make: op('GatherElements', { axis: 1 }, integers([1, 1, 3, 0, 2, 2], [3, 2])),
    },
  ],
  SimplifiedLayerNormalization: [
    {
      shapes: [[2, 3, 4], [4]],
      make: (graph, [x, scale]) =>
        graph.applyAll('SimplifiedLayerNormalization', [x, scale], {
          axis: -1,
          epsilon: float(1e-5),
        })[0] as Value,
    },
  ],
  QuickGelu: [
    { shapes: [[5]], make: op('QuickGelu', { alpha: float(1) }) },
    { shapes: [[5]], make: op('QuickGelu', { alpha: float(1.702) }) },
  ],
  RotaryEmbedding: [
    {
      shapes: [[2, 3, 8]],
      make: op('RotaryEmbedding', {}, integers([0, 1, 2, 3, 2, 1], [2, 3]), cos, sin),
    },
    {
      shapes: [[2, 2, 3, 4]],
      make: op('RotaryEmbedding', {}, integers([0, 1, 2, 3, 2, 1], [2, 3]), cos, sin),
    },
  ],
};

/** Numbers in -1..1 that do not repeat; the same on every run. */
const drawn = (count: number, salt: number): Float32Array =>
  new Float32Array(count).map((_, i) => Math.sin((i + 1) * 12.9898 + salt * 78.233));

describe('gradients', () => {
  it('has a test for every rule', () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(gradients).sort());
  });

  const all = Object.entries(cases).flatMap(([name, list]) =>
    list.map((entry, index) => ({ name: `${name} ${index}`, entry })),
  );
  it.each(all)('$name agrees with finite differences', async ({ entry }) => {
    const graph = new Graph('case');
    const inputs = entry.shapes.map((shape, i) => graph.input(`x${i}`, 'float32', shape));
    const y = entry.make(graph, inputs);
    // A loss in which every element of y counts differently.
    const weights = graph.constant(drawn(elements(y.shape), 5), y.shape);
    const loss = graph.apply('ReduceSum', [graph.apply('Mul', [y, weights])], { keepdims: 0 });
    const by = differentiate(graph, loss, inputs);
    graph.output(loss, 'loss');
    by.forEach((value, i) => graph.output(value, `d${i}`));
    const session = await InferenceSession.create(graph.toModel());
    const data = entry.shapes.map((shape, i) =>
      drawn(elements(shape), i).map((x) => (entry.positive ? 1 + x / 2 : x)),
    );
    const run = async (): Promise<InferenceSession.OnnxValueMapType> =>
      session.run(
        Object.fromEntries(
          data.map((values, i) => [
            `x${i}`,
            new Tensor('float32', values, entry.shapes[i] as number[]),
          ]),
        ),
      );
    const results = await run();
    const step = 1e-2;
    for (const [i, values] of data.entries()) {
      const analytic = results[`d${i}`]?.data as Float32Array;
      expect(analytic.length).toBe(values.length);
      for (let j = 0; j < values.length; j++) {
        const at = values[j] ?? 0;
        const lossAt = async (x: number): Promise<number> => {
          values[j] = x;
          const result = (await run())['loss']?.data as Float32Array;
          values[j] = at;
          return result[0] ?? Number.NaN;
        };
        const numeric = ((await lossAt(at + step)) - (await lossAt(at - step))) / (2 * step);
        expect(Math.abs((analytic[j] ?? Number.NaN) - numeric)).toBeLessThan(
          2e-3 * Math.max(1, Math.abs(numeric)),
        );
      }
    }
  });
});
