import {
  batchesInOrder,
  chooseBuckets,
  exactMatches,
  trainingBatch,
  type Bucket,
  type TokenizedExample,
} from '@memo-js/llama';
import type { RunState } from './run-model.ts';

/** What a model knows of a set of questions. */
export interface Evaluation {
  /** Share answered exactly, as greedy generation would. */
  readonly exactMatch: number;
  /** Mean over the tokens of all answers, in nats. */
  readonly loss: number;
}

const EVALUATION_BUCKETS = 3;

/** Asks every question of a set that is not empty. */
export async function evaluate(
  { session, padId }: RunState,
  examples: readonly TokenizedExample[],
  tokensPerStep: number,
): Promise<Evaluation> {
  const buckets = chooseBuckets(examples, tokensPerStep, EVALUATION_BUCKETS);
  let [matched, loss, tokens] = [0, 0, 0];
  for (const planned of batchesInOrder(examples, buckets)) {
    const shape = buckets[planned.bucket] as Bucket;
    const members = planned.examples.map((index) => examples[index] as TokenizedExample);
    const batch = trainingBatch(members, shape, padId);
    const result = await session.evaluate(shape, batch);
    matched += exactMatches(members, result.known).filter(Boolean).length;
    loss += result.loss * batch.supervised;
    tokens += batch.supervised;
  }
  return { exactMatch: matched / examples.length, loss: loss / tokens };
}

/** At most `count` entries, evenly spread over a list. */
export function spread<T>(list: readonly T[], count: number): readonly T[] {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)] as T);
}
