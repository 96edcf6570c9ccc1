import type { JsonValue, Reflection } from '@memo-js/core';
import { z } from 'zod';
import { storedJournal } from '../../call/calls.ts';
import type { Ledger } from '../../call/ledger.ts';
import { PaidCalls } from '../../call/paid-calls.ts';
import type { PipelineContext } from '../context.ts';
import type { Corpus } from '../corpus.ts';
import { StageProgress } from '../progress.ts';
import { itemKey, lacks } from '../steps.ts';
import { extract } from '../31-extract.ts';
import { consolidate } from '../33-consolidate.ts';
import { surface } from '../34-surface.ts';
import { lacksWordings, wordingsOf } from '../36-paraphrase.ts';
import { CorpusIndex } from '../entity-index.ts';
import { inOrder } from '../in-order.ts';
import {
  MeasuredCalls,
  addMeasure,
  addMeasures,
  timesMeasure,
  type Measure,
  type Measures,
} from './measured-calls.ts';

/** Wordings are asked for so many reflections of a sampled document: one costs as much as another. */
const REWORDED = 6;
const PER_DOCUMENT = ['extraction', 'consolidation', 'surfacing'] as const;

const measures = z.record(
  z.string(),
  z.object({
    calls: z.number(),
    boundTokens: z.number(),
    promptTokens: z.number(),
    completionTokens: z.number(),
    cost: z.number().nullable(),
    milliseconds: z.number(),
  }),
);
const measured = z.object({ measures, drafts: z.number() });

/** What a document of the sample took, all steps that work on one document. */
export interface MeasuredDocument {
  readonly measures: Measures;
  /** Reflections of it. */
  readonly drafts: number;
}

/** Journals of measures; a run that has done everything forgets them. */
export const ESTIMATES = 'estimate';

/** The journal that keeps the measure of a document: it is taken, and paid, once. */
export const measureKey = (context: PipelineContext, passages: readonly string[]): string =>
  `${ESTIMATES}/${itemKey(context, ESTIMATES, [...passages], context.config.reflections.paraphrases)}`;

export async function knownMeasure(
  context: PipelineContext,
  key: string,
): Promise<MeasuredDocument | null> {
  const found = await context.workspace.store.journal(key, 'document');
  const parsed = measured.safeParse(found?.result);
  return parsed.success ? parsed.data : null;
}

/** Makes the reflections of sampled documents as the run itself would, and measures each. */
export async function measureDocuments(
  context: PipelineContext,
  input: { readonly ids: readonly string[]; readonly corpus: Corpus; readonly ledger: Ledger },
): Promise<ReadonlyMap<string, MeasuredDocument>> {
  const { store } = context.workspace;
  const works = input.ids.map((id) => new DocumentWork(context, id, input));
  await inOrder(works, (work) => work.state());
  const index = CorpusIndex.build(await statedFacts(context));
  const results = await inOrder(works, (work) => work.derive(index));
  const found = new Map<string, MeasuredDocument>();
  for (const [at, work] of works.entries()) {
    const result = results[at];
    if (result === undefined) continue;
    const key = measureKey(context, await passageIds(context, work.id));
    await store.putJournal(key, 'document', '', result as unknown as JsonValue);
    found.set(work.id, result);
  }
  return found;
}

export const passageIds = async (context: PipelineContext, id: string): Promise<string[]> =>
  (await context.workspace.store.spans(id)).map((span) => span.id);

/** Facts that documents state, of all that are there. */
export async function statedFacts(context: PipelineContext): Promise<readonly Reflection[]> {
  const facts: Reflection[] = [];
  for await (const fact of context.workspace.store.reflections(['extraction', 'consolidation'])) {
    if (!fact.refusal) facts.push(fact);
  }
  return facts;
}

/** The steps of one document, with calls of its own meter. */
class DocumentWork {
  readonly id: string;
  readonly #context: PipelineContext;
  readonly #corpus: Corpus;
  readonly #calls: MeasuredCalls;
  #run: Promise<number> | undefined;

  constructor(
    context: PipelineContext,
    id: string,
    { corpus, ledger }: { readonly corpus: Corpus; readonly ledger: Ledger },
  ) {
    this.id = id;
    this.#corpus = corpus;
    const paid = new PaidCalls(ledger);
    this.#calls = new MeasuredCalls(paid, () => performance.now());
    const { store } = context.workspace;
    this.#context = {
      ...context,
      paid,
      // A document of the sample is one step of the progress, not many.
      report: () => undefined,
      callFor: (key) => ({
        ...context.callFor(key),
        journal: storedJournal(store, key, paid),
        meter: this.#calls,
      }),
    };
  }

  async state(): Promise<void> {
    const input = await this.#input();
    await extract(this.#context, input);
    await consolidate(this.#context, input);
  }

  async derive(index: CorpusIndex): Promise<MeasuredDocument> {
    const context = this.#context;
    await surface(context, { ...(await this.#input()), index });
    const { store } = context.workspace;
    const made = await store.documentReflections(this.id, PER_DOCUMENT);
    const before = this.#calls.measures;
    const plain = lacks(context, 'paraphrasing')
      ? []
      : made.filter((each) => lacksWordings(context, each));
    const asked = plain.slice(0, REWORDED);
    await inOrder(asked, (each) => wordingsOf(context, each));
    await context.paid.book(store);
    const after = this.#calls.measures;
    // What the others would take comes on top.
    const more: Record<string, Measure> = {};
    for (const [purpose, measure] of Object.entries(after)) {
      const own = difference(measure, before[purpose]);
      if (own.calls > 0) more[purpose] = timesMeasure(own, plain.length / asked.length - 1);
    }
    return { measures: addMeasures(after, more), drafts: made.length };
  }

  async #input() {
    const progress = new StageProgress(this.#context, 'sample', 'items');
    this.#run ??= this.#context.workspace.store.beginRun('estimate');
    return { run: await this.#run, corpus: this.#corpus, progress, only: new Set([this.id]) };
  }
}

function difference(after: Measure, before: Measure | undefined): Measure {
  return before === undefined ? after : addMeasure(after, timesMeasure(before, -1));
}
