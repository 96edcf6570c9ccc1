import type { TrainingShape } from './training-graph.ts';
import { sequenceLength, type TokenizedExample } from './training-batch.ts';
import { uniform } from './random.ts';

/** Examples of similar length share one compiled graph; lengths are padded to its `sequence`. */
export type Bucket = TrainingShape;

/**
 * Chooses at most `maxBuckets` lengths that pad the fewest tokens, by dynamic programming over the
 * lengths that occur.
 * @param tokensPerStep tokens of a step, padding included; a longer sequence is a step of its own
 */
export function chooseBuckets(
  examples: readonly TokenizedExample[],
  tokensPerStep: number,
  maxBuckets: number,
): Bucket[] {
  const lengths = cutLengths(examples.map(sequenceLength), maxBuckets);
  return lengths.map((sequence, index) => {
    const previous = lengths[index - 1] ?? 0;
    const members = examples.filter((example) => {
      const length = sequenceLength(example);
      return length > previous && length <= sequence;
    });
    const batch = Math.max(1, Math.min(members.length, Math.floor(tokensPerStep / sequence)));
    const answers = members.map(({ completion }) => completion.length);
    const mean = answers.reduce((a, b) => a + b, 0) / answers.length;
    // Room for batches with longer answers than the mean; a batch closes when it is used up.
    const rows = Math.max(Math.ceil(mean * batch * 1.15), ...answers);
    return { sequence, batch, rows: Math.ceil(rows / 8) * 8 };
  });
}

/** Upper ends of the buckets, ascending; the last is the greatest length. */
function cutLengths(lengths: readonly number[], maxBuckets: number): number[] {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  const distinct = [...counts.keys()].sort((a, b) => a - b);
  const n = distinct.length;
  const upTo = [0];
  for (const length of distinct)
    upTo.push((upTo.at(-1) as number) + (counts.get(length) as number));
  /** Tokens that a bucket from the i-th to the j-th length computes. */
  const cost = (i: number, j: number): number =>
    ((upTo[j + 1] as number) - (upTo[i] as number)) * (distinct[j] as number);
  let best = distinct.map((_, j) => ({ cost: cost(0, j), cuts: [j] }));
  for (let used = 1; used < Math.min(maxBuckets, n); used++) {
    best = best.map((whole, j) => {
      let choice = whole;
      for (let i = 1; i <= j; i++) {
        const before = best[i - 1] as (typeof best)[number];
        const total = before.cost + cost(i, j);
        if (total < choice.cost) choice = { cost: total, cuts: [...before.cuts, j] };
      }
      return choice;
    });
  }
  return (best[n - 1]?.cuts ?? []).map((j) => distinct[j] as number);
}

/** Batches of each bucket that one pass over the examples takes on average, when batches span passes. */
export function batchesPerPass(
  examples: readonly TokenizedExample[],
  buckets: readonly Bucket[],
): number[] {
  const used = buckets.map(() => ({ members: 0, rows: 0 }));
  for (const example of examples) {
    const bucket = used[buckets.findIndex((candidate) => fits(example, candidate))];
    if (!bucket) continue;
    bucket.members++;
    bucket.rows += example.completion.length;
  }
  return used.map(({ members, rows }, index) => {
    const bucket = buckets[index] as Bucket;
    return Math.max(members / bucket.batch, rows / bucket.rows);
  });
}

/** Steps that one pass takes on average, see {@link batchesPerPass}. */
export const stepsPerPass = (
  examples: readonly TokenizedExample[],
  buckets: readonly Bucket[],
): number => batchesPerPass(examples, buckets).reduce((sum, batches) => sum + batches, 0);

const fits = (example: TokenizedExample, { sequence, rows }: Bucket): boolean =>
  sequenceLength(example) <= sequence && example.completion.length <= rows;

/** One step: a bucket and the examples (by index) that fill it. */
export interface PlannedBatch {
  readonly bucket: number;
  readonly examples: readonly number[];
}

interface OpenBatch {
  members: number[];
  rows: number;
}

/** Sorts indices into buckets, and gives a batch out whenever one is full. */
class Filler {
  readonly #examples: readonly TokenizedExample[];
  readonly #buckets: readonly Bucket[];
  readonly #open: OpenBatch[];

  constructor(examples: readonly TokenizedExample[], buckets: readonly Bucket[]) {
    this.#examples = examples;
    this.#buckets = buckets;
    this.#open = buckets.map(() => ({ members: [], rows: 0 }));
  }

  *add(index: number, from = 0): Generator<PlannedBatch> {
    const example = this.#examples[index] as TokenizedExample;
    const rows = example.completion.length;
    const bucket = this.#buckets.findIndex((candidate, i) => i >= from && fits(example, candidate));
    const { batch, rows: capacity } = this.#buckets[bucket] as Bucket;
    const open = this.#open[bucket] as OpenBatch;
    if (open.rows + rows > capacity) yield* this.#take(bucket);
    open.members.push(index);
    open.rows += rows;
    if (open.members.length === batch) yield* this.#take(bucket);
  }

  /** What is left moves up to the next longer bucket, so that at most one batch stays part empty. */
  *flush(): Generator<PlannedBatch> {
    for (let bucket = 0; bucket < this.#buckets.length; bucket++) {
      const { members } = this.#open[bucket] as OpenBatch;
      const next = this.#buckets[bucket + 1];
      const fits = next && members.length < next.batch;
      if (!fits) yield* this.#take(bucket);
      else {
        this.#open[bucket] = { members: [], rows: 0 };
        for (const index of members) yield* this.add(index, bucket + 1);
      }
    }
  }

  *#take(bucket: number): Generator<PlannedBatch> {
    const open = this.#open[bucket] as OpenBatch;
    if (open.members.length === 0) return;
    yield { bucket, examples: open.members.splice(0) };
    open.rows = 0;
  }
}

/** Batches over all examples once, in their order. */
export function batchesInOrder(
  examples: readonly TokenizedExample[],
  buckets: readonly Bucket[],
): PlannedBatch[] {
  const filler = new Filler(examples, buckets);
  const batches: PlannedBatch[] = [];
  for (let index = 0; index < examples.length; index++) batches.push(...filler.add(index));
  batches.push(...filler.flush());
  return batches;
}

/**
 * Batches of all epochs. Each epoch is shuffled; a batch may span two epochs, so that none but the
 * last is part empty. The sequence depends on nothing but its arguments: a resumed run replays it.
 */
export function* shuffledBatches(
  examples: readonly TokenizedExample[],
  buckets: readonly Bucket[],
  epochs: number,
  seed: number,
): Generator<PlannedBatch> {
  const filler = new Filler(examples, buckets);
  const random = uniform(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = examples.map((_, index) => index);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const index of order) yield* filler.add(index);
  }
  yield* filler.flush();
}
