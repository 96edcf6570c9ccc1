import {
  CLASSIFYING,
  DERIVED,
  FACILITY,
  GENERIC,
  HE,
  HONORIFIC,
  SAME_PEOPLE,
  SHE,
  isPart,
  isSelfContained,
  isSpecific,
  properTitle,
  saysWhat,
} from './reference-words.ts';
import type { NounClass } from '@memo-js/english';
import type { Referent } from './reference-words.ts';
import type { NounPhrase } from './units.ts';
import { canonicalType, isCapitalised, nounClass, singular, stripQuotes } from '@memo-js/english';

const WORKS: readonly NounClass[] = ['work'];

/** Tracks the named things of one document and what pronouns and descriptions mean. */
export class Discourse {
  readonly #known = new Map<string, Referent>();
  readonly #aliases = new Map<string, string>();
  readonly title: string | undefined;
  /** Names in order of mention, the latest last. */
  #recent: string[] = [];
  #subjects: string[] = [];

  constructor(title: string | undefined, earlier: readonly string[]) {
    this.title = title === undefined ? undefined : properTitle(title);
    for (const name of earlier) this.meet(name);
    if (this.title !== undefined) this.meet(this.title);
    this.#recent = [];
  }

  /** Is the exact spelling (or a short form) a name seen here? */
  isKnown(text: string): boolean {
    return this.#known.has(text) || this.#known.has(`The ${text}`) || this.#aliases.has(text);
  }

