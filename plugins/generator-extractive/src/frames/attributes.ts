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
type Emit = (topic: string, value: string, role: string | undefined) => readonly Stated[];

export interface FrameAttribute {
  readonly type: ValueType;
  readonly facts: Emit;
  /** Several values may be stated: each is kept. */
  readonly many?: boolean;
}

const event = (
  asked: EventQuery['asked'],
  verb: string,
  rest: Partial<Omit<EventQuery, 'kind' | 'asked' | 'verb'>>,
): EventQuery => ({ kind: 'event', asked, verb, tense: 'past', preps: [], ...rest });

const present = { tense: 'present' } as const;

const attribute = (name: string, of: string): Query => ({ kind: 'attribute', attribute: name, of });

/** A plain attribute of the topic. */
const own =
  (...names: readonly string[]): Emit =>
  (topic, value) =>
    names.map((name) => ({ query: attribute(name, topic), answer: value }));

const counted =
  (noun: string): Emit =>
  (topic, value) => [{ query: { kind: 'count', noun, of: topic }, answer: value }];

/** Who did it to the topic, and what else the doer is asked by. */
const doneBy =
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
const did =
  (verb: string, noun?: string, tense: 'past' | 'present' = 'past'): Emit =>
  (topic, value, role) =>
    doneBy(verb, noun, tense)(value, topic, role);

const YEAR = /\b(?:1[0-9]|20)\d\d\b/u;

/** When something happened: the date as stated, and its year. */
const when =
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

const object = (topic: string): Partial<EventQuery> => ({ object: topic });
const subject = (topic: string): Partial<EventQuery> => ({ subject: topic });

const place =
  (verb: string, rest: (topic: string) => Partial<EventQuery>): Emit =>
  (topic, value) => [{ query: event('place', verb, rest(topic)), answer: value }];

