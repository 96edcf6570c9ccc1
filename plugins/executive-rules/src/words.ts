import { lemmaAs, nounClass, singular } from '@memo-js/english';
import type { Token } from './tokens.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const BE = set('is are was were');
export const HAVE = set('has have had');
export const DO = set('did does do');
export const AUXILIARIES = set(
  'is are was were did does do has have had can could will would should may might must',
);
export const DETERMINERS = set('the a an this that these those his her its their');
export const PREPOSITIONS = set(
  'of in at on by for from to into onto with within without through across over under near beside behind between ' +
    'during after before around along against about among beneath below above inside outside off as toward towards since until upon opposite',
);
const ADVERBS = set(
  'first also originally now today once still currently formerly later earlier then together initially eventually best ' +
    'most well up out down away back there here newly recently long ago again only just last',
);
const CLOSED = set(
  'and or but nor than not who whom whose which what where when why how that if both either',
);
const PLAIN_PRONOUNS = set('he she it they him them himself herself itself themselves each other');

export const isPreposition = (token: Token | undefined): boolean =>
  token?.kind === 'word' && PREPOSITIONS.has(token.lower);

export const isDeterminer = (token: Token | undefined): boolean =>
  token?.kind === 'word' && DETERMINERS.has(token.lower);

export const isAuxiliary = (token: Token | undefined): boolean =>
  token?.kind === 'word' && AUXILIARIES.has(token.lower);

export const isAdverb = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (ADVERBS.has(token.lower) || /\w{3}ly$/u.test(token.lower));

/** A word with a meaning of its own: noun, verb, adjective. */
export function isContent(token: Token | undefined): token is Token {
  if (token?.kind !== 'word') return false;
  const { lower } = token;
  return !(
    PREPOSITIONS.has(lower) ||
    AUXILIARIES.has(lower) ||
    DETERMINERS.has(lower) ||
    CLOSED.has(lower) ||
    PLAIN_PRONOUNS.has(lower)
  );
}

export function isParticiple(token: Token | undefined): boolean {
  if (!isContent(token)) return false;
  return lemmaAs(token.lower, 'participle', true) !== undefined;
}

export function isGerund(token: Token | undefined): boolean {
  return isContent(token) && lemmaAs(token.lower, 'gerund', true) !== undefined;
}

export function isBaseVerb(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  if (['be', 'have', 'do', 'go'].includes(token.lower)) return true;
  return isContent(token) && lemmaAs(token.lower, 'base') !== undefined;
}

/** Past or present tense, as after a subject. */
export function isFiniteVerb(token: Token | undefined): boolean {
  if (!isContent(token)) return false;
  return (
    lemmaAs(token.lower, 'past', true) !== undefined ||
    lemmaAs(token.lower, 'third') !== undefined ||
    lemmaAs(token.lower, 'base') !== undefined
  );
}

/** "belongs": a word that is no known noun, where a verb must stand. */
export function isUnknownVerb(token: Token | undefined): boolean {
  if (!isContent(token) || !token.lower.endsWith('s') || isAdverb(token)) return false;
  const noun = nounClass(token.lower) ?? nounClass(singular(token.lower));
  return noun === undefined && lemmaAs(token.lower, 'third', true) !== undefined;
}

/** Any verb form at all; used to find where a noun ends. */
export function looksLikeVerb(token: Token | undefined): boolean {
  return isFiniteVerb(token) || isParticiple(token) || isGerund(token);
}

/** A verb form that is no known noun: "based", "flows". */
export function isVerbOnly(token: Token | undefined): boolean {
  return isContent(token) && looksLikeVerb(token) && nounClass(token.lower) === undefined;
}

/** Adjectives that stand behind a copula with a preposition of their own: "famous for". */
export function isPredicative(token: Token): boolean {
  return /^(?:famous|known|notable|renowned|responsible|available|home|native|married|engaged|popular|close|similar|equal|named)$/u.test(
    token.lower,
  );
}
