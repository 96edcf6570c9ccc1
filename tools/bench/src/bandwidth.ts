import { Graph } from '@memo-js/onnx-graph';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { availableParallelism } from 'node:os';
import { milliseconds } from './benchmark.ts';

/** Far more than any cache holds: 256 MB of float32. */
const ROWS = 1024;
const COLUMNS = 64 * 1024;

/** A plain read of memory by all cores, ready to be timed. */
export async function readProbe(): Promise<{
  /**
   * GB/s: the rows of a great matrix summed up by onnxruntime. The weights of a model are read once
   * for each token, so it bounds the tokens per second.
   */
  measure(): Promise<number>;
  close(): Promise<void>;
}> {
  const graph = new Graph('read');
  const x = graph.input('x', 'float32', [ROWS, COLUMNS]);
  const sums = graph.apply(
    'ReduceSum',
    [x, graph.integers([1])],
    { keepdims: 0 },
    { outputs: [{ type: 'float32', shape: [ROWS] }] },
  );
  graph.output(sums, 'sums');
  const session = await InferenceSession.create(graph.toModel(), {
    intraOpNumThreads: availableParallelism(),
    enableMemPattern: false,
    extra: { session: { force_spinning_stop: '1' } },
  });
  const values = new Float32Array(ROWS * COLUMNS).fill(1);
  const feeds = { x: new Tensor('float32', values, [ROWS, COLUMNS]) };
  return {
    measure: async () => values.byteLength / (await milliseconds(() => session.run(feeds))) / 1e6,
    close: () => session.release(),
  };
}
