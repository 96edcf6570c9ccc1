import { canonicalType, isCapitalised, nounClass, stripQuotes } from '@memo-js/english';
import type { Clause } from './clause-state.ts';
import type { Discourse } from './discourse.ts';
import type { NounPhrase } from './units.ts';

const HOLDER =
  /^(?:city|town|village|port|island|state|region|district|province|municipality|county|suburb|hamlet|settlement|isle|parish|kingdom|republic|borough|canton)$/;

/** Sides and parts that stand for the place itself: "on the banks of the Tarn" is on the Tarn. */
const PARTS =
  /^(?:slopes?|banks?|shores?|foot|flanks?|outskirts|heart|centre|center|middle|waterfront)$/;

/** "the port of Havelrik" means Havelrik. */
export function unwrap(phrase: NounPhrase): NounPhrase {
  if (
    phrase.name === undefined &&
    phrase.of?.name !== undefined &&
    phrase.possessor === undefined &&
    HOLDER.test(phrase.head)
  ) {
    return { ...phrase.of, type: phrase.head, start: phrase.start };
  }
  if (phrase.name === undefined && PARTS.test(phrase.head)) {
    if (phrase.of?.name !== undefined) return { ...phrase.of, start: phrase.start };
    if (phrase.possessor?.name !== undefined || phrase.possessor?.pronoun !== undefined)
      return phrase.possessor;
  }
  return phrase;
}

/** The words of a phrase as an answer: full names, no article, quotation marks gone. */
export function answerOf(phrase: NounPhrase, discourse: Discourse): string | undefined {
  const meant = unwrap(phrase);
  if (meant.items !== undefined) {
    const items = meant.items.map((item) => answerOf(item, discourse));
    if (items.some((item) => item === undefined)) return undefined;
    return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
  }
  if (meant.pronoun !== undefined) return discourse.pronoun(meant.pronoun);
  if (meant.name !== undefined) return stripQuotes(discourse.meet(meant.name, meant.type));
  if (meant.possessor !== undefined) {
    const noun = ownedNoun(meant);
    if (meant.possessor.pronoun !== undefined)
      return meant.of === undefined
        ? noun
        : `${noun} of ${answerOf(meant.of, discourse) ?? ''}`.trim();
    const owner = discourse.resolve(meant.possessor);
    if (owner === undefined) return undefined;
    return `${noun} of ${owner}`;
  }
  if (meant.of !== undefined) {
    const inner = answerOf(meant.of, discourse);
    return inner === undefined ? undefined : `${meant.text} of ${inner}`;
  }
  if (meant.det === 'the' || meant.det === 'this' || meant.det === 'that') {
    const described =
      meant.modifiers.every((word) => !isCapitalised(word)) && meant.modifiers.length === 0
        ? discourse.described(meant.head)
        : undefined;
    if (described !== undefined) return described;
  }
  return meant.text;
}

/** The noun of "X's noun" without its owner. */
export function ownedNoun(phrase: NounPhrase): string {
  if (phrase.possessor === undefined || phrase.possessor.pronoun !== undefined) return phrase.text;
  const owner = phrase.possessor.text;
  const at = phrase.text.indexOf(owner);
  return phrase.text.slice(at < 0 ? 0 : at + owner.length).replace(/^(?:'s|’s|'|’)\s*/u, '');
}

/** The phrase as part of a question: self-contained, or undefined. */
export function argumentOf(phrase: NounPhrase, discourse: Discourse): string | undefined {
  const meant = unwrap(phrase);
  const text = discourse.resolve(meant);
  if (text === undefined || text === '') return undefined;
  if (
    /^(?:it|they|he|she|this|that|these|those|which|who|there|both|all|some|many|others?|each)$/i.test(
      text,
    )
  )
    return undefined;
  return text;
}

/** Does the argument name something, so that a question about it has one answer? */
export function isDefinite(text: string): boolean {
  return /\p{Lu}|\p{Lo}|\d/u.test(text) || /^the \S+ \S/u.test(text);
}

/** Type word for "which TYPE": from the document's own wording. */
export function typeOf(name: string, discourse: Discourse): string | undefined {
  const referent = discourse.referent(name);
  if (referent?.type === undefined || referent.kind === 'person' || referent.kind === 'time')
    return undefined;
  return canonicalType(referent.type);
}

const NATIONALITY = /^\p{Lu}\p{Ll}+(?:ish|ese|ian|ean|an|ch|i|ic|sh|ss|lander|er)$/u;

/** Splits "Dutch marine engineer" into nationality and occupation. */
export function splitNationality(words: readonly string[]): {
  readonly nationality?: string;
  readonly rest: readonly string[];
} {
  const [first = '', ...rest] = words;
  if (NATIONALITY.test(first.split('-')[0] ?? '') && rest.length > 0)
    return { nationality: first, rest };
  const at = words.findIndex((word) => NATIONALITY.test(word));
  if (
    at > 0 &&
    at < words.length - 1 &&
    words.slice(0, at).every((word) => /^\p{Ll}/u.test(word))
  ) {
    const nationality = words[at];
    return {
      ...(nationality === undefined ? {} : { nationality }),
      rest: [...words.slice(0, at), ...words.slice(at + 1)],
    };
  }
  return { rest: words };
}

/** Is the noun one that names what a person does or is? */
export function isPersonRole(noun: string): boolean {
  return nounClass(noun) === 'person';
}

/** The phrase behind the first of these prepositions. */
export function phraseAfter(clause: Clause, preps: RegExp): NounPhrase | undefined {
  return clause.adjuncts.find(({ prep, np }) => np !== undefined && preps.test(prep))?.np;
}