/** The leader of `of`, with the office where it was named. */
function leads(of: string, person: string, role: string | undefined): readonly Stated[] {
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

const located: Emit = (topic, value) => [
  { query: event('place', 'locate', { object: topic, ...present }), answer: value },
];

/** On which river, lake or coast a place lies. */
const waterside: Emit = (topic, value) => [
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

const won: Emit = (topic, value) => [
  {
    query: event('object', 'win', { subject: topic, noun: 'prize' }),
    answer: value,
    weaker: [event('object', 'win', { subject: topic })],
  },
];

const wonIn =
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

const named: Emit = (topic, value) => [
  { query: event('prep', 'name', { object: topic, prep: 'after', ...present }), answer: value },
];

const subjectMatter: Emit = (topic, value) => [
  { query: event('object', 'study', { subject: topic }), answer: value },
  { query: attribute('research subject', topic), answer: value },
];

const theme: Emit = own('field');

const makes: Emit = (topic, value) => [
  { query: event('object', 'produce', { subject: topic, ...present }), answer: value },
];

const bestProduct: Emit = (topic, value) => [
  { query: attribute('main product', topic), answer: value },
  { query: event('subject', 'produce', { object: value, ...present }), answer: topic },
];

const maker: Emit = (topic, value) => [
  { query: event('subject', 'produce', { object: topic, ...present }), answer: value },
];

const kindOf: Emit = (topic, value) => [
  { query: { kind: 'identity', of: topic, person: false }, answer: value },
  { query: { kind: 'identity', of: topic, person: false, noun: 'product' }, answer: value },
];

const wrote: Emit = (topic, value) => did('write', 'book')(topic, value, undefined);

const plays: Emit = (topic, value) => {
  const play = event('object', 'play', { subject: topic, ...present });
  return [{ query: { ...play, noun: 'instrument' }, answer: value, weaker: [play] }];
};

const spouse: Emit = (topic, value) => [
  { query: attribute('spouse', topic), answer: value },
  { query: attribute('spouse', value), answer: topic },
];

const diedIn: Emit = (topic, value) => [
  {
    query: event('count', 'die', { noun: 'people', preps: [{ prep: 'in', phrase: topic }] }),
    answer: value,
  },
];

const injured: Emit = (topic, value) => [
  { query: attribute('number of injured', topic), answer: value },
];

/** Attributes by the name of their slot in a pattern. */
export const ATTRIBUTES: Readonly<Record<string, FrameAttribute>> = {
  // People.
  born: { type: 'date', facts: when('bear', object) },
  birthplace: { type: 'name', facts: place('bear', object) },
  died: { type: 'date', facts: when('die', subject) },
  deathplace: { type: 'name', facts: place('die', subject) },
  spouse: { type: 'person', facts: spouse },
  occupation: { type: 'noun', facts: own('occupation') },
  school: { type: 'name', facts: place('study', subject) },
  book: { type: 'title', facts: wrote },
  instrument: { type: 'noun', facts: plays },
  nickname: { type: 'name', facts: own('nickname') },
  prize: { type: 'name', facts: won, many: true },
  designed: { type: 'name', facts: did('design', 'product') },
  invented: { type: 'name', facts: did('invent') },
  workplace: { type: 'name', facts: place('work', subject) },
  founds: { type: 'name', facts: did('found', 'company') },
  heads: { type: 'name', facts: (topic, value, role) => leads(value, topic, role) },
  // Organisations.
  founder: { type: 'person', facts: doneBy('found', 'company') },
  founded: { type: 'date', facts: when('found', object) },
  seat: { type: 'name', facts: located },
  leader: { type: 'person', facts: leads },
  employees: { type: 'count', facts: counted('employees') },
  revenue: { type: 'money', facts: own('revenue') },
  budget: { type: 'money', facts: own('budget') },
  goods: { type: 'noun', facts: makes },
  bestProduct: { type: 'name', facts: bestProduct },
  formerName: { type: 'name', facts: own('former name') },
  buyer: { type: 'name', facts: doneBy('acquire', 'company') },
  boughtIn: { type: 'date', facts: when('acquire', object) },
  plants: {
    type: 'places',
    facts: place('have', (topic) => ({ subject: topic, object: 'factories', ...present })),
  },
  study: { type: 'noun', facts: subjectMatter },
  building: { type: 'name', facts: own('main building') },
  // Places and rivers.
  population: { type: 'count', facts: own('population') },
  elevation: { type: 'length', facts: own('elevation') },
  area: { type: 'area', facts: own('size') },
  region: { type: 'name', facts: located },
  river: { type: 'name', facts: waterside },
  chartered: {
    type: 'date',
    facts: when('receive', (topic) => ({ subject: topic, object: 'a charter' })),
  },
  landmark: { type: 'name', facts: own('landmark') },
  capital: { type: 'name', facts: own('capital') },
  joined: {
    type: 'date',
    facts: when('join', (topic) => ({ subject: topic, object: 'the federation' })),
  },
  fame: {
    type: 'noun',
    facts: (topic, value) => [
      {
        query: event('prep', 'know', { object: topic, prep: 'for', ...present }),
        answer: value,
      },
    ],
  },
  riverLength: { type: 'length', facts: own('length') },
  source: { type: 'name', facts: place('rise', (topic) => ({ subject: topic, ...present })) },
  mouth: { type: 'name', facts: own('mouth') },
  dam: { type: 'name', facts: own('largest dam') },
  damBuilt: {
    type: 'date',
    facts: when('complete', (topic) => ({ object: `the largest dam of ${topic}` })),
  },
  // Products.
  maker: { type: 'name', facts: maker },
  designer: { type: 'person', facts: doneBy('design', 'product') },
  inventor: { type: 'person', facts: doneBy('invent') },
  released: { type: 'date', facts: when('release', object) },
  ended: { type: 'date', facts: when('discontinue', object) },
  sold: {
    type: 'count',
    facts: (topic, value) => [
      { query: event('count', 'sell', { subject: topic, noun: 'units' }), answer: value },
    ],
  },
  price: { type: 'money', facts: own('cost') },
  weight: { type: 'weight', facts: own('weight') },
  speed: { type: 'speed', facts: own('speed') },
  assembled: { type: 'name', facts: place('assemble', object) },
  namesake: { type: 'name', facts: named },
  kind: { type: 'noun', facts: kindOf },
  colour: { type: 'noun', facts: own('colours') },
  // Fairs, prizes, accidents.
  venue: { type: 'name', facts: place('hold', (topic) => ({ object: topic, ...present })) },
  month: {
    type: 'month',
    facts: (topic, value) => [
      { query: event('time', 'hold', { object: topic, noun: 'month', ...present }), answer: value },
      { query: event('time', 'hold', { object: topic, ...present }), answer: value },
    ],
  },
  firstHeld: { type: 'date', facts: when('begin', subject) },
  visitors: { type: 'count', facts: counted('visitors') },
  exhibitors: { type: 'count', facts: counted('exhibitors') },
  organiser: { type: 'name', facts: doneBy('organise') },
  theme: { type: 'noun', facts: theme },
  awardedBy: { type: 'name', facts: doneBy('award') },
  reward: { type: 'money', facts: own('reward') },
  firstAwarded: { type: 'date', facts: when('award', object) },
  field: { type: 'noun', facts: own('field', 'purpose') },
  happened: { type: 'date', facts: when('hold', object) },
  site: { type: 'name', facts: place('hold', object) },
  deaths: { type: 'count', facts: diedIn },
  injured: { type: 'count', facts: injured },
  damage: { type: 'money', facts: own('damage') },
  cause: {
    type: 'noun',
    facts: (topic, value) => [
      { query: event('subject', 'cause', { object: topic }), answer: value },
    ],
  },
  inquiry: {
    type: 'person',
    facts: (topic, value) => [
      {
        query: event('subject', 'lead', { object: `the inquiry into ${topic}` }),
        answer: value,
      },
    ],
  },
  operator: { type: 'name', facts: own('site operator') },
};
