import { sequenceLength, type TokenizedExample } from '@memo-js/llama';

/** The rows of an epoch, as the worker divides it into batches. */
export interface EpochRows {
  readonly rows: number;
  /** Padding included. */
  readonly tokens: number;
  /** Of the longest row. */
  readonly longest: number;
}

/**
 * Rows of random batches are padded to the longest of their batch; packed ones are full.
 * @param random uniform numbers in [0, 1)
 */
export function epochRows(
  examples: readonly TokenizedExample[],
  options: { readonly batch: number; readonly packing: boolean; readonly maxLength: number },
  random: () => number,
): EpochRows {
  const lengths = examples.map(sequenceLength);
  if (options.packing) {
    const sum = lengths.reduce((all, length) => all + length, 0);
    const rows = Math.max(1, Math.ceil(sum / options.maxLength));
    return { rows, tokens: rows * options.maxLength, longest: options.maxLength };
  }
  const order = lengths.map((length) => ({ length, at: random() })).sort((a, b) => a.at - b.at);
  let tokens = 0;
  for (let from = 0; from < order.length; from += options.batch) {
    const batch = order.slice(from, from + options.batch);
    tokens += batch.length * Math.max(...batch.map(({ length }) => length));
  }
  return { rows: lengths.length, tokens, longest: lengths.reduce((a, b) => Math.max(a, b), 0) };
}
