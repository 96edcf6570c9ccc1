import { describe, expect, it } from '@jest/globals';
import { InferenceSession, Tensor } from 'onnxruntime-node';

import { Graph } from './graph.ts';
import { primitives } from './primitives.ts';
import { elements, float, type Attributes, type Shape, type Value } from './value.ts';

interface Case {
  readonly op: keyof typeof primitives;
  readonly shapes: readonly Shape[];
  readonly attributes?: Attributes;
}

const cases: Case[] = [
  {
    op: 'FusedMatMul',
    shapes: [
      [2, 3, 4],
      [2, 5, 4],
    ],
    attributes: { transB: 1, alpha: float(0.25) },
  },
  {
    op: 'FusedMatMul',
    shapes: [
      [4, 3],
      [4, 5],
    ],
    attributes: { transA: 1 },
  },
  {
    op: 'FusedMatMul',
    shapes: [
      [6, 2, 3, 4],
      [5, 2, 3, 4],
    ],
    attributes: { transBatchA: 1, transBatchB: 1, transB: 1 },
  },
  {
    op: 'FusedMatMul',
    shapes: [
      [2, 3, 6, 5],
      [5, 2, 3, 4],
    ],
    attributes: { transBatchB: 1 },
  },
  {
    op: 'FusedMatMul',
    shapes: [
      [6, 2, 3, 4],
      [6, 2, 3, 5],
    ],
    attributes: { transBatchA: 1, transBatchB: 1, transA: 1 },
  },
  { op: 'QuickGelu', shapes: [[7, 3]], attributes: { alpha: float(1) } },
  { op: 'RotaryEmbedding', shapes: [[2, 3, 8]] },
  { op: 'RotaryEmbedding', shapes: [[2, 2, 3, 4]] },
  {
    op: 'SimplifiedLayerNormalization',
    shapes: [[3, 4, 8], [8]],
    attributes: { axis: -1, epsilon: float(1e-5) },
  },
];

const table = (graph: Graph, f: (x: number) => number): Value =>
  graph.constant(
    new Float32Array(8).map((_, i) => f(i)),
    [4, 2],
  );

describe('fused operations equal their primitive references', () => {
  it.each(cases)('$op $shapes', async ({ op, shapes, attributes = {} }) => {
    const graph = new Graph('case');
    const inputs = shapes.map((shape, i) => graph.input(`x${i}`, 'float32', shape));
    if (op === 'RotaryEmbedding') {
      inputs.push(
        graph.constant(BigInt64Array.from([0n, 1n, 2n, 3n, 1n, 0n]), [2, 3]),
        table(graph, Math.cos),
        table(graph, Math.sin),
      );
    }
    graph.output(graph.apply(op, inputs, attributes), 'fused');
    graph.output(primitives[op](graph, inputs, attributes), 'primitive');
    const session = await InferenceSession.create(graph.toModel());
    const feeds = shapes.map((shape, i) => {
      const values = new Float32Array(elements(shape)).map((_, j) => Math.sin(j * 7.1 + i));
      return [`x${i}`, new Tensor('float32', values, [...shape])] as const;
    });
    const { fused, primitive } = await session.run(Object.fromEntries(feeds));
    expect(fused?.dims).toEqual(primitive?.dims);
    const [a, b] = [fused?.data as Float32Array, primitive?.data as Float32Array];
    expect(Math.max(...a.map((x, i) => Math.abs(x - (b[i] ?? Number.NaN))))).toBeLessThan(1e-5);
  });
});
