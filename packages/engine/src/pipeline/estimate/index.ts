import { Ledger } from '../../call/ledger.ts';
import type { Estimated, ReflectEstimate } from '../../memo.ts';
import type { PipelineContext } from '../context.ts';
import { split } from '../20-split.ts';
import { Corpus } from '../corpus.ts';
import { checkPrices, generatorUsage } from '../run-budget.ts';
import { corpusShare } from './corpus-share.ts';
import {
  knownMeasure,
  measureKey,
  passageIds,
  statedFacts,
  type MeasuredDocument,
} from './document-sample.ts';
import { openDocuments } from './frame.ts';
import { addMeasures, scaleMeasures, totalMeasure, type Measure } from './measured-calls.ts';
import { ratioTotal } from './ratio.ts';
import { announce, drawSample, measuring, sampleBudget, sizesOf, valuesOf } from './sampling.ts';

/** Half the range of what is judged by likeness alone, as a share of it. */
const UNSAMPLED = 0.5;
/** Work items in flight where a generator names no number. */
const CONCURRENCY = 8;

/**
 * What reflecting will take in all, from a sample whose results the run itself uses: nothing of it is
 * paid twice.
 * @throws MemoError `BUDGET_SPENT` where the budget does not suffice for a first part of the sample
 */
export async function estimateReflect(context: PipelineContext): Promise<ReflectEstimate> {
  checkPrices(context);
  await split(context);
  const known = new Map<string, MeasuredDocument>();
  const { open, done } = await openDocuments(context, async (id) => {
    const key = measureKey(context, await passageIds(context, id));
    const measure = await knownMeasure(context, key);
    if (measure !== null) known.set(id, measure);
    return measure !== null;
  });
  const budget = sampleBudget(context);
  const ledger = new Ledger(budget, context.paid.ledger);
  const corpus = new Corpus(context.workspace.store);
  if (known.size < open.length) announce(context, open.length, budget);
  const sample = await drawSample(context, { open, known, ledger, corpus });
  const taken = sample.flatMap(({ id }) => known.get(id) ?? []);
  const whole = sizesOf(open);
  const scale = whole.size / Math.max(1, sizesOf(sample).size);
  const single = addMeasures(...taken.map(({ measures }) => measures));
  const sampled = new Set(sample.map(({ id }) => id));
  const facts = (await statedFacts(context)).filter(({ documentIds }) =>
    documentIds.every((id) => sampled.has(id)),
  );
  const several = await corpusShare(context, {
    corpus,
    facts,
    sampled,
    documents: open.length + done,
    reflections: taken.reduce((sum, { drafts }) => sum + drafts, 0) * scale,
    measured: single,
    compare: (work) => measuring(context, ledger, work),
  });
  const all = addMeasures(scaleMeasures(single, scale), several);
  const figure = (of: (measure: Measure) => number): Estimated => {
    const values = valuesOf(sample, known, of);
    const { value, halfWidth } = ratioTotal(values, whole);
    const more = of(totalMeasure(several));
    const width = Math.hypot(halfWidth, more * UNSAMPLED);
    const least = values.reduce((sum, each) => sum + each.value, 0);
    return {
      value: value + more,
      low: Math.max(least, value + more - width),
      high: value + more + width,
    };
  };
  const inFlight = context.generator.concurrency ?? CONCURRENCY;
  return {
    documents: open.length,
    sampled: sample.length,
    done,
    calls: figure(({ calls }) => calls),
    promptTokens: figure(({ promptTokens }) => promptTokens),
    completionTokens: figure(({ completionTokens }) => completionTokens),
    cost: totalMeasure(all).cost === null ? null : figure(({ cost }) => cost ?? 0),
    seconds: figure(({ milliseconds }) => milliseconds / 1000 / inFlight),
    steps: Object.entries(all).map(([step, { calls, promptTokens, completionTokens, cost }]) => ({
      step,
      calls: Math.round(calls),
      promptTokens: Math.round(promptTokens),
      completionTokens: Math.round(completionTokens),
      cost,
    })),
    usage: generatorUsage(context),
  };
}
