import type { Cursor, Parsed } from './cursor.ts';
import { nounEnds, nounPhrase } from './noun-phrase.ts';
import type { Modifier, VerbPhrase } from './syntax.ts';
import { BE, isDeterminer, isPreposition } from './words.ts';
import { moreVerbPhrases, participlePhrase, verbPhrase, verbPhrases } from './verb-phrase.ts';

/** Modifiers of a noun that ends at `from`, the longest sequence first; perhaps none. */
export function* modifiers(cursor: Cursor, from: number): Generator<Parsed<readonly Modifier[]>> {
  if (cursor.tick()) return;
  const start = skip(cursor, from, ',', 'and');
  for (const first of modifier(cursor, start, start > from)) {
    for (const rest of modifiers(cursor, first.end)) {
      const afterComma = cursor.tokens[rest.end]?.kind === 'comma' ? rest.end + 1 : undefined;
      if (start > from && afterComma !== undefined) {
        yield { value: [first.value, ...rest.value], end: afterComma };
      }
      yield { value: [first.value, ...rest.value], end: rest.end };
    }
  }
  yield { value: [], end: from };
}

function* modifier(
  cursor: Cursor,
  from: number,
  afterJoiner: boolean,
): Generator<Parsed<Modifier>> {
  if (cursor.tick()) return;
  const token = cursor.tokens[from];
  if (token === undefined) return;
  const text = (end: number) => cursor.text(from, end);
  if (isPreposition(token)) {
    if (token.lower === 'as') return;
    const next = cursor.tokens[from + 1]?.lower;
    if (next === 'which' || next === 'whom') {
      yield* placeClause(cursor, from, from + 2, token.lower);
      return;
    }
    for (const term of nounPhrase(cursor, from + 1)) {
      const value: Modifier =
        token.lower === 'of'
          ? { kind: 'of', term: term.value, text: text(term.end), possessive: false }
          : {
              kind: 'prepositional',
              preposition: token.lower,
              term: term.value,
              text: text(term.end),
            };
      yield { value, end: term.end };
    }
    return;
  }
  if (token.lower === 'where' || token.lower === 'when') {
    yield* placeClause(cursor, from, from + 1, undefined);
    return;
  }
  if (token.lower === 'whose') {
    for (const nounEnd of nounEnds(cursor, from + 1)) {
      for (const verbs of verbPhrases(cursor, nounEnd)) {
        const noun = cursor.text(from + 1, nounEnd);
        yield {
          value: { kind: 'whose', noun, verbs: verbs.value, text: text(verbs.end) },
          end: verbs.end,
        };
      }
    }
    return;
  }
  const relative = /^(?:who|whom|that|which)$/u.test(token.lower) && token.kind === 'word';
  if (relative && token.lower !== 'whom') {
    for (const verbs of verbPhrases(cursor, from + 1)) {
      yield {
        value: { kind: 'subject', verbs: verbs.value, text: text(verbs.end) },
        end: verbs.end,
      };
    }
  }
  if (!relative) {
    for (const verb of participlePhrase(cursor, from)) {
      yield* joinParticiples(cursor, from, verb);
    }
    if (afterJoiner) return;
  }
  yield* objectClause(cursor, from, relative ? from + 1 : from);
}

function* joinParticiples(
  cursor: Cursor,
  from: number,
  first: Parsed<VerbPhrase>,
): Generator<Parsed<Modifier>> {
  for (const verbs of moreVerbPhrases(cursor, first, false)) {
    yield {
      value: { kind: 'participle', verbs: verbs.value, text: cursor.text(from, verbs.end) },
      end: verbs.end,
    };
  }
}

/** "that X founded", "X works for". */
function* objectClause(
  cursor: Cursor,
  from: number,
  subjectAt: number,
): Generator<Parsed<Modifier>> {
  const token = cursor.tokens[subjectAt];
  if (token?.kind !== 'name' && !isDeterminer(token) && subjectAt === from) return;
  for (const subject of nounPhrase(cursor, subjectAt)) {
    for (const verb of verbPhrase(cursor, subject.end)) {
      const stranded = verb.value.complements.at(-1);
      // A copula needs its preposition: "the town that X is based in".
      if (verb.value.verb === '' && stranded?.words === '') continue;
      yield {
        value: {
          kind: 'object',
          subject: subject.value,
          verb: verb.value,
          text: cursor.text(from, verb.end),
        },
        end: verb.end,
      };
    }
  }
}

/** "where X is". */
function bareCopula(cursor: Cursor, at: number): readonly Parsed<VerbPhrase>[] {
  const auxiliary = cursor.tokens[at]?.lower ?? '';
  if (!BE.has(auxiliary)) return [];
  return [{ value: { auxiliary, verb: '', complements: [] }, end: at + 1 }];
}

function* placeClause(
  cursor: Cursor,
  from: number,
  subjectAt: number,
  preposition: string | undefined,
): Generator<Parsed<Modifier>> {
  for (const subject of nounPhrase(cursor, subjectAt)) {
    for (const verb of [...verbPhrase(cursor, subject.end), ...bareCopula(cursor, subject.end)]) {
      // "the city where X is known for": the place is said already, so that the preposition is another's.
      if (isPreposition(cursor.tokens[verb.end - 1])) continue;
      yield {
        value: {
          kind: 'place',
          preposition,
          subject: subject.value,
          verb: verb.value,
          text: cursor.text(from, verb.end),
        },
        end: verb.end,
      };
    }
  }
}

function skip(cursor: Cursor, from: number, comma: string, joiner: string): number {
  const next = cursor.tokens[from];
  const after = next?.text === comma ? from + 1 : from;
  return cursor.tokens[after]?.lower === joiner ? after + 1 : after;
}
