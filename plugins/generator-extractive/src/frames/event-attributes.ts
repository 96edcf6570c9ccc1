import {
  attribute,
  counted,
  diedIn,
  doneBy,
  event,
  injured,
  leads,
  named,
  object,
  own,
  place,
  present,
  prizeYear,
  subject,
  theme,
  when,
} from './statements.ts';
import type { Emit, FrameAttribute } from './statements.ts';

/** Who or what does something to the topic: "Who curated X?" */
const agent =
  (verb: string, tense: 'past' | 'present' = 'past'): Emit =>
  (topic, value) => [{ query: event('subject', verb, { object: topic, tense }), answer: value }];

/** What the topic does: "What does X commemorate?" */
const acts =
  (verb: string, tense: 'past' | 'present' = 'past', noun?: string): Emit =>
  (topic, value) => [
    {
      query: event('object', verb, {
        subject: topic,
        tense,
        ...(noun === undefined ? {} : { noun }),
      }),
      answer: value,
    },
  ];

/** Counts under a general noun and under the one that the text has. */
const crowd: Emit = (topic, value, stated) => [
  { query: { kind: 'count', noun: 'participants', of: topic }, answer: value },
  ...(stated === undefined || /\W/u.test(stated)
    ? []
    : [{ query: { kind: 'count', noun: stated, of: topic } as const, answer: value }]),
];

const works: Emit = (topic, value, stated) =>
  stated === undefined
    ? []
    : [{ query: { kind: 'count', noun: stated, of: topic }, answer: value }];

/** Buildings that the topic destroyed, under the noun that the text has. */
const razed: Emit = (topic, value, stated) => [
  {
    query: event('count', 'destroy', { subject: topic, noun: stated ?? 'houses' }),
    answer: value,
  },
];

const duration: Emit = (topic, value) => [{ query: attribute('duration', topic), answer: value }];

/** An attribute that is a fact about the winner of a year. */
const wonBy: Emit = (topic, value, year) => [
  ...(year === undefined || !/^\d{4}$/u.test(year) ? [] : prizeYear(topic, value, year)),
  { query: event('object', 'win', { subject: value, noun: 'prize' }), answer: topic },
];

/** What is stated of fairs, prizes, accidents, wars and voyages, by the names of slots. */
export const EVENT_ATTRIBUTES: Readonly<Record<string, FrameAttribute>> = {
  venue: { type: 'name', facts: place('hold', (topic) => ({ object: topic, ...present })) },
  month: {
    type: 'month',
    facts: (topic, value) => [
      { query: event('time', 'hold', { object: topic, noun: 'month', ...present }), answer: value },
      { query: event('time', 'hold', { object: topic, ...present }), answer: value },
    ],
  },
  day: { type: 'day', facts: when('hold', (topic) => ({ object: topic, ...present })) },
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
  // Festivals, races and meetings.
  lasts: { type: 'span', facts: duration },
  rhythm: { type: 'rhythm', facts: own('frequency') },
  eventFounder: { type: 'person', facts: doneBy('found') },
  eventFounded: { type: 'date', facts: when('found', object) },
  sponsor: { type: 'name', facts: doneBy('sponsor', undefined, 'present') },
  eventMascot: { type: 'name', facts: own('mascot') },
  eventMotto: { type: 'title', facts: own('motto') },
  eventTicket: { type: 'money', facts: own('ticket price') },
  countries: { type: 'count', facts: counted('countries') },
  ships: { type: 'count', facts: counted('ships') },
  crowd: { type: 'count', facts: crowd },
  works: { type: 'count', facts: works },
  distance: { type: 'length', facts: own('length') },
  start: { type: 'name', facts: place('begin', (topic) => ({ object: topic })) },
  finish: { type: 'name', facts: own('finish') },
  eventOpener: { type: 'person', facts: agent('open') },
  eventHost: { type: 'person', facts: agent('host', 'present') },
  speaker: { type: 'person', facts: own('keynote speaker') },
  headliner: { type: 'name', facts: own('headliner') },
  eventHead: { type: 'person', facts: leads },
  curator: { type: 'person', facts: agent('curate') },
  commemorates: { type: 'phrase', facts: acts('commemorate', 'present') },
  topic: { type: 'phrase', facts: theme },
  // Winners.
  winner: { type: 'person', facts: wonBy, many: true },
  eventVictor: { type: 'name', facts: agent('win') },
  firstWinner: { type: 'person', facts: own('first winner') },
  recordHolder: { type: 'person', facts: own('record holder') },
  recordTime: { type: 'span', facts: own('record') },
  recordWinner: { type: 'name', facts: own('record winner') },
  titleholder: { type: 'name', facts: own('titleholder') },
  jury: { type: 'person', facts: own('jury chair') },
  eventNamesake: { type: 'name', facts: named },
  trophyDesigner: { type: 'person', facts: doneBy('design') },
  donor: { type: 'person', facts: agent('donate') },
  ceremony: {
    type: 'name',
    facts: (topic, value) => [
      {
        query: event('place', 'hold', { object: `the ceremony of ${topic}`, ...present }),
        answer: value,
      },
    ],
  },
  meritOf: { type: 'phrase', facts: own('field', 'purpose') },
  // Disasters.
  reason: {
    type: 'phrase',
    facts: (topic, value) => [
      { query: event('subject', 'cause', { object: topic }), answer: value },
    ],
  },
  survivors: { type: 'count', facts: counted('survivors') },
  homeless: { type: 'count', facts: counted('homeless') },
  razed: { type: 'count', facts: razed },
  aboard: { type: 'count', facts: own('complement') },
  magnitude: { type: 'count', facts: own('magnitude') },
  epicentre: { type: 'name', facts: own('epicentre') },
  wind: { type: 'speed', facts: own('wind speed') },
  rain: { type: 'length', facts: own('rainfall') },
  level: { type: 'length', facts: own('peak level') },
  landfall: { type: 'name', facts: own('landfall') },
  // Wars and treaties.
  endedBy: { type: 'name', facts: agent('end') },
  warEnded: { type: 'name', facts: acts('end', 'past', 'war') },
  treatySigned: { type: 'date', facts: when('sign', object) },
  signedAt: { type: 'name', facts: place('sign', object) },
  signer: { type: 'name', facts: agent('sign') },
  planner: { type: 'person', facts: agent('plan') },
  aim: { type: 'phrase', facts: own('purpose') },
  // Voyages.
  voyageShip: { type: 'name', facts: own('ship') },
  departed: { type: 'date', facts: when('set out', subject) },
  departedFrom: { type: 'name', facts: place('set out', subject) },
  returned: { type: 'date', facts: when('return', subject) },
  destination: { type: 'name', facts: own('destination') },
  found: { type: 'name', facts: acts('discover') },
  backer: { type: 'name', facts: agent('fund') },
  expeditionMembers: { type: 'count', facts: counted('members') },
  eventLaunchSite: { type: 'name', facts: own('launch site') },
  eventRocket: { type: 'name', facts: own('rocket') },
  eventCost: { type: 'money', facts: own('cost') },
  // Deals, elections, trials, experiments.
  worth: { type: 'money', facts: own('value', 'reward') },
  broker: { type: 'person', facts: agent('broker') },
  resulting: { type: 'name', facts: own('result') },
  turnout: { type: 'percent', facts: own('turnout') },
  runnerUp: { type: 'person', facts: own('runner-up') },
  judge: { type: 'person', facts: own('judge') },
  experimenter: { type: 'person', facts: agent('conduct') },
  outcome: { type: 'phrase', facts: acts('show') },
};
