import { expect, it } from '@jest/globals';
import { MemoError } from '@memo-js/core';
import { Graph } from '@memo-js/onnx-graph';
import { InferenceSession, Tensor } from 'onnxruntime-node';

it('a graph that asks for more memory than there is has an error of that name', async () => {
  const graph = new Graph('large');
  const [x, y] = [graph.input('x', 'float32', [-1, 1]), graph.input('y', 'float32', [1, -1])];
  graph.output(graph.apply('MatMul', [x, y]), 'z'); // 16 TB
  const session = await InferenceSession.create(graph.toModel(), { logSeverityLevel: 4 });
  const values = new Float32Array(1 << 21);
  const run = session.run({
    x: new Tensor('float32', values, [values.length, 1]),
    y: new Tensor('float32', values, [1, values.length]),
  });
  const error = await run.catch((thrown: unknown) => MemoError.from(thrown));
  await session.release();
  expect(error).toMatchObject({ code: 'OUT_OF_MEMORY' });
});
