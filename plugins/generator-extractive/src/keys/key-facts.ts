import { isImplied, keyWords, keyedQuestion, nounClass, shortNameQuestion } from '@memo-js/english';
import type { FoundKeyWord, KeyedType } from '@memo-js/english';
import type { Discourse } from '../discourse.ts';
import type { RawFact } from '../fact-sink.ts';
import type { Sentence } from '../sentences.ts';
import type { Unit, VerbGroup } from '../units.ts';
import { Mentions } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { typedValues } from './typed-values.ts';

interface Value {
  readonly type: KeyedType;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a sentence offers to each of its values. */
interface Setting {
  readonly text: string;
  readonly entities: readonly Mention[];
  readonly words: readonly FoundKeyWord[];
  /** Offsets at which another statement begins. */
  readonly cuts: readonly number[];
  readonly verbs: readonly VerbGroup[];
  /** Span in the document. */
  readonly span: RawFact['spans'][number];
}

/** A fact with what makes its question. */
interface Kept {
  readonly fact: RawFact;
  readonly answer: string;
  conflicting: boolean;
}

/** Most words that a value is keyed with beside each of its names, the document's topic first. */
const MOST_WORDS: readonly (readonly [types: RegExp, most: readonly number[]])[] = [
  // Rules find most dates, and dates of others are what documents differ in most.
  [/^date$/u, [2]],
  [/^(?:person|place|name)$/u, [3, 2, 1]],
  [/./u, [4, 3, 1]],
];

/** Kinds of which a thing has one: they need no word where a document gives one value. */
const SINGLE = /^(?:length|height|depth|width|area|weight|speed|number of )/u;

/** Costs in characters: of another statement, and of not being a verb. */
const OTHER_STATEMENT = 120;
const NO_VERB = 60;

/** Collects what stands beside each other in one passage, for questions that no rule foresaw. */
export class KeyFacts {
  readonly #discourse: Discourse;
  readonly #mentions: Mentions;
  readonly #facts = new Map<string, Kept>();

  readonly #prose: readonly Sentence[];
  readonly #offset: number;

  /** @param offset of the passage in its document, into which spans point */
  constructor(discourse: Discourse, prose: readonly Sentence[], offset: number) {
    this.#discourse = discourse;
    this.#prose = prose;
    this.#offset = offset;
    this.#mentions = new Mentions(discourse, prose.map(({ text }) => text).join(' '));
  }

  /** Reads one sentence; the discourse must stand at its end. */
  read(sentence: Sentence, units: readonly Unit[]): void {
    const { text } = sentence;
    const mentions = this.#mentions.of(text, units);
    const typed = typedValues(text).filter((value) => !overlapsNamed(value, mentions));
    const { title } = this.#discourse;
    // What a sentence says without a name is said of the topic.
    const topic: Mention[] =
      title === undefined || mentions.some(({ name }) => name === title)
        ? []
        : [{ name: title, start: 0, end: 0, type: 'name', named: false }];
    const setting: Setting = {
      text,
      entities: [...topic, ...mentions],
      words: wordsBeside(text, mentions, typed),
      cuts: boundaries(units),
      verbs: units.filter((unit) => unit.kind === 'verb'),
      span: this.#spanOf(sentence),
    };
    for (const value of typed) this.#key(value, setting);
    const first = new Map([...mentions].reverse().map((mention) => [mention.name, mention]));
    for (const mention of first.values()) this.#key({ ...mention, text: mention.name }, setting);
  }

  #key(value: Value, setting: Setting): void {
    const { title } = this.#discourse;
    const near = nearest(value, setting);
    const topic = title === undefined || title === value.text ? [] : [title];
    const names = [...new Set([...topic, ...near.map(({ name }) => name)])];
    const words = ranking(value, setting).filter(
      (word) => !isImplied(value.type, word) && !(value.type === 'date' && /^\d/u.test(word)),
    );
    const person = title !== undefined && this.#discourse.isPerson(title);
    const single = SINGLE.test(value.type) || (value.type === 'duration' && !person);
    const most = MOST_WORDS.find(([types]) => types.test(value.type))?.[1] ?? [];
    names.slice(0, most.length).forEach((name, at) => {
      const mention = near.find((other) => other.name === name);
      const own =
        single && (name === title || (name === near[0]?.name && measures(value, near[0], setting)));
      if (mention?.type === 'place' && name !== title && !own) return;
      if (own) this.#add(value, name, undefined, setting.span);
      for (const word of words.slice(0, most[at])) this.#add(value, name, word, setting.span);
    });
  }

