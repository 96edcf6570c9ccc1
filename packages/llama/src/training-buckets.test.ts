import { describe, expect, it } from '@jest/globals';
import { uniform } from './random.ts';
import { sequenceLength, type TokenizedExample } from './training-batch.ts';
import { batchesInOrder, chooseBuckets, shuffledBatches } from './training-buckets.ts';

const random = uniform(9);
const examples: TokenizedExample[] = Array.from({ length: 333 }, () => ({
  prompt: new Array<number>(5 + Math.floor(random() * 20)).fill(1),
  completion: new Array<number>(1 + Math.floor(random() * 9)).fill(2),
}));
const buckets = chooseBuckets(examples, 256, 4);

const counts = (batches: Iterable<{ examples: readonly number[] }>): number[] => {
  const seen = new Array<number>(examples.length).fill(0);
  for (const batch of batches)
    for (const index of batch.examples) seen[index] = (seen[index] as number) + 1;
  return seen;
};

describe('chooseBuckets', () => {
  it('ends at the longest example and keeps to the tokens of a step', () => {
    expect(buckets.length).toBe(4);
    expect(buckets.at(-1)?.sequence).toBe(Math.max(...examples.map(sequenceLength)));
    for (const { batch, sequence } of buckets) expect(batch * sequence).toBeLessThanOrEqual(256);
  });

  it('pads no more tokens than equal steps of length would', () => {
    const padded = (ends: readonly number[]): number =>
      examples.reduce(
        (sum, example) => sum + (ends.find((end) => end >= sequenceLength(example)) as number),
        0,
      );
    const longest = buckets.at(-1)?.sequence as number;
    const equal = [1, 2, 3, 4].map((i) => Math.ceil((longest * i) / 4));
    expect(padded(buckets.map(({ sequence }) => sequence))).toBeLessThanOrEqual(padded(equal));
  });

  it('gives a sequence longer than a step a step of its own', () => {
    const long = [{ prompt: new Array<number>(600).fill(1), completion: [2, 3] }];
    expect(chooseBuckets(long, 256, 4)).toEqual([{ sequence: 601, batch: 1, rows: 8 }]);
  });
});

describe('batches', () => {
  it('hold every example once, and fit their bucket', () => {
    const batches = batchesInOrder(examples, buckets);
    expect(new Set(counts(batches))).toEqual(new Set([1]));
    for (const { bucket, examples: members } of batches) {
      const { sequence, batch, rows } = buckets[bucket] as (typeof buckets)[number];
      const chosen = members.map((index) => examples[index] as TokenizedExample);
      expect(members.length).toBeLessThanOrEqual(batch);
      expect(Math.max(...chosen.map(sequenceLength))).toBeLessThanOrEqual(sequence);
      expect(
        chosen.reduce((sum, { completion }) => sum + completion.length, 0),
      ).toBeLessThanOrEqual(rows);
    }
  });

  it('hold every example once an epoch, in an order that the seed decides', () => {
    const plan = (seed: number) => [...shuffledBatches(examples, buckets, 3, seed)];
    expect(new Set(counts(plan(1)))).toEqual(new Set([3]));
    expect(plan(1)).toEqual(plan(1));
    expect(plan(1)).not.toEqual(plan(2));
  });
});
