import { lemmaAs } from '@memo-js/english';
import { aged, measureOf } from './comparison-measures.ts';
import type { Goal } from './goal.ts';
import { Cursor } from './cursor.ts';
import { nounPhrase } from './noun-phrase.ts';
import type { Term } from './syntax.ts';
import { SELF, question } from './template.ts';
import type { Template } from './template.ts';
import { isAuxiliary } from './words.ts';

/** "Which opened first, A or B?", "Is A older than B?", "Were A and B born in the same city?" */
export function parseComparison(text: string): Goal | undefined {
  const cursor = new Cursor(text);
  return trailingSides(cursor, text) ?? leadingSides(cursor, text) ?? than(cursor) ?? same(cursor);
}

/** "Which opened first, A or B?" */
function trailingSides(cursor: Cursor, text: string): Goal | undefined {
  const { tokens } = cursor;
  const or = tokens.findLastIndex(({ lower, kind }) => lower === 'or' && kind === 'word');
  if (or < 2 || isAuxiliary(tokens[0])) return undefined;
  const right = side(cursor, or + 1, tokens.length, true);
  if (right === undefined) return undefined;
  const leftEnd = tokens[or - 1]?.kind === 'comma' ? or - 1 : or;
  for (let start = 1; start < leftEnd; start += 1) {
    const separated = tokens[start - 1]?.kind === 'comma';
    if (!separated && tokens[start]?.kind !== 'name' && tokens[start]?.lower !== 'the') continue;
    const left = side(cursor, start, leftEnd, separated);
    if (left === undefined) continue;
    const head = text.slice(0, tokens[start]!.start).replace(/[\s,:;-]+$/u, '');
    const by = aged(
      head,
      measureOf(predicateOf(head.replace(/,? (?:between|of|out of|among)$/iu, ''))),
    );
    if (by !== undefined) return { kind: 'comparison', sides: [left, right], by, yesNo: false };
  }
  return undefined;
}

/** "Of A and B, which opened first?", "Which of A and B is older?" */
function leadingSides(cursor: Cursor, text: string): Goal | undefined {
  const { tokens } = cursor;
  const at = tokens.findIndex(({ lower }) => /^(?:between|of|among)$/u.test(lower));
  if (at < 0 || at > 6) return undefined;
  const asked = predicateOf(text.slice(0, tokens[at]!.start).trim());
  for (const left of nounPhrase(cursor, at + 1)) {
    const joiner = tokens[left.end]?.lower;
    if (joiner !== 'and' && joiner !== 'or') continue;
    for (const right of nounPhrase(cursor, left.end + 1)) {
      const rest = tokens[right.end];
      if (rest === undefined) {
        // "Who is the younger of A and B?"
        const by = aged(text, measureOf(asked));
        if (by !== undefined)
          return { kind: 'comparison', sides: [left.value, right.value], by, yesNo: false };
        continue;
      }
      if (at > 2) continue;
      const from = rest.kind === 'comma' ? tokens[right.end + 1] : rest;
      if (from === undefined) continue;
      const by = aged(text.slice(from.start), measureOf(predicateOf(text.slice(from.start))));
      if (by === undefined) continue;
      return { kind: 'comparison', sides: [left.value, right.value], by, yesNo: false };
    }
  }
  return undefined;
}

