import {
  Graph,
  differentiate,
  elements,
  float,
  type Segment,
  type Value,
} from '@memo-js/onnx-graph';
import { headDim, type DecoderConfig } from './config.ts';
import { dropoutPool } from './dropout-pool.ts';
import { isAdapted, loraNames, loraScale, loraShapes, type LoraConfig } from './lora.ts';
import { inverseFrequencies } from './rotary.ts';
import { IN_PLACE } from './run-in-place.ts';
import { weightShapes } from './weights.ts';

/** Sizes of one training step. */
export interface TrainingShape {
  /** Sequences a step. */
  readonly batch: number;
  /** Tokens a sequence, padding included. Padding stands on the right, where causality hides it. */
  readonly sequence: number;
  /** Supervised positions a step, padding rows (of weight 0) included. */
  readonly rows: number;
}

/** Names of the inputs beside the weights, which are fed under their Hugging Face names. */
export const trainingInputs = Object.freeze({
  /** int64 [sequence, batch]: time-major, token t of sequence b is at t * batch + b. */
  tokens: 'input_ids',
  /** int64 [rows, 1]: positions t * batch + b whose next token is supervised, each another one. */
  rows: 'answer_rows',
  /** int64 [rows]: the next tokens. */
  labels: 'labels',
  /** float32 [rows]: share of each row in the loss; 1 / supervised rows, and 0 for padding. */
  weights: 'row_weights',
  /** float32 [pool length]: the dropout masks of the step, where the adapter has dropout. */
  dropout: 'dropout_pool',
});

export interface TrainingGraphOptions {
  /** Train this adapter; the weights themselves are frozen. */
  readonly lora?: LoraConfig & {
    /** Share of an adapter's inputs that a training step leaves out. @default 0 */
    readonly loraDropout?: number;
  };
  /** Compute each layer again on the way back instead of keeping what it computed. */
  readonly recompute?: boolean;
}

/** Names of the outputs beside the gradients. */
export const trainingOutputs = Object.freeze({
  loss: 'loss',
  /** bool [rows]: whether the label is the most probable next token. */
  known: 'known',
  /** float32 [sequence * batch, hidden]: to be added onto the rows of the tokens' embeddings. */
  embedded: 'gradient.embedded',
});

/** Output that holds the gradient of a weight. */
export const gradientOf = (name: string): string => `gradient.${name}`;

/**
 * A training step of a Llama decoder as one static graph: loss and gradients.
 *
 * Positions are the first axis and sequences the second, because a fused matrix product can read
 * [sequence, batch, heads, size] as heads of matrices without copying. Supervised rows are taken
 * out before the last feed-forward block, so that neither it nor the vocabulary projection is
 * computed for rows without a label.
 *
 * The embedding is a look-up: its gradient leaves the graph a token a row
 * (`trainingOutputs.embedded`), and is added in TypeScript, faster than by ScatterElements. With
 * tied embeddings `gradient.model.embed_tokens.weight` is the part of the vocabulary projection.
 */
export function trainingGraph(
  config: DecoderConfig,
  shape: TrainingShape,
  options: TrainingGraphOptions = {},
): Graph {
  const { graph, logits, embedded, weights, layers, entropy } = forward(
    config,
    shape,
    options,
    true,
  );
  const seed = logitsGradient(graph, entropy);
  const names = gradientNames(config, options);
  const by = names.map((name) => weights.get(name) as Value);
  const derive = (values: readonly Value[]): Value[] =>
    differentiate(graph, logits, values, {
      seed,
      recompute: options.recompute ? layers.slice(0, -1) : [],
    });
  if (options.lora) {
    const gradients = derive(by);
    graph.sequenceOutput(entropy.loss, IN_PLACE);
    exportForward(graph, entropy);
    gradients.forEach((gradient, index) => graph.output(gradient, gradientOf(names[index] ?? '')));
    return graph;
  }
  const [dEmbedded, ...gradients] = derive([embedded, ...by]);
  graph.sequenceOutput(entropy.loss, IN_PLACE);
  exportForward(graph, entropy);
  graph.output(dEmbedded as Value, trainingOutputs.embedded);
  gradients.forEach((gradient, index) => graph.output(gradient, gradientOf(names[index] ?? '')));
  return graph;
}

