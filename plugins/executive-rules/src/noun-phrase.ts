import { nounClass, singular } from '@memo-js/english';
import type { Cursor, Parsed } from './cursor.ts';
import { modifiers } from './modifier.ts';
import type { Described, Modifier, Named, Term } from './syntax.ts';
import {
  isAdverb,
  isContent,
  isDeterminer,
  isFiniteVerb,
  isPredicative,
  isPreposition,
  isVerbOnly,
  looksLikeVerb,
} from './words.ts';

/** Longest noun with its adjectives, in words. */
const MAX_NOUN_WORDS = 5;

const OF_NOUN =
  /^(?:birth|death|citizenship|origin|residence|state|government|honour|honor|burial|study|work|employment|art|music)$/u;

export function* nounPhrase(cursor: Cursor, from: number): Generator<Parsed<Term>> {
  if (cursor.tick()) return;
  const token = cursor.tokens[from];
  if (token === undefined) return;
  const determined = isDeterminer(token);
  const start = determined ? from + 1 : from;
  const first = cursor.tokens[start];
  if (first?.kind === 'name' || first?.kind === 'number') {
    // "the Museum of Glass and Light" is one name, "the Arken Bridge and Velm" are two.
    if (!determined || / of /u.test(first.text)) yield* coordinated(cursor, from, start);
    const end = nameEnd(cursor, start);
    if (end > start + 1) yield* afterBase(cursor, named(cursor, from, end), from, end);
    yield* afterBase(cursor, named(cursor, from, start + 1), from, start + 1);
    // "the Museum of Glass in Arken": the place may belong to the name.
    if (isPreposition(cursor.tokens[start + 1]) && cursor.tokens[start + 2]?.kind === 'name') {
      yield* afterBase(cursor, named(cursor, from, start + 3), from, start + 3);
    }
    return;
  }
  if (!isContent(first)) return;
  if (!determined && (isVerbOnly(first) || isAdverb(first))) return;
  if (!determined && isPredicative(first) && isPreposition(cursor.tokens[start + 1])) return;
  const owned = determined && /^(?:its|their|his|her)$/u.test(token.lower);
  for (const end of nounEnds(cursor, start)) {
    if (owned) yield* afterBase(cursor, named(cursor, from, end), from, end);
    else yield* described(cursor, from, start, end, determined);
  }
}

/** Where a noun with its adjectives that begins at `start` may end, likeliest first. */
export function nounEnds(cursor: Cursor, start: number): readonly number[] {
  let limit = start;
  while (limit < start + MAX_NOUN_WORDS && isContent(cursor.tokens[limit])) limit += 1;
  const ends: number[] = [];
  // "place of birth", "head of state": one noun.
  if (cursor.tokens[limit]?.lower === 'of' && OF_NOUN.test(cursor.tokens[limit + 1]?.lower ?? '')) {
    ends.push(limit + 2);
  }
  let natural = limit;
  for (let index = start + 1; index < limit; index += 1) {
    const predicate =
      isPredicative(cursor.tokens[index]!) && isPreposition(cursor.tokens[index + 1]);
    if (predicate || beginsVerb(cursor, index)) {
      natural = index;
      break;
    }
  }
  if (natural > start) ends.push(natural);
  for (let end = limit; end > start; end -= 1) if (end !== natural) ends.push(end);
  return ends;
}

/** "the Kestrel lamp": nouns behind a name belong to it. */
function nameEnd(cursor: Cursor, start: number): number {
  let end = start + 1;
  while (end < start + 4) {
    const token = cursor.tokens[end];
    if (!isContent(token) || isAdverb(token) || isPredicative(token)) break;
    const noun = nounClass(token.lower) !== undefined;
    if (!noun && (start === 0 || !isDeterminer(cursor.tokens[start - 1]) || looksLikeVerb(token)))
      break;
    if (noun && isFiniteVerb(token) && !closesPhrase(cursor, end + 1)) break;
    end += 1;
  }
  return end;
}

/** "X and Y" as one name: "Hale and Sons". */
function* coordinated(cursor: Cursor, from: number, start: number): Generator<Parsed<Term>> {
  let end = start + 1;
  for (;;) {
    const joiner = cursor.tokens[end];
    const joined = joiner?.lower === 'and' || joiner?.kind === 'comma';
    const next =
      joiner?.kind === 'comma' && cursor.tokens[end + 1]?.lower === 'and' ? end + 2 : end + 1;
    if (!joined || cursor.tokens[next]?.kind !== 'name') break;
    end = next + 1;
  }
  if (end > start + 1) yield { value: named(cursor, from, end), end };
}

