import { describe, expect, it } from '@jest/globals';
import { InferenceSession, Tensor } from 'onnxruntime-node';

import { differentiate } from './differentiate.ts';
import { Graph } from './graph.ts';

describe('Graph', () => {
  it('runs what it builds, under the names it was given', async () => {
    const graph = new Graph('sum');
    const x = graph.input('x', 'float32', [2, 2]);
    graph.output(graph.apply('Add', [x, graph.scalar(1)]), 'y');
    const session = await InferenceSession.create(graph.toModel());
    const { y } = await session.run({
      x: new Tensor('float32', new Float32Array([1, 2, 3, 4]), [2, 2]),
    });
    expect([...(y?.data as Float32Array)]).toEqual([2, 3, 4, 5]);
  });

  it('can export an input, and one value twice', async () => {
    const graph = new Graph('aliases');
    const x = graph.input('x', 'float32', [1]);
    const y = graph.apply('Neg', [x]);
    for (const [value, name] of [
      [x, 'a'],
      [y, 'b'],
      [y, 'c'],
    ] as const)
      graph.output(value, name);
    const session = await InferenceSession.create(graph.toModel());
    const results = await session.run({ x: new Tensor('float32', new Float32Array([3]), [1]) });
    expect(['a', 'b', 'c'].map((name) => results[name]?.data[0])).toEqual([3, -3, -3]);
  });

  it('accepts sizes that are known only at run time', async () => {
    const graph = new Graph('dynamic');
    const x = graph.input('x', 'float32', [-1, 2]);
    const y = graph.apply('MatMul', [x, graph.constant(new Float32Array([1, 0, 0, 2]), [2, 2])]);
    expect(y.shape).toEqual([-1, 2]);
    graph.output(y, 'y');
    const session = await InferenceSession.create(graph.toModel());
    const result = await session.run({
      x: new Tensor('float32', new Float32Array(6).fill(1), [3, 2]),
    });
    expect(result['y']?.dims).toEqual([3, 2]);
  });

  const matrix = (graph: Graph, rows: number, columns: number) =>
    graph.input(`m${rows}x${columns}`, 'float32', [rows, columns]);
  it.each([
    ['MatMul', (g: Graph) => g.apply('MatMul', [matrix(g, 2, 3), matrix(g, 4, 5)])],
    ['Gemm', (g: Graph) => g.apply('Gemm', [matrix(g, 2, 3), matrix(g, 3, 5), matrix(g, 7, 5)])],
    ['Add', (g: Graph) => g.apply('Add', [matrix(g, 2, 3), matrix(g, 2, 4)])],
    ['Reshape', (g: Graph) => g.apply('Reshape', [matrix(g, 2, 3), g.integers([4, -1])])],
    ['Concat', (g: Graph) => g.apply('Concat', [matrix(g, 2, 3), matrix(g, 3, 3)], { axis: 1 })],
    ['Transpose', (g: Graph) => g.apply('Transpose', [matrix(g, 2, 3)], { perm: [0] })],
    [
      'SimplifiedLayerNormalization',
      (g: Graph) => g.apply('SimplifiedLayerNormalization', [matrix(g, 2, 3), g.filled(1, [2])]),
    ],
    ['constant', (g: Graph) => g.constant(new Float32Array(3), [2, 2])],
  ])('refuses shapes that %s can not take', (name, build) => {
    expect(() => build(new Graph('bad'))).toThrow(
      expect.objectContaining({ code: 'GRAPH_SHAPE', message: expect.stringContaining(name) }),
    );
  });

  it('names what it does not know', () => {
    const graph = new Graph('bad');
    const x = graph.input('x', 'float32', [1]);
    expect(() => graph.apply('Erf', [x])).toThrow(
      expect.objectContaining({ code: 'GRAPH_OPERATOR' }),
    );
    expect(() => graph.input('x', 'float32', [1])).toThrow(
      expect.objectContaining({ code: 'GRAPH_NAME' }),
    );
    const erf = graph.apply('Erf', [x], {}, { outputs: [{ type: 'float32', shape: [1] }] });
    expect(() => differentiate(graph, erf, [x])).toThrow(
      expect.objectContaining({ code: 'GRAPH_GRADIENT' }),
    );
    const other = graph.input('other', 'float32', [1]);
    expect(() => differentiate(graph, graph.apply('Exp', [x]), [other])).toThrow(
      /other has no influence/,
    );
  });
});
