import type { Reflection } from '@memo-js/core';
import { buildBloom } from './bloom.ts';
import type { FilterLayer } from './filter-file.ts';
import { findNames, isCommonCount, nameRuns, pairOf } from './name-spans.ts';
import type { NameSpan } from './name-spans.ts';
import { statedTemplates, templatesOf } from './templates.ts';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

/**
 * Bits a member: about 0.05 %, 0.001 % and 0.3 % of strangers pass. A question is looked up by
 * every run of its words as a name, and by every level of its words, so these take more.
 */
const WORD_BITS = 16;
const NAME_BITS = 24;
const PAIR_BITS = 12;
/** Rarest words of a question whose pairs are kept. */
const PAIRED_WORDS = 8;

/** A wording of a reflection, read once. */
interface Wording {
  readonly words: readonly Word[];
  readonly spans: readonly NameSpan[];
}

/** Collects the sets of the trained questions. Refusals teach nothing. */
export function buildLayer(reflections: Iterable<Reflection>): FilterLayer {
  const names = new Set<string>();
  const answers = [...reflections].filter((reflection) => !reflection.refusal);
  for (const { entities } of answers) for (const entity of entities) addName(names, entity);
  const read = wordingReader(names);
  const facts = answers.map(({ question, paraphrases }) => [question, ...paraphrases].map(read));
  const questions = facts.flat();
  const counts = new Map<string, number>();
  for (const { words } of questions) {
    for (const text of new Set(words.map((word) => word.text))) {
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  const pairs = new Set<string>();
  for (const wording of questions) {
    addPairs(pairs, wording, counts, questions.length);
    names.add(questionKey(wording.words));
    // Whatever is written like a name is no stranger, listed as an entity or not.
    for (const { from, to } of nameRuns(wording.words, wording.spans)) {
      names.add(`~${textOf(wording.words.slice(from, to))}`);
    }
  }
  const { templates, stated, wide } = statedTemplates(
    facts.map(([question, ...paraphrases]) => ({
      question: question === undefined ? [] : templatesOf(question.words, question.spans),
      paraphrases: paraphrases.flatMap(({ words, spans }) => templatesOf(words, spans)),
    })),
  );
  for (const { name, template } of stated) pairs.add(statedKey(name, template));
  for (const template of templates) names.add(templateKey(template));
  const given = new Set<string>();
  const shared = stemsOfQuestions(facts, wide);
  answers.forEach(({ answer }, i) => {
    const [question, ...paraphrases] = facts[i] ?? [];
    if (question === undefined) return;
    for (const wording of [question, ...paraphrases]) addAnswer(given, wording, answer);
    for (const stem of shared.get(soleTemplate(question) ?? '') ?? [])
      addAsked(given, question, answer, [stem]);
  });
  return {
    questions: questions.length,
    words: buildBloom(levels(counts), WORD_BITS),
    names: buildBloom(names, NAME_BITS),
    pairs: buildBloom(pairs, PAIR_BITS),
    answers: buildBloom(given, PAIR_BITS),
  };
}

/** Reads wordings; a name is only looked for where the first word of one stands. */
function wordingReader(names: ReadonlySet<string>): (wording: string) => Wording {
  const known = new Set([...names].filter((name) => name.startsWith('=')));
  const starts = new Set([...known].map((name) => name.slice(1).split(' ')[0] ?? ''));
  return (wording) => {
    const words = wordsOf(wording);
    const spans = findNames(words, (name) => known.has(`=${name}`), starts);
    return { words, spans };
  };
}

function textOf(words: readonly Word[]): string {
  return words.map((word) => word.text).join(' ');
}

/** Key of a whole question among the names. */
export const questionKey = (words: readonly Word[]): string => `?${textOf(words)}`;

/** Key of a template among the names, where strangers are rarest. */
export const templateKey = (template: string): string => `#${template}`;

/** Key of a template that is stated of a name, among the pairs. */
export const statedKey = (name: string, template: string): string => `${name}#${template}`;

/** The words of a name from its first capital on: "the Lark Prize" is asked for as "Lark Prize", too. */
export function nameOf(entity: string): readonly Word[] {
  const all = wordsOf(entity);
  return all.slice(
    Math.max(
      0,
      all.findIndex((word) => word.named),
    ),
  );
}

function addName(names: Set<string>, entity: string): void {
  const name = nameOf(entity);
  const words = name.map((word) => word.text);
  if (words.length === 0) return;
  names.add(`=${words.join(' ')}`);
  names.add(`^${name.map((word) => word.written).join(' ')}`);
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + 3); to += 1) {
      names.add(`~${words.slice(from, to).join(' ')}`);
    }
  }
}

