import type { Call, ExtractInput, Passage, ReflectionDraft } from '@memo-js/core';
import type { Asking } from './asking.ts';
import { KnownPairs } from './near-duplicates/known-pairs.ts';
import { inParts } from './parts.ts';
import { Quotable } from './quotes.ts';
import type { ExtractedPair } from './schemas.ts';
import { sentencesOf } from './sentences.ts';
import { STEPS } from './step.ts';

/** A passage is not divided below so many UTF-16 units. */
const LEAST_PART = 200;
/** A pass that adds a smaller share to what was found is the last. */
const LITTLE = 0.1;

/**
 * Step 1: the facts of a passage, in passes until one adds little. A passage that is too long for
 * the model is divided between sentences.
 */
export async function extractFacts(
  input: ExtractInput,
  passes: number,
  asking: Asking,
  call: Call,
): Promise<readonly ReflectionDraft[]> {
  if (!/[\p{L}\p{N}]/u.test(input.passage.text)) return [];
  const parts = await inParts(input.passage, halvesOfPassage, (passage, key) =>
    extractPart({ ...input, passage }, passes, asking, call, key),
  );
  return parts.flat();
}

async function extractPart(
  { passage, document, entities, covered }: ExtractInput,
  passes: number,
  asking: Asking,
  call: Call,
  part: string,
): Promise<readonly ReflectionDraft[]> {
  const attend = covered === undefined ? [] : uncovered(passage, covered);
  if (covered !== undefined && attend.length === 0) return [];
  const found = new Map<number, ExtractedPair>();
  const known = new KnownPairs();
  for (let pass = 1; pass <= passes; pass += 1) {
    const { pairs } = await asking.ask(
      STEPS.extract,
      `extract${part}/${pass}`,
      {
        document: { title: document.title, date: document.date },
        names: [...entities],
        passage: passage.text,
        ...(attend.length === 0 ? {} : { attend }),
        ...(found.size === 0 ? {} : { found: [...found.values()].map(({ question }) => question) }),
      },
      call,
    );
    const before = found.size;
    for (const pair of pairs) {
      const first = known.add(pair);
      const same = found.get(first);
      found.set(first, same === undefined ? pair : united(same, pair));
    }
    if (found.size - before <= before * LITTLE) break;
  }
  const quotable = new Quotable(passage);
  return [...found.values()].map((pair) => toDraft(pair, quotable));
}

/** A pair with the wordings of another that says the same, and with what it rests on. */
function united(pair: ExtractedPair, other: ExtractedPair): ExtractedPair {
  const wordings = new Set([...pair.paraphrases, other.question, ...other.paraphrases]);
  wordings.delete(pair.question);
  return {
    ...pair,
    entities: [...new Set([...pair.entities, ...other.entities])],
    paraphrases: [...wordings],
    quotes: [...new Set([...pair.quotes, ...other.quotes])],
  };
}

/** A pair whose quotes are not found rests on the whole passage, and verification judges it. */
function toDraft(pair: ExtractedPair, quotable: Quotable): ReflectionDraft {
  const evidence = pair.quotes.flatMap((quote) => quotable.find(quote) ?? []);
  return {
    question: pair.question.trim(),
    answer: pair.answer.trim(),
    paraphrases: pair.paraphrases,
    entities: namesOf(pair.entities),
    evidence: evidence.length === 0 ? [quotable.whole] : evidence,
  };
}

export const namesOf = (entities: readonly string[]): string[] => [
  ...new Set(entities.map((name) => name.trim()).filter((name) => name !== '')),
];

/** Sentences of a passage that no reflection rests on. */
function uncovered(passage: Passage, covered: NonNullable<ExtractInput['covered']>): string[] {
  return sentencesOf(passage.text)
    .filter(
      (sentence) =>
        !covered.some(
          ({ start, end }) =>
            start - passage.start < sentence.end && end - passage.start > sentence.start,
        ),
    )
    .map(({ start, end }) => passage.text.slice(start, end));
}

/** Divides at the end of the sentence nearest to the middle; else at a space. */
function halvesOfPassage(passage: Passage): readonly [Passage, Passage] | null {
  const { text, start } = passage;
  if (text.length < 2 * LEAST_PART) return null;
  const middle = text.length / 2;
  const ends = sentencesOf(text).map(({ end }) => end);
  const space = text.indexOf(' ', middle);
  const cut = [...ends, ...(space < 0 ? [] : [space])]
    .filter((end) => end >= LEAST_PART / 2 && end <= text.length - LEAST_PART / 2)
    .reduce((best, end) => (Math.abs(end - middle) < Math.abs(best - middle) ? end : best), 0);
  if (cut === 0) return null;
  const part = (from: number, to: number): Passage => ({
    ...passage,
    start: start + from,
    end: start + to,
    text: text.slice(from, to),
  });
  return [part(0, cut), part(cut, text.length)];
}
