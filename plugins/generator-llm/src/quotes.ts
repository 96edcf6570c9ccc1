import type { Evidence, Passage } from '@memo-js/core';
import { fold, type FoldedText } from './folded-text.ts';
import { sentencesOf } from './sentences.ts';

/** Share of a quote's words that a sentence must hold to be taken for it. */
const LIKENESS = 0.6;

/** A passage with what finding quotes in it takes, made once. */
export class Quotable {
  readonly #passage: Passage;
  readonly #folded: FoldedText;

  constructor(passage: Passage) {
    this.#passage = passage;
    this.#folded = fold(passage.text);
  }

  /**
   * Where the passage says what a model quoted: the quote itself, however spaces, quotes and case
   * are written; else the sentence that holds most of its words.
   */
  find(quote: string): Evidence | null {
    return this.exact(quote) ?? this.#likeliest(quote);
  }

  /** Only the words themselves. */
  exact(quote: string): Evidence | null {
    const wanted = fold(quote.replace(/^[\s"'“”‘’]+|[\s"'“”‘’.…]+$/gu, '')).text.trim();
    if (wanted === '') return null;
    const at = this.#folded.text.indexOf(wanted);
    if (at < 0) return null;
    const { offsets } = this.#folded;
    return this.#evidence(offsets[at] ?? 0, offsets[at + wanted.length] ?? 0);
  }

  #likeliest(quote: string): Evidence | null {
    const wanted = wordsOf(quote);
    if (wanted.length === 0) return null;
    let best: { start: number; end: number; likeness: number } | null = null;
    for (const { start, end } of sentencesOf(this.#passage.text)) {
      const held = new Set(wordsOf(this.#passage.text.slice(start, end)));
      const likeness = wanted.filter((word) => held.has(word)).length / wanted.length;
      if (likeness >= LIKENESS && likeness > (best?.likeness ?? 0)) best = { start, end, likeness };
    }
    return best === null ? null : this.#evidence(best.start, best.end);
  }

  /** The whole passage. */
  get whole(): Evidence {
    return this.#evidence(0, this.#passage.text.length);
  }

  #evidence(start: number, end: number): Evidence {
    const { id, start: from } = this.#passage;
    return { passageId: id, start: from + start, end: from + end };
  }
}

const wordsOf = (text: string): string[] => fold(text).text.match(/[\p{L}\p{N}]+/gu) ?? [];
