import { MemoError } from '@memo-js/core';
import type { DecoderConfig } from './config.ts';
import { decodeBatch } from './decode-batch.ts';
import type { DecodeOptions, DecodeRequest, DecodeResult } from './decode-batch.ts';
import type { DecodeEngine } from './decode-engine.ts';
import { openTokenizer, openWeightsFolder } from './checkpoint.ts';
import { folderSource, weightsSource } from './kernel/weight-sources.ts';
import { openEngine } from './open-engine.ts';
import type { EngineOptions } from './open-engine.ts';
import { planBatches } from './plan-batches.ts';
import type { Tokenizer } from './tokenizer.ts';
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

export interface DecoderOptions extends ContinueOptions, EngineOptions {}

/** A shorter prefix costs less to read again than to copy. */
const LEAST_PREFIX = 8;

/**
 * Answers prompts with a key-value cache on onnxruntime. The weights are copied into the session at
 * creation, so later changes to `weights` do not show: create another decoder to see them.
 */
export class Decoder {
  readonly config: DecoderConfig;
  readonly #engine: DecodeEngine;
  readonly #options: ContinueOptions;
  #prefix: Promise<void> | null = null;

  /** Over an engine that exists; {@link Decoder.create} makes one. */
  constructor(config: DecoderConfig, engine: DecodeEngine, options: ContinueOptions) {
    this.config = config;
    this.#engine = engine;
    this.#options = options;
  }

  static async create(
    config: DecoderConfig,
    weights: Weights,
    options: DecoderOptions,
  ): Promise<Decoder> {
    return new Decoder(config, await openEngine(config, weightsSource(weights), options), options);
  }

  /**
   * Opens a folder in Hugging Face layout: weights are read to where they stay, and the tokenizer is
   * made meanwhile.
   * @throws MemoError as {@link openModelFolder}
   */
  static async open(
    folder: string,
    options: EngineOptions,
    continueOptions: (tokenizer: Tokenizer) => ContinueOptions,
  ): Promise<{ readonly decoder: Decoder; readonly tokenizer: Tokenizer }> {
    const model = await openWeightsFolder(folder);
    try {
      const { config } = model;
      const [engine, tokenizer] = await Promise.allSettled([
        openEngine(config, folderSource(model), options),
        openTokenizer(folder, config),
      ]);
      if (tokenizer.status === 'rejected') {
        if (engine.status === 'fulfilled') await engine.value.release();
        throw tokenizer.reason;
      }
      if (engine.status === 'rejected') throw engine.reason;
      const { value } = tokenizer;
      return {
        decoder: new Decoder(config, engine.value, continueOptions(value)),
        tokenizer: value,
      };
    } finally {
      await model.close();
    }
  }

  /** What computes it. */
  get engine(): 'graph' | 'kernels' {
    return this.#engine.name;
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
    const model = {
      engine: this.#engine,
      positions: this.config.max_position_embeddings,
      eosId: this.#options.eosId,
      prefixed: await this.#readPrefix(requests),
    };
    for (const indices of planBatches(lengths, this.#options.batch ?? BATCH)) {
      options.signal?.throwIfAborted();
      const batch = indices.map((index) => requests[index]!);
      const done = await decodeBatch(model, batch, indices, options);
      for (const [i, index] of indices.entries()) results[index] = done[i]!;
    }
    return results;
  }

  /** Reads the prefix, where all of these prompts begin with it and go on. @returns whether they do */
  async #readPrefix(requests: readonly DecodeRequest[]): Promise<boolean> {
    const { prefixIds: ids = [] } = this.#options;
    const begins = ({ promptIds }: DecodeRequest): boolean =>
      promptIds.length > ids.length && ids.every((id, i) => promptIds[i] === id);
    if (ids.length < LEAST_PREFIX || !requests.every(begins)) return false;
    this.#prefix ??= this.#engine.readPrefix(ids).catch((error: unknown) => {
      this.#prefix = null;
      throw error;
    });
    await this.#prefix;
    return true;
  }

  /** Logits [ids.length, V] after each token of one sequence. */
  async logits(ids: readonly number[]): Promise<Float32Array> {
    this.#checkPrompt(ids.length);
    return this.#engine.logits(ids);
  }

  /** Frees the weights, where they are its own. */
  async close(): Promise<void> {
    await this.#engine.release();
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