  #add(value: Value, name: string, word: string | undefined, span: Setting['span']): void {
    const entity = name.replace(/^The (?=\p{Lu})/u, '');
    const key = { type: value.type, entity, ...(word === undefined ? {} : { word }) };
    const question = keyedQuestion(key);
    const known = this.#facts.get(question);
    if (known !== undefined) {
      known.conflicting ||= fold(known.answer) !== fold(value.text);
      return;
    }
    const fact = factOf(question, value.text, entity, span);
    this.#facts.set(question, { fact, answer: value.text, conflicting: false });
  }

  /** Facts by keys, without those that have two values. */
  finish(): readonly RawFact[] {
    const settled = [...this.#facts.values()].filter(({ conflicting }) => !conflicting);
    return [...settled.map(({ fact }) => fact), ...this.#shortName()];
  }

  /** The title's first word where the passage uses it alone: "Marl remains family property". */
  #shortName(): readonly RawFact[] {
    const { title } = this.#discourse;
    const [short = '', second] = (title ?? '').split(' ');
    if (title === undefined || second === undefined || this.#discourse.isPerson(title)) return [];
    const known = nounClass(short.toLowerCase()) !== undefined;
    if (known || !/^\p{Lu}\p{Ll}{3,}$/u.test(short) || this.#discourse.expand(short) !== title)
      return [];
    const alone = new RegExp(`(?<![\\p{L}-])${short}(?:'s|’s)?(?= \\p{Ll}|[,.;])`, 'u');
    const sentence = this.#prose.find(({ text }) => alone.test(text));
    if (sentence === undefined) return [];
    return [factOf(shortNameQuestion(short), title, title, this.#spanOf(sentence))];
  }

  #spanOf({ start, end }: Sentence): Setting['span'] {
    return { start: this.#offset + start, end: this.#offset + end };
  }
}

function factOf(question: string, answer: string, entity: string, span: Setting['span']): RawFact {
  return {
    question,
    answers: [answer],
    spans: [span],
    entities: [entity],
    weaker: [],
    query: { kind: 'identity', of: entity, person: false },
  };
}

const fold = (text: string): string => text.toLowerCase().replace(/^the /u, '').trim();

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && a.end > b.start;

const overlapsNamed = (value: Stretch, mentions: readonly Mention[]): boolean =>
  mentions.some((mention) => mention.named && overlap(mention, value));

/** Where another statement of the sentence begins: relative and other clauses, "and" with a verb. */
function boundaries(units: readonly Unit[]): readonly number[] {
  const starts: number[] = [];
  let verb = false;
  units.forEach((unit, at) => {
    if (unit.kind === 'verb') verb = true;
    // ", and" begins a statement of its own more often than "and" does.
    const far = units[at - 1]?.kind === 'comma' ? 9 : 4;
    const next = units.slice(at + 1, at + far);
    const joins = unit.kind === 'conj' && verb && next.some(({ kind }) => kind === 'verb');
    if (unit.kind === 'rel' || unit.kind === 'sconj' || unit.kind === 'break' || joins) {
      starts.push(unit.start);
      verb = false;
    }
  });
  return starts;
}

/** Words of a sentence that stand in no name, and years. */
function wordsBeside(
  text: string,
  mentions: readonly Mention[],
  typed: readonly Value[],
): readonly FoundKeyWord[] {
  return keyWords(text).filter(
    (word) =>
      !mentions.some((mention) => overlap(mention, word)) &&
      !typed.some((value) => value.type !== 'date' && overlap(value, word)) &&
      (word.start === 0 || !/^\p{Lu}/u.test(text.slice(word.start))),
  );
}

/** Characters between two stretches, more where a statement ends between them. */
function distance(a: Stretch, b: Stretch, cuts: readonly number[]): number {
  const statement = (at: number): number => cuts.filter((cut) => cut <= at).length;
  const between = Math.max(0, a.start - b.end, b.start - a.end);
  return between + OTHER_STATEMENT * Math.abs(statement(a.start) - statement(b.start));
}

function nearest(value: Value, { entities, cuts }: Setting): readonly Mention[] {
  return entities
    .filter(({ start, end, name }) => name !== value.text && end > start)
    .sort((a, b) => distance(a, value, cuts) - distance(b, value, cuts));
}

/** "Mount Arn (2,817 metres)", "The Sel, at 364 kilometres": a measure of what was named. */
function measures(value: Value, mention: Mention, { text }: Setting): boolean {
  const between = text.slice(mention.end, value.start);
  const before = text.slice(0, mention.start);
  if (mention.end > value.start || /[;]| and /u.test(between)) return false;
  if (/^ ?\($/u.test(between)) return true;
  return (
    between.length < 40 && !/\b(?:of|in|at|on|from|to|near|by|with|for) (?:the )?$/u.test(before)
  );
}

/** Words by how much they belong to a value: the verb of its statement, then the nearest. */
function ranking(value: Value, { words, cuts, verbs }: Setting): readonly string[] {
  const cost = (word: FoundKeyWord): number =>
    distance(word, value, cuts) +
    (/^\d/u.test(word.word) ? NO_VERB : 0) +
    (verbs.some((verb) => overlap(verb, word)) ? 0 : NO_VERB);
  const ranked = words.filter((word) => !overlap(word, value)).sort((a, b) => cost(a) - cost(b));
  return [...new Set(ranked.map(({ word }) => word))];
}