/** Loss and known rows alone, from the same inputs: three times cheaper than a training step. */
export function evaluationGraph(
  config: DecoderConfig,
  shape: TrainingShape,
  options: TrainingGraphOptions = {},
): Graph {
  const { graph, entropy } = forward(config, shape, options, false);
  exportForward(graph, entropy);
  return graph;
}

/** Weights whose gradients leave a training graph, in their order. */
export function gradientNames(config: DecoderConfig, { lora }: TrainingGraphOptions): string[] {
  if (lora) return [...loraShapes(config, lora).keys()];
  return [...weightShapes(config).keys()].filter(
    (name) => name !== EMBEDDING || config.tie_word_embeddings,
  );
}

const EMBEDDING = 'model.embed_tokens.weight';

interface Forward {
  readonly graph: Graph;
  readonly logits: Value;
  readonly entropy: CrossEntropy;
  readonly embedded: Value;
  readonly weights: ReadonlyMap<string, Value>;
  readonly layers: readonly Segment[];
}

function exportForward(graph: Graph, { loss, logProbabilities, picked }: CrossEntropy): void {
  graph.output(loss, trainingOutputs.loss);
  const best = graph.apply('ReduceMax', [logProbabilities, graph.integers([1])]);
  const known = graph.apply('Equal', [picked, best]);
  const rows = graph.integers([known.shape[0] ?? 0]);
  graph.output(graph.apply('Reshape', [known, rows]), trainingOutputs.known);
}

function forward(
  config: DecoderConfig,
  shape: TrainingShape,
  { lora }: TrainingGraphOptions,
  training: boolean,
): Forward {
  const graph = new Graph('training');
  const weights = new Map<string, Value>();
  const shapes = [...weightShapes(config), ...(lora ? loraShapes(config, lora) : [])];
  for (const [name, size] of shapes) weights.set(name, graph.input(name, 'float32', size));
  const weight = (name: string): Value => weights.get(name) as Value;
  const { sequence, batch, rows } = shape;
  const tokens = graph.input(trainingInputs.tokens, 'int64', [sequence, batch]);
  const answerRows = graph.input(trainingInputs.rows, 'int64', [rows, 1]);
  const labels = graph.input(trainingInputs.labels, 'int64', [rows]);
  const rowWeights = graph.input(trainingInputs.weights, 'float32', [rows]);

  const flat = graph.apply('Reshape', [tokens, graph.integers([sequence * batch])]);
  const embedded = graph.apply('Gather', [weight(EMBEDDING), flat]);
  const norm = (x: Value, name: string): Value =>
    graph.applyAll('SimplifiedLayerNormalization', [x, weight(name)], {
      axis: -1,
      epsilon: float(config.rms_norm_eps),
    })[0] as Value;
  const product = (x: Value, name: string, onto?: Value): Value =>
    graph.apply('Gemm', onto ? [x, weight(name), onto] : [x, weight(name)], { transB: 1 });
  const drop = dropout(graph, config, shape, training ? (lora?.loraDropout ?? 0) : 0);
  const adapted = (x: Value, name: string, onto: Value): Value => {
    if (!lora || !isAdapted(name, lora)) return onto;
    const { a, b } = loraNames(name);
    const low = graph.apply('Gemm', [drop(x), weight(a)], { transB: 1 }); // [tokens, r]
    const alpha = float(loraScale(lora));
    return graph.apply('Gemm', [low, weight(b), onto], { transB: 1, alpha });
  };
  /** Gemm adds one matrix: what the product is added onto, or else the bias. */
  const linear = (x: Value, name: string, onto?: Value): Value => {
    const bias = weights.get(`${name}.bias`);
    const result = adapted(x, `${name}.weight`, product(x, `${name}.weight`, onto ?? bias));
    return onto && bias ? graph.apply('Add', [result, bias]) : result;
  };

  const byHead = (projected: Value): Value =>
    graph.apply('Reshape', [projected, graph.integers([sequence * batch, -1, headDim(config)])]);
  const attend = attention(graph, config, shape);
  const layers: Segment[] = [];
  let x = embedded;
  for (let layer = 0; layer < config.num_hidden_layers; layer++) {
    const prefix = `model.layers.${layer}`;
    const [input, begin] = [x, graph.nodes.length];
    const h = norm(x, `${prefix}.input_layernorm.weight`);
    let mixed = attend((part) => {
      const projected = linear(h, `${prefix}.self_attn.${part}_proj`);
      const scale = `${prefix}.self_attn.${part}_norm.weight`;
      return weights.has(scale) ? norm(byHead(projected), scale) : projected;
    });
    if (layer === config.num_hidden_layers - 1) {
      mixed = graph.apply('GatherND', [mixed, answerRows]);
      x = graph.apply('GatherND', [x, answerRows]);
    }
    x = linear(mixed, `${prefix}.self_attn.o_proj`, x);
    const h2 = norm(x, `${prefix}.post_attention_layernorm.weight`);
    const gate = graph.apply('QuickGelu', [linear(h2, `${prefix}.mlp.gate_proj`)], {
      alpha: float(1),
    });
    const inner = graph.apply('Mul', [gate, linear(h2, `${prefix}.mlp.up_proj`)]);
    x = linear(inner, `${prefix}.mlp.down_proj`, x);
    layers.push({ input, nodes: graph.nodes.slice(begin) });
  }
  const head = config.tie_word_embeddings ? EMBEDDING : 'lm_head.weight';
  const logits = product(norm(x, 'model.norm.weight'), head);
  return {
    graph,
    logits,
    entropy: crossEntropy(graph, logits, labels, rowWeights),
    embedded,
    weights,
    layers,
  };
}

