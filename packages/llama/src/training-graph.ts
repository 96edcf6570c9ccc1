import { Graph, differentiate, float, type Value } from '@memo-js/onnx-graph';
import { headDim, type DecoderConfig } from './config.ts';
import { inverseFrequencies } from './rotary.ts';
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
  /** int64 [rows]: positions t * batch + b whose next token is supervised. */
  rows: 'answer_rows',
  /** int64 [rows]: the next tokens. */
  labels: 'labels',
  /** float32 [rows]: share of each row in the loss; 1 / supervised rows, and 0 for padding. */
  weights: 'row_weights',
});

/** Names of the outputs beside the gradients. */
export const trainingOutputs = Object.freeze({
  loss: 'loss',
  /** int64 [rows]: the most probable next token of each row. */
  predictions: 'predictions',
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
export function trainingGraph(config: DecoderConfig, shape: TrainingShape): Graph {
  const { graph, loss, logits, embedded, weights } = forward(config, shape);
  const names = [...weights.keys()].filter(
    (name) => name !== EMBEDDING || config.tie_word_embeddings,
  );
  const by = [embedded, ...names.map((name) => weights.get(name) as Value)];
  const [dEmbedded, ...gradients] = differentiate(graph, loss, by);
  exportForward(graph, loss, logits);
  graph.output(dEmbedded as Value, trainingOutputs.embedded);
  gradients.forEach((gradient, index) => graph.output(gradient, gradientOf(names[index] ?? '')));
  return graph;
}

/** Loss and predictions alone, from the same inputs: three times cheaper than a training step. */
export function evaluationGraph(config: DecoderConfig, shape: TrainingShape): Graph {
  const { graph, loss, logits } = forward(config, shape);
  exportForward(graph, loss, logits);
  return graph;
}

const EMBEDDING = 'model.embed_tokens.weight';

interface Forward {
  readonly graph: Graph;
  readonly loss: Value;
  readonly logits: Value;
  readonly embedded: Value;
  readonly weights: ReadonlyMap<string, Value>;
}

function exportForward(graph: Graph, loss: Value, logits: Value): void {
  graph.output(loss, trainingOutputs.loss);
  const rows = logits.shape[0] ?? 0;
  const best = graph.apply(
    'ArgMax',
    [logits],
    { axis: 1, keepdims: 0 },
    { outputs: [{ type: 'int64', shape: [rows] }] },
  );
  graph.output(best, trainingOutputs.predictions);
}

function forward(config: DecoderConfig, shape: TrainingShape): Forward {
  const graph = new Graph('training');
  const weights = new Map<string, Value>();
  for (const [name, size] of weightShapes(config))
    weights.set(name, graph.input(name, 'float32', size));
  const weight = (name: string): Value => weights.get(name) as Value;
  const { sequence, batch, rows } = shape;
  const tokens = graph.input(trainingInputs.tokens, 'int64', [sequence, batch]);
  const answerRows = graph.input(trainingInputs.rows, 'int64', [rows]);
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
  /** Gemm adds one matrix: what the product is added onto, or else the bias. */
  const linear = (x: Value, name: string, onto?: Value): Value => {
    const bias = weights.get(`${name}.bias`);
    const result = product(x, `${name}.weight`, onto ?? bias);
    return onto && bias ? graph.apply('Add', [result, bias]) : result;
  };

  const attend = attention(graph, config, shape);
  let x = embedded;
  for (let layer = 0; layer < config.num_hidden_layers; layer++) {
    const prefix = `model.layers.${layer}`;
    const h = norm(x, `${prefix}.input_layernorm.weight`);
    const headNorm = (x: Value, part: 'q' | 'k'): Value => {
      const name = `${prefix}.self_attn.${part}_norm.weight`;
      return weights.has(name) ? norm(x, name) : x;
    };
    let mixed = attend((part) => linear(h, `${prefix}.self_attn.${part}_proj`), headNorm);
    if (layer === config.num_hidden_layers - 1) {
      mixed = graph.apply('Gather', [mixed, answerRows]);
      x = graph.apply('Gather', [x, answerRows]);
    }
    x = linear(mixed, `${prefix}.self_attn.o_proj`, x);
    const h2 = norm(x, `${prefix}.post_attention_layernorm.weight`);
    const gate = graph.apply('QuickGelu', [linear(h2, `${prefix}.mlp.gate_proj`)], {
      alpha: float(1),
    });
    const inner = graph.apply('Mul', [gate, linear(h2, `${prefix}.mlp.up_proj`)]);
    x = linear(inner, `${prefix}.mlp.down_proj`, x);
  }
  const head = config.tie_word_embeddings ? EMBEDDING : 'lm_head.weight';
  const logits = product(norm(x, 'model.norm.weight'), head);
  return {
    graph,
    loss: crossEntropy(graph, logits, labels, rowWeights),
    logits,
    embedded,
    weights,
  };
}

/** Sum over rows of weight * -log p(label). */
function crossEntropy(graph: Graph, logits: Value, labels: Value, rowWeights: Value): Value {
  const rows = logits.shape[0] ?? 0;
  const column = graph.integers([rows, 1]);
  const logProbabilities = graph.apply('LogSoftmax', [logits], { axis: 1 });
  const picked = graph.apply(
    'GatherElements',
    [logProbabilities, graph.apply('Reshape', [labels, column])],
    { axis: 1 },
  );
  const weighted = graph.apply('Mul', [picked, graph.apply('Reshape', [rowWeights, column])]);
  return graph.apply('Neg', [graph.apply('ReduceSum', [weighted], { keepdims: 0 })]);
}

/**
 * Causal attention with rotary positions; takes the projections q, k, v as [tokens, heads * size].
 * `headNorm` may normalise each head of [sequence, batch, heads, size] before it is rotated.
 */
function attention(
  graph: Graph,
  config: DecoderConfig,
  { sequence, batch }: TrainingShape,
): (
  project: (part: 'q' | 'k' | 'v') => Value,
  headNorm: (x: Value, part: 'q' | 'k') => Value,
) => Value {
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
    const split = reshape(x, sequence, batch, config.num_key_value_heads, 1, size);
    if (groups === 1) return reshape(x, sequence, batch, heads, size);
    const wide = graph.apply('Expand', [
      split,
      graph.integers([sequence, batch, heads / groups, groups, size]),
    ]);
    return reshape(wide, sequence, batch, heads, size);
  };
  return (project, headNorm) => {
    const positioned = (part: 'q' | 'k'): Value =>
      rotate(headNorm(reshape(project(part), sequence, batch, -1, size), part));
    const q = reshape(positioned('q'), sequence, batch, heads, size);
    const k = share(positioned('k'));
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
