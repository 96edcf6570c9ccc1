import {
  MemoError,
  type ArtifactDraft,
  type DocumentReference,
  type JsonValue,
  type TrainingJob,
  type TrainingPlan,
} from '@memo-js/core';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { TrainReport } from '../memo.ts';
import { workspaceFault } from '../store/faults.ts';
import { hashOf } from '../store/hash.ts';
import type { Store, StoredMemory } from '../store/store.ts';
import type { PipelineContext } from './context.ts';
import type { Conflict } from './conflicts.ts';
import { buildTrainingSet } from './40-training-set.ts';
import type { TrainingSet } from './40-training-set.ts';
import { sealMemory } from './70-seal.ts';
import { promote } from './80-promote.ts';
import { REFUSAL_TEXT } from './refusal-text.ts';

/**
 * Trains a memory over all reflections, calibrates, seals and perhaps promotes it.
 * What an interrupted run of the same job left is resumed; a finished job is not done again.
 */
export async function train(context: PipelineContext): Promise<TrainReport> {
  const { store, artifacts } = context.workspace;
  const set = await buildTrainingSet(context);
  if (!(await isReflected(store))) {
    throw new MemoError({
      code: 'REFLECT_FIRST',
      message: 'Documents have changed since they were last reflected on.',
      hint: 'Run `memo reflect`, then `memo train`; or `memo encode`, which does both.',
    });
  }
  warn(context, set);
  const job = trainingJob(context, set);
  const sealHash = sealHashOf(context, job);
  const known = (await store.memories()).filter((memory) => memory.jobHash === job.jobHash);
  const finished = known.find((memory) => memory.sealHash === sealHash);
  if (finished !== undefined) {
    const artifact = await artifacts.materialize(finished.id).catch(() => undefined);
    if (artifact !== undefined) return reuse(context, finished, artifact.folder, set);
  }
  const run = await store.beginRun('train');
  context.report({ type: 'stage', stage: 'train', status: 'started' });
  const call = context.callFor(`train/${job.jobHash}`);
  const draft = (await sealedDraft(context, known)) ?? (await trainDraft(context, job, call));
  context.signal.throwIfAborted();
  context.report({ type: 'stage', stage: 'train', status: 'finished' });
  const artifact = await sealMemory(context, { set, job, draft, call });
  const { manifest } = artifact;
  await store.putMemory({
    id: manifest.id,
    createdAt: manifest.createdAt,
    jobHash: job.jobHash,
    sealHash,
    corpusHash: manifest.corpusHash,
    parents: manifest.parents,
    metrics: manifest.metrics,
    documents: restingOn(manifest.documents, set),
  });
  const decision = await promote(context, manifest.id);
  await cleanUp(context, job);
  await store.endRun(run, 'done');
  return {
    memoryId: manifest.id,
    folder: artifact.folder,
    ...decision,
    reused: false,
    trainingExamples: set.examples.length,
    trainingSetHash: set.hash,
    metrics: manifest.metrics,
  };
}

/** True when nothing of the documents is left to learn: `reflect` ended, or imports speak of each. */
export async function isReflected(store: Store): Promise<boolean> {
  if (await store.isReflected()) return true;
  const imported = new Set<string>();
  for await (const { documentIds } of store.reflections(['import'])) {
    for (const id of documentIds) imported.add(id);
  }
  return (await store.documents()).every(({ id }) => imported.has(id));
}

/** Ids of the documents of the workspace, and of those that imported reflections name. */
function restingOn(documents: readonly DocumentReference[], set: TrainingSet): readonly string[] {
  const named = set.reflections.flatMap(({ reflection }) => reflection.documentIds);
  return [...new Set([...documents.map(({ id }) => id), ...named])];
}

/** The job of a training set; its hash is that of all that changes the weights. */
export function trainingJob(context: PipelineContext, set: TrainingSet): TrainingJob {
  const { package: from, use, version, fingerprint } = context.config.components.trainer;
  const identity = [from, use, version, fingerprint as JsonValue];
  const jobHash = hashOf(set.hash, identity, REFUSAL_TEXT, context.seed);
  return {
    examples: set.examples,
    heldOut: set.heldOut,
    refusalText: REFUSAL_TEXT,
    seed: context.seed,
    folder: path.join(context.workspace.folder, 'training', jobHash),
    jobHash,
  };
}

