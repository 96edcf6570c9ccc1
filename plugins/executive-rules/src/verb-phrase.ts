import { nounClass } from '@memo-js/english';
import type { Cursor, Parsed } from './cursor.ts';
import { nounPhrase } from './noun-phrase.ts';
import type { Complement, VerbPhrase } from './syntax.ts';
import {
  BE,
  HAVE,
  isAdverb,
  isAuxiliary,
  isBaseVerb,
  isContent,
  isDeterminer,
  isFiniteVerb,
  isGerund,
  isParticiple,
  isUnknownVerb,
  isPreposition,
  isVerbOnly,
} from './words.ts';

const AS_VERB = /^(?:known|serves?|served|serving|works?|worked|named|used|founded|acts?|acted)$/u;

/** One or several verb phrases joined by "and". */
export function* verbPhrases(
  cursor: Cursor,
  from: number,
  open = false,
): Generator<Parsed<readonly VerbPhrase[]>> {
  for (const first of verbPhrase(cursor, from, open)) {
    yield* moreVerbPhrases(cursor, first, open);
  }
}

/** A finite verb phrase. `open` lets it end in words that the grammar does not know. */
export function* verbPhrase(
  cursor: Cursor,
  from: number,
  open = false,
): Generator<Parsed<VerbPhrase>> {
  if (cursor.tick()) return;
  let at = from;
  while (isAdverb(cursor.tokens[at])) at += 1;
  const token = cursor.tokens[at];
  if (isAuxiliary(token)) {
    yield* afterAuxiliary(cursor, token!.lower, at + 1, open);
  } else if (isFiniteVerb(token) || isUnknownVerb(token)) {
    for (const rest of complements(cursor, at + 1, open)) {
      yield {
        value: { auxiliary: undefined, verb: token!.lower, complements: rest.value },
        end: rest.end,
      };
    }
  }
}

/** "founded by X": a participle or gerund with at least one complement. */
export function* participlePhrase(cursor: Cursor, from: number): Generator<Parsed<VerbPhrase>> {
  let at = from;
  while (isAdverb(cursor.tokens[at])) at += 1;
  const token = cursor.tokens[at];
  const gerund = isGerund(token);
  if (!gerund && !isParticiple(token)) return;
  for (const rest of complements(cursor, at + 1)) {
    if (rest.value.length === 0 || rest.value.at(-1)?.term === undefined) continue;
    yield {
      value: { auxiliary: gerund ? 'is' : 'was', verb: token!.lower, complements: rest.value },
      end: rest.end,
    };
  }
}

/** What follows a verb, longest first. */
export function* complements(
  cursor: Cursor,
  from: number,
  open = false,
  behindTerm = false,
): Generator<Parsed<readonly Complement[]>> {
  if (cursor.tick()) return;
  for (const first of complement(cursor, from, open)) {
    const { preposition, term } = first.value;
    // Two nouns in a row are no two objects: "... by X play".
    const bareNoun = term?.kind === 'named' && /^\p{Ll}/u.test(term.text);
    const bare = bareNoun && preposition === undefined && !isDeterminer(cursor.tokens[from]);
    if (behindTerm && bare) continue;
    for (const rest of complements(cursor, first.end, open, term !== undefined)) {
      yield { value: [first.value, ...rest.value], end: rest.end };
    }
  }
  yield { value: [], end: from };
}

