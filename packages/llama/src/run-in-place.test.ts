import { describe, expect, it } from '@jest/globals';
import { Graph } from '@memo-js/onnx-graph';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { IN_PLACE, runInPlace } from './run-in-place.ts';

const LENGTH = 4_000_000;

describe('runInPlace', () => {
  it('writes the results into the arrays given, and copies none', async () => {
    const session = await doubling();
    const [x, y] = [new Float32Array(LENGTH).fill(3), new Float32Array(LENGTH)];
    const before = process.memoryUsage().arrayBuffers;
    await runInPlace(session, { x: tensor(x) }, { y: tensor(y) });
    expect([y[0], y.at(-1)]).toEqual([6, 6]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(y.byteLength / 2);
    await session.release();
  });

  it('hands on what goes wrong', async () => {
    const session = await doubling();
    const y = { y: tensor(new Float32Array(LENGTH)) };
    await expect(runInPlace(session, { x: tensor(new Float32Array(1)) }, y)).rejects.toThrow(
      'invalid dimensions',
    );
    await session.release();
  });
});

function doubling(): Promise<InferenceSession> {
  const graph = new Graph('double');
  const x = graph.input('x', 'float32', [LENGTH]);
  graph.sequenceOutput(graph.scalar(1), IN_PLACE);
  graph.output(graph.apply('Add', [x, x]), 'y');
  return InferenceSession.create(graph.toModel());
}

const tensor = (values: Float32Array): Tensor => new Tensor('float32', values, [values.length]);
