import type { Range } from '@memo-js/core';
import { sequenceLength, trainingBatch, type Bucket, type TokenizedExample } from '@memo-js/llama';
import type { MemoryUse } from './memory-check.ts';
import type { ResolvedOptions } from './options.ts';
import { RunState, type RunModel } from './run-model.ts';

/** Milliseconds of what a run does. */
export interface ProbeTimes {
  /** Of a token of a batch, padding included, on average over the work of an epoch. */
  readonly token: number;
  /** The quicker and the slower half of the batches, as shares of the mean. */
  readonly spread: Range;
  /** Of the update of the weights. */
  readonly update: number;
  /** To compile one graph. */
  readonly compile: number;
  /** Batches that were timed. */
  readonly batches: number;
}

export interface ProbeHooks {
  stopped(): boolean;
  /** After each batch. */
  report(batches: number, detail: string): void;
  now(): number;
}

/** A probe takes no more than this, beside what it needs to time one batch. */
const PROBE_MS = 4000;
/** Batches of one shape. */
const REPEATS = 5;

interface Timed {
  readonly tokens: number;
  /** Share of an epoch's work. */
  readonly weight: number;
  readonly milliseconds: readonly number[];
}

/**
 * Times real batches of the real shapes, those with most of the work first, and updates at rate 0.
 * @param batches of each bucket, an epoch
 * @returns null when it was stopped
 */
export async function probe(
  model: RunModel,
  examples: readonly TokenizedExample[],
  buckets: readonly Bucket[],
  batches: readonly number[],
  options: ResolvedOptions,
  memory: MemoryUse,
  hooks: ProbeHooks,
): Promise<ProbeTimes | null> {
  const state = await RunState.open(model, options, memory);
  try {
    const order = buckets
      .map((shape, index) => ({ shape, work: (batches[index] ?? 0) * tokensOf(shape) }))
      .filter(({ work }) => work > 0)
      .sort((a, b) => b.work - a.work);
    const timed: Timed[] = [];
    const compiles: number[] = [];
    const updates: number[] = [];
    const started = hooks.now();
    const late = (): boolean => hooks.now() - started >= PROBE_MS;
    let batchesTimed = 0;
    const time = async (work: () => Promise<unknown>): Promise<number> => {
      const from = hooks.now();
      await work();
      return hooks.now() - from;
    };
    for (const { shape, work } of order) {
      if (timed.length > 0 && late()) break;
      const batch = trainingBatch(fitting(examples, shape), shape, state.padId);
      const step = (): Promise<unknown> => state.session.step(shape, batch);
      const first = await time(step);
      if (hooks.stopped()) return null;
      updates.push(await time(async () => state.optimizer.step(0)));
      // Where one batch takes longer than the whole probe, its compilation hardly counts.
      const milliseconds = first > PROBE_MS ? [first] : [];
      if (milliseconds.length === 1) batchesTimed++;
      while (milliseconds.length === 0 || (milliseconds.length < REPEATS && !late())) {
        if (hooks.stopped()) return null;
        milliseconds.push(await time(step));
        hooks.report(++batchesTimed, `${shape.batch} x ${shape.sequence} tokens`);
      }
      compiles.push(Math.max(0, first - mean(milliseconds)));
      timed.push({ tokens: tokensOf(shape), weight: work, milliseconds });
    }
    return summary(timed, mean(updates), mean(compiles));
  } finally {
    await state.close();
  }
}

function summary(timed: readonly Timed[], update: number, compile: number): ProbeTimes {
  const all = timed.reduce((sum, { weight }) => sum + weight, 0);
  const token = timed.reduce(
    (sum, { tokens, weight, milliseconds }) => sum + (weight / all) * (mean(milliseconds) / tokens),
    0,
  );
  const shares = timed
    .flatMap(({ milliseconds }) => milliseconds.map((value) => value / mean(milliseconds)))
    .sort((a, b) => a - b);
  const half = Math.ceil(shares.length / 2);
  const spread = { low: mean(shares.slice(0, half)), high: mean(shares.slice(-half)) };
  return { token, spread, update, compile, batches: shares.length };
}

/** As many examples as a batch of this shape has, of those that it can hold. */
function fitting(examples: readonly TokenizedExample[], shape: Bucket): TokenizedExample[] {
  const chosen: TokenizedExample[] = [];
  let rows = 0;
  for (const example of examples) {
    if (chosen.length === shape.batch) break;
    const more = rows + example.completion.length;
    if (sequenceLength(example) > shape.sequence || more > shape.rows) continue;
    chosen.push(example);
    rows = more;
  }
  return chosen;
}

const tokensOf = ({ batch, sequence }: Bucket): number => batch * sequence;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
