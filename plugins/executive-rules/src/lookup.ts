import type { AskedQuestion, ExecutiveInput, SubQuestion } from '@memo-js/core';
import { canonicalQuestions, shortNameQuestion } from '@memo-js/english';
import { nameKey } from './answers.ts';
import { decide, keysOf, tiesOf } from './keyed/evidence.ts';
import type { Key, Said } from './keyed/evidence.ts';
import { expectationOf } from './keyed/expectation.ts';
import { knowsOwnWords } from './own-words.ts';
import { cleanQuestion, tokenize } from './tokens.ts';
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

/** Questions to ask at once. */
export interface Unasked {
  readonly state: 'unasked';
  readonly questions: readonly SubQuestion[];
}

/** An answer that several questions by keys give. */
export interface KeyedFound {
  readonly state: 'answered';
  readonly text: string;
  readonly ids: readonly string[];
  readonly trail: readonly string[];
}

/** Wordings whose short names were put in full, and what says so. */
export interface InFull {
  readonly state: 'full';
  readonly texts: readonly string[];
  readonly ids: readonly string[];
  readonly trail: readonly string[];
}

/** Answers sub-questions from what has been asked already. */
export class Transcript {
  readonly #asked = new Map<string, AskedQuestion>();
  readonly #deadEnds: ReadonlySet<string>;
  readonly #dropped: ReadonlySet<string>;
  readonly #free: boolean;

  constructor(input: Pick<ExecutiveInput, 'asked' | 'deadEnds' | 'candidates' | 'card'>) {
    this.#free = knowsOwnWords(input.card);
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
   */
  find(
    questions: readonly string[],
    clues: readonly string[] = [],
    candidate?: string,
    narrow: (answer: string, wide: boolean) => string | undefined = (answer) => answer,
  ): Found {
    const wordings = wordingsOf(questions, this.#free);
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

  /**
   * The surest answer to a question as it stands and in its canonical wording, which are asked at
   * once: either may be the one that the memory understands. Each that is still to be asked is a
   * question of its own. For `narrow` see {@link find}.
   */
  surest(question: string, narrow: (answer: string) => string | undefined): Found | Unasked {
    const [canonical = question] = canonicalQuestions(question);
    const same = wordingKey(canonical) === wordingKey(question);
    // A reading that lost a name of the question is none.
    const texts =
      same || !namesOf(question).every((name) => canonical.includes(name)) ? [] : [canonical];
    const answers: { readonly asked: AskedQuestion; readonly text: string; sure: number }[] = [];
    const questions: SubQuestion[] = [];
    let failed = false;
    for (const text of [question, ...texts]) {
      const asked = this.#asked.get(wordingKey(text));
      if (asked === undefined && !this.#deadEnds.has(wordingKey(text))) {
        questions.push({ text, clues: [] });
      }
      failed ||= asked?.outcome.type === 'error';
      if (asked?.outcome.type !== 'answer') continue;
      const { confidence, signals } = asked.outcome;
      const fit = narrow(asked.outcome.text);
      const sure = confidence ?? signals?.meanLogprob ?? 0;
      if (fit !== undefined) answers.push({ asked, text: fit, sure });
    }
    if (questions.length > 0) return { state: 'unasked', questions };
    const [best] = answers.sort((a, b) => b.sure - a.sure);
    if (best === undefined) return { state: failed ? 'error' : 'abstained', question };
    const { asked, text } = best;
    return { state: 'answered', text, id: asked.id, question: asked.question, wide: false };
  }

  /**
   * What the words of a question speak for, where no wording of it was known: questions by keys,
   * asked at once. Undefined when it cannot be asked by keys, or they do not suffice.
   */
  byKeys(question: string): KeyedFound | Unasked | undefined {
    const expected = expectationOf(question);
    if (expected === undefined) return undefined;
    const said = this.#saidTo(keysOf(expected));
    if ('state' in said) return said;
    const ties = this.#saidTo(tiesOf(expected, said));
    if ('state' in ties) return ties;
    const best = decide(expected, said, ties);
    if (best === undefined) return undefined;
    const ids = [...new Set(best.said.map(({ id }) => id))];
    const trail = best.said.map((each) => `${each.question} ${each.answer}`);
    return { state: 'answered', text: best.answer, ids, trail };
  }

  /** What the memory answered to keys; those that are still to be asked, if there are some. */
  #saidTo(keys: readonly Key[]): readonly Said[] | Unasked {
    const said: Said[] = [];
    const questions: SubQuestion[] = [];
    for (const key of keys) {
      const asked = this.#asked.get(wordingKey(key.question));
      if (asked === undefined) questions.push({ text: key.question, clues: [] });
      if (asked?.outcome.type === 'answer')
        said.push({ ...key, answer: asked.outcome.text, id: asked.id });
    }
    return questions.length > 0 ? { state: 'unasked', questions } : said;
  }

  /** The wordings with their short names in full; undefined when none of them is short. */
  inFull(texts: readonly string[]): InFull | Unasked | undefined {
    const [text = ''] = texts;
    const names = tokenize(cleanQuestion(text)).filter(
      ({ kind, text: name }) => kind === 'name' && /^\p{Lu}\p{Ll}{3,}$/u.test(name),
    );
    const questions: SubQuestion[] = [];
    const full = { state: 'full', texts, ids: [] as string[], trail: [] as string[] } as const;
    let named: readonly string[] = texts;
    for (const { text: short } of names) {
      const question = shortNameQuestion(short);
      const asked = this.#asked.get(wordingKey(question));
      if (asked === undefined) questions.push({ text: question, clues: [] });
      if (asked?.outcome.type !== 'answer') continue;
      const { text: whole } = asked.outcome;
      const alone = new RegExp(`(?<![\\p{L}-])${short}(?![\\p{L}-])(?! \\p{Lu})`, 'gu');
      named = named.map((wording) => wording.replace(alone, () => whole));
      full.ids.push(asked.id);
      full.trail.push(`${question} ${whole}`);
    }
    if (questions.length > 0) return { state: 'unasked', questions };
    return full.ids.length === 0 ? undefined : { ...full, texts: named };
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

/** Words of the names in a question, quotes and articles left out. */
function namesOf(question: string): readonly string[] {
  const names = tokenize(cleanQuestion(question)).filter(({ kind }) => kind === 'name');
  return names
    .flatMap(({ text }) => text.match(/\p{Lu}[\p{L}\d-]+/gu) ?? [])
    .filter((word) => word !== 'The');
}
