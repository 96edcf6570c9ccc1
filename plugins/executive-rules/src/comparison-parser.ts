import { lemmaAs } from '@memo-js/english';
import { supported } from './phrasing.ts';
import type { Goal, Measure } from './goal.ts';
import { Cursor } from './cursor.ts';
import { nounPhrase } from './noun-phrase.ts';
import type { Term } from './syntax.ts';
import { SELF, question } from './template.ts';
import type { Template } from './template.ts';
import { BE, DO, isAuxiliary } from './words.ts';

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
  const right = exactly(cursor, or + 1, tokens.length);
  if (right === undefined) return undefined;
  const leftEnd = tokens[or - 1]?.kind === 'comma' ? or - 1 : or;
  for (let start = 1; start < leftEnd; start += 1) {
    const separated = tokens[start - 1]?.kind === 'comma';
    if (!separated && tokens[start]?.kind !== 'name' && tokens[start]?.lower !== 'the') continue;
    const left = exactly(cursor, start, leftEnd);
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
  if (at < 0 || at > 2) return undefined;
  for (const left of nounPhrase(cursor, at + 1)) {
    const joiner = tokens[left.end]?.lower;
    if (joiner !== 'and' && joiner !== 'or') continue;
    for (const right of nounPhrase(cursor, left.end + 1)) {
      const rest = tokens[right.end];
      if (rest === undefined) continue;
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
  const right = exactly(cursor, pivot + 1, end);
  if (right === undefined) return undefined;
  for (const left of nounPhrase(cursor, 1)) {
    if (left.end > pivot) continue;
    const word = tokens[pivot]!.lower;
    const middle = cursor.text(left.end, word === 'than' ? pivot : pivot + 1);
    const by = measureOf(`${auxiliary!.lower} ${middle}`);
    if (by === undefined) continue;
    return { kind: 'comparison', sides: [left.value, right], by, yesNo: true };
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

/** "Which of the two bridges was built first" gives "was built first". */
function predicateOf(text: string): string {
  return text
    .replace(/^(?:in|of|between) .*?, /iu, '')
    .replace(/^(?:who|which|what)(?: of (?:the )?(?:two|these|them|following))?\b ?/iu, '')
    .trim();
}

const EARLIER = /^(?:first|earlier|earliest|sooner|before|longer ago|least recently)$/u;
const LATER = /^(?:last|later|latest|after|more recently|most recently|second)$/u;

/** How the sides are measured; `predicate` is "was founded first", "has more inhabitants"... */
function measureOf(predicate: string): Measure | undefined {
  // "city has more inhabitants": the noun of "which city".
  for (const candidate of [
    predicate,
    predicate.replace(/^\S+ /u, ''),
    predicate.replace(/^\S+ \S+ /u, ''),
  ]) {
    const measure = byTime(candidate) ?? byAmount(candidate) ?? byAdjective(candidate);
    if (measure !== undefined) return measure;
  }
  return undefined;
}

function byTime(predicate: string): Measure | undefined {
  const match =
    /^(?<verb>.+?) (?:the )?(?<when>first|earlier|earliest|sooner|before|last|later|latest|after|more recently|most recently)(?: than)?(?: the other)?$/u.exec(
      predicate,
    )?.groups;
  const when = match?.['when'] ?? '';
  const words = (match?.['verb'] ?? '').split(' ');
  const first = words[0] ?? '';
  const wins = EARLIER.test(when) ? 'least' : LATER.test(when) ? 'most' : undefined;
  if (wins === undefined || first === '') return undefined;
  if (words.length === 1 && /^(?:came|comes|is|was|happened)$/u.test(first))
    return { ...AGE, wins };
  if (BE.has(first) || DO.has(first))
    return { ask: [question('When', first, SELF, words.slice(1).join(' '))], of: 'date', wins };
  const lemma = lemmaAs(first, 'past', true) ?? lemmaAs(first, 'third');
  if (lemma === undefined) return undefined;
  return { ask: [question('When did', SELF, lemma, words.slice(1).join(' '))], of: 'date', wins };
}

function byAmount(predicate: string): Measure | undefined {
  const worth = /^(?:is|are|was|were) worth (?:the )?(?<more>more|most|less|least)$/u.exec(
    predicate,
  )?.groups;
  if (worth !== undefined) {
    const wins = /^m/u.test(worth['more'] ?? '') ? 'most' : 'least';
    return {
      ask: [question('What is the reward of', SELF), question('How much did', SELF, 'cost')],
      of: 'quantity',
      wins,
    };
  }
  const bare = /^(?<verb>\p{L}+) (?<more>more|most|less|least)$/u.exec(predicate)?.groups;
  if (bare !== undefined && !BE.has(bare['verb']!)) {
    const [auxiliary, base] = supported(bare['verb']!);
    const wins = bare['more'] === 'more' || bare['more'] === 'most' ? 'most' : 'least';
    return { ask: [question('How much', auxiliary, SELF, base)], of: 'quantity', wins };
  }
  const match =
    /^(?<verb>(?:(?:does|do|did) )?\S+) (?:the )?(?<more>more|most|fewer|fewest|less|least|larger|largest|higher|highest|bigger|biggest|greater|greatest|longer|longest|smaller|smallest|lower|lowest|shorter|shortest) (?<noun>[\p{L} -]+)$/u.exec(
      predicate,
    )?.groups;
  if (match === undefined || match['verb'] === 'the') return undefined;
  const more = match['more'] ?? '';
  const noun = match['noun'] ?? '';
  const verb = match['verb'] ?? '';
  const wins = /^(?:few|less|least|small|low|short)/u.test(more) ? 'least' : 'most';
  if (/^(?:(?:does|do|did) )?(?:has|had|have)$/u.test(verb)) {
    const countable = /^(?:more|most|fewer|fewest|less|least)$/u.test(more);
    const ask = countable
      ? [
          question('How many', noun, 'does', SELF, 'have'),
          question('What is the number of', noun, 'of', SELF),
        ]
      : [question('What is the', noun, 'of', SELF)];
    if (/^(?:inhabitants|people|residents)$/u.test(noun))
      ask.push(question('What is the population of', SELF));
    return { ask, of: 'quantity', wins };
  }
  const [auxiliary, base] = verb.includes(' ')
    ? (verb.split(' ') as [string, string])
    : supported(verb);
  if (BE.has(verb)) return undefined;
  return {
    ask: [question('How many', noun, auxiliary === 'do' ? 'does' : auxiliary, SELF, base)],
    of: 'quantity',
    wins,
  };
}

/** Date that says how old something is; which one depends on what it is. */
const AGE = {
  of: 'date',
  ask: [
    question('When was', SELF, 'founded'),
    question('When was', SELF, 'born'),
    question('When was', SELF, 'built'),
    question('When did', SELF, 'open'),
    question('When was', SELF, 'published'),
    question('When was', SELF, 'held'),
  ],
} as const;

/** "Who is older" asks for births alone. */
function aged(text: string, measure: Measure | undefined): Measure | undefined {
  if (measure?.ask !== AGE.ask || !/\bwho\b/iu.test(text)) return measure;
  return { ...measure, ask: [question('When was', SELF, 'born')] };
}

const measured = (...nouns: string[]): readonly Template[] =>
  nouns.map((noun) => question('What is the', noun, 'of', SELF));

const LENGTH = [
  ...measured('length'),
  question('How many pages does', SELF, 'have'),
  question('How long did', SELF, 'last'),
];

const ADJECTIVES: Readonly<Record<string, Measure>> = {
  old: { ...AGE, wins: 'least' },
  young: { ...AGE, wins: 'most' },
  new: { ...AGE, wins: 'most' },
  recent: { ...AGE, wins: 'most' },
  tall: { ask: measured('height', 'elevation'), of: 'quantity', wins: 'most' },
  high: { ask: measured('height', 'elevation'), of: 'quantity', wins: 'most' },
  long: { ask: LENGTH, of: 'quantity', wins: 'most' },
  short: { ask: [...LENGTH, ...measured('height')], of: 'quantity', wins: 'least' },
  wide: { ask: measured('width'), of: 'quantity', wins: 'most' },
  narrow: { ask: measured('width'), of: 'quantity', wins: 'least' },
  deep: { ask: measured('depth'), of: 'quantity', wins: 'most' },
  shallow: { ask: measured('depth'), of: 'quantity', wins: 'least' },
  heavy: { ask: measured('weight'), of: 'quantity', wins: 'most' },
  light: { ask: measured('weight'), of: 'quantity', wins: 'least' },
  large: { ask: measured('area', 'population'), of: 'quantity', wins: 'most' },
  big: { ask: measured('area', 'population'), of: 'quantity', wins: 'most' },
  small: { ask: measured('area', 'population'), of: 'quantity', wins: 'least' },
  populous: { ask: measured('population'), of: 'quantity', wins: 'most' },
  fast: { ask: measured('speed'), of: 'quantity', wins: 'most' },
  slow: { ask: measured('speed'), of: 'quantity', wins: 'least' },
  expensive: { ask: [question('How much did', SELF, 'cost')], of: 'quantity', wins: 'most' },
  cheap: { ask: [question('How much did', SELF, 'cost')], of: 'quantity', wins: 'least' },
};

function byAdjective(predicate: string): Measure | undefined {
  const match =
    /^(?:is|was|are|were)(?: the)? (?:(?<less>less|least) |(?:more|most) )?(?<adjective>\p{L}+)(?<noun>(?: [\p{Ll}-]+){0,2}?)(?: of the two)?$/u.exec(
      predicate,
    )?.groups;
  if (/^(?:is|was|are|were)(?: the)? longer established$/u.test(predicate))
    return ADJECTIVES['old'];
  const adjective = match?.['adjective'];
  if (adjective === undefined) return undefined;
  const measure = Object.entries(ADJECTIVES).find(([plain]) =>
    // "the bigger town": a noun may follow a graded adjective alone.
    (match?.['noun'] === '' ? gradesOf(plain) : gradesOf(plain).slice(1)).includes(adjective),
  )?.[1];
  if (measure === undefined) return undefined;
  if (match?.['less'] === undefined) return measure;
  return { ...measure, wins: measure.wins === 'most' ? 'least' : 'most' };
}

/** "big", "bigger", "biggest". */
function gradesOf(plain: string): readonly string[] {
  const stem = /[^aeiou][aeiou][bdgn]$/u.test(plain)
    ? `${plain}${plain.at(-1)}`
    : plain.replace(/e$/u, '').replace(/y$/u, 'i');
  return [plain, `${stem}er`, `${stem}est`];
}
