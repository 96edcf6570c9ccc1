import { Tensor } from 'onnxruntime-node';
import type { DecoderConfig } from './config.ts';
import type { DecodeRunner } from './decode-session.ts';
import { KeyValueCache, cacheShape } from './key-value-cache.ts';
import type { Prefix } from './key-value-cache.ts';
import { uniform } from './random.ts';
import { sample } from './sampling.ts';

/** Added to the score of a slot that must not be seen: its share becomes 0. */
const UNSEEN = -1e9;

/** One prompt to continue. */
export interface DecodeRequest {
  readonly promptIds: readonly number[];
  /** The answer has at most this many tokens, end token included. */
  readonly maxTokens: number;
  /** 0 is greedy. @default 0 */
  readonly temperature?: number;
  /** @default 0.95 */
  readonly topP?: number;
  /** Of the draws when the temperature is not 0. @default 0 */
  readonly seed?: number;
}

/** A continuation, and what the weights say about it. Natural logarithms. */
export interface DecodeResult {
  /** Without the end token. */
  readonly ids: readonly number[];
  /** `stop`: the end token came, or `isComplete`; `length`: `maxTokens` or the last position was reached. */
  readonly finishReason: 'stop' | 'length';
  /** Log-probability of each token, end token included. */
  readonly logprobs: readonly number[];
  /** Least difference in log-probability between a chosen token and the best other. */
  readonly margin: number;
}

export interface DecodeOptions {
  readonly signal?: AbortSignal;
  /** Called for each token of a request as it is chosen, the end token excepted. */
  readonly onToken?: (requestIndex: number, id: number) => void;
  /** Asked after each `onToken`: true ends the request with this token, as for a stop sequence. */
  readonly isComplete?: (requestIndex: number) => boolean;
}

/** A sequence while it grows. */
interface Sequence {
  readonly request: DecodeRequest;
  readonly index: number;
  /** Slots left empty before what follows the prefix: prompts of a batch end in the same slot. */
  readonly padding: number;
  readonly limit: number;
  readonly random: () => number;
  readonly ids: number[];
  readonly logprobs: number[];
  margin: number;
  finishReason: 'stop' | 'length' | null;
}

/** The model that decodes, and what its prompts begin with. */
export interface DecodeModel {
  readonly session: DecodeRunner;
  readonly config: DecoderConfig;
  readonly eosId: number;
  /** Keys and values of tokens that every prompt begins with. */
  readonly prefix: Prefix | null;
}

/** Decodes one batch; `indices` are the requests' places in the caller's list. */
export async function decodeBatch(
  model: DecodeModel,
  requests: readonly DecodeRequest[],
  indices: readonly number[],
  options: DecodeOptions,
): Promise<DecodeResult[]> {
  const slots = Math.max(...requests.map((request) => request.promptIds.length));
  const all = requests.map((request, i): Sequence =>
    start(request, indices[i]!, slots, model.config),
  );
  let active = all.filter((sequence) => sequence.limit > 0);
  for (const sequence of all) if (sequence.limit <= 0) sequence.finishReason = 'length';
  if (active.length < all.length) {
    const rest = active.map((sequence) => sequence.request);
    const results = rest.length
      ? await decodeBatch(
          model,
          rest,
          active.map((s) => s.index),
          options,
        )
      : [];
    return all.map((s) => (s.limit > 0 ? results[active.indexOf(s)]! : finish(s)));
  }
  const run = new BatchRun(model, active.length, slots);
  let next = await run.prefill(active, slots);
  for (let filled = slots; ; filled++) {
    options.signal?.throwIfAborted();
    active.forEach((sequence, row) => {
      if (sequence.finishReason === null) choose(sequence, next, row, model.eosId, options);
    });
    const going = active.flatMap((s, row) => (s.finishReason === null ? [row] : []));
    if (going.length === 0) return all.map(finish);
    if (going.length * 2 <= active.length) {
      active = going.map((row) => active[row]!);
      run.keep(going, filled);
    }
    next = await run.step(active, filled);
  }
}