function* complement(cursor: Cursor, from: number, open: boolean): Generator<Parsed<Complement>> {
  const token = cursor.tokens[from];
  if (token === undefined) return;
  if (isPreposition(token)) {
    // "the city where X is located as mayor": the office is another verb's.
    const before = cursor.tokens[from - 1]?.lower ?? '';
    if (token.lower === 'as' && !open && !AS_VERB.test(before)) return;
    for (const term of nounPhrase(cursor, from + 1)) {
      yield {
        value: { preposition: token.lower, term: term.value, words: '' },
        end: term.end,
      };
    }
    yield words(cursor, from);
    return;
  }
  // "takes place": the noun belongs to the verb.
  if (
    /^(?:place|part)$/u.test(token.lower) &&
    /^(?:take|takes|took)$/u.test(cursor.tokens[from - 1]?.lower ?? '')
  ) {
    yield words(cursor, from);
    return;
  }
  // "rises first climbed": the adverb belongs to the verb behind it.
  if (isAdverb(token) && !isVerbOnly(cursor.tokens[from + 1])) yield words(cursor, from);
  if (token.lower === 'both') {
    for (const term of nounPhrase(cursor, from + 1)) {
      yield { value: { preposition: undefined, term: term.value, words: '' }, end: term.end };
    }
  }
  for (const term of nounPhrase(cursor, from)) {
    yield { value: { preposition: undefined, term: term.value, words: '' }, end: term.end };
  }
  if (!open) return;
  if (token.lower === 'and' || token.lower === 'or') {
    if (isFiniteVerb(cursor.tokens[from + 1]) || isAuxiliary(cursor.tokens[from + 1])) return;
    for (const term of nounPhrase(cursor, from + 1)) {
      yield {
        value: { preposition: token.lower, term: term.value, words: '' },
        end: term.end,
      };
    }
    return;
  }
  if (!isAuxiliary(token) && !/^(?:who|whom|whose|which|that|where|but)$/u.test(token.lower)) {
    yield words(cursor, from);
  }
}

function words(cursor: Cursor, index: number): Parsed<Complement> {
  const words = cursor.tokens[index]!.text;
  return { value: { preposition: undefined, term: undefined, words }, end: index + 1 };
}

function* afterAuxiliary(
  cursor: Cursor,
  auxiliary: string,
  from: number,
  open: boolean,
): Generator<Parsed<VerbPhrase>> {
  let at = from;
  while (isAdverb(cursor.tokens[at])) at += 1;
  const adverb = at > from ? { adverb: cursor.text(from, at) } : {};
  const next = cursor.tokens[at];
  const verbal =
    isContent(next) &&
    (isParticiple(next) || isGerund(next) || (!BE.has(auxiliary) && isBaseVerb(next)));
  // "is famous for", "is home to": an adjective stands where the verb would.
  const adjectival =
    BE.has(auxiliary) && isContent(next) && nounClass(next.lower) === undefined && !verbal;
  const been = next?.lower === 'been' || next?.lower === 'be';
  if (verbal || adjectival || been) {
    // "will be held", "has been restored": two words stand where the verb would.
    const last = been && isParticiple(cursor.tokens[at + 1]) ? at + 1 : at;
    for (const rest of complements(cursor, last + 1, open)) {
      yield {
        value: {
          auxiliary,
          ...adverb,
          verb: cursor.text(at, last + 1).toLowerCase(),
          complements: rest.value,
        },
        end: rest.end,
      };
    }
  }
  if (!BE.has(auxiliary) && !HAVE.has(auxiliary)) return;
  for (const rest of complements(cursor, from, open)) {
    if (rest.end === from) continue;
    const verb = BE.has(auxiliary)
      ? { auxiliary, verb: '', complements: rest.value }
      : { auxiliary: undefined, verb: auxiliary, complements: rest.value };
    yield { value: verb, end: rest.end };
  }
}

export function* moreVerbPhrases(
  cursor: Cursor,
  first: Parsed<VerbPhrase>,
  open: boolean,
): Generator<Parsed<readonly VerbPhrase[]>> {
  const comma = cursor.tokens[first.end]?.kind === 'comma' ? first.end + 1 : first.end;
  const joiner = cursor.tokens[comma]?.lower;
  if (joiner === 'and' || joiner === 'but') {
    const skip = cursor.tokens[comma + 1]?.lower === 'also' ? comma + 2 : comma + 1;
    const again = /^(?:who|that|which)$/u.test(cursor.tokens[skip]?.lower ?? '') ? skip + 1 : skip;
    for (const rest of verbPhrases(cursor, again, open)) {
      yield { value: [first.value, ...rest.value], end: rest.end };
    }
    if (first.value.auxiliary !== undefined) {
      for (const rest of participlePhrase(cursor, again)) {
        const verb = { ...rest.value, auxiliary: first.value.auxiliary };
        yield { value: [first.value, verb], end: rest.end };
      }
    }
  }
  yield { value: [first.value], end: first.end };
}
