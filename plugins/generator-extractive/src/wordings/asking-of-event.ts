import {
  hasPersonObject,
  hasThingSubject,
  participleOf,
  pastOf,
  thirdPersonOf,
} from '@memo-js/english';
import type { EventQuery, Prep } from '@memo-js/english';
import type { AnswerShape } from './answer-shape.ts';
import type { Asking } from './asking.ts';
import { keysOf } from './keys.ts';
import { isPlural, nameSlots } from './names.ts';
import { fill, plural } from './template.ts';

const join = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');

/** The slot of a phrase: its preposition, but `year` or `date` for a time ("in 1998"), which is no place. */
function phraseSlot({ prep, phrase }: Prep): string {
  if (prep !== 'in' || !/\d/u.test(phrase)) return prep;
  return /^\d{3,4}$/u.test(phrase) ? 'year' : 'date';
}

/** What keys of the bank call it: a month is no date, and "how many" counts what takes part. */
function askedOf({ asked, noun }: EventQuery): string {
  if (asked === 'time' && noun === 'month') return 'month';
  return asked === 'count' ? 'many' : asked;
}

/** Is what is asked for the one that acts: "who founded X", "how many people died in X"? */
const asksActor = ({ asked, subject, prep }: EventQuery): boolean =>
  asked === 'subject' || (asked === 'count' && subject === undefined && prep === undefined);

const doneOf = (verb: string): string =>
  verb === 'bear' ? 'born' : verb.startsWith('be ') ? verb.slice(3) : participleOf(verb);

/** A preposition left at the end: "what X is named after", "where X comes from". */
function strandedOf({ asked, verb, prep }: EventQuery): string | undefined {
  if (asked === 'prep' || asked === 'count') return prep;
  return verb === 'come' && asked === 'place' ? 'from' : undefined;
}

/**
 * Slots of the whole event: `event` as a statement without what is asked for ("X was founded",
 * "founded X"), `ask` with its verb in front ("was X founded"). As `renderQuery` words it.
 */
function wholeSlots(query: EventQuery, rest: string): readonly (readonly [string, string])[] {
  const { verb, tense, subject, object } = query;
  const past = tense === 'past';
  const marked = (name = ''): string => (isPlural(name) ? plural(name) : name);
  const filled = (text: string): string => fill(text, new Map());
  if (asksActor(query))
    return [['event', join(past ? pastOf(verb) : thirdPersonOf(verb), object, rest)]];
  const tail = join(rest, strandedOf(query));
  if (subject === undefined || verb === 'bear' || verb.startsWith('be ')) {
    const patient = marked(object ?? subject);
    const be = past ? 'was' : 'is';
    return [
      ['event', filled(join(patient, be, doneOf(verb), tail))],
      ['ask', filled(join(be, patient, doneOf(verb), tail))],
    ];
  }
  const finite = past ? pastOf(verb) : isPlural(subject) ? verb : thirdPersonOf(verb);
  return [
    ['event', join(subject, finite, object, tail)],
    ['ask', filled(join(past ? 'did' : 'does', marked(subject), verb, object, tail))],
  ];
}

/** Of each group a template must use one: else it forgets a part of the query. */
function needsOf(query: EventQuery): readonly (readonly string[])[] {
  const { subject, object, noun } = query;
  const whole = ['event', 'ask'];
  const named = (slot: string): readonly string[] => [slot, `${slot}'s`, `-${slot}`];
  const patient = subject !== undefined && object !== undefined ? [] : named('patient');
  // The key of a month or a count holds its noun.
  const typed = noun !== undefined && !/^(?:month|many)$/.test(askedOf(query));
  return [
    ...(subject === undefined ? [] : [[...whole, ...named('subject'), ...patient]]),
    ...(object === undefined ? [] : [[...whole, ...named('object'), ...patient]]),
    ...query.preps.map((each) => [...whole, 'rest', phraseSlot(each)]),
    ...(typed ? [['noun', 'wh']] : []),
  ];
}

/** What the bank needs to know of a query about an event. */
export function askingOfEvent(query: EventQuery, shape: AnswerShape): Asking {
  const { verb, tense, subject, object, noun, prep } = query;
  const asked = askedOf(query);
  const rest = query.preps.map((each) => `${each.prep} ${each.phrase}`).join(' ');
  const person =
    asked === 'subject' ? !hasThingSubject(verb) : hasPersonObject(verb) || verb === 'bear';
  const wh = noun !== undefined ? `which ${noun}` : person ? 'who' : 'what';
  const be = tense === 'past' ? 'was' : 'is';
  const patient = object ?? subject;
  const what = asked === 'prep' ? prep : asked === 'many' ? noun : undefined;
  return {
    themes: keysOf(asked, join(verb, what), tense, shape),
    general: keysOf(asked, '*', tense, shape),
    slots: new Map([
      ['wh', wh],
      ['whom', wh === 'who' ? 'whom' : wh],
      // Only where it is a person: "Somebody founded X. Who?"
      ...(wh === 'who' ? [['who', wh] as const] : []),
      ['done', doneOf(verb)],
      ['verbed', tense === 'past' ? pastOf(verb) : thirdPersonOf(verb)],
      ['be', be],
      ['rest', rest],
      ...wholeSlots(query, rest),
      noun === undefined ? ['much', 'much'] : ['noun', noun],
      ...(subject === undefined ? [] : nameSlots('subject', subject)),
      ...(object === undefined ? [] : nameSlots('object', object)),
      ...(patient === undefined ? [] : nameSlots('patient', patient)),
      ...query.preps.map((each): [string, string] => [phraseSlot(each), each.phrase]),
    ]),
    needs: needsOf(query),
    be,
    direct: asksActor(query) || (asked === 'object' && subject === undefined),
    many: [subject, object].some((name) => name !== undefined && isPlural(name)),
  };
}