function start(
  request: DecodeRequest,
  index: number,
  slots: number,
  config: DecoderConfig,
): Sequence {
  const length = request.promptIds.length;
  return {
    request,
    index,
    padding: slots - length,
    limit: Math.min(request.maxTokens, config.max_position_embeddings - length),
    random: uniform(request.seed ?? 0),
    ids: [],
    logprobs: [],
    margin: Infinity,
    finishReason: null,
  };
}

const finish = ({ ids, logprobs, margin, finishReason }: Sequence): DecodeResult => ({
  ids,
  logprobs,
  margin: Number.isFinite(margin) ? margin : 0,
  finishReason: finishReason ?? 'length',
});

/** What a run of the graph says about the next token of each sequence. */
interface Prediction {
  /** [batch, 2]: the two best probabilities and their tokens. */
  readonly top: Float32Array;
  readonly topIds: BigInt64Array;
  /** [batch, V], or null when every sequence is greedy. */
  readonly probabilities: Float32Array | null;
  readonly vocab: number;
}

function choose(
  sequence: Sequence,
  { top, topIds, probabilities, vocab }: Prediction,
  row: number,
  eosId: number,
  options: DecodeOptions,
): void {
  const { temperature = 0, topP = 0.95 } = sequence.request;
  const best = Number(topIds[2 * row]);
  let id = best;
  let probability = top[2 * row]!;
  let rival = top[2 * row + 1]!;
  if (temperature > 0 && probabilities) {
    const mine = probabilities.subarray(row * vocab, (row + 1) * vocab);
    id = sample(mine, temperature, topP, sequence.random);
    if (id !== best) [probability, rival] = [mine[id]!, top[2 * row]!];
  }
  const logprob = logOf(probability);
  sequence.logprobs.push(logprob);
  sequence.margin = Math.min(sequence.margin, logprob - logOf(rival));
  if (id === eosId) {
    sequence.finishReason = 'stop';
    return;
  }
  sequence.ids.push(id);
  options.onToken?.(sequence.index, id);
  if (options.isComplete?.(sequence.index)) sequence.finishReason = 'stop';
  else if (sequence.logprobs.length >= sequence.limit) sequence.finishReason = 'length';
}

/** A probability may underflow to 0 in float32. */
const logOf = (probability: number): number => Math.log(Math.max(probability, 1e-38));

/** The tensors of one batch, reused from step to step. */
class BatchRun {
  readonly #session: DecodeRunner;
  readonly #config: DecoderConfig;
  readonly #cache: KeyValueCache;
  readonly #group: number;
  #batch: number;
  /** Tensors of the steps at the present width of the mask. */
  #step: StepTensors | null = null;
  /** Slots of each sequence that hold nothing: those after the prefix, before the prompt. */
  #padding: readonly number[] = [];
  readonly #prefix: Prefix | null;

  constructor({ session, config, prefix }: DecodeModel, batch: number, slots: number) {
    this.#session = session;
    this.#config = config;
    this.#prefix = prefix;
    this.#batch = batch;
    this.#group = config.num_attention_heads / config.num_key_value_heads;
    this.#cache = new KeyValueCache(cacheShape(config), batch, slots + 1);
  }