/** Leaves out a share of an adapter's input; projections of one input share its mask. */
function dropout(
  graph: Graph,
  config: DecoderConfig,
  { sequence, batch }: TrainingShape,
  rate: number,
): (x: Value) => Value {
  if (rate === 0) return (x) => x;
  const pool = dropoutPool(config, sequence * batch);
  const numbers = graph.input(trainingInputs.dropout, 'float32', [pool.length]);
  const dropped = new Map<Value, Value>();
  return (x) => {
    const known = dropped.get(x);
    if (known) return known;
    const count = elements(x.shape);
    const from = pool.offset(dropped.size, count);
    const slice = graph.apply('Slice', [
      numbers,
      graph.integers([from]),
      graph.integers([from + count]),
      graph.integers([0]),
    ]);
    const mask = graph.apply('Reshape', [slice, graph.integers(x.shape)]);
    const result = graph.apply('Mul', [x, mask]);
    dropped.set(x, result);
    return result;
  };
}

interface CrossEntropy {
  /** Sum over rows of weight * -log p(label). */
  readonly loss: Value;
  /** [rows, vocabulary] */
  readonly logProbabilities: Value;
  /** [rows, 1]: those of the labels. */
  readonly picked: Value;
  /** [rows, 1] */
  readonly labels: Value;
  /** [rows, 1] */
  readonly weights: Value;
}

function crossEntropy(
  graph: Graph,
  logits: Value,
  labelVector: Value,
  rowWeights: Value,
): CrossEntropy {
  const column = graph.integers([logits.shape[0] ?? 0, 1]);
  const labels = graph.apply('Reshape', [labelVector, column]);
  const weights = graph.apply('Reshape', [rowWeights, column]);
  const logProbabilities = graph.apply('LogSoftmax', [logits], { axis: 1 });
  const picked = graph.apply('GatherElements', [logProbabilities, labels], { axis: 1 });
  const weighted = graph.apply('Mul', [picked, weights]);
  const loss = graph.apply('Neg', [graph.apply('ReduceSum', [weighted], { keepdims: 0 })]);
  return { loss, logProbabilities, picked, labels, weights };
}

