import { nounClass } from '@memo-js/english';

/** What an answer looks like, where a wording depends on it: "in what year" asks for no month. */
export type AnswerShape =
  'year' | 'date' | 'month' | 'often' | 'number' | 'span' | 'measure' | 'amount' | 'role' | 'other';

const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;
const NUMBER_WORD =
  /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|half)\b/u;

const TIME_UNIT = /\b(?:second|minute|hour|day|night|week|month|year)s?$/u;
const UNIT =
  /\b(?:(?:kilo|centi|milli)?met(?:re|er)s?|[kcm]?m|miles?|feet|foot|ft|inch(?:es)?|yards?|hectares?|ha|acres?|(?:kilo|milli)?grams?|k?g|kilos?|tons?|tonnes?|pounds|lit(?:re|er)s?|degrees?)\b/u;

/** Is it a number of something? */
const isCounted = (answer: string): boolean => /\d/u.test(answer) || NUMBER_WORD.test(answer);

/** Patterns in order of precedence. */
const SHAPES: readonly (readonly [AnswerShape, (answer: string) => boolean])[] = [
  ['year', (answer) => /^(?:about |around |c\. ?)?\d{3,4}$/u.test(answer)],
  ['often', (answer) => /^(?:every|each|once|twice|daily|weekly|monthly|annually)\b/u.test(answer)],
  ['date', (answer) => MONTH.test(answer) && /\b\d{1,2}(?:st|nd|rd|th)?\b/u.test(answer)],
  ['month', (answer) => MONTH.test(answer)],
  ['number', (answer) => /^(?:\p{Ll}+ )*[\d.,]+(?: (?:thousand|million|billion))?$/u.test(answer)],
  ['span', (answer) => isCounted(answer) && TIME_UNIT.test(answer)],
  ['measure', (answer) => isCounted(answer) && UNIT.test(answer)],
  ['amount', isCounted],
  ['role', (answer) => nounClass(answer.split(/ (?:of|at|in|for) /u)[0] ?? '') === 'person'],
];

export function shapeOf(answer: string): AnswerShape {
  return SHAPES.find(([, fits]) => fits(answer))?.[0] ?? 'other';
}
