import type { JsonObject, Reflection } from '@memo-js/core';
import { normalizedText, wordsOf } from '../calibration/words.ts';
import type { AnswerSource } from '../memo.ts';

/** A span of a document that supports a reflection. */
export interface SourceQuote {
  readonly documentId: string;
  readonly title: string | null;
  readonly passageId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly metadata?: JsonObject;
}

/** A reflection that answers may be traced to. */
export interface SourceRecord {
  readonly reflection: Pick<Reflection, 'id' | 'question' | 'answer' | 'paraphrases' | 'refusal'>;
  readonly quotes: readonly SourceQuote[];
}

interface Entry {
  readonly record: SourceRecord;
  /** Word sets of its wordings, filled when first compared. */
  wordings: ReadonlySet<string>[] | null;
}

/** Entries with one answer that are compared in full; answers such as "1998" have many. */
const MAX_COMPARED = 512;
/** Least share of words that the nearest wording must share with the question. */
const MIN_OVERLAP = 0.25;

/** Finds the reflection behind an answer: answers agree, questions are nearest. */
export class SourceIndex {
  readonly #byAnswer = new Map<string, Entry[]>();

  constructor(records: Iterable<SourceRecord>) {
    for (const record of records) this.add(record);
  }

  add(record: SourceRecord): void {
    if (record.reflection.refusal || record.quotes.length === 0) return;
    const key = normalizedText(record.reflection.answer);
    const entries = this.#byAnswer.get(key);
    const entry: Entry = { record, wordings: null };
    if (entries === undefined) this.#byAnswer.set(key, [entry]);
    else entries.push(entry);
  }

  /** Null when no reflection with this answer asks anything like the question. */
  find(question: string, answer: string): SourceRecord | null {
    const entries = this.#byAnswer.get(normalizedText(answer)) ?? [];
    const words = wordSet(question);
    let best: SourceRecord | null = null;
    let bestScore = MIN_OVERLAP;
    for (const entry of entries.slice(0, MAX_COMPARED)) {
      entry.wordings ??= [
        entry.record.reflection.question,
        ...entry.record.reflection.paraphrases,
      ].map(wordSet);
      for (const wording of entry.wordings) {
        const score = overlap(words, wording);
        if (score > bestScore) {
          best = entry.record;
          bestScore = score;
        }
      }
    }
    return best;
  }
}

/** One source for each document span that the reflection rests on. */
export function toSources({ reflection, quotes }: SourceRecord): AnswerSource[] {
  return quotes.map((quote) => ({
    documentId: quote.documentId,
    title: quote.title,
    passage: { id: quote.passageId, start: quote.start, end: quote.end, text: quote.text },
    reflection: { id: reflection.id, question: reflection.question, answer: reflection.answer },
    metadata: quote.metadata ?? {},
  }));
}

function wordSet(text: string): Set<string> {
  return new Set(wordsOf(text).map((word) => word.stem));
}

/** Jaccard's index of two sets of stems. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : both / either;
}
