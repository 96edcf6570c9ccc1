import type { AskedQuestion, ExecutiveInput, SubQuestion } from '@memo-js/core';
import { nameKey } from './answers.ts';
import { wordingKey, wordingsOf } from './wordings.ts';
import type { Wording } from './wordings.ts';

/** What the transcript says about a question. */
export type Found =
  | {
      readonly state: 'answered';
      readonly text: string;
      readonly id: string;
      readonly question: string;
      readonly wide: boolean;
    }
  | { readonly state: 'open'; readonly question: SubQuestion }
  | { readonly state: 'abstained' | 'error'; readonly question: string };

/** Answers sub-questions from what has been asked already. */
export class Transcript {
  readonly #asked = new Map<string, AskedQuestion>();
  readonly #deadEnds: ReadonlySet<string>;
  readonly #dropped: ReadonlySet<string>;
  readonly #free: boolean;

  constructor(input: Pick<ExecutiveInput, 'asked' | 'deadEnds' | 'candidates' | 'card'>) {
    this.#free = input.card.pretrained === true;
    for (const asked of input.asked) {
      const key = wordingKey(asked.question);
      // A later answer replaces an abstention or a failure, never the other way round.
      if (this.#asked.get(key)?.outcome.type !== 'answer') this.#asked.set(key, asked);
    }
    this.#deadEnds = new Set(input.deadEnds.map(wordingKey));
    const dropped = input.candidates.filter(({ status }) => status === 'dropped');
    this.#dropped = new Set(dropped.map(({ name }) => nameKey(name)));
  }

  /**
   * Looks a question up under all its wordings. `narrow` says what of an answer fits what was
   * asked for; an answer of which nothing fits is passed over, and the next wording is tried.
   * `verbatim` asks nothing but the questions as they stand.
   */
  find(
    questions: readonly string[],
    clues: readonly string[] = [],
    candidate?: string,
    narrow: (answer: string, wide: boolean) => string | undefined = (answer) => answer,
    verbatim = false,
  ): Found {
    const wordings = verbatim
      ? questions.map((text) => ({ text, wide: false }))
      : wordingsOf(questions, this.#free);
    let failed = false;
    for (const { text, wide } of wordings) {
      const asked = this.#asked.get(wordingKey(text));
      if (asked?.outcome.type === 'answer') {
        const fitting = narrow(asked.outcome.text, wide);
        if (fitting !== undefined) {
          return { state: 'answered', text: fitting, id: asked.id, question: text, wide };
        }
      }
      if (asked?.outcome.type === 'error') failed = true;
      if (asked !== undefined || failed || this.#deadEnds.has(wordingKey(text))) continue;
      // The protocol asks nothing more about a candidate that it dropped.
      if (candidate !== undefined && this.#dropped.has(nameKey(candidate))) break;
      return { state: 'open', question: this.#open(wordings, clues, candidate) };
    }
    return { state: failed ? 'error' : 'abstained', question: wordings[0]!.text };
  }

  /** The wordings that were not asked yet, as one question. */
  #open(
    wordings: readonly Wording[],
    clues: readonly string[],
    candidate: string | undefined,
  ): SubQuestion {
    const [text, ...fallbacks] = wordings
      .map((wording) => wording.text)
      .filter((wording) => !this.#asked.has(wordingKey(wording))) as [string, ...string[]];
    return {
      text,
      clues,
      ...(candidate === undefined ? {} : { candidate }),
      ...(fallbacks.length === 0 ? {} : { fallbacks }),
    };
  }
}
