import { nounClass } from '@memo-js/english';
import type { EventQuery, Query } from '@memo-js/english';
import type { ValueType } from './values.ts';

/** A fact that a frame states. */
export interface Stated {
  readonly query: Query;
  readonly answer: string;
  readonly weaker?: readonly Query[];
}

/** The topic, a value, and the role word that stood with it. */
export type Emit = (topic: string, value: string, role: string | undefined) => readonly Stated[];

export interface FrameAttribute {
  readonly type: ValueType;
  readonly facts: Emit;
  /** Several values may be stated: each is kept. */
  readonly many?: boolean;
  /** Read only where this other attribute was not stated anywhere. */
  readonly instead?: string;
  /** Each role word that stands beside a value has a value of its own. */
  readonly apart?: boolean;
}

export const event = (
  asked: EventQuery['asked'],
  verb: string,
  rest: Partial<Omit<EventQuery, 'kind' | 'asked' | 'verb'>>,
): EventQuery => ({ kind: 'event', asked, verb, tense: 'past', preps: [], ...rest });

export const present = { tense: 'present' } as const;

export const attribute = (name: string, of: string): Query => ({
  kind: 'attribute',
  attribute: name,
  of,
});

/** A plain attribute of the topic. */
export const own =
  (...names: readonly string[]): Emit =>
  (topic, value) =>
    names.map((name) => ({ query: attribute(name, topic), answer: value }));

export const counted =
  (noun: string): Emit =>
  (topic, value) => [{ query: { kind: 'count', noun, of: topic }, answer: value }];

/** Who did it to the topic, and what else the doer is asked by. */
export const doneBy =
  (verb: string, noun?: string, tense: 'past' | 'present' = 'past'): Emit =>
  (topic, value) => {
    const done = event('object', verb, { subject: value, tense });
    return [
      { query: event('subject', verb, { object: topic, tense }), answer: value },
      noun === undefined
        ? { query: done, answer: topic }
        : { query: { ...done, noun }, answer: topic, weaker: [done] },
    ];
  };

/** What the topic did: the same facts, seen from the doer. */
export const did =
  (verb: string, noun?: string, tense: 'past' | 'present' = 'past'): Emit =>
  (topic, value, role) =>
    doneBy(verb, noun, tense)(value, topic, role);

const YEAR = /\b(?:1[0-9]|20)\d\d\b/u;

/** When something happened: the date as stated, and its year. */
export const when =
  (verb: string, rest: (topic: string) => Partial<EventQuery>): Emit =>
  (topic, value) => {
    const time = event('time', verb, rest(topic));
    const year = event('year', verb, rest(topic));
    if (/^\d{4}$/.test(value)) return [{ query: time, answer: value, weaker: [year] }];
    const stated = YEAR.exec(value)?.[0];
    return [
      { query: time, answer: value },
      ...(stated === undefined ? [] : [{ query: year, answer: stated }]),
    ];
  };

export const object = (topic: string): Partial<EventQuery> => ({ object: topic });
export const subject = (topic: string): Partial<EventQuery> => ({ subject: topic });

export const place =
  (verb: string, rest: (topic: string) => Partial<EventQuery>): Emit =>
  (topic, value) => [{ query: event('place', verb, rest(topic)), answer: value }];

/** The leader of `of`, with the office where it was named. */
export function leads(of: string, person: string, role: string | undefined): readonly Stated[] {
  const lead = event('object', 'lead', { subject: person, ...present });
  const type = nounClass(of.split(' ').at(-1)?.toLowerCase() ?? '');
  const directs = role === 'director' || type === 'organisation';
  return [
    { query: event('subject', 'lead', { object: of, ...present }), answer: person },
    { query: lead, answer: of },
    ...(role === undefined
      ? []
      : [
          { query: attribute(role, of), answer: person },
          { query: { kind: 'owner', attribute: role, value: person } as const, answer: of },
        ]),
    ...(directs
      ? [
          { query: event('subject', 'direct', { object: of }), answer: person },
          { query: event('object', 'direct', { subject: person }), answer: of },
        ]
      : []),
  ];
}

export const located: Emit = (topic, value) => [
  { query: event('place', 'locate', { object: topic, ...present }), answer: value },
];

/** On which river, lake or coast a place lies. */
export const waterside: Emit = (topic, value) => [
  {
    query: event('prep', 'locate', { object: topic, noun: 'river', prep: 'on', ...present }),
    answer: value,
  },
  {
    query: event('subject', 'flow', {
      noun: 'river',
      preps: [{ prep: 'through', phrase: topic }],
      ...present,
    }),
    answer: value,
  },
];

export const won: Emit = (topic, value) => [
  {
    query: event('object', 'win', { subject: topic, noun: 'prize' }),
    answer: value,
    weaker: [event('object', 'win', { subject: topic })],
  },
];

export const wonIn =
  (prize: string): Emit =>
  (topic, value) => [
    ...when('win', () => ({ subject: topic, object: prize }))(topic, value, undefined),
    {
      query: event('subject', 'win', { object: prize, preps: [{ prep: 'in', phrase: value }] }),
      answer: topic,
    },
  ];

/** When the topic won the prize named beside the date. */
export const prizeYear = (prize: string, topic: string, year: string): readonly Stated[] =>
  wonIn(prize)(topic, year, undefined);

export const named: Emit = (topic, value) => [
  { query: event('prep', 'name', { object: topic, prep: 'after', ...present }), answer: value },
];

export const subjectMatter: Emit = (topic, value) => [
  { query: event('object', 'study', { subject: topic }), answer: value },
  { query: attribute('research subject', topic), answer: value },
];

export const theme: Emit = own('field');

export const makes: Emit = (topic, value) => [
  { query: event('object', 'produce', { subject: topic, ...present }), answer: value },
];

export const bestProduct: Emit = (topic, value) => [
  { query: attribute('main product', topic), answer: value },
  { query: event('subject', 'produce', { object: value, ...present }), answer: topic },
];

export const maker: Emit = (topic, value) => [
  { query: event('subject', 'produce', { object: topic, ...present }), answer: value },
];

export const kindOf: Emit = (topic, value) => [
  { query: { kind: 'identity', of: topic, person: false }, answer: value },
  { query: { kind: 'identity', of: topic, person: false, noun: 'product' }, answer: value },
];

export const wrote: Emit = (topic, value) => did('write', 'book')(topic, value, undefined);

export const plays: Emit = (topic, value) => {
  const play = event('object', 'play', { subject: topic, ...present });
  return [{ query: { ...play, noun: 'instrument' }, answer: value, weaker: [play] }];
};

export const spouse: Emit = (topic, value) => [
  { query: attribute('spouse', topic), answer: value },
  { query: attribute('spouse', value), answer: topic },
];

export const diedIn: Emit = (topic, value) => [
  {
    query: event('count', 'die', { noun: 'people', preps: [{ prep: 'in', phrase: topic }] }),
    answer: value,
  },
];

export const injured: Emit = (topic, value) => [
  { query: attribute('number of injured', topic), answer: value },
];
