import { describe, expect, it } from '@jest/globals';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { differentiate } from './differentiate.ts';
import { Graph } from './graph.ts';
import type { Segment } from './recompute.ts';
import type { Value } from './value.ts';

/** Three layers of x = x + sigmoid(x W_i), their gradients by each W_i. */
function layers(recompute: boolean): Graph {
  const graph = new Graph('layers');
  let x: Value = graph.input('x', 'float32', [3, 2]);
  const weights = [0, 1, 2].map((i) => graph.input(`w${i}`, 'float32', [2, 2]));
  const segments: Segment[] = [];
  for (const weight of weights) {
    const [input, begin] = [x, graph.nodes.length];
    x = graph.apply('Add', [x, graph.apply('Sigmoid', [graph.apply('MatMul', [x, weight])])]);
    segments.push({ input, nodes: graph.nodes.slice(begin) });
  }
  const loss = graph.apply('ReduceSum', [graph.apply('Mul', [x, x])], { keepdims: 0 });
  const by = differentiate(graph, loss, weights, recompute ? { recompute: segments } : {});
  by.forEach((value, i) => graph.output(value, `d${i}`));
  return graph;
}

describe('recomputed segments', () => {
  const run = async (graph: Graph): Promise<number[][]> => {
    const session = await InferenceSession.create(graph.toModel());
    const tensor = (length: number, salt: number, rows: number): Tensor =>
      new Tensor(
        'float32',
        new Float32Array(length).map((_, i) => Math.sin((i + 1) * 12.9 + salt)),
        [rows, 2],
      );
    const results = await session.run({
      x: tensor(6, 0, 3),
      ...Object.fromEntries([0, 1, 2].map((i) => [`w${i}`, tensor(4, i + 1, 2)])),
    });
    await session.release();
    return [0, 1, 2].map((i) => [...(results[`d${i}`]?.data as Float32Array)]);
  };

  it('give the same gradients bit for bit', async () => {
    expect(await run(layers(true))).toEqual(await run(layers(false)));
  });

  it('compute each node of a segment twice, the second time behind the way back', () => {
    const count = (graph: Graph): number => graph.nodes.filter(({ op }) => op === 'Sigmoid').length;
    expect([count(layers(false)), count(layers(true))]).toEqual([3, 6]);
  });
});