  /** Is the word the first of a known name? */
  startsName(word: string): boolean {
    for (const name of this.#known.keys())
      if (name === word || name.startsWith(`${word} `)) return true;
    return this.#aliases.has(word);
  }

  /** Registers a name with what is known of it, and returns its full form. */
  meet(spelling: string, type?: string): string {
    const name = this.expand(spelling);
    let referent = this.#known.get(name);
    if (referent === undefined) {
      referent = { name, plural: false, types: new Set() };
      this.#known.set(name, referent);
      const tail = name.split(' ').at(-1) ?? '';
      const kind = /^\p{Lu}/u.test(tail) && name.includes(' ') ? nounClass(tail) : undefined;
      const first = (name.split(' ')[0] ?? '').toLowerCase();
      const lead = nounClass(first);
      const of = / (?:of|for) /.exec(name);
      const headed = of === null ? undefined : nounClass(name.slice(0, of.index));
      if (headed !== undefined) {
        referent.kind = headed;
        referent.type = (name.slice(0, of?.index).split(' ').at(-1) ?? '').toLowerCase();
      } else if (
        kind !== undefined &&
        kind !== 'person' &&
        kind !== 'time' &&
        kind !== 'creature' &&
        kind !== 'product' &&
        kind !== 'group' &&
        singular(tail.toLowerCase()) === tail.toLowerCase()
      ) {
        referent.kind = kind;
        referent.type = tail.toLowerCase();
      } else if (
        name.includes(' ') &&
        /^(?:river|lake|mount|port|cape|bay|hotel|isle|island|castle|fort|mill)$/.test(first)
      ) {
        referent.kind = lead === 'structure' ? 'structure' : 'place';
        referent.type = first === 'port' ? 'city' : first === 'mount' ? 'mountain' : first;
      }
    }
    if (referent.type !== undefined && referent.types.size === 0) {
      referent.guessed = true;
      referent.types.add(referent.type);
    }
    const noun =
      type === undefined
        ? undefined
        : singular((type.toLowerCase().split(' ').at(-1) ?? '').trim());
    const kind = noun === undefined ? undefined : nounClass(noun);
    if (
      noun !== undefined &&
      kind !== undefined &&
      (referent.type === undefined || referent.kind === undefined || referent.guessed === true)
    ) {
      referent.type = noun;
      referent.kind = kind;
      referent.guessed = false;
    }
    if (noun !== undefined && kind !== undefined) referent.types.add(noun);
    if (noun !== undefined) {
      if (HE.test(noun)) referent.gender = 'he';
      if (SHE.test(noun)) referent.gender = 'she';
    }
    return name;
  }

  /** Another spelling of a name: an acronym, a nickname. */
  alias(short: string, name: string): void {
    if (short !== name && !this.#known.has(short)) this.#aliases.set(short, name);
  }

  referent(name: string): Referent | undefined {
    return this.#known.get(name);
  }

  isPerson(name: string): boolean {
    const referent = this.#known.get(name);
    if (referent?.kind !== undefined) return referent.kind === 'person';
    return referent?.gender !== undefined;
  }

  markPerson(name: string, gender?: 'he' | 'she'): void {
    const referent = this.#known.get(name);
    if (referent === undefined) return;
    referent.kind ??= 'person';
    if (gender !== undefined && referent.kind === 'person') referent.gender ??= gender;
  }

  /** The full name that a short form stands for: a surname, a first word, an acronym. */
  expand(spelling: string): string {
    const plain = stripQuotes(spelling).replace(HONORIFIC, '').replace(/\s+/g, ' ');
    const direct = this.#aliases.get(plain);
    if (direct !== undefined) return direct;
    if (this.#known.has(plain)) return plain;
    const bare = plain.replace(/^The /, '');
    if (this.#known.has(bare)) return bare;
    if (this.#known.has(`The ${plain}`)) return `The ${plain}`;
    const matches: string[] = [];
    for (const [name, referent] of this.#known) {
      if (name.length <= plain.length || referent.plural) continue;
      const folded = name.toLowerCase();
      const lower = plain.toLowerCase();
      // "the Aurel bridge" is "Aurel Bridge".
      if (
        folded.endsWith(` ${lower}`) ||
        (folded.startsWith(`${lower} `) && this.#abbreviates(name))
      )
        matches.push(name);
    }
    const folded = [...this.#known.keys()].find(
      (name) => name.toLowerCase() === plain.toLowerCase(),
    );
    if (folded !== undefined) return folded;
    if (matches.length === 1 && matches[0] !== undefined) return matches[0];
    if (matches.length > 1 && this.title !== undefined && matches.includes(this.title))
      return this.title;
    return plain;
  }

  /** May the first words alone stand for the name? "Velar" for the company, not "Orsund" for its opera house. */
  #abbreviates(name: string): boolean {
    if (name !== this.title) return false;
    const tail = (name.split(' ').at(-1) ?? '').toLowerCase();
    const kind = singular(tail) === tail ? nounClass(tail) : undefined;
    return kind === undefined || kind === 'organisation' || kind === 'product';
  }

  /** Notes a mention, for pronouns that follow. */
  mention(name: string, subject: boolean): void {
    this.#recent.push(name);
    if (subject) this.#subjects.push(name);
    if (this.#recent.length > 60) this.#recent = this.#recent.slice(-30);
    if (this.#subjects.length > 60) this.#subjects = this.#subjects.slice(-30);
  }

  /** Whom a personal pronoun means. */
  pronoun(word: string): string | undefined {
    const lower = word.toLowerCase();
    if (SAME_PEOPLE.has(lower)) {
      const gender = /^(?:he|him|his|himself)$/.test(lower) ? 'he' : 'she';
      const fits = (name: string): boolean => {
        const referent = this.#known.get(name);
        if (referent === undefined || referent.plural) return false;
        if (referent.kind !== undefined && referent.kind !== 'person') return false;
        return referent.gender === undefined
          ? referent.kind === 'person' || name === this.title || /^\p{Lu}\S* \p{Lu}/u.test(name)
          : referent.gender === gender;
      };
      const last = this.#subjects.at(-1);
      const sure = (name: string): boolean => this.#known.get(name)?.gender === gender;
      const found =
        (last !== undefined &&
        fits(last) &&
        ((sure(last) && !(this.title !== undefined && sure(this.title))) ||
          this.title === undefined ||
          !fits(this.title))
          ? last
          : undefined) ??
        (this.title !== undefined &&
        fits(this.title) &&
        (this.isPerson(this.title) || this.#subjects.length === 0)
          ? this.title
          : undefined) ??
        this.#subjects.findLast(fits) ??
        this.#recent.findLast(fits);
      if (found !== undefined) this.markPerson(found, gender);
      return found;
    }
    if (/^(?:it|its|itself)$/.test(lower)) {
      const fits = (name: string): boolean => {
        const referent = this.#known.get(name);
        return (
          referent !== undefined &&
          !referent.plural &&
          referent.kind !== 'person' &&
          referent.gender === undefined
        );
      };
      const last = this.#subjects.at(-1);
      if (this.title !== undefined && fits(this.title)) return this.title;
      if (last !== undefined && fits(last)) return last;
      const typed = this.#recent.findLast(
        (name) =>
          fits(name) &&
          this.#known.get(name)?.kind !== undefined &&
          !/^(?:place)$/.test(this.#known.get(name)?.kind ?? ''),
      );
      return (
        typed ??
        (this.title !== undefined && fits(this.title) ? this.title : this.#recent.findLast(fits))
      );
    }
    if (/^(?:they|them|their|themselves)$/.test(lower)) {
      const last = this.#subjects.at(-1);
      const plural = (name: string): boolean =>
        this.#known.get(name)?.plural === true ||
        this.#known.get(name)?.kind === 'organisation' ||
        this.#known.get(name)?.kind === 'group';
      if (last !== undefined && plural(last)) return last;
      const { title } = this;
      return title !== undefined && plural(title) && (last === undefined || last === title)
        ? title
        : undefined;
    }
    return undefined;
  }

  /** What "the company" or "the city" means. */
  described(noun: string): string | undefined {
    const wanted = singular(noun.toLowerCase());
    const type = canonicalType(wanted);
    const exact = (name: string): boolean => {
      const own = this.#known.get(name)?.types;
      return (
        own !== undefined &&
        [...own].some((word) => word === wanted || canonicalType(word) === type)
      );
    };
    // "the film" in a text about a work
    const kinds = GENERIC[wanted] ?? (nounClass(wanted) === 'work' ? WORKS : undefined);
    const loose = (name: string): boolean => {
      const kind = this.#known.get(name)?.kind;
      return kind !== undefined && kinds?.includes(kind) === true;
    };
    const organised = (name: string): boolean =>
      name === this.title &&
      /^(?:publisher|manufacturer|maker|brewery|bakery|distillery|operator|retailer|supplier|club|team|side|agency|society|association|foundation|charity|orchestra|ensemble|band|label|airline|bank|producer|group|cooperative)$/.test(
        wanted,
      ) &&
      this.#known.get(name)?.kind === 'organisation';
    if (
      this.title !== undefined &&
      this.#known.get(this.title)?.kind === 'work' &&
      /^(?:story|plot|action|tale|text|work)$/.test(wanted)
    )
      return this.title;
    const person = (name: string): boolean =>
      nounClass(wanted) === 'person' &&
      this.isPerson(name) &&
      this.#known.get(name)?.type === wanted;
    if (this.title !== undefined && !this.isPerson(this.title) && saysWhat(this.title, wanted))
      return this.meet(this.title, wanted);
    for (const fits of [exact, person, loose, organised]) {
      if (this.title !== undefined && fits(this.title)) return this.title;
      const found = this.#recent.findLast(fits);
      if (found !== undefined) return found;
    }
    if (
      kinds !== undefined &&
      this.title !== undefined &&
      this.#known.get(this.title)?.guessed === true &&
      !this.isPerson(this.title) &&
      (nounClass(this.#known.get(this.title)?.type ?? '') === 'work' ||
        (kinds === WORKS &&
          /^(?:event|creature|place)$/.test(this.#known.get(this.title)?.kind ?? '')))
    )
      return this.meet(this.title, wanted);
    // "the company" in a text about a name of unknown kind says what kind it is.
    const classes = kinds ?? CLASSIFYING[wanted];
    if (
      classes !== undefined &&
      this.title !== undefined &&
      this.#known.get(this.title)?.kind === undefined &&
      !this.isPerson(this.title)
    )
      return this.#classify(this.title, wanted, classes[0]);
    // "The company" in a text about a publishing house or a yard, where nothing else is one.
    const kind = this.title === undefined ? undefined : this.#known.get(this.title)?.kind;
    if (kinds?.includes('organisation') === true && (kind === 'structure' || kind === 'product'))
      return this.title;
    return undefined;
  }

  #classify(name: string, type: string, kind: NounClass | undefined): string {
    const referent = this.#known.get(name);
    if (referent !== undefined && kind !== undefined) {
      referent.kind = kind;
      referent.type = type;
      referent.types.add(type);
    }
    return name;
  }

  /** Several people or things under one mention. */
  group(names: readonly string[]): string {
    const name = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
    if (!this.#known.has(name)) this.#known.set(name, { name, plural: true, types: new Set() });
    return name;
  }

  /** Everything met, for the index and for later passages. */
  names(): readonly string[] {
    return [...this.#known.values()].filter(({ plural }) => !plural).map(({ name }) => name);
  }

  /** The full self-contained wording of a phrase; undefined when it cannot stand alone. */
  resolve(phrase: NounPhrase): string | undefined {
    if (phrase.items !== undefined) {
      const items = phrase.items.map((item) => this.resolve(item));
      if (items.some((item) => item === undefined)) return undefined;
      return phrase.items.every(({ name }) => name !== undefined)
        ? this.group(items as string[])
        : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
    }
    if (phrase.pronoun !== undefined) return this.pronoun(phrase.pronoun);
    if (phrase.name !== undefined) return this.meet(phrase.name, phrase.type);
    if (phrase.possessor !== undefined) {
      const owner = this.resolve(phrase.possessor);
      if (owner === undefined) return undefined;
      const noun =
        phrase.possessor.pronoun === undefined
          ? phrase.text.replace(/^.*?(?:'s|’s|s'|s’) /u, '')
          : phrase.text;
      return `the ${noun} of ${owner}`;
    }
    if (phrase.of !== undefined) {
      const inner = this.resolve(phrase.of);
      if (inner === undefined) return undefined;
      return `${phrase.det === 'the' ? 'the ' : ''}${phrase.text} of ${inner}`;
    }
    if (phrase.det === 'the' || phrase.det === 'this' || phrase.det === 'that') {
      const meant =
        phrase.modifiers.length === 0 || phrase.modifiers.every((word) => !isCapitalised(word))
          ? this.described(phrase.head)
          : undefined;
      if (meant !== undefined) return meant;
      if (
        this.title !== undefined &&
        !this.isPerson(this.title) &&
        (isPart(phrase) ||
          (FACILITY.test(phrase.head) &&
            phrase.modifiers.length === 0 &&
            this.#known.get(this.title)?.kind === 'place'))
      )
        return `the ${phrase.text} of ${this.title}`;
      return isSelfContained(phrase) || isSpecific(phrase) ? `the ${phrase.text}` : undefined;
    }
    if (this.title !== undefined && !this.isPerson(this.title) && phrase.name === undefined) {
      if (
        (phrase.det === 'each' || phrase.det === 'every') &&
        /^(?:unit|copy|model|machine|piece|one)$/.test(phrase.head)
      )
        return this.title;
      if ((phrase.det === 'a' || phrase.det === 'an') && DERIVED.test(phrase.head))
        return `the ${phrase.text} of ${this.title}`;
    }
    return phrase.text;
  }
}
