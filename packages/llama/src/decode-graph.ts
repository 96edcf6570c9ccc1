import { Graph, float } from '@memo-js/onnx-graph';
import type { Value } from '@memo-js/onnx-graph';
import { addBeside } from './adapter-beside.ts';
import { headDim } from './config.ts';
import type { DecoderConfig } from './config.ts';
import { projections } from './projection.ts';
import type { Precision } from './projection.ts';
import { rotaryTables } from './rotary.ts';
import type { Weights } from './weights.ts';

/** Names of the inputs and outputs of a decoding graph, layer by layer for the cache. */
export const decodeNames = Object.freeze({
  keys: (layer: number): string => `keys.${layer}`,
  values: (layer: number): string => `values.${layer}`,
  newKeys: (layer: number): string => `new_keys.${layer}`,
  newValues: (layer: number): string => `new_values.${layer}`,
});

/**
 * The decoder as an ONNX graph over a key-value cache, for prefill and single steps alike.
 *
 * Time is the first axis: S new tokens of B sequences, over a cache of T slots.
 * - `ids`, `positions`: int32 / int64 [S, B]; `mask`: float32 [B, 1, G * S, T], added to the scores
 *   (G query heads share a key head); `rows`: int32 [R], rows of the flattened [S * B] to predict from
 * - `keys.l`, `values.l`: float32 [T, B, K, h], the cache, the slots of the S new tokens included
 * - `new_keys.l`, `new_values.l`: [S, B, K * h]. The caller lets them be **written into the cache
 *   itself**: with time first, the slots of the new tokens are one contiguous piece of it. The
 *   queries leave the same nodes as the new keys, and those depend on the node of the new values,
 *   so attention reads the cache after both are in place. Nothing of the cache is ever copied.
 * - `logits`, `probabilities`: [R, V]; `top`, `top_ids`: [R, 2], the two best probabilities
 * @param adapters with the inputs of {@link addBeside}
 */
export function buildDecodeGraph(
  config: DecoderConfig,
  weights: Weights,
  precision: Precision = 'float32',
  adapters = false,
): Graph {
  const { hidden_size: d, vocab_size: vocab, num_hidden_layers: layers } = config;
  const graph = new Graph('decode');
  const held = projections(graph, precision);
  const ids = graph.input('ids', 'int32', [-1, -1]);
  const epsilon = float(config.rms_norm_eps);
  const weight = (name: string): Float32Array => weights.get(name) as Float32Array;
  const scale = (name: string): Value => graph.constant(weight(name), [d]);
  const linear: Linear = (x, names, columns) => {
    const matrices = names.map((name) => weight(`${name}.weight`));
    const product = held.product(x, matrices, columns);
    const biases = names.map((name) => weights.get(`${name}.bias`));
    const adapted = adapters ? addBeside(graph, x, product, names[0] as string) : product;
    return addBias(graph, adapted, biases);
  };
  const attend = attention(graph, config, weights, linear);
  /** Adds to the residual stream, then normalises: [normalised, stream]. */
  const addAndNorm = (x: Value, residual: Value, name: string): [Value, Value] => {
    const outputs = graph.applyAll(
      'SkipSimplifiedLayerNormalization',
      [x, residual, scale(name)],
      { epsilon },
      {
        domain: 'com.microsoft',
        outputs: [[-1, -1, d], [-1], [-1], [-1, -1, d]].map((shape) => ({
          type: 'float32',
          shape,
        })),
      },
    );
    return [outputs[0] as Value, outputs[3] as Value];
  };

  const embedding = held.vocabulary(weight('model.embed_tokens.weight'), d);
  let stream = embedding.embed(ids);
  let hidden = graph.apply(
    'SimplifiedLayerNormalization',
    [stream, scale('model.layers.0.input_layernorm.weight')],
    { axis: -1, epsilon },
    f32([-1, -1, d]),
  );
  const f = config.intermediate_size;
  for (let layer = 0; layer < layers; layer++) {
    const name = (rest: string): string => `model.layers.${layer}.${rest}`;
    const attended = attend(hidden, layer);
    [hidden, stream] = addAndNorm(attended, stream, name('post_attention_layernorm.weight'));
    const gate = linear(hidden, [name('mlp.gate_proj')], d);
    const up = linear(hidden, [name('mlp.up_proj')], d);
    // QuickGelu with alpha 1 is SiLU in one node.
    const silu = graph.apply('QuickGelu', [gate], { alpha: float(1) }, f32c([-1, -1, f]));
    const product = graph.apply('Mul', [silu, up], {}, f32([-1, -1, f]));
    const down = linear(product, [name('mlp.down_proj')], f);
    const last = layer + 1 === layers;
    const next = last ? 'model.norm.weight' : `model.layers.${layer + 1}.input_layernorm.weight`;
    [hidden, stream] = addAndNorm(down, stream, next);
  }
  const rows = graph.input('rows', 'int32', [-1]);
  const flat = graph.apply('Reshape', [hidden, graph.integers([-1, d])], {}, f32([-1, d]));
  const chosen = graph.apply('Gather', [flat, rows], { axis: 0 }, f32([-1, d]));
  const head = config.tie_word_embeddings
    ? embedding
    : held.vocabulary(weight('lm_head.weight'), d);
  const logits = head.logits(chosen);
  graph.output(logits, 'logits');
  const probabilities = graph.apply('Softmax', [logits], { axis: -1 }, f32([-1, vocab]));
  graph.output(probabilities, 'probabilities');
  const [top, topIds] = graph.applyAll(
    'TopK',
    [probabilities, graph.integers([2])],
    { axis: -1, largest: 1, sorted: 1 },
    {
      outputs: [
        { type: 'float32', shape: [-1, 2] },
        { type: 'int64', shape: [-1, 2] },
      ],
    },
  );
  graph.output(top as Value, 'top');
  graph.output(topIds as Value, 'top_ids');
  return graph;
}

