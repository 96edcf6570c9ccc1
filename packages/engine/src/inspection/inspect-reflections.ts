import type { Document, Reflection, ReflectionStep } from '@memo-js/core';
import type { DocumentCoverage } from '../memo.ts';
import { Corpus } from '../pipeline/corpus.ts';
import type { LoadedDocument } from '../pipeline/corpus.ts';
import { coverageOf, sentencesOf } from '../pipeline/coverage.ts';
import { readVerdicts } from '../pipeline/verdicts.ts';
import type { Rejection, Rewriting } from '../pipeline/verdicts.ts';
import type { Store } from '../store/store.ts';

/** What checking said of a reflection. */
export type ReflectionVerdict =
  | { readonly status: 'accepted' }
  /** With the draft as it was proposed. */
  | ({ readonly status: 'rewritten' } & Omit<Rewriting, 'id'>)
  /** Made while the step `verification` was left out. */
  | { readonly status: 'unchecked' }
  | { readonly status: 'imported' }
  /** A refusal: there is nothing it could be held against. */
  | { readonly status: 'refusal' };

/** A span of a document that supports a reflection, with its words. */
export interface QuotedEvidence {
  readonly documentId: string;
  readonly passageId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface JudgedReflection extends Omit<Reflection, 'evidence'> {
  /** Of all its documents, in their order. */
  readonly evidence: readonly QuotedEvidence[];
  readonly verdict: ReflectionVerdict;
}

export interface RejectedDraft extends Omit<Rejection, 'documentIds'> {
  readonly step: ReflectionStep;
}

/** A document with what was made of it, and what was not. */
export interface ReflectedDocument {
  readonly document: Pick<Document, 'id' | 'title' | 'date' | 'sources' | 'text'>;
  /** Spans of its sentences, as coverage counts them. */
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  readonly coverage: Omit<DocumentCoverage, 'documentId'>;
  /** Those that rest on it, by the first place that they rest on; those of several documents too. */
  readonly reflections: readonly JudgedReflection[];
  readonly rejected: readonly RejectedDraft[];
}

/** Reflections that rest on no document of the workspace: refusals, and some that were imported. */
export interface UnplacedReflections {
  readonly reflections: readonly JudgedReflection[];
  readonly rejected: readonly RejectedDraft[];
}

export interface InspectedReflections {
  readonly documents: AsyncIterable<ReflectedDocument>;
  readonly unplaced: UnplacedReflections;
}

/** Documents beside their reflections: all of the workspace, or those of `ids`. */
export async function inspectReflections(
  store: Store,
  ids?: readonly string[],
): Promise<InspectedReflections> {
  const wanted = new Set(ids ?? (await store.documents()).map(({ id }) => id));
  const corpus = new Corpus(store);
  const { rejected, verdictOf } = await collectVerdicts(store);
  const byDocument = new Map<string, Reflection[]>();
  const unplaced: JudgedReflection[] = [];
  for await (const reflection of store.reflections()) {
    const placed = reflection.documentIds.filter((id) => wanted.has(id));
    for (const id of placed) push(byDocument, id, reflection);
    if (placed.length > 0 || ids !== undefined) continue;
    unplaced.push({ ...reflection, evidence: [], verdict: verdictOf(reflection) });
  }
  const judge = async (reflection: Reflection): Promise<JudgedReflection> => ({
    ...reflection,
    evidence: await quote(reflection, corpus),
    verdict: verdictOf(reflection),
  });
  async function* documents(): AsyncGenerator<ReflectedDocument> {
    for await (const { documentId, ...coverage } of coverageOf(store, [...wanted])) {
      const loaded = await corpus.load(documentId);
      if (loaded === undefined) continue;
      const { id, title, date, sources, text } = loaded.document;
      const reflections: JudgedReflection[] = [];
      for (const each of byDocument.get(id) ?? []) reflections.push(await judge(each));
      yield {
        document: { id, title, date, sources, text },
        sentences: sentencesOf(text),
        coverage,
        reflections: inOrderOf(id, reflections),
        rejected: rejected.get(id) ?? [],
      };
    }
  }
  const others = [...rejected].filter(([id]) => id === NOWHERE).flatMap(([, each]) => each);
  return {
    documents: documents(),
    unplaced: { reflections: unplaced, rejected: ids === undefined ? others : [] },
  };
}

/** Key of what cites no document; no id is empty. */
const NOWHERE = '';

async function collectVerdicts(store: Store): Promise<{
  readonly rejected: ReadonlyMap<string, readonly RejectedDraft[]>;
  verdictOf(reflection: Reflection): ReflectionVerdict;
}> {
  const rejected = new Map<string, RejectedDraft[]>();
  const rewritten = new Map<string, Rewriting>();
  // All items of a step were made with verification, or all without: their keys differ by it.
  const verified = new Set<ReflectionStep>();
  for await (const { step, documentId, ...verdicts } of readVerdicts(store)) {
    if (verdicts.verified) verified.add(step);
    for (const each of verdicts.rewritten) rewritten.set(each.id, each);
    for (const { documentIds, ...draft } of verdicts.rejected) {
      const places = documentIds.length > 0 ? documentIds : [documentId ?? NOWHERE];
      for (const place of places) push(rejected, place, { step, ...draft });
    }
  }
  return {
    rejected,
    verdictOf({ id, step, refusal }) {
      if (step === 'import') return { status: 'imported' };
      if (refusal) return { status: 'refusal' };
      const found = rewritten.get(id);
      if (found !== undefined) {
        const { question, answer, reason } = found;
        return { status: 'rewritten', question, answer, reason };
      }
      return { status: verified.has(step) ? 'accepted' : 'unchecked' };
    },
  };
}

async function quote(reflection: Reflection, corpus: Corpus): Promise<QuotedEvidence[]> {
  const loaded = new Map<string, LoadedDocument>();
  for (const id of reflection.documentIds) {
    const document = await corpus.load(id);
    if (document !== undefined) loaded.set(id, document);
  }
  return reflection.evidence.flatMap(({ passageId, start, end }) => {
    const found = [...loaded].find(([, { passages }]) => passages.has(passageId));
    if (found === undefined) return [];
    const [documentId, { document }] = found;
    return { documentId, passageId, start, end, text: document.text.slice(start, end) };
  });
}

function inOrderOf(documentId: string, reflections: readonly JudgedReflection[]) {
  const place = ({ evidence }: JudgedReflection): number =>
    Math.min(
      ...evidence.filter((each) => each.documentId === documentId).map(({ start }) => start),
      Number.MAX_SAFE_INTEGER,
    );
  return reflections
    .map((reflection) => ({ reflection, at: place(reflection) }))
    .sort((a, b) => a.at - b.at)
    .map(({ reflection }) => reflection);
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}
