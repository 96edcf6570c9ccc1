/** What is asked of a batch's prediction. */
export interface EngineRequest {
  readonly promptIds: readonly number[];
  /** 0 is greedy. @default 0 */
  readonly temperature?: number;
}

/** What the weights say about the next token of each sequence. */
export interface Prediction {
  /** [batch, 2]: the two best probabilities and their tokens. */
  readonly top: Float32Array;
  readonly topIds: BigInt64Array;
  /** [batch, V], or null when every sequence is greedy. */
  readonly probabilities: Float32Array | null;
  readonly vocab: number;
}

/** A batch of sequences while they grow, each in a row. */
export interface EngineRun {
  /** Reads all prompts at once; of a prefix that they begin with, the keys and values are there. */
  prefill(): Promise<Prediction>;
  /** Reads one more token of each sequence. */
  step(ids: readonly number[]): Promise<Prediction>;
  /** Goes on with these rows alone, where that pays. @returns whether it does */
  keep(rows: readonly number[]): boolean;
  /** Frees the keys and values. */
  close(): void;
}

/** What computes a decoder. The event loop runs between steps. */
export interface DecodeEngine {
  readonly name: 'graph' | 'kernels';
  /** Keeps keys and values of tokens that prompts begin with. */
  readPrefix(ids: readonly number[]): Promise<void>;
  /** @param prefixed whether all prompts begin with the prefix and go on */
  begin(requests: readonly EngineRequest[], prefixed: boolean): Promise<EngineRun>;
  /** Logits [ids.length, V] after each token of one sequence. */
  logits(ids: readonly number[]): Promise<Float32Array>;
  /** Frees the weights, where they are its own. */
  release(): Promise<void>;
}
