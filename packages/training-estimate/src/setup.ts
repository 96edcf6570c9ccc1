/** How a run computes. */
export interface TrainingSetup {
  /** Rank and targets of the adapter; null where all weights are trained. */
  readonly lora: { readonly r: number; readonly targets: 'all-linear' | readonly string[] } | null;
  /** Bytes of each weight in memory; an adapter's weights take 4. */
  readonly weightBytes: 2 | 4;
  /** Matrices are multiplied in bfloat16, whatever the weights are held in. */
  readonly mixed: boolean;
  readonly checkpointing: boolean;
  /** Rows that each GPU computes at once. */
  readonly batch: number;
  /** Tokens of the longest row, padding included. */
  readonly sequence: number;
  readonly gpus: number;
  /** Each GPU has the whole model, or a part of weights, gradients and optimiser state. */
  readonly sharded: boolean;
}
