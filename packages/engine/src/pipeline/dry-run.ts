import type { Generator } from '@memo-js/core';
import type { DryRun } from '../memo.ts';
import type { PipelineContext } from './context.ts';
import { spansOf, splitKey } from './20-split.ts';
import { extractionKey, nextNames } from './31-extract.ts';
import { buildTrainingSet } from './40-training-set.ts';
import { isReflected, isTrained, planTraining, trainingJob } from './50-train.ts';
import { estimateReflect } from './estimate/index.ts';
import { lacks, OPTIONAL_STEPS } from './steps.ts';

/** What a stage would do, without doing any of it; a sample of what costs is made, and kept. */
export async function dryRun(
  context: PipelineContext,
  stage: 'reflect' | 'train',
): Promise<DryRun> {
  if (stage === 'train') return dryTrain(context);
  if (!isPaid(context.generator)) return dryReflect(context);
  const before = await dryReflect(context);
  return { ...before, estimate: await estimateReflect(context) };
}

/** True for a generator whose steps call models that someone pays for. */
export const isPaid = ({ paid = [] }: Generator): boolean => paid.length > 0;

/** Counts passages: what later steps find to do depends on what extraction finds. */
async function dryReflect(context: PipelineContext): Promise<DryRun> {
  const { store } = context.workspace;
  const { passageWords, overlapWords } = context.config.reflections;
  const unsplit = new Set(await store.unsplit(splitKey(context)));
  let items = 0;
  let reused = 0;
  for (const { id } of await store.documents()) {
    if (unsplit.has(id)) {
      const document = await store.document(id);
      items += document ? spansOf(document, passageWords, overlapWords).length : 0;
      continue;
    }
    const spans = await store.spans(id);
    items += spans.length;
    let names: readonly string[] = [];
    for (const span of spans) {
      const value = await store.value(extractionKey(context, span.id, names));
      if (value === undefined) break;
      reused += 1;
      names = nextNames(names, value);
    }
  }
  const skipped = OPTIONAL_STEPS.filter((step) => lacks(context, step));
  const after = OPTIONAL_STEPS.filter((step) => !lacks(context, step));
  return {
    stage: 'reflect',
    items,
    reused,
    notes: [
      `${items - reused} of ${items} passages would be extracted.`,
      ...(after.length === 0 ? [] : [`Then, for what is new: ${after.join(', ')}.`]),
      ...(skipped.length === 0 ? [] : [`Left out: ${skipped.join(', ')}.`]),
    ],
  };
}

async function dryTrain(context: PipelineContext): Promise<DryRun> {
  const set = await buildTrainingSet(context);
  const job = trainingJob(context, set);
  const items = set.examples.length;
  const pending = await unreflected(context);
  if (await isTrained(context, job)) {
    const notes = ['Nothing has changed: the sealed memory would be kept.', ...pending];
    return { stage: 'train', items, reused: items, notes };
  }
  context.report({ type: 'stage', stage: 'estimate', status: 'started' });
  const plan = await planTraining(context, job);
  context.report({ type: 'stage', stage: 'estimate', status: 'finished' });
  const wordings = `${items} wordings of ${set.reflections.length} reflections`;
  return {
    stage: 'train',
    items,
    reused: 0,
    ...(plan === undefined ? {} : { plan }),
    notes: [
      `${wordings} would be trained, ${set.heldOut.length} are held out.`,
      ...(plan === undefined
        ? [`The trainer ${context.config.components.trainer.use} gives no estimate.`]
        : []),
      ...(set.conflicts.length === 0
        ? []
        : [
            `${set.conflicts.length} question(s) have different answers; \`reflections.conflicts\` says what is learned.`,
          ]),
      ...pending,
    ],
  };
}

/** What a run of this moment would not learn, or stumble over. */
async function unreflected({ workspace }: PipelineContext): Promise<string[]> {
  const { store } = workspace;
  const known = await store.reflectedDocuments();
  const documents = await store.documents();
  const without = documents.filter(({ id }) => !known.has(id)).length;
  return [
    ...(without === 0
      ? []
      : [
          `${without} of ${documents.length} documents have no reflections: nothing of them counts.`,
        ]),
    ...((await isReflected(store))
      ? []
      : ['Documents changed since they were last reflected on: run `memo reflect` first.']),
  ];
}