/** Projections of x [S, B, columns] side by side: modules of one layer that read the same input. */
type Linear = (x: Value, names: readonly string[], columns: number) => Value;

/** Attention of one layer over the cache: hidden [S, B, d] to [S, B, d]. */
function attention(
  graph: Graph,
  config: DecoderConfig,
  weights: Weights,
  linear: Linear,
): (hidden: Value, layer: number) => Value {
  const { hidden_size: d, num_attention_heads: heads, num_key_value_heads: kvHeads } = config;
  const h = headDim(config);
  const [q, kv, group] = [heads * h, kvHeads * h, heads / kvHeads];
  const positions = graph.input('positions', 'int64', [-1, -1]);
  const mask = graph.input('mask', 'float32', [-1, 1, -1, -1]);
  const { cos, sin, length } = rotaryTables(config);
  const cosines = graph.constant(cos, [length, h / 2]);
  const sines = graph.constant(sin, [length, h / 2]);
  const fused = { domain: 'com.microsoft' };

  return (hidden, layer) => {
    const name = (rest: string): string => `model.layers.${layer}.self_attn.${rest}`;
    const projections = ['q_proj', 'k_proj', 'v_proj'].map(name);
    const cache = (input: string): Value => graph.input(input, 'float32', [-1, -1, kvHeads, h]);
    const keys = cache(decodeNames.keys(layer));
    const values = cache(decodeNames.values(layer));

    const [plain, newValues] = split(graph, linear(hidden, projections, d), [q + kv, kv]);
    const scales = ['q_norm', 'k_norm'].map((norm) => weights.get(name(`${norm}.weight`)));
    const unrotated = scales.every((scale) => scale !== undefined)
      ? headNorm(graph, plain as Value, config, scales)
      : plain;
    const rotated = graph.apply(
      'RotaryEmbedding',
      [unrotated, positions, cosines, sines],
      { num_heads: heads + kvHeads },
      { ...fused, ...f32([-1, -1, q + kv]) },
    );
    const [queries, newKeys] = split(graph, rotated, [q, kv]);
    graph.output(newKeys as Value, decodeNames.newKeys(layer));
    graph.output(newValues as Value, decodeNames.newValues(layer));

    // scores: [B, K, G * S, T]. `transBatch` reads [time, B, K, h] as [B, K, time, h] in place.
    const scores = graph.apply(
      'FusedMatMul',
      [byHead(graph, queries as Value, kvHeads, group, h), keys],
      { transBatchA: group === 1 ? 1 : 0, transBatchB: 1, transB: 1, alpha: float(h ** -0.5) },
      { ...fused, ...f32([-1, kvHeads, -1, -1]) },
    );
    const masked = graph.apply('Add', [scores, mask], {}, f32([-1, kvHeads, -1, -1]));
    const weightsOfSlots = graph.apply(
      'Softmax',
      [masked],
      { axis: -1 },
      f32([-1, kvHeads, -1, -1]),
    );
    const context = graph.apply(
      'FusedMatMul',
      [weightsOfSlots, values],
      { transBatchB: 1 },
      { ...fused, ...f32([-1, kvHeads, -1, h]) },
    );
    return linear(byTime(graph, context, kvHeads, group, h), [name('o_proj')], q);
  };
}

