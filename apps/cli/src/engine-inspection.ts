import { MemoError, silentLogger } from '@memo-js/core';
import type { MemoryArtifact, Reflection } from '@memo-js/core';
import { openWorkspace, readArtifact } from '@memo-js/engine';
import type { Store, StoredMemory, Workspace } from '@memo-js/engine';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DocumentRow, InspectedReflection, Inspection } from './inspection.ts';
import type { Settings } from './settings.ts';

type MemoryInspection = Extract<Inspection, { type: 'memory' }>;

/** Page of a walk over all documents. */
const PAGE = 1000;

/**
 * Looks into a workspace, without locking it.
 * @throws MemoError `WORKSPACE_NOT_FOUND`, `NOT_FOUND`, `ARTIFACT_*`
 */
export async function inspect(settings: Settings, id?: string): Promise<Inspection> {
  if (id !== undefined && existsSync(join(resolve(settings.cwd, id), 'memo.json'))) {
    const artifact = await readArtifact(resolve(settings.cwd, id));
    return memoryInspection(artifact, undefined, []);
  }
  const workspace = await openWorkspace(settings.workspace, {
    mode: 'read',
    clock: { now: () => Date.now() },
    logger: silentLogger,
  });
  try {
    if (id === undefined) return await inspectWorkspace(workspace);
    const found = await find(workspace, id);
    if (found !== undefined) return found;
    throw new MemoError({
      code: 'NOT_FOUND',
      message: `Nothing in ${settings.workspace} has the id ${id}.`,
      hint: 'Run `memo inspect` to see its documents and memories.',
    });
  } finally {
    await workspace.close();
  }
}

async function inspectWorkspace(workspace: Workspace): Promise<Inspection> {
  const { store } = workspace;
  const documents: DocumentRow[] = [];
  for (;;) {
    const last = documents.at(-1);
    const page = await store.documents({
      limit: PAGE,
      ...(last === undefined ? {} : { after: last.id }),
    });
    documents.push(
      ...page.map(({ id, title, date, sources, contentHash }) => ({
        id,
        title,
        date,
        sources,
        contentHash,
      })),
    );
    if (page.length < PAGE) break;
  }
  return {
    type: 'workspace',
    workspace: workspace.folder,
    counts: await store.counts(),
    documents,
    memories: (await store.memories()).map((memory) => summaryOf(memory, workspace)),
  };
}

async function find(workspace: Workspace, id: string): Promise<Inspection | undefined> {
  const { store } = workspace;
  const document = await store.document(id);
  if (document !== undefined) {
    return {
      type: 'document',
      document,
      passages: await store.spans(id),
      reflections: await withEvidence(store, await reflectionsOf(store, id)),
    };
  }
  const passage = await store.passage(id);
  if (passage !== undefined) {
    const all = await reflectionsOf(store, passage.documentId);
    const its = all.filter(({ evidence }) => evidence.some((each) => each.passageId === id));
    return { type: 'passage', passage, reflections: await withEvidence(store, its) };
  }
  const reflection = await store.reflection(id);
  if (reflection !== undefined) {
    const [inspected] = await withEvidence(store, [reflection]);
    if (inspected !== undefined) return { type: 'reflection', reflection: inspected };
  }
  const memories = await store.memories();
  const memory = memories.find((each) => each.id === id);
  if (memory === undefined) return undefined;
  return memoryInspection(
    await workspace.artifacts.materialize(id),
    summaryOf(memory, workspace),
    memories,
  );
}

/** Reflections that rest on a document, those of several documents included. */
async function reflectionsOf(store: Store, documentId: string): Promise<readonly Reflection[]> {
  const found: Reflection[] = [];
  for await (const reflection of store.reflections()) {
    if (reflection.documentIds.includes(documentId)) found.push(reflection);
  }
  return found;
}

async function withEvidence(
  store: Store,
  reflections: readonly Reflection[],
): Promise<readonly InspectedReflection[]> {
  const texts = new Map<string, { documentId: string; text: string }>();
  const textOf = async (passageId: string): Promise<{ documentId: string; text: string }> => {
    const known = texts.get(passageId);
    if (known !== undefined) return known;
    const passage = await store.passage(passageId);
    const document = passage && (await store.document(passage.documentId));
    const found = { documentId: passage?.documentId ?? '', text: document?.text ?? '' };
    texts.set(passageId, found);
    return found;
  };
  const inspected: InspectedReflection[] = [];
  for (const reflection of reflections) {
    const evidence: InspectedReflection['evidence'][number][] = [];
    for (const { passageId, start, end } of reflection.evidence) {
      const { documentId, text } = await textOf(passageId);
      evidence.push({ passageId, documentId, start, end, text: text.slice(start, end) });
    }
    inspected.push({ ...reflection, evidence });
  }
  return inspected;
}

const summaryOf = (
  memory: StoredMemory,
  workspace: Workspace,
): NonNullable<MemoryInspection['memory']> => ({
  id: memory.id,
  folder: workspace.artifacts.folder(memory.id),
  selected: memory.selected,
  stale: memory.stale,
  createdAt: memory.createdAt,
  documents: memory.documents.length,
  metrics: memory.metrics,
  parents: memory.parents,
});

function memoryInspection(
  { folder, manifest }: MemoryArtifact,
  memory: MemoryInspection['memory'],
  known: readonly StoredMemory[],
): MemoryInspection {
  const lineage: MemoryInspection['lineage'][number][] = [
    { id: manifest.id, createdAt: manifest.createdAt, parents: manifest.parents },
  ];
  // The loop reaches what it adds: breadth first, each ancestor once.
  for (const { parents } of lineage) {
    for (const id of parents) {
      if (lineage.some((each) => each.id === id)) continue;
      const parent = known.find((each) => each.id === id);
      lineage.push({
        id,
        createdAt: parent?.createdAt ?? null,
        parents: parent?.parents ?? [],
      });
    }
  }
  return {
    type: 'memory',
    folder,
    ...(memory === undefined ? {} : { memory }),
    manifest,
    lineage,
  };
}
