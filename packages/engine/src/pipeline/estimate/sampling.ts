import { MemoError } from '@memo-js/core';
import { storedJournal } from '../../call/calls.ts';
import type { Budget, Ledger } from '../../call/ledger.ts';
import { PaidCalls } from '../../call/paid-calls.ts';
import type { PipelineContext } from '../context.ts';
import type { Corpus } from '../corpus.ts';
import { StageProgress } from '../progress.ts';
import { spentBudget } from '../run-budget.ts';
import { measureDocuments, type MeasuredDocument } from './document-sample.ts';
import { samplingOrder, type FrameDocument } from './frame.ts';
import { MeasuredCalls, totalMeasure, type Measure, type Measures } from './measured-calls.ts';
import { ratioTotal } from './ratio.ts';

/** What a sample may cost where no budget is given. */
const SAMPLE_DOLLARS = 1;
const SAMPLE_TOKENS = 2_000_000;
/** Documents that are measured together; more are taken until the range is narrow. */
const ROUND = 8;
const LEAST = 16;
const MOST = 64;
const NARROW = 0.08;

/** The budget of the command, or a small one of its own. */
export function sampleBudget({ generator, paid }: PipelineContext): Budget {
  const { dollars, tokens } = paid.budget;
  if (dollars !== undefined || tokens !== undefined) return paid.budget;
  const priced = generator.paid?.every((each) => each.priced) === true;
  return priced ? { dollars: SAMPLE_DOLLARS } : { tokens: SAMPLE_TOKENS };
}

/** Says what a sample may cost before anything of it is paid. */
export function announce(context: PipelineContext, documents: number, budget: Budget): void {
  const most = [
    ...(budget.dollars === undefined ? [] : [`$${budget.dollars}`]),
    ...(budget.tokens === undefined ? [] : [`${budget.tokens.toLocaleString('en-US')} tokens`]),
  ].join(' and ');
  context.report({
    type: 'warning',
    code: 'SAMPLE_COST',
    message: `A sample of at most ${Math.min(MOST, documents)} of ${documents} documents is made now, for at most ${most}. The run uses it: nothing is paid twice.`,
    hint: 'Set another limit with --budget.',
  });
}

/**
 * Measures documents, some at a time, until the totals are known well enough or the budget ends.
 * What was measured before is taken as it is.
 * @throws MemoError `BUDGET_SPENT` where not even one part could be measured
 */
export async function drawSample(
  context: PipelineContext,
  input: {
    readonly open: readonly FrameDocument[];
    /** Measures by document; what is measured is added. */
    readonly known: Map<string, MeasuredDocument>;
    readonly ledger: Ledger;
    readonly corpus: Corpus;
  },
): Promise<readonly FrameDocument[]> {
  const { open, known } = input;
  const sample = open.filter(({ id }) => known.has(id));
  const left = samplingOrder(open).filter(({ id }) => !known.has(id));
  const progress = new StageProgress(context, 'sample', 'documents');
  while (left.length > 0 && !isEnough(sample, known, open)) {
    const part = left.splice(0, Math.min(ROUND, MOST - sample.length));
    progress.expect(part.length);
    try {
      const ids = part.map(({ id }) => id);
      const found = await measureDocuments(context, { ...input, ids });
      for (const [id, measure] of found) known.set(id, measure);
    } catch (error) {
      if (!(error instanceof MemoError) || error.code !== 'BUDGET_EXCEEDED') throw error;
      if (sample.length === 0) throw spentBudget(error, context, 0);
      break;
    }
    sample.push(...part);
    progress.add(part.length);
  }
  progress.finish();
  return sample;
}

function isEnough(
  sample: readonly FrameDocument[],
  known: ReadonlyMap<string, MeasuredDocument>,
  open: readonly FrameDocument[],
): boolean {
  if (sample.length >= MOST) return true;
  if (sample.length < LEAST) return false;
  const figures: readonly ((measure: Measure) => number)[] = [
    ({ calls }) => calls,
    ({ promptTokens, completionTokens }) => promptTokens + completionTokens,
  ];
  return figures.every((figure) => {
    const { value, halfWidth } = ratioTotal(valuesOf(sample, known, figure), sizesOf(open));
    return halfWidth <= NARROW * value;
  });
}

/** A figure of each document of a sample, beside its size. */
export const valuesOf = (
  sample: readonly FrameDocument[],
  known: ReadonlyMap<string, MeasuredDocument>,
  figure: (measure: Measure) => number,
): { readonly value: number; readonly size: number }[] =>
  sample.map(({ id, size }) => ({
    size,
    value: figure(totalMeasure(known.get(id)?.measures ?? {})),
  }));

export const sizesOf = (
  documents: readonly FrameDocument[],
): { readonly size: number; readonly count: number } => ({
  size: documents.reduce((sum, { size }) => sum + size, 0),
  count: documents.length,
});

/** Runs a part of the sample that belongs to no document, and says what it took. */
export async function measuring(
  context: PipelineContext,
  ledger: Ledger,
  work: (context: PipelineContext) => Promise<unknown>,
): Promise<Measures> {
  const paid = new PaidCalls(ledger);
  const meter = new MeasuredCalls(paid, () => performance.now());
  const { store } = context.workspace;
  await work({
    ...context,
    paid,
    report: () => undefined,
    callFor: (key) => ({
      ...context.callFor(key),
      journal: storedJournal(store, key, paid),
      meter,
    }),
  });
  await paid.book(store);
  return meter.measures;
}