/** "Is A older than B?", "Did A open before B?", "Does A have more inhabitants than B?" */
function than(cursor: Cursor): Goal | undefined {
  const { tokens } = cursor;
  const auxiliary = tokens[0];
  if (!isAuxiliary(auxiliary)) return undefined;
  const pivot = tokens.findLastIndex(({ lower }) => /^(?:than|before|after)$/u.test(lower));
  if (pivot < 2) return undefined;
  const end = isAuxiliary(tokens.at(-1)) ? tokens.length - 1 : tokens.length;
  const right = side(cursor, pivot + 1, end, true);
  if (right === undefined) return undefined;
  const till = tokens[pivot]!.lower === 'than' ? pivot : pivot + 1;
  const goal = (left: Term, from: number): Goal | undefined => {
    const by = measureOf(`${auxiliary!.lower} ${cursor.text(from, till)}`);
    return by && { kind: 'comparison', sides: [left, right], by, yesNo: true };
  };
  for (const left of nounPhrase(cursor, 1)) {
    const found = left.end > pivot ? undefined : goal(left.value, left.end);
    if (found !== undefined) return found;
  }
  for (let at = pivot - 1; at > 1; at -= 1) {
    const left = titleBetween(cursor, 1, at);
    const found = left && goal(left, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "Are A and B located in the same country?", "Do A and B have the same founder?" */
function same(cursor: Cursor): Goal | undefined {
  const { tokens } = cursor;
  const auxiliary = tokens[0];
  if (!isAuxiliary(auxiliary)) return undefined;
  const at = tokens.findIndex(
    ({ lower }, index) => lower === 'same' && tokens[index - 1]?.lower === 'the',
  );
  if (at < 0) return undefined;
  const start = tokens[1]?.lower === 'both' ? 2 : 1;
  for (const left of nounPhrase(cursor, start)) {
    if (tokens[left.end]?.lower !== 'and') continue;
    for (const right of nounPhrase(cursor, left.end + 1)) {
      if (right.end > at - 1) continue;
      const ask = sameQuestions(
        auxiliary!.lower,
        cursor.text(right.end, at - 1),
        cursor.text(at + 1, tokens.length),
      );
      if (ask === undefined) continue;
      const noun = cursor.text(at + 1, tokens.length);
      return { kind: 'same', sides: [left.value, right.value], ask, noun };
    }
  }
  return undefined;
}

function sameQuestions(
  auxiliary: string,
  middle: string,
  noun: string,
): readonly Template[] | undefined {
  const one = { are: 'is', were: 'was', do: 'does', have: 'has' }[auxiliary] ?? auxiliary;
  if (/^(?:have|has|share)$/u.test(middle)) return [question('What is the', noun, 'of', SELF)];
  if (/^belong to$/u.test(middle)) return [question('Who owns', SELF)];
  const match = /^(?<verb>.*?) ?(?<preposition>in|at|on|by|from|for)$/u.exec(middle)?.groups;
  const preposition = match?.['preposition'];
  const verb = match?.['verb'] ?? '';
  if (preposition === undefined) return undefined;
  if (preposition === 'by') {
    const active = lemmaAs(verb.split(' ').at(-1) ?? '', 'participle', true);
    return active === undefined ? undefined : [question('By whom', one, SELF, verb)];
  }
  const typed = question(preposition, 'which', noun, one, SELF, verb);
  return preposition === 'in' || preposition === 'at'
    ? [typed, question('Where', one, SELF, verb)]
    : [typed];
}

/** The noun phrase that stands between two tokens, if one does. */
function exactly(cursor: Cursor, from: number, end: number): Term | undefined {
  for (const term of nounPhrase(cursor, from)) if (term.end === end) return term.value;
  return undefined;
}

/** A side of a comparison; where grammar fails, a name that holds small words. */
function side(cursor: Cursor, from: number, end: number, marked: boolean): Term | undefined {
  return exactly(cursor, from, end) ?? (marked ? titleBetween(cursor, from, end) : undefined);
}

/** "Morning at the Harbour", "the Battle of Bishop's Ditch": words that begin with a capital. */
function titleBetween(cursor: Cursor, from: number, end: number): Term | undefined {
  const { tokens } = cursor;
  const inside = tokens.slice(from, end);
  const first = inside[0]?.lower === 'the' ? inside[1] : inside[0];
  const last = inside.at(-1);
  if (last === undefined || first?.kind !== 'name' || last.kind !== 'name') return undefined;
  if (inside.some(({ kind }) => kind === 'comma')) return undefined;
  return { kind: 'named', text: cursor.text(from, end), start: inside[0]!.start, end: last.end };
}

/** "Which of the two bridges was built first" gives "was built first". */
function predicateOf(text: string): string {
  return text
    .replace(/^(?:in|of|between) .*?, /iu, '')
    .replace(/^(?:who|which|what)(?: of (?:the )?(?:two|these|them|following))?\b ?/iu, '')
    .trim();
}
