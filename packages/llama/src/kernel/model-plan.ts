import type { DecoderConfig } from '../config.ts';
import { hasBias, headDim } from '../config.ts';
import type { Projection } from '../config.ts';
import { familyOf } from '../families.ts';
import { COLUMN_STEP, ROW_GROUP } from './float-kernels.ts';
import { BLOCK } from './integer-kernels.ts';
import { FORMATS } from './matrix-format.ts';
import type { Matrix, MatrixFormat } from './matrix-format.ts';

/** Tokens that go through the model together at most. */
export const PASS_ROWS = 64;
/** Slots of a page of a cache. */
export const PAGE_SLOTS = 32;

/** A projection: its matrix, and the address of its bias or 0. */
export interface Linear {
  readonly matrix: Matrix;
  readonly bias: number;
}

/** Where the weights of a layer lie. */
export interface LayerPlan {
  readonly inputNorm: number;
  /** Queries, keys and values. */
  readonly attention: readonly [Linear, Linear, Linear];
  /** Scales of the heads of queries and keys, or 0. */
  readonly queryNorm: number;
  readonly keyNorm: number;
  readonly output: Linear;
  readonly mlpNorm: number;
  readonly gate: Linear;
  readonly up: Linear;
  readonly down: Linear;
}

/** Addresses of everything but the caches, and the sizes of the model. Threads are given a copy. */
export interface ModelPlan {
  readonly hidden: number;
  readonly inner: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  readonly vocab: number;
  readonly positions: number;
  readonly epsilon: number;
  readonly layers: readonly LayerPlan[];
  readonly finalNorm: number;
  readonly embedding: Matrix;
  readonly head: Matrix;
  /** Tables [positions, headDim / 2]. */
  readonly cosines: number;
  readonly sines: number;
  /** float32 [PASS_ROWS, ...]: residual stream, queries with keys and values, attended, gate, up, product. */
  readonly stream: number;
  readonly projected: number;
  readonly context: number;
  readonly gated: number;
  readonly upper: number;
  readonly product: number;
  readonly logits: number;
  /** Each thread's own: normalised input, prepared input, a query, scores. */
  readonly threads: readonly ThreadPlan[];
  /** Everything before it. */
  readonly bytes: number;
}

export interface ThreadPlan {
  readonly normed: number;
  readonly prepared: number;
  readonly query: number;
  readonly scores: number;
}

/** A plan, and the place of each weight by its name: a matrix, or an address. */
export interface PlacedModel {
  readonly plan: ModelPlan;
  readonly places: ReadonlyMap<string, number | Matrix>;
}

/** Floats of a page: keys, then values, of each layer, [slots, kvHeads, headDim]. */
export const pageFloats = (plan: Pick<ModelPlan, 'kvHeads' | 'headDim' | 'layers'>): number =>
  2 * plan.layers.length * PAGE_SLOTS * plan.kvHeads * plan.headDim;

/** Numbers that a product takes at a time. */
const stepOf = (quantized: boolean): number => (quantized ? BLOCK : COLUMN_STEP);

/** Whether the kernels can compute a model of these sizes. */
export function fitsKernels(config: DecoderConfig, quantized: boolean): boolean {
  const size = headDim(config);
  const inputs = [config.hidden_size, config.num_attention_heads * size];
  return size % 8 === 0 && inputs.every((columns) => columns % stepOf(quantized) === 0);
}

/** @param formatOf of a matrix by its name */
export function planModel(
  config: DecoderConfig,
  threads: number,
  quantized: boolean,
  formatOf: (name: string) => MatrixFormat,
): PlacedModel {
  const { hidden_size: d, vocab_size: vocab } = config;
  // Zeros fill it up: gates without weights let nothing through.
  const f = Math.ceil(config.intermediate_size / stepOf(quantized)) * stepOf(quantized);
  const size = headDim(config);
  const [q, kv] = [config.num_attention_heads * size, config.num_key_value_heads * size];
  const places = new Map<string, number | Matrix>();
  // Address 0 means that there is none.
  let bytes = 1024;
  const take = (length: number): number => {
    const at = bytes;
    bytes += Math.ceil(length / 64) * 64;
    return at;
  };
  const floats = (count: number): number => take(4 * count);
  const numbers = (name: string, count: number): number => {
    const at = floats(count);
    places.set(name, at);
    return at;
  };
  const matrix = (name: string, rows: number, columns: number): Matrix => {
    const format = formatOf(name);
    const filled = Math.ceil(rows / ROW_GROUP) * ROW_GROUP;
    const at = take(filled * FORMATS[format].rowBytes(columns));
    const made: Matrix = { format, at, rows: filled, columns };
    places.set(name, made);
    return made;
  };
  const layer = (index: number): LayerPlan => {
    const prefix = `model.layers.${index}`;
    const norm = (name: string, count = d): number => numbers(`${prefix}.${name}.weight`, count);
    const linear = (block: string, name: Projection, rows: number, columns: number): Linear => ({
      matrix: matrix(`${prefix}.${block}.${name}.weight`, rows, columns),
      bias: hasBias(config, name) ? numbers(`${prefix}.${block}.${name}.bias`, rows) : 0,
    });
    const { headNorm } = familyOf(config);
    return {
      inputNorm: norm('input_layernorm'),
      attention: [
        linear('self_attn', 'q_proj', q, d),
        linear('self_attn', 'k_proj', kv, d),
        linear('self_attn', 'v_proj', kv, d),
      ],
      output: linear('self_attn', 'o_proj', d, q),
      queryNorm: headNorm ? norm('self_attn.q_norm', size) : 0,
      keyNorm: headNorm ? norm('self_attn.k_norm', size) : 0,
      mlpNorm: norm('post_attention_layernorm'),
      gate: linear('mlp', 'gate_proj', f, d),
      up: linear('mlp', 'up_proj', f, d),
      down: linear('mlp', 'down_proj', d, f),
    };
  };
  const embedding = matrix('model.embed_tokens.weight', vocab, d);
  const positions = config.max_position_embeddings;
  const widest = Math.max(d, f, q);
  const plan = {
    hidden: d,
    inner: f,
    heads: config.num_attention_heads,
    kvHeads: config.num_key_value_heads,
    headDim: size,
    vocab,
    positions,
    epsilon: config.rms_norm_eps,
    embedding,
    layers: Array.from({ length: config.num_hidden_layers }, (_, index) => layer(index)),
    finalNorm: numbers('model.norm.weight', d),
    head: config.tie_word_embeddings ? embedding : matrix('lm_head.weight', vocab, d),
    cosines: floats((positions * size) / 2),
    sines: floats((positions * size) / 2),
    stream: floats(PASS_ROWS * d),
    projected: floats(PASS_ROWS * (q + 2 * kv)),
    context: floats(PASS_ROWS * q),
    gated: floats(PASS_ROWS * f),
    upper: floats(PASS_ROWS * f),
    product: floats(PASS_ROWS * d),
    logits: floats(PASS_ROWS * embedding.rows),
    threads: Array.from({ length: threads }, () => ({
      normed: floats(PASS_ROWS * d),
      prepared: floats(PASS_ROWS * widest),
      query: floats(2 * size),
      scores: floats(positions + 4),
    })),
  };
  return { plan: { ...plan, bytes }, places };
}
