import type {
  ArtifactDraft,
  Call,
  DocumentReference,
  JsonValue,
  MemoryArtifact,
  MemoryCard,
  ReflectionStep,
  TrainingJob,
} from '@memo-js/core';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { ReflectionRecord } from '../artifact/reflections-file.ts';
import { sealArtifact, writeManifest } from '../artifact/seal.ts';
import { KnowledgeFilter } from '../calibration/filter.ts';
import { statedFilter } from '../calibration/stated-filter.ts';
import { workspaceFault } from '../store/faults.ts';
import { hashOf } from '../store/hash.ts';
import type { PipelineContext } from './context.ts';
import type { TrainingSet } from './40-training-set.ts';
import { tryMemory } from './60-calibrate.ts';
import { Corpus } from './corpus.ts';
import { CorpusIndex } from './entity-index.ts';
import { languagesOf } from './languages.ts';

/** Steps whose pairs are the plain facts of a memory. */
const FACTS: ReadonlySet<ReflectionStep> = new Set(['extraction', 'import']);
/** Names and questions on a memory's card. */
const CARD_TOPICS = 24;
const CARD_QUESTIONS = 8;

export interface SealInput {
  readonly set: TrainingSet;
  readonly job: TrainingJob;
  readonly draft: ArtifactDraft;
  readonly call: Call;
}

/**
 * Makes a trained draft a memory of the workspace. It is sealed beside the others first, opened
 * and tried there, and moves in with its calibration in one step.
 */
export async function sealMemory(
  context: PipelineContext,
  { set, job, draft, call }: SealInput,
): Promise<MemoryArtifact> {
  const { artifacts, folder, store } = context.workspace;
  const documents: DocumentReference[] = (await store.documents()).map(({ id, contentHash }) => ({
    id,
    contentHash,
  }));
  const known = set.reflections.filter(
    ({ reflection, trained }) => !reflection.refusal && trained.length > 0,
  );
  const taught = known.map(({ reflection, trained, heldOut }) => ({
    reflection: { ...reflection, paraphrases: trained.slice(1) },
    heldOut,
  }));
  const filter = KnowledgeFilter.build(taught.map(({ reflection }) => reflection));
  const { trainer } = context.config.components;
  context.report({ type: 'stage', stage: 'calibrate', status: 'started' });
  try {
    const root = path.join(folder, 'memories');
    await mkdir(root, { recursive: true });
    const sealed = await sealArtifact(draft, {
      folder: path.join(root, `.job-${job.jobHash.slice(0, 16)}`),
      createdAt: new Date(context.clock.now()).toISOString(),
      corpusHash: hashOf(documents.map(({ id, contentHash }) => [id, contentHash])),
      documents,
      trainer: { id: trainer.use, version: trainer.version, options: trainer.options as JsonValue },
      trainingSetHash: set.hash,
      seed: job.seed,
      parents: [],
      card: await cardOf(context, set),
      calibrations: [],
      ...(context.withoutText ? {} : { reflections: records(context, set) }),
      filter,
    });
    const trial = await tryMemory(
      context,
      {
        artifact: sealed,
        heldOut: set.heldOut,
        trained: set.examples,
        filter,
        stated: statedFilter(taught),
      },
      call,
    );
    const { calibration, metrics } = trial;
    await writeManifest(sealed.folder, {
      ...sealed.manifest,
      metrics: { ...sealed.manifest.metrics, ...metrics },
      calibrations: calibration === null ? [] : [calibration],
    });
    context.report({ type: 'stage', stage: 'calibrate', status: 'finished' });
    const stored = await artifacts.put(sealed.folder);
    context.report({
      type: 'stage',
      stage: 'seal',
      status: 'finished',
      detail: stored.manifest.id,
    });
    return stored;
  } catch (error) {
    throw workspaceFault(error, folder);
  }
}

async function* records(
  context: PipelineContext,
  set: TrainingSet,
): AsyncIterable<ReflectionRecord> {
  const corpus = new Corpus(context.workspace.store);
  for (const { reflection, trained, heldOut } of set.reflections) {
    const quotes: ReflectionRecord['quotes'][number][] = [];
    for (const documentId of reflection.documentIds) {
      const loaded = await corpus.load(documentId);
      for (const { passageId, start, end } of reflection.evidence) {
        if (loaded?.passages.has(passageId) !== true) continue;
        const { title, text, metadata } = loaded.document;
        const span = text.slice(start, end);
        quotes.push({ documentId, title, passageId, start, end, text: span, metadata });
      }
    }
    const wordings = trained.slice(1);
    yield {
      reflection: { ...reflection, paraphrases: wordings },
      heldOut,
      trained: trained.length > 0,
      quotes,
    };
  }
}

async function cardOf(context: PipelineContext, set: TrainingSet): Promise<MemoryCard> {
  const facts = set.reflections
    .filter(({ reflection, trained }) => FACTS.has(reflection.step) && trained.length > 0)
    .map(({ reflection }) => reflection);
  const topics = [...CorpusIndex.build(facts).all()]
    .sort(
      (a, b) =>
        b.documentIds.length - a.documentIds.length ||
        b.mentions - a.mentions ||
        (a.key < b.key ? -1 : 1),
    )
    .slice(0, CARD_TOPICS)
    .map((entity) => entity.name);
  const step = Math.max(1, Math.floor(facts.length / CARD_QUESTIONS));
  const exampleQuestions = facts
    .filter((_, index) => index % step === 0)
    .slice(0, CARD_QUESTIONS)
    .map((fact) => fact.question);
  return { topics, languages: languagesOf(facts.map((fact) => fact.question)), exampleQuestions };
}
