import type { KeyedType } from '@memo-js/english';
import { NUMBER } from '../frames/number-pattern.ts';
import { valuePattern } from '../frames/values.ts';

/** A value of a kind that a keyed question asks for, at its place in a sentence. */
export interface TypedValue {
  readonly type: KeyedType;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const CURRENCY =
  '(?:crowns?|euros?|dollars?|pounds?|francs?|marks?|florins?|guilders?|thalers?|kroner|kronor|yen|rupees?|pesos?|shillings?|ducats?|lire|roubles?|zlotys?)';
const SCALED = '(?:thousand|million|billion|trillion)';

/** Patterns in order: what one took, the next do not see. */
const PATTERNS: readonly (readonly [type: KeyedType, pattern: string])[] = [
  ['date', valuePattern('date')],
  [
    'price',
    `[€$£] ?\\d[\\d,]*(?:\\.\\d+)?(?: ${SCALED})?|${NUMBER} (?:\\p{Lu}?\\p{Ll}+ )?${CURRENCY}(?![\\p{L}])`,
  ],
  ['percentage', valuePattern('percent')],
  ['speed', valuePattern('speed')],
  ['area', valuePattern('area')],
  ['weight', valuePattern('weight')],
  ['length', valuePattern('length')],
  ['duration', `${valuePattern('duration')}(?!-old| old)`],
  [
    'age',
    `(?<=\\b(?:at|of|aged) (?:the age of )?)${NUMBER}(?=[.,;]|$)|${NUMBER}(?=[- ]years?[- ]old)`,
  ],
];

/** What a length is of, as the words around it say. */
const DIMENSIONS: readonly (readonly [type: KeyedType, cue: RegExp])[] = [
  ['height', /\b(?:high|tall|height|elevation|altitude|above|rises?|rising)\b/u],
  ['depth', /\b(?:deep|depth|down)\b/u],
  ['width', /\b(?:wide|width|across|broad)\b/u],
  ['distance', /\b(?:away|from|west|east|north|south|upstream|downstream|distance|outside)\b/u],
];

function dimension(text: string, start: number, end: number): KeyedType {
  const after = text.slice(end, end + 30).split(/[,;.(]/u)[0] ?? '';
  const before =
    text
      .slice(Math.max(0, start - 40), start)
      .split(/[,;.(]/u)
      .at(-1) ?? '';
  if (/\b(?:long|length)\b/u.test(after) || /\b(?:long|length)\b/u.test(before)) return 'length';
  const cued =
    DIMENSIONS.find(([, cue]) => cue.test(after)) ?? DIMENSIONS.find(([, cue]) => cue.test(before));
  return cued?.[0] ?? 'length';
}

const COUNT = new RegExp(
  `(?<![\\p{L}\\d.,-])(?<number>${NUMBER}) (?:(?!and\\b|or\\b|of\\b|in\\b|to\\b|the\\b|per\\b|by\\b|at\\b|on\\b|a\\b)[\\p{Ll}-]+ ){0,2}?(?<noun>[\\p{Ll}-]{2,}(?<!s|u|i)s|people|men|women|children|staff|children|entries|inhabitants)(?![\\p{L}])`,
  'gu',
);

const SEATS = new RegExp(
  `(?<noun>seats) (?:about |around |some |up to )?(?<number>${NUMBER})`,
  'gu',
);

function compiled(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d.,-])(?:${pattern})`, 'gu');
}

const READERS = PATTERNS.map(([type, pattern]) => [type, compiled(pattern)] as const);

/** Dates, measures and counts of a sentence, in order. */
export function typedValues(sentence: string): readonly TypedValue[] {
  const found: TypedValue[] = [];
  const free = (start: number, end: number): boolean =>
    found.every((other) => other.end <= start || other.start >= end);
  for (const [type, pattern] of READERS)
    for (const { 0: text, index } of sentence.matchAll(pattern)) {
      const end = index + text.length;
      if (!free(index, end)) continue;
      const exact = type === 'length' ? dimension(sentence, index, end) : type;
      found.push({ type: exact, text: text.trim(), start: index, end });
    }
  for (const pattern of [COUNT, SEATS])
    for (const { 0: text, index, groups } of sentence.matchAll(pattern)) {
      const { number = '', noun = '' } = groups ?? {};
      if (/^(?:one|1)$/iu.test(number) || !free(index, index + text.length)) continue;
      const value = noun === 'times' ? `${number} times` : number;
      found.push({
        type: `number of ${noun}`,
        text: value,
        start: index,
        end: index + text.length,
      });
    }
  return found.sort((a, b) => a.start - b.start);
}
