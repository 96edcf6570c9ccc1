import { Tensor } from 'onnxruntime-node';
import type { DecoderConfig } from './config.ts';
import type { DecodeEngine, EngineRequest, EngineRun, Prediction } from './decode-engine.ts';
import type { DecodeRunner } from './decode-session.ts';
import { KeyValueCache, cacheShape } from './key-value-cache.ts';
import type { Prefix } from './key-value-cache.ts';

/** Added to the score of a slot that must not be seen: its share becomes 0. */
const UNSEEN = -1e9;

/** Computes a decoder as a graph of onnxruntime, {@link buildDecodeGraph}. */
export class GraphEngine implements DecodeEngine {
  readonly name = 'graph';
  readonly #config: DecoderConfig;
  readonly #session: DecodeRunner;
  #prefix: Prefix | null = null;

  constructor(config: DecoderConfig, session: DecodeRunner) {
    this.#config = config;
    this.#session = session;
  }

  async readPrefix(ids: readonly number[]): Promise<void> {
    this.#prefix = (await this.#read(ids)).cache.prefix(ids);
  }

  async begin(requests: readonly EngineRequest[], prefixed: boolean): Promise<EngineRun> {
    return new GraphRun(this.#session, this.#config, prefixed ? this.#prefix : null, requests);
  }

  async logits(ids: readonly number[]): Promise<Float32Array> {
    return (await this.#read(ids)).logits;
  }

  async release(): Promise<void> {
    await this.#session.release();
  }

  /** Reads one sequence from its start. */
  async #read(
    ids: readonly number[],
  ): Promise<{ readonly logits: Float32Array; readonly cache: KeyValueCache }> {
    const { num_attention_heads: heads, num_key_value_heads: kvHeads } = this.#config;
    const n = ids.length;
    const cache = new KeyValueCache(cacheShape(this.#config), 1, n);
    const mask = new Float32Array((heads / kvHeads) * n * n);
    for (let i = 0; i < mask.length; i++) {
      mask[i] = i % n <= Math.floor(i / n) % n ? 0 : -1e9;
    }
    const count = Int32Array.from(ids, (_, i) => i);
    const results = await this.#session.run(
      {
        ...cache.inputs(n),
        ids: new Tensor('int32', Int32Array.from(ids), [n, 1]),
        positions: new Tensor(
          'int64',
          BigInt64Array.from(ids, (_, i) => BigInt(i)),
          [n, 1],
        ),
        mask: new Tensor('float32', mask, [1, 1, (heads / kvHeads) * n, n]),
        rows: new Tensor('int32', count, [n]),
      },
      { ...cache.outputs(0, n), logits: null },
    );
    return { logits: results['logits']!.data as Float32Array, cache };
  }
}

/** The tensors of one batch, reused from step to step. */
class GraphRun implements EngineRun {
  readonly #session: DecodeRunner;
  readonly #config: DecoderConfig;
  readonly #cache: KeyValueCache;
  readonly #group: number;
  #batch: number;
  /** Tensors of the steps at the present width of the mask. */
  #step: StepTensors | null = null;
  /** Slots of each sequence that hold nothing: those after the prefix, before the prompt. */
  #padding: readonly number[];
  readonly #prefix: Prefix | null;
  readonly #requests: readonly EngineRequest[];
  readonly #sampled: boolean;
  /** Slots that hold tokens; prompts of a batch end in the same one. */
  #filled: number;

  constructor(
    session: DecodeRunner,
    config: DecoderConfig,
    prefix: Prefix | null,
    requests: readonly EngineRequest[],
  ) {
    this.#session = session;
    this.#config = config;
    this.#prefix = prefix;
    this.#requests = requests;
    this.#batch = requests.length;
    this.#sampled = requests.some(({ temperature = 0 }) => temperature > 0);
    this.#group = config.num_attention_heads / config.num_key_value_heads;
    this.#filled = Math.max(...requests.map(({ promptIds }) => promptIds.length));
    this.#padding = requests.map(({ promptIds }) => this.#filled - promptIds.length);
    this.#cache = new KeyValueCache(cacheShape(config), this.#batch, this.#filled + 1);
  }

  async prefill(): Promise<Prediction> {
    const batch = this.#batch;
    const slots = this.#filled;
    const first = this.#prefix?.ids.length ?? 0;
    if (this.#prefix) this.#cache.begin(this.#prefix);
    const count = slots - first;
    const ids = new Int32Array(count * batch);
    const positions = new BigInt64Array(count * batch);
    const mask = new Float32Array(batch * this.#group * count * slots).fill(UNSEEN);
    for (const [row, { promptIds }] of this.#requests.entries()) {
      const padding = this.#padding[row]!;
      for (let slot = first + padding; slot < slots; slot++) {
        const at = (slot - first) * batch + row;
        ids[at] = promptIds[slot - padding]!;
        positions[at] = BigInt(slot - padding);
        for (let g = 0; g < this.#group; g++) {
          const line = ((row * this.#group + g) * count + slot - first) * slots;
          mask.fill(0, line, line + first);
          mask.fill(0, line + first + padding, line + slot + 1);
        }
      }
    }
    const rows = Int32Array.from({ length: batch }, (_, row) => (count - 1) * batch + row);
    return this.#run(
      {
        ids: new Tensor('int32', ids, [count, batch]),
        positions: new Tensor('int64', positions, [count, batch]),
        mask: new Tensor('float32', mask, [batch, 1, this.#group * count, slots]),
        rows: new Tensor('int32', rows, [batch]),
      },
      { at: first, count, attended: slots },
    );
  }

  async step(ids: readonly number[]): Promise<Prediction> {
    const filled = this.#filled++;
    const attended = this.#cache.attended(filled + 1);
    const step = this.#stepTensors(attended, filled);
    step.ids.set(ids);
    for (const [row, padding] of this.#padding.entries()) {
      step.positions[row] = BigInt(
        Math.min(filled - padding, this.#config.max_position_embeddings - 1),
      );
    }
    for (let line = filled; line < step.mask.length; line += attended) step.mask[line] = 0;
    return this.#run(step.tensors, { at: filled, count: 1, attended });
  }

  /** Copies the cache, which pays from half of the rows. */
  keep(rows: readonly number[]): boolean {
    if (rows.length * 2 > this.#batch) return false;
    this.#cache.keep(rows, this.#filled);
    this.#batch = rows.length;
    this.#padding = rows.map((row) => this.#padding[row]!);
    this.#step = null;
    return true;
  }

  close(): void {
    // The cache goes with this object.
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
    inputs: Record<string, Tensor>,
    slots: { at: number; count: number; attended: number },
  ): Promise<Prediction> {
    const vocab = this.#config.vocab_size;
    const outputs = this.#cache.outputs(slots.at, slots.count);
    const feeds = { ...this.#cache.inputs(slots.attended), ...inputs };
    const sampled = this.#sampled;
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