/** Of the loss by the logits: weight * (softmax - one-hot of the label), in two passes over them. */
function logitsGradient(graph: Graph, { logProbabilities, labels, weights }: CrossEntropy): Value {
  const shares = graph.apply('Mul', [graph.apply('Exp', [logProbabilities]), weights]);
  return graph.apply('ScatterElements', [shares, labels, graph.apply('Neg', [weights])], {
    axis: 1,
    reduction: 'add',
  });
}

/**
 * Causal attention with rotary positions; takes the projections q, k, v as [tokens, heads * size], or
 * with the heads apart.
 */
function attention(
  graph: Graph,
  config: DecoderConfig,
  { sequence, batch }: TrainingShape,
): (project: (part: 'q' | 'k' | 'v') => Value) => Value {
  const size = headDim(config);
  const heads = config.num_attention_heads;
  const groups = heads / config.num_key_value_heads;
  const rotary = rotaryTables(graph, config, sequence, batch);
  const mask = new Float32Array(sequence * sequence);
  for (let i = 0; i < sequence; i++) mask.fill(-1e9, i * sequence + i + 1, (i + 1) * sequence);
  const causal = graph.constant(mask, [sequence, sequence]);
  const reshape = (x: Value, ...shape: number[]): Value =>
    graph.apply('Reshape', [x, graph.integers(shape)]);
  const rotate = (x: Value): Value =>
    graph.apply('RotaryEmbedding', [reshape(x, sequence, batch, -1), ...rotary]);
  /** Each key-value head serves `groups` query heads. */
  const share = (x: Value): Value => {
    if (groups === 1) return reshape(x, sequence, batch, heads, size);
    const split = reshape(x, sequence, batch, config.num_key_value_heads, 1, size);
    const wide = graph.apply('Expand', [
      split,
      graph.integers([sequence, batch, heads / groups, groups, size]),
    ]);
    return reshape(wide, sequence, batch, heads, size);
  };
  return (project) => {
    const q = reshape(rotate(project('q')), sequence, batch, heads, size);
    const k = share(rotate(project('k')));
    const v = share(project('v'));
    // scores: [batch, heads, sequence, sequence]
    const scores = graph.apply('FusedMatMul', [q, k], {
      transBatchA: 1,
      transBatchB: 1,
      transB: 1,
      alpha: float(1 / Math.sqrt(size)),
    });
    const p = graph.apply('Softmax', [graph.apply('Add', [scores, causal])], { axis: -1 });
    const mixed = graph.apply('FusedMatMul', [p, v], { transBatchB: 1 });
    return reshape(
      graph.apply('Transpose', [mixed], { perm: [2, 0, 1, 3] }),
      sequence * batch,
      heads * size,
    );
  };
}

/** Positions [sequence, batch], and cos and sin of every angle, in the half-split layout of Hugging Face. */
function rotaryTables(
  graph: Graph,
  config: DecoderConfig,
  sequence: number,
  batch: number,
): Value[] {
  const frequencies = inverseFrequencies(config);
  const half = frequencies.length;
  // The operation checks its second axis against the table's length; here that axis is the batch.
  const length = Math.max(sequence, batch);
  const angle = (i: number): number => Math.floor(i / half) * (frequencies[i % half] as number);
  const table = (f: (x: number) => number): Value =>
    graph.constant(
      Float32Array.from({ length: length * half }, (_, i) => f(angle(i))),
      [length, half],
    );
  const positions = BigInt64Array.from({ length: sequence * batch }, (_, i) =>
    BigInt(Math.floor(i / batch)),
  );
  return [graph.constant(positions, [sequence, batch]), table(Math.cos), table(Math.sin)];
}
