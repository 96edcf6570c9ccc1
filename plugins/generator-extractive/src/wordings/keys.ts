import type { AnswerShape } from './answer-shape.ts';

/**
 * Keys of the bank for what is asked of `what`, a verb, an attribute or a noun: with and without
 * tense, and with and without the shape of the answer. A year has keys of its own and those of a
 * date that is told as a year.
 */
export function keysOf(
  asked: string,
  what: string,
  tense: string | undefined,
  shape: AnswerShape,
): readonly string[] {
  const bases = (kind: string): readonly string[] =>
    tense === undefined ? [`${kind} ${what}`] : [`${kind} ${what}`, `${kind} ${what} ${tense}`];
  if (asked === 'year') return [...bases('year'), ...bases('time').map((base) => `${base} : year`)];
  return bases(asked).flatMap((base) => [base, `${base} : ${shape}`]);
}