/** What a trainer says that a job will take. */
export async function planTraining(
  context: PipelineContext,
  job: TrainingJob,
): Promise<TrainingPlan | undefined> {
  return context.trainer.plan?.(job, context.callFor(`plan/${job.jobHash}`));
}

/** True when a sealed memory of this very job, host and precision is there. */
export async function isTrained(context: PipelineContext, job: TrainingJob): Promise<boolean> {
  const sealHash = sealHashOf(context, job);
  const memories = await context.workspace.store.memories();
  return memories.some((memory) => memory.sealHash === sealHash);
}

function sealHashOf(context: PipelineContext, job: TrainingJob): string {
  const { package: from, use, version, fingerprint } = context.config.components.memory;
  return hashOf(
    job.jobHash,
    [from, use, version, fingerprint as JsonValue],
    context.config.memory.targetPrecision,
    context.withoutText,
  );
}

async function reuse(
  context: PipelineContext,
  memory: StoredMemory,
  folder: string,
  set: TrainingSet,
): Promise<TrainReport> {
  context.report({ type: 'stage', stage: 'train', status: 'reused', detail: memory.id });
  if (memory.stale) {
    // Its documents are the workspace's again.
    await context.workspace.store.putMemory(memory);
  }
  const decision = memory.selected ? { promoted: true } : await promote(context, memory.id);
  return {
    memoryId: memory.id,
    folder,
    ...decision,
    reused: true,
    trainingExamples: set.examples.length,
    trainingSetHash: set.hash,
    metrics: memory.metrics,
  };
}

/** A sealed memory of the same job, which only lacks a calibration for this host or precision. */
async function sealedDraft(
  context: PipelineContext,
  known: readonly StoredMemory[],
): Promise<ArtifactDraft | undefined> {
  for (const memory of known) {
    const artifact = await context.workspace.artifacts.materialize(memory.id).catch(() => null);
    if (artifact === null) continue;
    const { traits, base, systemText, refusalText, metrics } = artifact.manifest;
    return { folder: artifact.folder, traits, base, systemText, refusalText, metrics };
  }
  return undefined;
}

async function trainDraft(
  context: PipelineContext,
  job: TrainingJob,
  call: ReturnType<PipelineContext['callFor']>,
): Promise<ArtifactDraft> {
  try {
    await mkdir(job.folder, { recursive: true });
    return await context.trainer.train(job, call);
  } catch (error) {
    throw workspaceFault(error, context.workspace.folder);
  }
}

/** Folders of training jobs, this one and interrupted ones of corpora that are no more. */
async function cleanUp(context: PipelineContext, job: TrainingJob): Promise<void> {
  const root = path.dirname(job.folder);
  for (const name of await readdir(root).catch(() => [])) {
    await rm(path.join(root, name), { recursive: true, force: true });
  }
  await context.workspace.store.forget(`train/${job.jobHash}`);
}

function warn(context: PipelineContext, set: TrainingSet): void {
  const [first] = set.conflicts;
  if (first !== undefined) {
    const answers = first.answers.map(
      ({ answer, documentIds, date }) =>
        `'${answer}' (${[...documentIds, date ?? 'no date'].join(', ')})`,
    );
    context.report({
      type: 'warning',
      code: 'ANSWERS_CONFLICT',
      message: `${set.conflicts.length} question(s) have different answers in the documents. For example '${first.question}': ${answers.join(' or ')}; ${first.kept === null ? 'none is learned' : `'${first.kept}' is learned`}.`,
      hint: 'Correct the documents, date them so that the latest counts, or choose another policy in `reflections.conflicts`.',
      fields: { conflicts: set.conflicts.slice(0, 100).map((each) => toJson(each)) },
    });
  }
  if (set.heldOut.every((each) => each.refusal)) {
    context.report({
      type: 'warning',
      code: 'HELD_OUT_EMPTY',
      message: 'No wording could be held out: accuracy and confidence of the memory are unknown.',
      hint: 'Raise `reflections.heldOut` and `reflections.paraphrases`.',
    });
  }
}

const toJson = ({ question, kept, answers }: Conflict): JsonValue => ({
  question,
  kept,
  answers: answers.map((each) => ({ ...each, documentIds: [...each.documentIds] })),
});
