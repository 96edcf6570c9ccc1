import {
  exactMatches,
  trainingBatch,
  type Bucket,
  type DropoutDraw,
  type PlannedBatch,
  type TokenizedExample,
} from '@memo-js/llama';
import type { RunState } from './run-model.ts';

/** What a step found before it changed anything. */
export interface StepOutcome {
  /** Mean over the supervised tokens of all batches of the step, in nats. */
  readonly loss: number;
  /** Of the gradients, before clipping. */
  readonly norm: number;
  /** For each example, whether it was known. */
  readonly matches: readonly boolean[];
  /** Tokens, padding included. */
  readonly computed: number;
}

/**
 * One update from one or more batches: the gradient of all their examples together, as if they were
 * one batch. Where loss or gradients are no finite numbers, nothing is updated.
 */
export async function trainingStep(
  state: RunState,
  batches: readonly { readonly shape: Bucket; readonly examples: readonly TokenizedExample[] }[],
  learningRate: number,
  draw: DropoutDraw,
): Promise<StepOutcome> {
  const { session, optimizer } = state;
  const supervised = batches
    .flatMap(({ examples }) => examples)
    .reduce((sum, { completion }) => sum + completion.length, 0);
  let [loss, computed] = [0, 0];
  const matches: boolean[] = [];
  for (const [index, { shape, examples }] of batches.entries()) {
    const batch = trainingBatch(examples, shape, state.padId, supervised);
    // Batches of one step draw different masks.
    const drawn = { ...draw, step: draw.step + index };
    const result = await session.step(shape, batch, drawn);
    loss += result.loss;
    computed += shape.batch * shape.sequence;
    matches.push(...exactMatches(examples, result.known));
    if (session.gradients !== optimizer.gradients) accumulate(state, index === 0);
  }
  const norm = Number.isFinite(loss) ? optimizer.step(learningRate) : Number.NaN;
  return { loss, norm, matches, computed };
}

/** Adds the gradients of a batch to those of the batches before it. */
function accumulate({ session, optimizer }: RunState, first: boolean): void {
  for (const [name, total] of optimizer.gradients) {
    const part = session.gradients.get(name) as Float32Array;
    if (first) total.set(part);
    else {
      for (let i = 0; i < total.length; i++) total[i] = (total[i] as number) + (part[i] as number);
    }
  }
}

/** The batches of a step, out of a plan; none at its end. */
export function takeBatches(
  plan: Generator<PlannedBatch>,
  count: number,
  examples: readonly TokenizedExample[],
  buckets: readonly Bucket[],
): { readonly shape: Bucket; readonly examples: readonly TokenizedExample[] }[] {
  const taken = [];
  while (taken.length < count) {
    const next = plan.next();
    if (next.done) break;
    taken.push({
      shape: buckets[next.value.bucket] as Bucket,
      examples: next.value.examples.map((index) => examples[index] as TokenizedExample),
    });
  }
  return taken;
}
