import { canonicalQuestions } from '@memo-js/english';
import type { AskedQuestion, ExecutiveInput, SubQuestion } from '@memo-js/core';

/** Wordings of one sub-question beyond which another would be another question. */
const MAX_WORDINGS = 10;

/** What the transcript says about a question. */
export type Found =
  | {
      readonly state: 'answered';
      readonly text: string;
      readonly id: string;
      readonly question: string;
    }
  | { readonly state: 'open'; readonly question: SubQuestion }
  | { readonly state: 'abstained' | 'error'; readonly question: string };

/** The same question in another spelling. */
export function wordingKey(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201b]/gu, "'")
    .replace(/[\u201c\u201d\u201e]/gu, '"')
    .replace(/\s+/gu, ' ')
    .replace(/[\s.?!]+$/u, '')
    .trim();
}

/** Answers sub-questions from what has been asked already. */
export class Transcript {
  readonly #asked = new Map<string, AskedQuestion>();
  readonly #deadEnds: ReadonlySet<string>;

  constructor(input: Pick<ExecutiveInput, 'asked' | 'deadEnds'>) {
    for (const asked of input.asked) {
      const key = wordingKey(asked.question);
      // A later answer replaces an abstention or a failure, never the other way round.
      if (this.#asked.get(key)?.outcome.type !== 'answer') this.#asked.set(key, asked);
    }
    this.#deadEnds = new Set(input.deadEnds.map(wordingKey));
  }

  /**
   * Looks a question up under all its wordings: the canonical ones of each, in which the memory
   * knows it best, then as they are.
   */
  find(
    wordings: readonly string[],
    clues: readonly string[] = [],
    candidate?: string,
    fits: (answer: string) => boolean = () => true,
  ): Found {
    const all = distinct([...wordings.flatMap(canonicalQuestions), ...wordings]);
    const [text, ...fallbacks] = all as [string, ...string[]];
    let failed = false;
    for (const wording of all) {
      const outcome = this.#asked.get(wordingKey(wording))?.outcome;
      if (outcome === undefined && !this.#deadEnds.has(wordingKey(wording)) && !failed) {
        return {
          state: 'open',
          question: {
            text,
            clues,
            ...(candidate === undefined ? {} : { candidate }),
            ...(fallbacks.length === 0 ? {} : { fallbacks }),
          },
        };
      }
      // An answer to a wider wording may be another kind of thing; the next wording is tried.
      if (outcome?.type === 'answer' && fits(outcome.text)) {
        const { id } = this.#asked.get(wordingKey(wording))!;
        return { state: 'answered', text: outcome.text, id, question: wording };
      }
      if (outcome?.type === 'error') failed = true;
    }
    return { state: failed ? 'error' : 'abstained', question: text };
  }
}

function distinct(wordings: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const wording of wordings) {
    const key = wordingKey(wording);
    if (key !== '' && !byKey.has(key)) byKey.set(key, wording);
  }
  return [...byKey.values()].slice(0, MAX_WORDINGS);
}
