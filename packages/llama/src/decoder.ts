import { MemoError } from '@memo-js/core';
import { Tensor } from 'onnxruntime-node';
import type { DecoderConfig } from './config.ts';
import { decodeBatch } from './decode-batch.ts';
import type { DecodeOptions, DecodeRequest, DecodeResult } from './decode-batch.ts';
import { decodeSession } from './decode-session.ts';
import type { DecodeRunner, DecodeSessionOptions } from './decode-session.ts';
import { KeyValueCache, cacheShape } from './key-value-cache.ts';
import type { Prefix } from './key-value-cache.ts';
import { planBatches } from './plan-batches.ts';
import type { Weights } from './weights.ts';

/** Sequences decoded together; more gain little and hold more cache. */
const BATCH = 32;

/** How prompts are continued. */
export interface ContinueOptions {
  /** Ends an answer. */
  readonly eosId: number;
  /** Sequences decoded together. @default 32 */
  readonly batch?: number;
  /**
   * What all prompts begin with, such as the system text. Its keys and values are computed once.
   * A prompt that begins otherwise is read as a whole.
   */
  readonly prefixIds?: readonly number[];
}

export interface DecoderOptions extends ContinueOptions, DecodeSessionOptions {}

/** A shorter prefix costs less to read again than to copy. */
const LEAST_PREFIX = 8;

/**
 * Answers prompts with a key-value cache on onnxruntime. The weights are copied into the session at
 * creation, so later changes to `weights` do not show: create another decoder to see them.
 */
export class Decoder {
  readonly config: DecoderConfig;
  readonly #session: DecodeRunner;
  readonly #options: ContinueOptions;
  #prefix: Promise<Prefix> | null = null;

  /** Over a session that exists; {@link Decoder.create} makes one. */
  constructor(config: DecoderConfig, session: DecodeRunner, options: ContinueOptions) {
    this.config = config;
    this.#session = session;
    this.#options = options;
  }

  static async create(
    config: DecoderConfig,
    weights: Weights,
    options: DecoderOptions,
  ): Promise<Decoder> {
    return new Decoder(config, await decodeSession(config, weights, options), options);
  }

  /**
   * Continues each prompt; results in the order of the requests. The event loop runs between steps.
   * @throws MemoError `PROMPT_TOO_LONG`, `PROMPT_EMPTY`; the signal's reason when it aborts
   */
  async decode(
    requests: readonly DecodeRequest[],
    options: DecodeOptions = {},
  ): Promise<DecodeResult[]> {
    for (const { promptIds } of requests) this.#checkPrompt(promptIds.length);
    const results: DecodeResult[] = [];
    const lengths = requests.map(({ promptIds }) => promptIds.length);
    const prefix = await this.#prefixOf(requests);
    const model = {
      session: this.#session,
      config: this.config,
      eosId: this.#options.eosId,
      prefix,
    };
    for (const indices of planBatches(lengths, this.#options.batch ?? BATCH)) {
      options.signal?.throwIfAborted();
      const batch = indices.map((index) => requests[index]!);
      const done = await decodeBatch(model, batch, indices, options);
      for (const [i, index] of indices.entries()) results[index] = done[i]!;
    }
    return results;
  }

  /** The prefix, where all of these prompts begin with it and go on. */
  async #prefixOf(requests: readonly DecodeRequest[]): Promise<Prefix | null> {
    const { prefixIds: ids = [] } = this.#options;
    const begins = ({ promptIds }: DecodeRequest): boolean =>
      promptIds.length > ids.length && ids.every((id, i) => promptIds[i] === id);
    if (ids.length < LEAST_PREFIX || !requests.every(begins)) return null;
    this.#prefix ??= this.#read(ids).then(
      ({ cache }) => cache.prefix(ids),
      (error: unknown) => {
        this.#prefix = null;
        throw error;
      },
    );
    return this.#prefix;
  }

  /** Logits [ids.length, V] after each token of one sequence. */
  async logits(ids: readonly number[]): Promise<Float32Array> {
    this.#checkPrompt(ids.length);
    return (await this.#read(ids)).logits;
  }

  /** Reads one sequence from its start. */
  async #read(
    ids: readonly number[],
  ): Promise<{ readonly logits: Float32Array; readonly cache: KeyValueCache }> {
    const { num_attention_heads: heads, num_key_value_heads: kvHeads } = this.config;
    const n = ids.length;
    const cache = new KeyValueCache(cacheShape(this.config), 1, n);
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

  /** Frees the weights, where they are its own. */
  async close(): Promise<void> {
    await this.#session.release();
  }

  #checkPrompt(length: number): void {
    const limit = this.config.max_position_embeddings;
    if (length > 0 && length < limit) return;
    throw length === 0
      ? new MemoError({ code: 'PROMPT_EMPTY', message: 'The prompt has no tokens.' })
      : new MemoError({
          code: 'PROMPT_TOO_LONG',
          message: `The prompt has ${length} tokens; the model has ${limit} positions.`,
          hint: 'Ask a shorter question.',
        });
  }
}
