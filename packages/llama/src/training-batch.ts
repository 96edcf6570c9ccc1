import type { TrainingShape } from './training-graph.ts';

/** A tokenised pair. The completion ends with the end token. */
export interface TokenizedExample {
  readonly prompt: readonly number[];
  readonly completion: readonly number[];
}

/** Tokens that a pair feeds: the last token of the completion is only a label. */
export const sequenceLength = ({ prompt, completion }: TokenizedExample): number =>
  prompt.length + completion.length - 1;

/** Inputs of one step, in the layout of the training graph. */
export interface TrainingBatch {
  /** [sequence, batch] */
  readonly tokens: BigInt64Array;
  /** [rows]: no two are equal. */
  readonly rows: BigInt64Array;
  /** [rows] */
  readonly labels: BigInt64Array;
  /** [rows] */
  readonly weights: Float32Array;
  /** Rows with a label; the others have weight 0. */
  readonly supervised: number;
}

/**
 * Lays examples out as one static batch: right-padded, every completion token a supervised row.
 * Rows stand in the order of the examples and of their tokens.
 * @param among supervised tokens of the whole step, where this batch is a part of it
 */
export function trainingBatch(
  examples: readonly TokenizedExample[],
  shape: TrainingShape,
  padId: number,
  among?: number,
): TrainingBatch {
  const { batch, sequence, rows: capacity } = shape;
  const tokens = new BigInt64Array(sequence * batch).fill(BigInt(padId));
  const rows = new BigInt64Array(capacity);
  const labels = new BigInt64Array(capacity);
  const weights = new Float32Array(capacity);
  let supervised = 0;
  examples.forEach(({ prompt, completion }, b) => {
    const length = prompt.length + completion.length - 1;
    for (let t = 0; t < length; t++) {
      const token = t < prompt.length ? prompt[t] : completion[t - prompt.length];
      tokens[t * batch + b] = BigInt(token as number);
    }
    for (let i = 0; i < completion.length; i++) {
      rows[supervised] = BigInt((prompt.length - 1 + i) * batch + b);
      labels[supervised] = BigInt(completion[i] as number);
      supervised++;
    }
  });
  fillWithOthers(rows, supervised);
  weights.fill(1 / (among ?? supervised), 0, supervised);
  return { tokens, rows, labels, weights, supervised };
}

/** Gives the rows without a label positions that no other row has. */
function fillWithOthers(rows: BigInt64Array, taken: number): void {
  const used = new Set(rows.subarray(0, taken));
  let position = 0n;
  for (let row = taken; row < rows.length; row++) {
    while (used.has(position)) position++;
    rows[row] = position++;
  }
}

/**
 * How many of the examples of a batch are reproduced exactly. Each label is predicted from the
 * prompt and the right tokens before it; when all predictions of an example are right, greedy
 * generation feeds itself those same tokens, so this equals exact match of greedy generation.
 */
export function exactMatches(
  examples: readonly TokenizedExample[],
  known: readonly boolean[],
): boolean[] {
  let row = 0;
  return examples.map(({ completion }) => {
    let matched = true;
    for (let i = 0; i < completion.length; i++, row++) {
      if (!known[row]) matched = false;
    }
    return matched;
  });
}
