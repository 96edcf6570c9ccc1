import type { Graph, Value } from '@memo-js/onnx-graph';
import { MemoError } from '@memo-js/core';
import { Tensor } from 'onnxruntime-node';
import type { DecoderConfig } from './config.ts';
import { loraNames, loraScale, type Adapter } from './lora.ts';
import { weightShapes } from './weights.ts';

/** Projections of a layer that read the same input and lie side by side: one pair of matrices each. */
const GROUPS = Object.freeze([
  ['self_attn.q_proj', 'self_attn.k_proj', 'self_attn.v_proj'],
  ['self_attn.o_proj'],
  ['mlp.gate_proj'],
  ['mlp.up_proj'],
  ['mlp.down_proj'],
] as const);

/** Names of the graph's inputs for a group, after its first module. */
const inputNames = (module: string): { readonly a: string; readonly b: string } => ({
  a: `${module}.lora_A`,
  b: `${module}.lora_B`,
});

/**
 * y + (x A) B, for a group of projections y [..., out] of x [..., in]. A [in, rank] and
 * B [rank, out] are inputs, so that one session serves every adapter of a base, whatever its rank
 * and targets: a group without an adapter is fed matrices of rank 0.
 */
export function addBeside(graph: Graph, x: Value, y: Value, module: string): Value {
  const names = inputNames(module);
  const [columns, rows] = [x.shape.at(-1) ?? -1, y.shape.at(-1) ?? -1];
  const a = graph.input(names.a, 'float32', [columns, -1]);
  const b = graph.input(names.b, 'float32', [-1, rows]);
  const outputs = (size: number) => ({
    outputs: [{ type: 'float32' as const, shape: [...x.shape.slice(0, -1), size] }],
  });
  const low = graph.apply('MatMul', [x, a], {}, outputs(-1));
  return graph.apply(
    'Add',
    [y, graph.apply('MatMul', [low, b], {}, outputs(rows))],
    {},
    outputs(rows),
  );
}

/**
 * What {@link addBeside} is fed for an adapter: its matrices transposed, scaled by alpha / r, those
 * of a group side by side (B block-diagonal). About as large as the adapter.
 * @throws MemoError `ADAPTER_UNSUPPORTED` for a matrix that is beside no projection of a layer
 */
export function besideInputs(config: DecoderConfig, adapter: Adapter): Record<string, Tensor> {
  const shapes = weightShapes(config);
  const left = new Set(adapter.weights.keys());
  const inputs: Record<string, Tensor> = {};
  for (let layer = 0; layer < config.num_hidden_layers; layer++) {
    for (const group of GROUPS) {
      const weights = group.map((module) => `model.layers.${layer}.${module}.weight`);
      for (const { a, b } of weights.map(loraNames)) [a, b].forEach((name) => left.delete(name));
      const names = inputNames(`model.layers.${layer}.${group[0]}`);
      const { a, b } = stackGroup(weights, shapes, adapter);
      inputs[names.a] = a;
      inputs[names.b] = b;
    }
  }
  for (const name of left) {
    throw new MemoError({
      code: 'ADAPTER_UNSUPPORTED',
      message: `The adapter has ${name}, which cannot be applied beside the base.`,
      hint: 'Open it with the adapter merged into the base.',
    });
  }
  return inputs;
}

/** Matrices of the projections `names`, side by side: A [in, rank], B [rank, out] block-diagonal. */
function stackGroup(
  names: readonly string[],
  shapes: ReadonlyMap<string, readonly number[]>,
  { lora, weights }: Adapter,
): { readonly a: Tensor; readonly b: Tensor } {
  const { r } = lora;
  const scale = loraScale(lora);
  const parts = names.map((name) => {
    const [rows = 0, columns = 0] = shapes.get(name) ?? [];
    const pair = loraNames(name);
    return { rows, columns, a: weights.get(pair.a), b: weights.get(pair.b) };
  });
  const rank = r * parts.filter(({ a, b }) => a && b).length;
  const columns = parts[0]?.columns ?? 0;
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const down = new Float32Array(columns * rank);
  const up = new Float32Array(rank * rows);
  let [firstRank, firstRow] = [0, 0];
  for (const part of parts) {
    if (part.a && part.b) {
      for (let i = 0; i < r; i++) {
        for (let column = 0; column < columns; column++) {
          down[column * rank + firstRank + i] = part.a[i * columns + column]!;
        }
        const line = (firstRank + i) * rows + firstRow;
        for (let row = 0; row < part.rows; row++) up[line + row] = scale * part.b[row * r + i]!;
      }
      firstRank += r;
    }
    firstRow += part.rows;
  }
  return {
    a: new Tensor('float32', down, [columns, rank]),
    b: new Tensor('float32', up, [rank, rows]),
  };
}
