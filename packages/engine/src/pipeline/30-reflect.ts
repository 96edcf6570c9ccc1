import { MemoError, type Reflection } from '@memo-js/core';
import type { DocumentFailure, EmptyStep, ReflectReport } from '../memo.ts';
import type { PipelineContext } from './context.ts';
import { split } from './20-split.ts';
import { extract } from './31-extract.ts';
import { consolidate } from './33-consolidate.ts';
import { ESTIMATES } from './estimate/document-sample.ts';
import { matchEntities } from './33-match-entities.ts';
import { surface } from './34-surface.ts';
import { relate } from './35-relate.ts';
import { paraphrase } from './36-paraphrase.ts';
import { refuse } from './37-refuse.ts';
import { totalCoverage } from './coverage.ts';
import { Corpus } from './corpus.ts';
import { CorpusIndex } from './entity-index.ts';
import { findDuplicates } from './near-duplicates.ts';
import { StageProgress } from './progress.ts';
import type { Store } from '../store/store.ts';
import { checkPrices, generatorUsage, spentBudget } from './run-budget.ts';
import { lacks, OPTIONAL_STEPS } from './steps.ts';
import { readVerdicts } from './verdicts.ts';
import type { StepTally } from './work.ts';

/** Documents of which a step made nothing that its report names. */
const EXAMPLES = 10;

/** Distils every document into reflections, doing only what is not done yet. */
export async function reflect(context: PipelineContext): Promise<ReflectReport> {
  const { store } = context.workspace;
  await split(context);
  const before = await store.counts();
  if (before.documents === 0 && before.reflections === 0) {
    throw new MemoError({
      code: 'STAGE_EMPTY',
      message: 'There are no documents to reflect on.',
      hint: 'Run `memo ingest PATH` first.',
    });
  }
  checkPrices(context);
  const run = await store.beginRun('reflect');
  const corpus = new Corpus(store);
  const tallies: StepTally[] = [];
  let done = 0;
  const step = async (
    name: string,
    work: (progress: StageProgress) => Promise<StepTally>,
  ): Promise<void> => {
    const progress = new StageProgress(context, name, 'items');
    try {
      const tally = await work(progress);
      progress.finish({ reused: tally.done === 0 && tally.reused > 0 });
      tallies.push(tally);
    } catch (error) {
      throw spentBudget(error, context, done + progress.worked);
    }
    done += progress.worked;
  };
  await step('extraction', (progress) => extract(context, { run, corpus, progress }));
  await step('consolidation', (progress) => consolidate(context, { run, corpus, progress }));
  let index = CorpusIndex.build([]);
  await step('entity-matching', async (progress) => {
    const reflections = await statedFacts(context);
    const found = await matchEntities(context, { run, corpus, progress, reflections });
    index = found.index;
    return found.tally;
  });
  await step('surfacing', (progress) => surface(context, { run, corpus, progress, index }));
  await step('cross-document', (progress) => relate(context, { run, corpus, progress, index }));
  await step('paraphrasing', (progress) => paraphrase(context, { run, corpus, progress }));
  if (context.generator.duplicates !== undefined) {
    await step('near-duplicates', (progress) => findDuplicates(context, { run, corpus, progress }));
  } else await store.retire(run, 'near-duplicates');
  await step('refusal', (progress) => refuse(context, { run, corpus, progress, index }));
  const failures = await failuresOf(context, run);
  const counts = await store.counts();
  await store.endRun(run, counts.reflections > 0 ? 'done' : 'failed');
  await store.forget(ESTIMATES);
  const rejected = await countRejected(context);
  if (counts.reflections === (counts.byStep.refusal ?? 0)) throw nothing(failures, rejected);
  return {
    reflections: counts.reflections,
    byStep: counts.byStep,
    rejected,
    coverage: await totalCoverage(store),
    skippedSteps: OPTIONAL_STEPS.filter((each) => lacks(context, each)),
    emptySteps: await emptySteps(store),
    done: tallies.reduce((sum, tally) => sum + tally.done, 0),
    reused: tallies.reduce((sum, tally) => sum + tally.reused, 0),
    failures,
    usage: generatorUsage(context),
  };
}

/** Of stated facts only: a question that describes an entity does not name it. */
async function statedFacts(context: PipelineContext): Promise<readonly Reflection[]> {
  const reflections: Reflection[] = [];
  const steps = ['extraction', 'consolidation', 'import'] as const;
  for await (const reflection of context.workspace.store.reflections(steps)) {
    if (!reflection.refusal) reflections.push(reflection);
  }
  return reflections;
}

/** Work that was given up, and documents from which nothing was learned, by name. */
async function failuresOf(context: PipelineContext, run: number): Promise<DocumentFailure[]> {
  const { store } = context.workspace;
  const failures: DocumentFailure[] = (await store.failures(run)).map((failure) => ({
    documentId: failure.documentId ?? failure.subject,
    stage: failure.step,
    error: failure.error,
  }));
  const named = new Set(failures.map((failure) => failure.documentId));
  const covered = await store.reflectedDocuments();
  for (const { id } of await store.documents()) {
    if (covered.has(id) || named.has(id)) continue;
    const error = new MemoError({
      code: 'DOCUMENT_WITHOUT_REFLECTIONS',
      message: `No reflection could be made from '${id}'.`,
      hint: 'It may hold no statements that the generator understands; another generator may.',
    });
    failures.push({ documentId: id, stage: 'extraction', error: error.toJSON() });
  }
  return failures;
}

/** Steps that work on one document each, with the documents of which they made nothing. */
async function emptySteps(store: Store): Promise<EmptyStep[]> {
  const steps = ['extraction', 'consolidation', 'surfacing'] as const;
  const found = Map.groupBy(await store.barren(steps), ({ step }) => step);
  return steps.flatMap((step) => {
    const ids = (found.get(step) ?? []).map(({ documentId }) => documentId);
    return ids.length === 0
      ? []
      : { step, documents: ids.length, examples: ids.slice(0, EXAMPLES) };
  });
}

async function countRejected(context: PipelineContext): Promise<number> {
  let count = 0;
  for await (const { rejected } of readVerdicts(context.workspace.store)) count += rejected.length;
  return count;
}

function nothing(failures: readonly DocumentFailure[], rejected: number): MemoError {
  // That a document gave nothing says less than why its work was given up.
  const reason = failures.find(({ error }) => error.code !== 'DOCUMENT_WITHOUT_REFLECTIONS');
  const message = (reason ?? failures[0])?.error.message;
  return new MemoError({
    code: 'STAGE_EMPTY',
    message: `No reflection was made from any document.${message === undefined ? '' : ` ${message}`}`,
    hint:
      reason?.error.hint ??
      (rejected > 0
        ? `All ${rejected} drafts were rejected; \`memo inspect --reflections --rejected\` shows why.`
        : 'Check that the documents hold prose in a language that the generator reads.'),
  });
}
