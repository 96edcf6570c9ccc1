import type { Document, Passage, ReflectionDraft, VerifyInput } from '@memo-js/core';
import { foldedText } from '../folded-text.ts';
import { sentencesOf } from '../sentences.ts';
import { nameWords } from './names.ts';
import { numbersIn } from './numbers.ts';

/** What a pair states and its evidence does not, as far as names and numbers tell. */
export interface Misalignment {
  readonly reason: string;
  /** True when reckoning or a reference may explain it: whoever reads may decide. */
  readonly doubtful: boolean;
}

/** Text before a passage in which a name that it refers to may stand, in UTF-16 units. */
const BEFORE = 4_000;

/**
 * Holds every number and name of a pair against the text that it rests on. Those of the answer
 * must stand in the sentences of its evidence; those of the question, and a name that a sentence
 * refers to by a pronoun, may stand in the passage, before it, or in the title.
 * @returns the first that is missing; null when none is
 */
export function misalignment(input: VerifyInput): Misalignment | null {
  const { draft } = input;
  const near = textOf(evidenceSentences(input));
  const titles = input.documents.map(({ title }) => title ?? '');
  const dates = input.documents.map(({ date }) => dateInWords(date));
  const wide = textOf([
    ...titles,
    ...dates,
    ...input.evidence.map(({ text }) => text),
    ...input.evidence.map((passage) => textBefore(passage, input.documents)),
  ]);
  const said = textOf(dates);
  const named = textOf([...titles, ...dates]);
  return missingNumber(draft, near, wide, said) ?? missingName(draft, near, wide, named);
}

/** Languages that write months with a capital; elsewhere a month is no name. */
const MONTHS = ['en', 'de'].map(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }),
);

const MONTH_NAMES: ReadonlySet<string> = new Set(
  MONTHS.flatMap((each) =>
    Array.from({ length: 12 }, (_, month) => foldedText(each.format(Date.UTC(2000, month)))),
  ),
);
const isMonth = (word: string): boolean => MONTH_NAMES.has(word);

/** An ISO date, or a part of one, as it is said: "1 May 2024". */
function dateInWords(date: string | null): string {
  const [year = '', month, day] = date?.split('-') ?? [];
  if (month === undefined) return year;
  return MONTHS.map((each) =>
    [
      day === undefined ? '' : Number(day),
      each.format(Date.UTC(2000, Number(month) - 1)),
      year,
    ].join(' '),
  ).join('; ');
}

/** What a text holds; each part is made when it is asked for, and once. */
class KnownText {
  readonly #text: string;
  #words: ReadonlySet<string> | undefined;
  #pairs: ReadonlySet<string> | undefined;
  #numbers: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get words(): ReadonlySet<string> {
    return (this.#words ??= new Set(wordsOf(this.#text)));
  }

  /** Words side by side, in both orders: "15 May" and "May 15" are one date. */
  get pairs(): ReadonlySet<string> {
    this.#pairs ??= new Set(pairsOf(this.#text).flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
    return this.#pairs;
  }

