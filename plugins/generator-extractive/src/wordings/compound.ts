import { lemmaAs, normaliseQuery, parseQuestion } from '@memo-js/english';
import { seedOf, shuffled, uniform } from '../random.ts';
import { askingOf } from './asking.ts';
import { CLAUSE_FRAMES, NAMED_FRAMES } from './frames.ts';
import { fill, sentence } from './template.ts';

/** Frames of each kind that a compound question is put into. */
const FRAMES = 4;

/** "Which firm was founded by A and is located in B?": one thing, described by several facts. */
const DESCRIBED = /^(?<wh>Who|What|Which (?<noun>[\p{Ll} -]+?)) (?<rest>[\p{Ll}-]+ .+)\?$/u;

/** "What is the thing whose length is 2 km?" */
const WHOSE = /^(?:Who|What|Which) is (?<it>the [\p{Ll} -]+ whose .+)\?$/u;

/** "Who founded X, and when?": two questions of one event. */
const AND_WHEN = /^(?<first>(?:Who|What|Where) .+), and when\?$/u;

/** "What did A and ... sell", "Where was the X ...": the verb's subject follows it. */
const INVERTED = /^(?:did|does|do|(?:is|are|was|were|has|had) (?:the |an? )?\p{Lu})/u;

const isFinite = (word: string): boolean =>
  /^(?:is|are|was|were|has|had)$/u.test(word) ||
  lemmaAs(word, 'past') !== undefined ||
  lemmaAs(word, 'third') !== undefined;

/** Does "and" join facts, and not names or things? */
function joinsFacts(question: string): boolean {
  return [...question.matchAll(/ and (?<word>\p{Ll}+)/gu)].some(({ groups }) => {
    const word = groups?.['word'] ?? '';
    return word === 'whose' || isFinite(word);
  });
}

const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

function framed(frames: readonly string[], it: string, random: () => number): readonly string[] {
  return shuffled(frames, random)
    .slice(0, FRAMES)
    .map((frame) => sentence(fill(frame, new Map([['it', it]]))));
}

function whereAndWhen(first: string, random: () => number): readonly string[] {
  const parsed = parseQuestion(`${first}?`);
  if (parsed === undefined) return [];
  const { slots } = askingOf(normaliseQuery(parsed), 'other');
  return [
    fill('Where and when {ask}?', slots),
    fill('In what place {ask}, and when was that?', slots),
    ...framed(CLAUSE_FRAMES, fill('where and when {event}', slots), random),
  ];
}

/**
 * Wordings of a question of several facts, which a parser of atomic questions would take for one
 * of them; undefined where it is atomic.
 */
export function compoundWordings(question: string): readonly string[] | undefined {
  const random = uniform(seedOf(question));
  const first = AND_WHEN.exec(question)?.groups?.['first'];
  if (first !== undefined) {
    return first.startsWith('Where ')
      ? whereAndWhen(first, random)
      : [
          `${first} and when did that happen?`,
          `${first}, and what is the date of it?`,
          ...framed(CLAUSE_FRAMES, `${lower(first)}, and when`, random),
        ];
  }
  const whose = WHOSE.exec(question)?.groups?.['it'];
  if (whose !== undefined) return framed(NAMED_FRAMES, whose, random);
  if (!joinsFacts(question)) return undefined;
  const { wh = '', noun, rest = '' } = DESCRIBED.exec(question)?.groups ?? {};
  const [verb = ''] = rest.split(' ');
  if (INVERTED.test(rest) || !isFinite(verb)) return [];
  const be = lemmaAs(verb, 'third') === undefined ? 'was' : 'is';
  return [
    `${wh} ${be} it that ${rest}?`,
    ...framed(CLAUSE_FRAMES, `${lower(wh)} ${rest}`, random),
    ...(noun === undefined ? [] : framed(NAMED_FRAMES, `the ${noun} that ${rest}`, random)),
  ];
}
