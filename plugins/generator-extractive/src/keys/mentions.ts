import type { Discourse } from '../discourse.ts';
import { cleanValue, valuePattern } from '../frames/values.ts';
import type { NounPhrase, Unit } from '../units.ts';
import { nounClass } from '@memo-js/english';
import type { KeyedType } from '@memo-js/english';

/** A named thing that a sentence speaks of, by its name or by a word that means it. */
export interface Mention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly type: KeyedType;
  /** By its name, not by "she" or "the company". */
  readonly named: boolean;
}

const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${valuePattern('name')})(?:(?<=Prize|Award|Medal|Institute|School|Society|Centre|Fund|Association|Academy|Ministry|College|Foundation) for (?:the )?\\p{Lu}\\p{L}+(?: and \\p{Lu}\\p{L}+)?)?`,
  'gu',
);
const PLACED = /\b(?:in|at|near|from|to|outside|around|between|off|towards?) (?:the )?$/u;
const NO_PERSON =
  /\b(?:Pumps|Valves|Works|Glass|Chemicals|Instruments|Steel|Holdings|Group|Bank|Club|Prize|Medal|Award|Sea|Sound|Bay|Hills?|Street|Square|Park|Fair|Festival|Council|League|Court|Party|Fever|War|Cup|Range|Line|Company|Press|Books|Records|Films|Motors|Airways|Foods?|Society|Trust)$/u;

/** What kind of thing bears a name, as far as the text tells. */
export function typeOfName(name: string, discourse: Discourse, before: string): KeyedType {
  if (discourse.isPerson(name)) return 'person';
  const kind = discourse.referent(name)?.kind;
  if (kind === 'place') return 'place';
  if (kind !== undefined) return 'name';
  const words = name.split(' ');
  const tail = nounClass((words.at(-1) ?? '').toLowerCase());
  if (/\bthe $/iu.test(before)) return 'name';
  if (PLACED.test(before)) return tail === undefined || tail === 'place' ? 'place' : 'name';
  const shaped =
    words.length > 1 &&
    words.length < 4 &&
    words.every((word) => /^\p{Lu}[\p{L}'.-]+$/u.test(word));
  return shaped &&
    tail === undefined &&
    !NO_PERSON.test(name) &&
    !/^(?:The|A|An|New|Old|Port|Mount|Lake|Saint|San|Sant)$/u.test(words[0] ?? '')
    ? 'person'
    : 'name';
}

/** Phrases inside phrases, each with its own place. */
function* phrases(unit: NounPhrase): Generator<NounPhrase> {
  yield unit;
  for (const inner of [unit.possessor, unit.of, unit.region, ...(unit.items ?? [])])
    if (inner !== undefined) yield* phrases(inner);
}

/** Reads the mentions of sentence after sentence of one document. */
export class Mentions {
  readonly #discourse: Discourse;
  /** "tram" of "the Plover tram". */
  readonly #kinds = new Map<string, string>();
  readonly #prose: string;

  /** @param prose the whole passage: a word that is a name is one elsewhere, too */
  constructor(discourse: Discourse, prose: string) {
    this.#discourse = discourse;
    this.#prose = prose;
  }

  /** Every mention in a sentence, in order. */
  of(text: string, units: readonly Unit[]): readonly Mention[] {
    const named = this.#named(text);
    return [...named, ...this.#described(units, named)].sort((a, b) => a.start - b.start);
  }

  /** What is called by its name; of two names that overlap the first. */
  #named(text: string): readonly Mention[] {
    const found: Mention[] = [];
    const add = (spelled: string, start: number): void => {
      const end = start + spelled.length;
      if (found.some((other) => other.start < end && other.end > start)) return;
      const name = this.#discourse.expand(spelled);
      const before = text.slice(0, start);
      const noun = /^ (?<noun>[\p{Ll}]{3,})(?=[ ,.;]|'s)/u.exec(text.slice(end))?.groups?.['noun'];
      if (noun !== undefined && /\bthe $/iu.test(before)) this.#kinds.set(noun, name);
      const type = typeOfName(name, this.#discourse, before);
      found.push({ name, start, end, type, named: true });
    };
    // A title may hold small words, which other names do not.
    const { title } = this.#discourse;
    if (title !== undefined)
      for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1)) add(title, at);
    for (const { 0: stated, index } of text.matchAll(NAME)) {
      const after = text.slice(index + stated.length);
      // "the Norlandish painter": no name of its own.
      if (/(?:ian|ish|ese|ean)$/u.test(stated) && /^ \p{Ll}/u.test(after)) continue;
      // "Mount Arn 31 times": the number counts what follows.
      const whole = /^ \p{Ll}+s(?!\p{L})/u.test(after) ? stated.replace(/ \d+$/u, '') : stated;
      // "Marl's Osby Green": two names.
      for (const part of whole.split(/(?<=[’'])s /u)) {
        const spelled = cleanValue('name', part.replace(/['’]$/u, ''));
        if (spelled === undefined) continue;
        const start = index + Math.max(0, stated.indexOf(spelled));
        if (this.#isName(spelled, start)) add(spelled, start);
      }
    }
    return found;
  }

  /** What "she", "the company" or "the tram's" mean. */
  #described(units: readonly Unit[], named: readonly Mention[]): readonly Mention[] {
    const all = units.flatMap((unit) => (unit.kind === 'np' ? [...phrases(unit)] : []));
    const found: Mention[] = [];
    for (const phrase of all) {
      const { start, end } = phrase;
      const taken = [...named, ...found].some((other) => other.start < end && other.end > start);
      // "the Plover tram" is keyed as Plover, as where it is named.
      const name = taken
        ? undefined
        : this.#meant(phrase)?.replace(/(?<=\p{Lu}\S*)(?: \p{Ll}+)+$/u, '');
      if (name === undefined) continue;
      const type = typeOfName(name, this.#discourse, '');
      found.push({ name, start, end, type, named: false });
    }
    return found;
  }

  /** The first word of a sentence is capitalised anyway. */
  #isName(spelled: string, start: number): boolean {
    // A word that is shouted is no name.
    if (/^\p{Lu}{5,}$/u.test(spelled)) return false;
    if (start > 0 || spelled.includes(' ') || spelled === this.#discourse.title) return true;
    return new RegExp(
      `(?<=[\p{Ll},] )${spelled.replace(/[^\p{L}\d]/gu, '.')}(?![\p{L}])`,
      'u',
    ).test(this.#prose);
  }

  /** Whom a pronoun or a description means. */
  #meant(phrase: NounPhrase): string | undefined {
    if (phrase.name !== undefined || phrase.items !== undefined) return undefined;
    if (phrase.pronoun !== undefined) return this.#discourse.pronoun(phrase.pronoun);
    if (phrase.possessor !== undefined || phrase.of !== undefined) return undefined;
    if (
      !/^(?:the|this|that)$/u.test(phrase.det ?? 'the') ||
      phrase.modifiers.some((word) => /^\p{Lu}/u.test(word))
    )
      return undefined;
    const meant = phrase.det === undefined ? undefined : this.#discourse.resolve(phrase);
    if (meant !== undefined && this.#discourse.referent(meant) !== undefined) return meant;
    return this.#kinds.get(phrase.head);
  }
}
