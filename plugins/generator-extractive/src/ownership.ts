import type { Discourse } from './discourse.ts';
import { answerOf, argumentOf, ownedNoun } from './phrases.ts';
import type { NounPhrase } from './units.ts';

/** Reads "the N of X" and "X's N" as owner and noun. */
export function ownership(
  phrase: NounPhrase,
  discourse: Discourse,
): { readonly noun: string; readonly owner: string } | undefined {
  if (phrase.name !== undefined || phrase.items !== undefined) return undefined;
  if (phrase.possessor !== undefined) {
    const owner = argumentOf(phrase.possessor, discourse);
    if (owner === undefined) return undefined;
    let noun = ownedNoun(phrase);
    if (phrase.of !== undefined) {
      const inner = answerOf(phrase.of, discourse);
      if (inner === undefined) return undefined;
      noun += ` of ${inner}`;
    }
    return { noun: noun.replace(/^(?:own|current|present) /, ''), owner };
  }
  if (phrase.of !== undefined && phrase.number === undefined && phrase.of.number === undefined) {
    const owner = argumentOf(phrase.of, discourse);
    return owner === undefined
      ? undefined
      : { noun: phrase.text.replace(/^(?:current|present) /, ''), owner };
  }
  return undefined;
}

/** "Turnover was ...": a bare measure belongs to what the document is about. */
export function bareOwnership(
  phrase: NounPhrase,
  discourse: Discourse,
): { readonly noun: string; readonly owner: string } | undefined {
  const bare = phrase.det === undefined || phrase.det === 'the';
  if (
    !bare ||
    phrase.name !== undefined ||
    phrase.of !== undefined ||
    phrase.possessor !== undefined ||
    phrase.pronoun !== undefined ||
    phrase.items !== undefined
  )
    return undefined;
  if (
    !/^(?:turnover|revenue|construction|admission|population|membership|capacity|workforce|attendance|budget|circulation|mayor|director|captain|president|president|chair|owner|editor|motto|colours?|nickname|mascot|anthem|currency|height|length|depth|area)$/.test(
      phrase.head,
    )
  )
    return undefined;
  return discourse.title === undefined || discourse.isPerson(discourse.title)
    ? undefined
    : { noun: phrase.text.toLowerCase(), owner: discourse.title };
}