function addPairs(
  pairs: Set<string>,
  { words, spans }: Wording,
  counts: ReadonlyMap<string, number>,
  questions: number,
): void {
  const count = (word: Word): number => counts.get(word.text) ?? 0;
  const others = outsideOf(words, spans);
  for (const span of spans) {
    for (const word of others) pairs.add(`${span.name}|${word.stem}`);
  }
  const rare = words
    .filter((word) => !isCommonCount(count(word), questions))
    .sort((a, b) => count(a) - count(b) || (a.text < b.text ? -1 : 1))
    .slice(0, PAIRED_WORDS);
  rare.forEach((word, i) => {
    for (const other of rare.slice(i + 1)) {
      if (other.stem !== word.stem) pairs.add(pairOf(word, other));
    }
  });
}

/**
 * Forms in which an answer is looked up: as it stands, and from its first capital on, since
 * "the Lark Prize" and "Lark Prize" are one answer.
 */
export function answerForms(answer: string): string[] {
  const words = wordsOf(answer);
  const start = words.findIndex((word) => word.named);
  return [...new Set([textOf(words), ...(start > 0 ? [textOf(words.slice(start))] : [])])];
}

/** Key of an answer that was trained beside a name; of one that names nothing, beside ''. */
export const answerKey = (name: string, answer: string): string => `${name}=${answer}`;

/** Key of a word that asks for an answer of a name. */
export const askedKey = (name: string, answer: string, stem: string): string =>
  `${name}=${answer}|${stem}`;

function addAnswer(given: Set<string>, wording: Wording, answer: string): void {
  for (const form of answerForms(answer)) {
    for (const name of namesOf(wording)) given.add(answerKey(name, form));
  }
  const others = outsideOf(wording.words, wording.spans);
  addAsked(
    given,
    wording,
    answer,
    others.map(({ stem }) => stem),
  );
}

/** Stems that ask for an answer of the names of a wording. */
function addAsked(
  given: Set<string>,
  wording: Wording,
  answer: string,
  stems: readonly string[],
): void {
  for (const form of answerForms(answer)) {
    for (const name of namesOf(wording)) {
      for (const stem of stems) given.add(askedKey(name, form, stem));
    }
  }
}

const namesOf = ({ spans }: Wording): readonly string[] =>
  spans.length === 0 ? [''] : spans.map(({ name }) => name);

/** The template of a question about one name. */
function soleTemplate({ words, spans }: Wording): string | undefined {
  const [only, second] = templatesOf(words, spans);
  return second === undefined ? only?.template : undefined;
}

/**
 * Stems of all trained wordings of a question that has many: each reflection carries some of them,
 * and all ask for its answer.
 */
function stemsOfQuestions(
  facts: readonly (readonly Wording[])[],
  wide: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const stems = new Map<string, Set<string>>();
  for (const wordings of facts) {
    const [question] = wordings;
    const template = question === undefined ? undefined : soleTemplate(question);
    if (template === undefined || !wide.has(template)) continue;
    const own = stems.get(template) ?? new Set();
    stems.set(template, own);
    for (const { words, spans } of wordings)
      for (const { stem } of outsideOf(words, spans)) own.add(stem);
  }
  return stems;
}

/** The words that belong to no name. */
export function outsideOf(words: readonly Word[], spans: readonly NameSpan[]): Word[] {
  return words.filter((_, i) => !spans.some(({ from, to }) => i >= from && i < to));
}

function levels(counts: ReadonlyMap<string, number>): Set<string> {
  const members = new Set<string>();
  for (const [text, count] of counts) {
    for (let level = 0; 2 ** level <= count; level += 1) members.add(`${level}:${text}`);
  }
  return members;
}
