import { Graph } from '@memo-js/onnx-graph';
import { InferenceSession, Tensor } from 'onnxruntime-node';

let answer: Promise<boolean> | undefined;

/**
 * Whether onnxruntime reads and writes tensors over shared memory in place. With Node 24 it does;
 * with older ones it refuses them. Asked once, by negating a number.
 */
export const acceptsSharedMemory = (): Promise<boolean> => (answer ??= negates());

async function negates(): Promise<boolean> {
  const graph = new Graph('shared');
  graph.output(graph.apply('Neg', [graph.input('x', 'float32', [1])]), 'y');
  const session = await InferenceSession.create(graph.toModel(), { intraOpNumThreads: 1 });
  try {
    const numbers = new Float32Array(new SharedArrayBuffer(8)).fill(1);
    const tensor = (i: number): Tensor => new Tensor('float32', numbers.subarray(i, i + 1), [1]);
    await session.run({ x: tensor(0) }, { y: tensor(1) });
    return numbers[1] === -1;
  } catch {
    return false;
  } finally {
    await session.release();
  }
}