/** A name or noun phrase, and the possessives that may follow: "X's employer's director". */
function* afterBase(
  cursor: Cursor,
  base: Term,
  from: number,
  end: number,
): Generator<Parsed<Term>> {
  if (cursor.tokens[end]?.kind === 'possessive') {
    for (const nounEnd of nounEnds(cursor, end + 1)) {
      const head = cursor.text(end + 1, nounEnd);
      // "X's co-founder Y": Y is the name, the rest says who that is.
      if (cursor.tokens[nounEnd]?.kind === 'name') {
        const name = named(cursor, nounEnd, nounEnd + 1);
        yield* afterBase(cursor, { ...name, start: cursor.tokens[from]!.start }, from, nounEnd + 1);
      }
      const owner: Modifier = {
        kind: 'of',
        term: base,
        text: cursor.text(from, end + 1),
        possessive: true,
      };
      for (const more of modifiers(cursor, nounEnd)) {
        const value = describedTerm(cursor, from, from, more.end, head, [owner, ...more.value]);
        yield* afterBase(cursor, value, from, more.end);
      }
    }
    return;
  }
  yield { value: base, end };
}

function* described(
  cursor: Cursor,
  from: number,
  start: number,
  end: number,
  determined: boolean,
): Generator<Parsed<Term>> {
  const head = cursor.text(start, end);
  const last = cursor.tokens[end - 1]!.lower;
  // Without an article a singular noun describes nothing ("takes place in"), an office may.
  const describes = determined || nounClass(last) === 'person' || singular(last) !== last;
  // "the next winter Olympics": a noun of no known kind is part of the name.
  const partOfName = cursor.tokens[end]?.kind === 'name' && nounClass(last) === undefined;
  if (partOfName) yield* afterBase(cursor, named(cursor, from, end + 1), from, end + 1);
  for (const more of describes ? modifiers(cursor, end) : []) {
    if (more.value.length === 0) continue;
    if (isNameOf(cursor, head, more.value)) {
      yield* afterBase(cursor, named(cursor, from, more.end), from, more.end);
      continue;
    }
    const value = describedTerm(cursor, from, start, more.end, head, more.value);
    yield* afterBase(cursor, value, from, more.end);
  }
  // "the company Velar Systems": the noun only says what the name is.
  if (cursor.tokens[end]?.kind === 'name' && !partOfName) {
    yield* afterBase(cursor, named(cursor, from, end + 1), from, end + 1);
  }
  yield* afterBase(cursor, named(cursor, from, end), from, end);
}

/** "the city of Arken" is a name, "the mayor of Arken" is not. */
function isNameOf(cursor: Cursor, head: string, modifiers: readonly Modifier[]): boolean {
  const [only] = modifiers;
  if (modifiers.length !== 1 || only?.kind !== 'of' || only.possessive) return false;
  if (only.term.kind !== 'named') return false;
  return /^(?:city|town|village|hamlet|port|island|kingdom|republic|state|province|county|district|region|municipality|duchy|principality)$/u.test(
    head.toLowerCase(),
  );
}

/** Does a verb phrase begin here, rather than the next word of a compound noun? */
function beginsVerb(cursor: Cursor, index: number): boolean {
  const token = cursor.tokens[index];
  if (!looksLikeVerb(token)) return false;
  const next = cursor.tokens[index + 1];
  const noun = nounClass(token!.lower) !== undefined;
  if (noun && (!isPreposition(next) || next?.lower === 'of')) return false;
  return !isContent(next) || isAdverb(next) || nounClass(next.lower) === undefined;
}

/** Does nothing follow that a noun here could be the subject or verb of? */
function closesPhrase(cursor: Cursor, index: number): boolean {
  const token = cursor.tokens[index];
  return token === undefined || (token.kind !== 'name' && !isDeterminer(token));
}

function named(cursor: Cursor, from: number, end: number): Named {
  return {
    kind: 'named',
    text: cursor.text(from, end),
    start: cursor.tokens[from]!.start,
    end: cursor.tokens[end - 1]!.end,
  };
}

/** The span takes in the article, the text does not. */
function describedTerm(
  cursor: Cursor,
  from: number,
  start: number,
  end: number,
  head: string,
  modifiers: readonly Modifier[],
): Described {
  const last = cursor.tokens[end - 1]?.kind === 'comma' ? end - 1 : end;
  return {
    kind: 'described',
    head,
    text: cursor.text(start, last),
    modifiers,
    start: cursor.tokens[from]!.start,
    end: cursor.tokens[last - 1]!.end,
  };
}