  get numbers(): readonly number[] {
    return (this.#numbers ??= numbersIn(this.#text).map(({ value }) => value));
  }

  get refers(): boolean {
    return REFERENCE.test(this.#text);
  }
}

const textOf = (parts: readonly string[]): KnownText => new KnownText(parts.join('\n'));

const wordsOf = (text: string): string[] =>
  (foldedText(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/'s$/u, ''));

/** Neighbours, as they are compared; "15th of May" is "15 May". */
function pairsOf(text: string): [string, string][] {
  const words = wordsOf(text)
    .map((word) => word.replace(/^(\d+)(?:st|nd|rd|th)$/u, '$1'))
    .filter((word) => word !== 'of' && word !== 'the');
  return words.slice(1).map((word, index) => [words[index] ?? '', word]);
}

/** Words by which English refers to what was named before; other languages are not told apart. */
const REFERENCE =
  /\b(?:he|she|it|they|his|her|hers|its|their|theirs|him|them|there|(?:this|these|those) \p{Ll}+)\b|(?:^|\n|[.!?] )The \p{Ll}+/iu;

function missingNumber(
  { question, answer }: ReflectionDraft,
  near: KnownText,
  wide: KnownText,
  said: KnownText,
): Misalignment | null {
  const isOfName = (number: string): boolean =>
    pairsOf(answer).some(
      ([a, b]) =>
        (a === number || b === number) &&
        !isMonth(a) &&
        !isMonth(b) &&
        near.refers &&
        wide.pairs.has(`${a} ${b}`) &&
        nameWords(answer).some(({ word }) => [a, b].includes(foldedText(word))),
    );
  for (const { value, text } of numbersIn(answer)) {
    // "It won the prize": the number of "Zephpath 3" belongs to a name that stands before.
    if (isOfName(text)) continue;
    if (near.numbers.includes(value) || said.numbers.includes(value)) continue;
    const doubtful = isReckoned(value, near.numbers);
    return { reason: `The number ${text} of the answer is not in its evidence.`, doubtful };
  }
  // A number and the month or name beside it belong together.
  const beside = nameWords(answer).flatMap(({ word }) => wordsOf(word));
  for (const [a, b] of pairsOf(answer)) {
    const joined = /^\d+$/u.test(a) ? beside.includes(b) : /^\d+$/u.test(b) && beside.includes(a);
    if (
      !joined ||
      isOfName(a) ||
      isOfName(b) ||
      near.pairs.has(`${a} ${b}`) ||
      said.pairs.has(`${a} ${b}`)
    )
      continue;
    return { reason: `"${a} ${b}" of the answer is not in its evidence.`, doubtful: true };
  }
  for (const { value, text } of numbersIn(question)) {
    if (wide.numbers.includes(value)) continue;
    const doubtful = isReckoned(value, wide.numbers);
    return { reason: `The number ${text} of the question is not in the passage.`, doubtful };
  }
  return null;
}

/** A difference or a sum of two numbers, or their count: an age, a duration, a total. */
function isReckoned(value: number, numbers: readonly number[]): boolean {
  if (value === numbers.length) return true;
  return numbers.some((a, i) =>
    numbers.some((b, j) => i !== j && (a - b === value || (i < j && a + b === value))),
  );
}

function missingName(
  { question, answer }: ReflectionDraft,
  near: KnownText,
  wide: KnownText,
  named: KnownText,
): Misalignment | null {
  for (const { word, opens } of nameWords(answer)) {
    if (holds(near, word, opens) || holds(named, word, opens)) continue;
    const referred = near.refers && holds(wide, word, opens);
    if (referred) continue;
    const doubtful = holds(wide, word, opens);
    return { reason: `"${word}" of the answer is not in its evidence.`, doubtful };
  }
  for (const { word, opens } of nameWords(question)) {
    if (opens || holds(wide, word, opens)) continue;
    return { reason: `"${word}" of the question is not in the passage.`, doubtful: false };
  }
  return null;
}

/** A word that opens a sentence may be a common one, in another form than in the text. */
function holds({ words }: KnownText, name: string, opens: boolean): boolean {
  const parts = wordsOf(name);
  return parts.every((part) => {
    if (words.has(part)) return true;
    if (!opens || part.length < 5) return false;
    const stem = part.slice(0, Math.max(4, part.length - 3));
    return [...words].some((word) => word.startsWith(stem));
  });
}

/** The sentences that a pair's evidence lies in. */
export function evidenceSentences({ draft, evidence }: VerifyInput): string[] {
  return evidence.flatMap((passage) => {
    const spans = draft.evidence.filter(({ passageId }) => passageId === passage.id);
    return sentencesOf(passage.text)
      .filter(({ start, end }) =>
        spans.some((span) => span.start - passage.start < end && span.end - passage.start > start),
      )
      .map(({ start, end }) => passage.text.slice(start, end));
  });
}

function textBefore(passage: Passage, documents: readonly Document[]): string {
  const document = documents.find(({ id }) => id === passage.documentId);
  return document?.text.slice(Math.max(0, passage.start - BEFORE), passage.start) ?? '';
}
