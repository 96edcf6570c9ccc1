import type { Evidence, Reflection } from '@memo-js/core';
import type { Carried, DocumentCoverage } from '../memo.ts';
import type { Store } from '../store/store.ts';
import { normaliseText } from './normalise.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Share of a sentence that evidence must lie over for it to count. */
const HALF = 0.5;

/**
 * What reflections carry of each document: sentences that evidence lies over, and the numbers and
 * names that a question or an answer about the document holds. Of all documents, or of `ids`.
 */
export async function* coverageOf(
  store: Store,
  ids?: readonly string[],
): AsyncGenerator<DocumentCoverage> {
  for (const id of ids ?? (await store.documents()).map((each) => each.id)) {
    const document = await store.document(id);
    if (document === undefined) continue;
    const reflections = await store.documentReflections(id, [
      'extraction',
      'consolidation',
      'surfacing',
      'cross-document',
      'import',
    ]);
    const passages = new Set((await store.spans(id)).map((span) => span.id));
    yield { documentId: id, ...measure(document.text, reflections, passages) };
  }
}

/** Over all documents. */
export async function totalCoverage(store: Store): Promise<Omit<DocumentCoverage, 'documentId'>> {
  const none = { total: 0, carried: 0 };
  let sum = { sentences: none, numbers: none, names: none };
  for await (const each of coverageOf(store)) {
    sum = {
      sentences: add(sum.sentences, each.sentences),
      numbers: add(sum.numbers, each.numbers),
      names: add(sum.names, each.names),
    };
  }
  return sum;
}

const add = (a: Carried, b: Carried): Carried => ({
  total: a.total + b.total,
  carried: a.carried + b.carried,
});

function measure(
  text: string,
  reflections: readonly Reflection[],
  passages: ReadonlySet<string>,
): Omit<DocumentCoverage, 'documentId'> {
  const spans = reflections
    .flatMap(({ evidence }) => evidence)
    .filter(({ passageId }) => passages.has(passageId));
  const stated = sentencesOf(text);
  const carried = new Set(
    reflections.flatMap(({ question, answer, paraphrases }) =>
      wordsOf([question, answer, ...paraphrases].join('\n')).map(({ word }) => normaliseText(word)),
    ),
  );
  const figures = { numbers: new Set<string>(), names: new Set<string>() };
  for (const { word, opens } of wordsOf(text)) {
    if (/\p{Nd}/u.test(word)) figures.numbers.add(normaliseText(word));
    else if (/^\p{Lu}/u.test(word) && !opens) figures.names.add(normaliseText(word));
  }
  const share = (all: ReadonlySet<string>) => ({
    total: all.size,
    carried: [...all].filter((each) => carried.has(each)).length,
  });
  return {
    sentences: {
      total: stated.length,
      carried: stated.filter((sentence) => liesOver(sentence, spans)).length,
    },
    numbers: share(figures.numbers),
    names: share(figures.names),
  };
}

export function sentencesOf(text: string): { readonly start: number; readonly end: number }[] {
  return [...sentences.segment(text)]
    .map(({ segment, index }) => ({ segment: segment.trim(), index, all: segment }))
    .filter(({ segment }) => /\p{L}/u.test(segment))
    .map(({ segment, index, all }) => {
      const start = index + all.indexOf(segment);
      return { start, end: start + segment.length };
    });
}

/** Words with whether they open a sentence, where every word has a capital. */
function wordsOf(text: string): { readonly word: string; readonly opens: boolean }[] {
  const found: { word: string; opens: boolean }[] = [];
  let opens = true;
  for (const { segment, isWordLike } of words.segment(text)) {
    if (isWordLike === true) {
      found.push({ word: segment, opens });
      opens = false;
    } else if (/[.!?:\n"“„]/u.test(segment)) opens = true;
  }
  return found;
}

function liesOver(
  { start, end }: { readonly start: number; readonly end: number },
  spans: readonly Evidence[],
): boolean {
  const parts = spans
    .map((span) => ({ from: Math.max(start, span.start), to: Math.min(end, span.end) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  let covered = 0;
  let reached = start;
  for (const { from, to } of parts) {
    covered += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return covered >= HALF * (end - start);
}
