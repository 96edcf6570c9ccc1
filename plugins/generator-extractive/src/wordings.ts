import {
  adjectiveOf,
  agentNoun,
  attributeSynonyms,
  hasThingSubject,
  isKeyed,
  isPersonNoun,
  normaliseQuery,
  parseQuestion,
  participleOf,
  pastOf,
  thirdPersonOf,
  renderQuery,
  verbSynonyms,
} from '@memo-js/english';
import type { EventQuery, Prep, Query } from '@memo-js/english';
import { compoundWordings } from './wordings/compound.ts';
import { MOST_RICH, richWordings } from './wordings/rich.ts';

const join = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');
const phrases = (preps: readonly Prep[]): string =>
  preps.map(({ prep, phrase }) => `${prep} ${phrase}`).join(' ');
const participle = (verb: string): string => (verb === 'bear' ? 'born' : participleOf(verb));

function eventWordings(query: EventQuery, answer: string): string[] {
  const { verb, subject, object, tense } = query;
  const be = tense === 'past' ? 'was' : 'is';
  const rest = phrases(query.preps);
  const others = verbSynonyms(verb)
    .filter((other) => other !== verb && !other.includes('co'))
    .slice(0, 2);
  const patient = object ?? subject;
  switch (query.asked) {
    case 'subject': {
      if (object === undefined) return [];
      const agent = agentNoun(verb);
      return [
        ...(hasThingSubject(verb)
          ? []
          : [`${join('By whom', be, object, participle(verb), rest)}?`]),
        ...(agent === undefined ? [] : [`Who ${be} the ${agent} of ${object}?`]),
        ...others.map(
          (other) =>
            `${join(hasThingSubject(verb) ? 'What' : 'Who', tense === 'past' ? pastOf(other) : thirdPersonOf(other), object, rest)}?`,
        ),
      ];
    }
    case 'object': {
      if (subject === undefined) return [];
      const what = query.noun === undefined ? 'What' : `Which ${query.noun}`;
      return [
        `${join(what, be, participle(verb), 'by', subject, rest)}?`,
        ...others.map(
          (other) => `${join(what, tense === 'past' ? 'did' : 'does', subject, other, rest)}?`,
        ),
      ];
    }
    case 'place':
      if (patient === undefined) return [];
      if (verb === 'locate')
        return [
          `Where is ${patient} based?`,
          `In which city is ${patient} located?`,
          `What is the location of ${patient}?`,
        ];
      if (subject === undefined || verb === 'bear')
        return [
          `In which place was ${patient} ${participle(verb)}?`,
          `In what city was ${patient} ${participle(verb)}?`,
        ];
      return [
        `In which place did ${join(subject, verb, object)}?`,
        `At which place did ${join(subject, verb, object)}?`,
      ];
    case 'time': {
      if (patient === undefined) return [];
      const active = subject !== undefined && verb !== 'bear';
      const clause = active
        ? join('did', subject, verb, object)
        : join(be === 'is' && verb !== 'hold' ? 'was' : be, patient, participle(verb));
      if (/^\d{4}$/.test(answer)) return [`What year ${clause}?`, `In what year ${clause}?`];
      if (/^(?:every|each|once|twice|daily|weekly|monthly|annually)\b/.test(answer))
        return [`What is the frequency of ${patient}?`, `How often ${clause}?`];
      return [`On what date ${clause}?`, `What date ${clause}?`];
    }
    case 'year': {
      if (patient === undefined) return [];
      const clause =
        subject !== undefined && verb !== 'bear'
          ? join('did', subject, verb, object)
          : join('was', patient, participle(verb));
      return [`What year ${clause}?`, `In what year ${clause}?`];
    }
    default:
      return [];
  }
}

function plainWordings(query: Query, answer: string): readonly string[] {
  let found: string[];
  switch (query.kind) {
    case 'event':
      found = eventWordings(query, answer);
      break;
    case 'attribute': {
      const wh = isPersonNoun(query.attribute) ? 'Who' : 'What';
      const owner = query.of.replace(/^the /, '');
      const article = query.of.startsWith('the ') ? 'the ' : '';
      const possessive = `${article}${owner}${owner.endsWith('s') ? "'" : "'s"}`;
      const adjective = adjectiveOf(query.attribute);
      found = [
        ...(adjective === undefined ? [] : [`What is the ${query.attribute} of ${query.of}?`]),
        `${wh} is ${possessive} ${query.attribute}?`,
        ...attributeSynonyms(query.attribute)
          .slice(1, 3)
          .map((noun) => `${wh} is the ${noun} of ${query.of}?`),
      ];
      if (query.attribute === 'spouse') found.push(`Who is ${query.of} married to?`);
      if (query.attribute === 'population') found.push(`How many people live in ${query.of}?`);
      break;
    }
    case 'count':
      found = [
        `How many ${query.noun} are there in ${query.of}?`,
        `What is the number of ${query.noun} of ${query.of}?`,
      ];
      if (query.noun === 'employees')
        found = [
          `How many people does ${query.of} employ?`,
          `How many people work for ${query.of}?`,
        ];
      break;
    case 'owner':
      found = [
        `Of ${query.noun === undefined ? 'what' : `which ${query.noun}`} is ${query.value} the ${query.attribute}?`,
      ];
      break;
    case 'identity':
      found = query.person ? [] : [`What kind of thing is ${query.of}?`];
      break;
  }
  return found;
}

/**
 * `plain`: the few wordings that a memory trained from scratch has room for. `rich`: many and
 * varied ones, as people really ask, for a memory over a pretrained base.
 */
export type WordingStyle = 'plain' | 'rich';

/** Most paraphrases of a question in each style. */
export const MOST_WORDINGS: Readonly<Record<WordingStyle, number>> = { plain: 4, rich: MOST_RICH };

/** Do the plain wordings leave nothing of the query out? Some forget a month, a phrase or the present. */
const asksWhole = (query: Query): boolean =>
  query.kind !== 'event' ||
  (query.preps.length === 0 &&
    query.noun !== 'month' &&
    !(query.asked === 'place' && query.tense === 'present' && query.subject !== undefined));

/**
 * Natural wordings of a canonical question, without the canonical one.
 * @param weaker less specific wordings that fit no other fact
 */
export function wordings(
  question: string,
  answer: string,
  style: WordingStyle = 'plain',
  weaker: readonly string[] = [],
): readonly string[] {
  if (isKeyed(question)) return [];
  const compound = style === 'rich' ? compoundWordings(question) : undefined;
  if (compound !== undefined) return compound;
  const parsed = parseQuestion(question);
  const query = parsed === undefined ? undefined : normaliseQuery(parsed);
  const own = query === undefined ? [] : plainWordings(query, answer);
  const found =
    style === 'rich' && query !== undefined && renderQuery(query) === question
      ? richWordings(question, query, answer, [...weaker, ...(asksWhole(query) ? own : [])])
      : [...weaker, ...own];
  return [...new Set(found)].filter((other) => other !== question);
}