/**
 * RMS norm of each head of queries and keys [S, B, (H + K) * h]. The operation has one scale for all
 * heads, so it gets ones, and the scales of queries and keys follow.
 */
function headNorm(
  graph: Graph,
  x: Value,
  config: DecoderConfig,
  [queryScale, keyScale]: readonly Float32Array[],
): Value {
  const { num_attention_heads: heads, num_key_value_heads: kvHeads } = config;
  const h = headDim(config);
  const normed = graph.apply(
    'SimplifiedLayerNormalization',
    [
      reshape(graph, x, [0, 0, heads + kvHeads, h]),
      graph.constant(new Float32Array(h).fill(1), [h]),
    ],
    { axis: -1, epsilon: float(config.rms_norm_eps) },
    f32([-1, -1, heads + kvHeads, h]),
  );
  const scales = new Float32Array((heads + kvHeads) * h);
  for (let head = 0; head < heads + kvHeads; head++) {
    scales.set((head < heads ? queryScale : keyScale) as Float32Array, head * h);
  }
  const scaled = graph.apply(
    'Mul',
    [normed, graph.constant(scales, [heads + kvHeads, h])],
    {},
    f32([-1, -1, heads + kvHeads, h]),
  );
  return reshape(graph, scaled, [0, 0, (heads + kvHeads) * h]);
}

/** Adds the biases of projections that lie side by side; as it is where they have none. */
function addBias(graph: Graph, x: Value, biases: readonly (Float32Array | undefined)[]): Value {
  const parts = biases.filter((bias) => bias !== undefined);
  if (parts.length === 0) return x;
  const bias = Float32Array.from(parts.flatMap((part) => [...part]));
  return graph.apply('Add', [x, graph.constant(bias, [bias.length])], {}, f32(x.shape));
}

/** Queries [S, B, H * h] as [S, B, K, h] where each head has its keys, else as [B, K, G * S, h]. */
function byHead(graph: Graph, x: Value, kvHeads: number, group: number, h: number): Value {
  if (group === 1) return reshape(graph, x, [0, 0, kvHeads, h]);
  const split5 = reshape(graph, x, [0, 0, kvHeads, group, h]);
  const moved = graph.apply(
    'Transpose',
    [split5],
    { perm: [1, 2, 3, 0, 4] },
    f32([-1, kvHeads, group, -1, h]),
  );
  // -1 stands for G * S; 0 keeps the axis.
  return reshape(graph, moved, [0, 0, -1, h]);
}

/** Context [B, K, G * S, h] as [S, B, H * h]. */
function byTime(graph: Graph, x: Value, kvHeads: number, group: number, h: number): Value {
  const split5 = group === 1 ? x : reshape(graph, x, [0, 0, group, -1, h]);
  const perm = group === 1 ? [2, 0, 1, 3] : [3, 0, 1, 2, 4];
  const moved = graph.apply('Transpose', [split5], { perm }, f32([-1, -1, kvHeads, h]));
  return reshape(graph, moved, [0, 0, kvHeads * group * h]);
}

const f32 = (
  shape: readonly number[],
): { outputs: [{ type: 'float32'; shape: readonly number[] }] } => ({
  outputs: [{ type: 'float32', shape }],
});

const f32c = (shape: readonly number[]): ReturnType<typeof f32> & { domain: string } => ({
  domain: 'com.microsoft',
  ...f32(shape),
});

const reshape = (graph: Graph, x: Value, shape: readonly number[]): Value =>
  graph.apply('Reshape', [x, graph.integers(shape)], {}, f32(shape.map((n) => n || -1)));

const split = (graph: Graph, x: Value, sizes: readonly number[]): Value[] =>
  graph.applyAll(
    'Split',
    [x, graph.integers(sizes)],
    { axis: 2 },
    { outputs: sizes.map((size) => ({ type: 'float32', shape: [-1, -1, size] })) },
  );
