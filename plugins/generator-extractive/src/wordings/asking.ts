import {
  adjectiveOf,
  hasPersonObject,
  hasThingSubject,
  isPersonNoun,
  participleOf,
  pastOf,
  thirdPersonOf,
} from '@memo-js/english';
import type { EventQuery, Prep, Query } from '@memo-js/english';
import type { AnswerShape } from './answer-shape.ts';
import { isPlural, nameSlots } from './names.ts';
import { fill, plural } from './template.ts';

/** What the bank needs to know of a canonical query. */
export interface Asking {
  /** Keys of the bank that were written for it. */
  readonly themes: readonly string[];
  /** Keys of the bank that fit every query of its kind. */
  readonly general: readonly string[];
  readonly slots: ReadonlyMap<string, string>;
  /** Of each group one slot must be used: a wording that leaves one out asks for more. */
  readonly needs: readonly (readonly string[])[];
  /** Form of "be" in front of what is asked for. */
  readonly be: 'is' | 'was' | 'are' | 'were';
  /** Is a clause about it a question as it stands ("who founded X")? */
  readonly direct: boolean;
  /** Is "it" wrong for what it is about? */
  readonly many: boolean;
}

/** Keys with and without tense and shape, the general ones of a year shared with its date. */
function keys(base: string, tense: string | undefined, shapes: readonly string[]): string[] {
  const tensed = tense === undefined ? [base] : [base, `${base} ${tense}`];
  return tensed.flatMap((key) => [key, ...shapes.map((shape) => `${key} : ${shape}`)]);
}

const join = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');

/** The slot of a phrase: its preposition, but `year` or `date` for a time ("in 1998"), which is no place. */
function phraseSlot({ prep, phrase }: Prep): string {
  if (prep !== 'in' || !/\d/u.test(phrase)) return prep;
  return /^\d{3,4}$/u.test(phrase) ? 'year' : 'date';
}

function askingOfEvent(query: EventQuery, shape: AnswerShape): Asking {
  const { verb, tense, subject, object, noun } = query;
  const past = tense === 'past';
  const asked =
    query.asked === 'time' && noun === 'month'
      ? 'month'
      : query.asked === 'count'
        ? 'many'
        : query.asked;
  const rest = query.preps.map(({ prep, phrase }) => `${prep} ${phrase}`).join(' ');
  const person =
    asked === 'subject' ? !hasThingSubject(verb) : hasPersonObject(verb) || verb === 'bear';
  const wh = noun !== undefined ? `which ${noun}` : person ? 'who' : 'what';
  const done =
    verb === 'bear' ? 'born' : verb.startsWith('be ') ? verb.slice(3) : participleOf(verb);
  const finite = past ? pastOf(verb) : thirdPersonOf(verb);
  const be = past ? 'was' : 'is';
  const patient = object ?? subject;
  const marked = (name: string | undefined): string =>
    name === undefined ? '' : isPlural(name) ? plural(name) : name;
  const passive = subject === undefined || verb === 'bear' || verb.startsWith('be ');
  const particle =
    asked === 'prep' || asked === 'many'
      ? query.prep
      : verb === 'come' && asked === 'place'
        ? 'from'
        : undefined;
  const counts = asked === 'many' && subject === undefined && query.prep === undefined;
  const acts = asked === 'subject' || counts;
  const event = acts
    ? join(finite, object, rest)
    : passive
      ? join(marked(patient), be, done, rest, particle)
      : join(
          subject,
          past ? pastOf(verb) : isPlural(subject) ? verb : thirdPersonOf(verb),
          object,
          rest,
          particle,
        );
  const ask = passive
    ? join(be, marked(patient), done, rest, particle)
    : join(past ? 'did' : 'does', marked(subject), verb, object, rest, particle);
  const none = new Map<string, string>();
  const slots = new Map<string, string>([
    ['wh', wh],
    ['whom', wh === 'who' ? 'whom' : wh],
    ...(wh === 'who' ? [['who', 'who'] as const] : []),
    ['event', fill(event, none)],
    ['done', done],
    ['verbed', finite],
    ['verb', verb],
    ['be', be],
    ['rest', rest],
    ...(acts ? [] : [['ask', fill(ask, none)] as const]),
    ...(noun === undefined ? [['much', 'much'] as const] : [['noun', noun] as const]),
    ...(subject === undefined ? [] : nameSlots('subject', subject)),
    ...(object === undefined ? [] : nameSlots('object', object)),
    ...(patient === undefined ? [] : nameSlots('patient', patient)),
  ]);
  for (const each of query.preps) slots.set(phraseSlot(each), each.phrase);
  const whole = ['event', 'ask'];
  const named = (slot: string): readonly string[] => [slot, `${slot}'s`, `-${slot}`];
  const both = subject !== undefined && object !== undefined;
  const patientSlots = both ? [] : named('patient');
  const needs = [
    ...(subject === undefined ? [] : [[...whole, ...named('subject'), ...patientSlots]]),
    ...(object === undefined ? [] : [[...whole, ...named('object'), ...patientSlots]]),
    ...query.preps.map((each) => [...whole, 'rest', phraseSlot(each)]),
    ...(noun === undefined || asked === 'month' || asked === 'many' ? [] : [['noun', 'wh']]),
  ];
  const shapes = asked === 'year' ? [] : [shape];
  const names =
    asked === 'prep'
      ? `${verb} ${query.prep ?? ''}`
      : asked === 'many' && noun !== undefined
        ? `${verb} ${noun}`
        : verb;
  const of = (base: string): string[] =>
    asked === 'year'
      ? [
          ...keys(`year ${base}`, tense, []),
          ...keys(`time ${base}`, tense, ['year']).filter((key) => key.endsWith(': year')),
        ]
      : keys(`${asked} ${base}`, tense, shapes);
  return {
    themes: of(names),
    general: of('*'),
    slots,
    needs,
    be,
    direct: acts || (asked === 'object' && subject === undefined),
    many: [subject, object].some((name) => name !== undefined && isPlural(name)),
  };
}