  /** Reads all prompts at once; of their common prefix the keys and values are there already. */
  async prefill(sequences: readonly Sequence[], slots: number): Promise<Prediction> {
    const batch = this.#batch;
    const first = this.#prefix?.ids.length ?? 0;
    if (this.#prefix) this.#cache.begin(this.#prefix);
    const count = slots - first;
    const ids = new Int32Array(count * batch);
    const positions = new BigInt64Array(count * batch);
    const mask = new Float32Array(batch * this.#group * count * slots).fill(UNSEEN);
    for (const [row, { request, padding }] of sequences.entries()) {
      for (let slot = first + padding; slot < slots; slot++) {
        const at = (slot - first) * batch + row;
        ids[at] = request.promptIds[slot - padding]!;
        positions[at] = BigInt(slot - padding);
        for (let g = 0; g < this.#group; g++) {
          const line = ((row * this.#group + g) * count + slot - first) * slots;
          mask.fill(0, line, line + first);
          mask.fill(0, line + first + padding, line + slot + 1);
        }
      }
    }
    const rows = Int32Array.from({ length: batch }, (_, row) => (count - 1) * batch + row);
    this.#padding = sequences.map((sequence) => sequence.padding);
    return this.#run(
      sequences,
      {
        ids: new Tensor('int32', ids, [count, batch]),
        positions: new Tensor('int64', positions, [count, batch]),
        mask: new Tensor('float32', mask, [batch, 1, this.#group * count, slots]),
        rows: new Tensor('int32', rows, [batch]),
      },
      { at: first, count, attended: slots },
    );
  }

  /** Reads the last token of each sequence into slot `filled`. */
  async step(sequences: readonly Sequence[], filled: number): Promise<Prediction> {
    const attended = this.#cache.attended(filled + 1);
    const step = this.#stepTensors(attended, filled);
    for (const [row, { ids, padding }] of sequences.entries()) {
      step.ids[row] = ids.at(-1) ?? 0;
      step.positions[row] = BigInt(
        Math.min(filled - padding, this.#config.max_position_embeddings - 1),
      );
    }
    for (let line = filled; line < step.mask.length; line += attended) step.mask[line] = 0;
    return this.#run(sequences, step.tensors, { at: filled, count: 1, attended });
  }

  /** Goes on with these rows alone. */
  keep(rows: readonly number[], filled: number): void {
    this.#cache.keep(rows, filled);
    this.#batch = rows.length;
    this.#padding = rows.map((row) => this.#padding[row]!);
    this.#step = null;
  }

  #stepTensors(attended: number, filled: number): StepTensors {
    if (this.#step?.attended === attended) return this.#step;
    const batch = this.#batch;
    const ids = new Int32Array(batch);
    const positions = new BigInt64Array(batch);
    const mask = new Float32Array(batch * this.#group * attended).fill(UNSEEN);
    for (const [row, padding] of this.#padding.entries()) {
      for (let g = 0; g < this.#group; g++) {
        const line = (row * this.#group + g) * attended;
        const first = this.#prefix?.ids.length ?? 0;
        mask.fill(0, line, line + first);
        mask.fill(0, line + first + padding, line + filled);
      }
    }
    const rows = Int32Array.from({ length: batch }, (_, row) => row);
    const tensors = {
      ids: new Tensor('int32', ids, [1, batch]),
      positions: new Tensor('int64', positions, [1, batch]),
      mask: new Tensor('float32', mask, [batch, 1, this.#group, attended]),
      rows: new Tensor('int32', rows, [batch]),
    };
    this.#step = { attended, ids, positions, mask, tensors };
    return this.#step;
  }

  async #run(
    sequences: readonly Sequence[],
    inputs: Record<string, Tensor>,
    slots: { at: number; count: number; attended: number },
  ): Promise<Prediction> {
    const vocab = this.#config.vocab_size;
    const outputs = this.#cache.outputs(slots.at, slots.count);
    const feeds = { ...this.#cache.inputs(slots.attended), ...inputs };
    const sampled = sequences.some(({ request }) => (request.temperature ?? 0) > 0);
    const results = await this.#session.run(feeds, {
      ...outputs,
      top: null,
      top_ids: null,
      ...(sampled ? { probabilities: null } : {}),
    });
    return {
      top: results['top']!.data as Float32Array,
      topIds: results['top_ids']!.data as BigInt64Array,
      probabilities: sampled ? (results['probabilities']!.data as Float32Array) : null,
      vocab,
    };
  }
}

interface StepTensors {
  readonly attended: number;
  readonly ids: Int32Array;
  readonly positions: BigInt64Array;
  readonly mask: Float32Array;
  readonly tensors: Record<string, Tensor>;
}
