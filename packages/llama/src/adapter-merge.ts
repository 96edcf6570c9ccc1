import { InferenceSession, Tensor } from 'onnxruntime-node';
import { Graph, float } from '@memo-js/onnx-graph';
import { floatSlabs } from './float-slabs.ts';
import { loraNames, loraScale, type Adapter } from './lora.ts';

/**
 * Adds an adapter onto the weights that it changes: W + scale B A, in float32, as PEFT merges.
 * @param weights replaced name by name; matrices [out, in]
 */
export async function mergeAdapter(
  weights: Map<string, Float32Array>,
  { lora, weights: adapter }: Adapter,
): Promise<void> {
  const products = new Map<string, Promise<InferenceSession>>();
  const scale = loraScale(lora);
  let total = 0;
  for (const [name, { length }] of weights) if (adapter.has(loraNames(name).a)) total += length;
  const allocate = floatSlabs(total);
  for (const [name, values] of weights) {
    const names = loraNames(name);
    const [a, b] = [adapter.get(names.a), adapter.get(names.b)];
    if (!a || !b) continue;
    const [rows, columns] = [b.length / lora.r, a.length / lora.r];
    const key = `${rows} ${columns}`;
    let product = products.get(key);
    if (!product) products.set(key, (product = productOnto(rows, columns, lora.r, scale)));
    const merged = allocate(values.length);
    await (
      await product
    ).run(
      {
        a: new Tensor('float32', a as Float32Array<ArrayBuffer>, [lora.r, columns]),
        b: new Tensor('float32', b as Float32Array<ArrayBuffer>, [rows, lora.r]),
        w: new Tensor('float32', values as Float32Array<ArrayBuffer>, [rows, columns]),
      },
      { merged: new Tensor('float32', merged, [rows, columns]) },
    );
    weights.set(name, merged);
  }
  for (const product of products.values()) await (await product).release();
}

/** scale * B [rows, r] x A [r, columns] + W. */
function productOnto(
  rows: number,
  columns: number,
  r: number,
  scale: number,
): Promise<InferenceSession> {
  const graph = new Graph('merge');
  const a = graph.input('a', 'float32', [r, columns]);
  const b = graph.input('b', 'float32', [rows, r]);
  const w = graph.input('w', 'float32', [rows, columns]);
  graph.output(graph.apply('Gemm', [b, a, w], { alpha: float(scale) }), 'merged');
  return InferenceSession.create(graph.toModel(), { logSeverityLevel: 3 });
}