const PLURAL_NOUN = /[^siu]s$/u;

/** What the bank needs to know of a canonical query; `shape` is that of its answer. */
export function askingOf(query: Query, shape: AnswerShape): Asking {
  if (query.kind === 'event') return askingOfEvent(query, shape);
  const name = query.kind === 'owner' ? query.value : query.of;
  const slot = query.kind === 'owner' ? 'value' : 'of';
  const base = {
    needs: [[slot, `${slot}'s`, `-${slot}`]],
    direct: false,
    many: isPlural(name),
  };
  const named = nameSlots(slot, name);
  switch (query.kind) {
    case 'attribute': {
      const { attribute } = query;
      const person = isPersonNoun(attribute);
      const be = PLURAL_NOUN.test(attribute) && !person ? 'are' : 'is';
      const adjective = adjectiveOf(attribute);
      return {
        ...base,
        be,
        themes: keys(`of ${attribute}`, undefined, [shape]),
        general:
          adjective === undefined ? [person ? 'of person *' : 'of thing *'] : ['of measure *'],
        slots: new Map([
          ...named,
          ['attribute', attribute],
          ['be', be],
          ...(adjective === undefined ? [] : [['adjective', adjective] as const]),
        ]),
      };
    }
    case 'count':
      return {
        ...base,
        be: 'is',
        themes: keys(`count ${query.noun}`, undefined, [shape]),
        general: ['count *'],
        slots: new Map([...named, ['noun', query.noun]]),
      };
    case 'owner':
      return {
        ...base,
        be: 'is',
        themes: keys(`owner ${query.attribute}`, undefined, []),
        general: ['owner *'],
        needs: [...base.needs, ...(query.noun === undefined ? [] : [['noun', 'wh']])],
        slots: new Map([
          ...named,
          ['attribute', query.attribute],
          ['wh', query.noun === undefined ? 'what' : `which ${query.noun}`],
          ...(query.noun === undefined ? [] : [['noun', query.noun] as const]),
        ]),
      };
    case 'identity': {
      const kind =
        query.noun !== undefined
          ? 'kind'
          : query.person
            ? 'person'
            : shape === 'role'
              ? 'role'
              : 'thing';
      return {
        ...base,
        be: 'is',
        themes: [`identity ${kind}`],
        general: [],
        needs: [...base.needs, ...(query.noun === undefined ? [] : [['noun']])],
        slots: new Map([
          ...named,
          ...(query.noun === undefined ? [] : [['noun', query.noun] as const]),
        ]),
      };
    }
  }
}
