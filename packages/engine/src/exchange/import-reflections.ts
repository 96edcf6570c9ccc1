import type { Reflection } from '@memo-js/core';
import path from 'node:path';
import { z } from 'zod';
import { nameRuns } from '../calibration/name-spans.ts';
import { wordsOf } from '../calibration/words.ts';
import { split } from '../pipeline/20-split.ts';
import { chunks } from '../pipeline/chunks.ts';
import type { StageContext } from '../pipeline/context.ts';
import { Corpus } from '../pipeline/corpus.ts';
import { hashOf } from '../store/hash.ts';
import type { WorkItem, WorkResult } from '../store/store.ts';
import type { ImportReport } from './exchanged.ts';
import { locateEvidence } from './locate-evidence.ts';
import type { ImportedPair } from './parse-line.ts';
import { readPairs } from './read-pairs.ts';

const STEP = 'import';
/** Reflections of one work item: what one changed line makes new. */
const PART = 256;

const kept = z.object({ ids: z.array(z.string()), hash: z.string() });
type Kept = z.output<typeof kept>;

interface Planned {
  readonly item: WorkItem;
  readonly result: WorkResult & { readonly value: Kept };
}

/**
 * Stores the reflections of a file, all or none. A file is known by its path: what it no longer
 * holds is dropped, so a second import of the same file changes nothing. Reflections that rest on a
 * document share work items only with those that rest on the same, and go when it is removed.
 * @throws MemoError `PATH_NOT_FOUND`, `IMPORT_INVALID`
 */
export async function importReflections(
  context: StageContext,
  given: string,
): Promise<ImportReport> {
  const { store } = context.workspace;
  const file = path.resolve(given);
  const step = `${STEP}:${file}`;
  context.report({ type: 'stage', stage: STEP, status: 'started' });
  const pairs = await readPairs(file);
  await split(context);
  const documents = new Set((await store.documents()).map(({ id }) => id));
  const planned = await plan(context, file, pairs, documents);
  const before = new Map(
    (await store.values(step)).map(({ item, value }) => [item.key, kept.parse(value)]),
  );
  const known = new Set([...before.values()].flatMap(({ ids }) => ids));
  const run = await store.beginRun(STEP);
  const items = planned.map(({ item }) => item);
  await store.plan(run, step, items);
  const changed = planned.filter(
    ({ item, result }) => before.get(item.key)?.hash !== result.value.hash,
  );
  await store.complete(changed.map(({ item, result }) => ({ key: item.key, result })));
  await store.retire(run, step);
  await store.endRun(run, 'done');
  const reflections = planned.flatMap(({ result }) => result.reflections);
  const ids = new Set(reflections.map(({ id }) => id));
  const named = new Set(reflections.flatMap(({ documentIds }) => documentIds));
  const unchanged = [...ids].filter((id) => known.has(id)).length;
  context.report({ type: 'stage', stage: STEP, status: 'finished' });
  return {
    file,
    reflections: ids.size,
    refusals: reflections.filter(({ refusal }) => refusal).length,
    added: ids.size - unchanged,
    unchanged,
    dropped: [...known].filter((id) => !ids.has(id)).length,
    withEvidence: reflections.filter(({ evidence }) => evidence.length > 0).length,
    unknownDocuments: [...named].filter((id) => !documents.has(id)).sort(),
  };
}

async function plan(
  { workspace }: StageContext,
  file: string,
  pairs: readonly ImportedPair[],
  documents: ReadonlySet<string>,
): Promise<Planned[]> {
  const corpus = new Corpus(workspace.store);
  const byDocuments = new Map<string, ImportedPair[]>();
  for (const pair of pairs) {
    const key = JSON.stringify(pair.documentIds);
    const known = byDocuments.get(key);
    if (known === undefined) byDocuments.set(key, [pair]);
    else known.push(pair);
  }
  const planned: Planned[] = [];
  for (const part of [...byDocuments.values()].flatMap((each) => chunks(each, PART))) {
    const reflections: Reflection[] = [];
    for (const pair of part) reflections.push(await toReflection(pair, file, corpus));
    const ids = reflections.map(({ id }) => id);
    const [first, ...others] = part[0]?.documentIds ?? [];
    const one = first !== undefined && others.length === 0 && documents.has(first);
    planned.push({
      item: {
        key: hashOf(STEP, file, ids),
        subject: path.basename(file),
        documentId: one ? first : null,
        position: planned.length,
      },
      result: { reflections, value: { ids, hash: hashOf(reflections.map(asJson)) } },
    });
  }
  return planned;
}

const asJson = (reflection: Reflection): string => JSON.stringify(reflection);

async function toReflection(pair: ImportedPair, file: string, corpus: Corpus): Promise<Reflection> {
  const { question, answer, paraphrases, documentIds, refusal } = pair;
  return {
    id: `r-${hashOf(STEP, question, answer, documentIds).slice(0, 20)}`,
    step: STEP,
    question,
    answer,
    paraphrases,
    entities: pair.entities.length > 0 || refusal ? pair.entities : namesIn(question),
    evidence: await locateEvidence(pair, corpus),
    documentIds,
    refusal,
    generator: `${STEP}:${path.basename(file)}`,
  };
}

/** What is written like a name: a memory must know of whom it was told, listed or not. */
function namesIn(question: string): string[] {
  const words = wordsOf(question);
  return nameRuns(words, []).flatMap(({ from, to }) => {
    const run = words.slice(from, to);
    return run.every((word) => word.number) ? [] : run.map((word) => word.written).join(' ');
  });
}
