import { Graph } from '@memo-js/onnx-graph';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { availableParallelism } from 'node:os';
import { milliseconds } from './benchmark.ts';

/** Rows, inner size and columns of a matrix product. */
export type GemmShape = readonly [m: number, k: number, n: number];

/** Side of the square product that stands for the machine's rate. */
export const SQUARE: GemmShape = [1024, 1024, 1024];

/** A plain `MatMul` of onnxruntime on all cores, ready to be timed. */
export async function gemmProbe([m, k, n]: GemmShape): Promise<{
  /** GFLOP/s of one product, counted as 2 m k n. */
  measure(): Promise<number>;
  close(): Promise<void>;
}> {
  const graph = new Graph('gemm');
  const a = graph.input('a', 'float32', [m, k]);
  const b = graph.input('b', 'float32', [k, n]);
  graph.output(graph.apply('MatMul', [a, b]), 'c');
  const session = await InferenceSession.create(graph.toModel(), {
    intraOpNumThreads: availableParallelism(),
    enableMemPattern: false,
    extra: { session: { force_spinning_stop: '1' } },
  });
  const feeds = {
    a: new Tensor('float32', new Float32Array(m * k).fill(0.5), [m, k]),
    b: new Tensor('float32', new Float32Array(k * n).fill(0.25), [k, n]),
  };
  // The result is written in place, as the gradients of a training step are.
  const fetches = { c: new Tensor('float32', new Float32Array(m * n), [m, n]) };
  return {
    measure: async () =>
      (2 * m * k * n) / (await milliseconds(() => session.run(feeds, fetches))) / 1e6,
    close: () => session.release(),
  };
}
