import { parseQuestion } from '@memo-js/english';
import {
  attribute,
  counted,
  doneBy,
  event,
  leads,
  located,
  named,
  object,
  own,
  place,
  present,
  subject,
  waterside,
  when,
} from './statements.ts';
import type { Emit, FrameAttribute } from './statements.ts';

/** Questions that the value answers, with `@` for the topic: asked as a user asks them. */
const asks =
  (...questions: readonly string[]): Emit =>
  (topic, value) =>
    questions.flatMap((question) => {
      const query = parseQuestion(question.replace('@', topic));
      return query === undefined ? [] : [{ query, answer: value }];
    });

/** The same with the value in the question: the topic is the answer. */
const answers =
  (...questions: readonly string[]): Emit =>
  (topic, value) =>
    questions.flatMap((question) => {
      const query = parseQuestion(question.replace('$', value));
      return query === undefined ? [] : [{ query, answer: topic }];
    });

const both =
  (...emits: readonly Emit[]): Emit =>
  (topic, value, role) =>
    emits.flatMap((emit) => emit(topic, value, role));

/** An attribute and whose it is. */
const ofOne =
  (name: string): Emit =>
  (topic, value) => [
    { query: attribute(name, topic), answer: value },
    { query: { kind: 'owner', attribute: name, value }, answer: topic },
  ];

/** What stands, lives or is held there, by its noun. */
const within =
  (noun: string): Emit =>
  (topic, value) => [
    { query: attribute(noun, topic), answer: value },
    {
      query: event('subject', 'locate', {
        noun,
        preps: [{ prep: 'in', phrase: topic }],
        ...present,
      }),
      answer: value,
    },
    {
      query: event('place', 'locate', { object: value, ...present }),
      answer: topic,
    },
  ];

const beside =
  (noun: string, prep: string): Emit =>
  (topic, value) => [
    {
      query: event('prep', 'locate', { object: topic, noun, prep, ...present }),
      answer: value,
    },
  ];

const countedByRole: Emit = (topic, value, role) =>
  role === undefined ? [] : counted(role)(topic, value, undefined);

const known: Emit = (topic, value) => [
  {
    query: event('prep', 'know', { object: topic, prep: 'for', ...present }),
    answer: value,
  },
];

const flowsInto: Emit = both(own('mouth'), asks('What does @ flow into?'), (topic, value) => [
  {
    query: event('subject', 'flow', {
      noun: 'river',
      preps: [{ prep: 'into', phrase: value }],
      ...present,
    }),
    answer: topic,
  },
]);

/** What is stated of towns, waters, mountains and buildings, by the names of slots. */
export const PLACE_ATTRIBUTES: Readonly<Record<string, FrameAttribute>> = {
  population: { type: 'count', facts: own('population') },
  elevation: { type: 'length', facts: own('elevation') },
  summit: { type: 'length', facts: own('elevation') },
  area: { type: 'area', facts: own('size') },
  region: { type: 'name', facts: located },
  river: { type: 'name', facts: waterside },
  lake: { type: 'name', facts: beside('lake', 'on') },
  sea: { type: 'name', facts: both(beside('sea', 'on'), beside('sea', 'in')) },
  coast: { type: 'noun', facts: beside('coast', 'on') },
  mentioned: { type: 'date', facts: when('mention', object) },
  chartered: {
    type: 'date',
    facts: when('receive', (topic) => ({
      subject: topic,
      object: 'a charter',
    })),
  },
  charteredBy: { type: 'person', facts: asks('Who granted @ a charter?') },
  railway: {
    type: 'date',
    facts: when('reach', (topic) => ({
      subject: 'the railway',
      object: topic,
    })),
  },
  trams: { type: 'date', facts: asks('Since when have trams run in @?') },
  independent: { type: 'date', facts: when('become independent', subject) },
  independentFrom: {
    type: 'name',
    facts: asks('Which country did @ gain independence from?'),
  },
  createdIn: { type: 'date', facts: when('create', object) },
  ruler: { type: 'person', facts: leads },
  landmark: { type: 'name', facts: own('landmark') },
  capital: { type: 'name', facts: ofOne('capital') },
  largestCity: { type: 'name', facts: ofOne('largest city') },
  settlement: { type: 'name', facts: ofOne('main settlement') },
  joined: {
    type: 'date',
    facts: when('join', (topic) => ({
      subject: topic,
      object: 'the federation',
    })),
  },
  fame: { type: 'noun', facts: known },
  currency: { type: 'noun', facts: own('currency') },
  language: { type: 'name', facts: own('language') },
  industry: { type: 'noun', facts: own('industry') },
  export: { type: 'noun', facts: asks('What does @ export?') },
  twin: { type: 'name', facts: ofOne('twin town') },
  patron: {
    type: 'name',
    facts: both(
      ofOne('patron saint'),
      asks('To which saint is @ dedicated?', 'What is @ dedicated to?'),
    ),
  },
  festival: {
    type: 'name',
    facts: both(
      within('festival'),
      asks(
        'Which festival is held in @?',
        'Which fair is held in @?',
        'Which festival takes place in @?',
      ),
    ),
  },
  newspaper: {
    type: 'name',
    facts: both(within('newspaper'), asks('Which newspaper is published in @?')),
  },
  runner: {
    type: 'name',
    facts: both(doneBy('operate', undefined, 'present'), asks('Who leads @?')),
  },
  university: { type: 'name', facts: within('university') },
  club: { type: 'name', facts: ofOne('football club') },
  postcode: { type: 'code', facts: ofOne('postal code') },
  dialling: { type: 'code', facts: ofOne('dialling code') },
  market: { type: 'weekday', facts: asks('When is the market held in @?') },
  mainSquare: { type: 'name', facts: own('main square') },
  mainStreet: { type: 'name', facts: own('main street') },
  borders: { type: 'places', facts: asks('What borders @?') },
  highest: { type: 'name', facts: ofOne('highest point') },
  // Nature.
  height: { type: 'length', facts: own('height') },
  length: { type: 'length', facts: own('length') },
  riverLength: { type: 'length', facts: own('length') },
  width: { type: 'length', facts: own('width') },
  depth: { type: 'length', facts: own('depth') },
  thickness: { type: 'length', facts: own('thickness') },
  basin: { type: 'area', facts: own('drainage basin') },
  source: {
    type: 'name',
    facts: place('rise', (topic) => ({ subject: topic, ...present })),
  },
  mouth: { type: 'name', facts: flowsInto },
  tributary: { type: 'name', facts: both(ofOne('tributary'), own('largest tributary')) },
  feeder: { type: 'name', facts: asks('Which river feeds @?') },
  outflow: { type: 'name', facts: asks('Which river drains @?') },
  feeds: { type: 'name', facts: asks('Which river does @ feed?') },
  passes: { type: 'places', facts: asks('What does @ flow through?') },
  dam: { type: 'name', facts: own('largest dam') },
  damBuilt: {
    type: 'date',
    facts: when('complete', (topic) => ({
      object: `the largest dam of ${topic}`,
    })),
  },
  range: { type: 'name', facts: asks('Which range does @ belong to?') },
  climber: { type: 'person', facts: doneBy('climb', 'mountain') },
  climbed: { type: 'date', facts: when('climb', object) },
  erupted: { type: 'date', facts: when('erupt', subject) },
  islandGroup: { type: 'name', facts: asks('Which group does @ belong to?') },
  hut: { type: 'name', facts: own('hut') },
  nearest: { type: 'name', facts: own('nearest town') },
  distance: { type: 'length', facts: own('distance') },
  nearTo: { type: 'name', facts: () => [] },
  ferry: { type: 'name', facts: asks('Where do boats to @ leave from?') },
  ferryTo: { type: 'name', facts: asks('Where do ferries from @ go?') },
  discoverer: { type: 'person', facts: doneBy('discover') },
  discovered: { type: 'date', facts: when('discover', object) },
  owner: { type: 'name', facts: doneBy('own', undefined, 'present') },
  established: { type: 'date', facts: when('found', object) },
  heritage: {
    type: 'date',
    facts: asks('When did @ become a World Heritage Site?'),
  },
  protects: { type: 'noun', facts: asks('What does @ protect?') },
  temperature: { type: 'degrees', facts: own('temperature') },
  rainfall: { type: 'length', facts: own('rainfall') },
  chamber: { type: 'name', facts: own('largest chamber') },
  islandIn: { type: 'name', facts: own('island') },
  oldestTree: { type: 'name', facts: own('oldest tree') },
  park: { type: 'name', facts: asks('Which park is @ located in?') },
  // Works of people.
  builder: { type: 'name', facts: doneBy('build') },
  rebuilder: {
    type: 'person',
    facts: asks('Who rebuilt @?', 'Who restored @?'),
  },
  opener: { type: 'person', facts: doneBy('open') },
  opened: { type: 'date', facts: when('open', object) },
  completed: { type: 'date', facts: when('complete', object) },
  built: { type: 'date', facts: when('build', object) },
  begun: { type: 'date', facts: asks('When did the construction of @ begin?') },
  destroyed: { type: 'date', facts: when('destroy', object) },
  restored: { type: 'date', facts: when('restore', object) },
  consecrated: { type: 'date', facts: when('consecrate', object) },
  lit: { type: 'date', facts: when('light', object) },
  automated: { type: 'date', facts: when('automate', object) },
  closed: { type: 'date', facts: when('close', object) },
  span: { type: 'length', facts: own('span') },
  lightRange: { type: 'length', facts: own('range of the light') },
  power: { type: 'power', facts: own('output') },
  cost: { type: 'money', facts: own('cost') },
  capacity: { type: 'count', facts: own('capacity') },
  visitorCount: { type: 'count', facts: counted('visitors') },
  passengerCount: { type: 'count', facts: counted('passengers') },
  vehicleCount: { type: 'count', facts: counted('vehicles') },
  lives: { type: 'count', facts: asks('How many workers died building @?') },
  labourers: { type: 'count', facts: asks('How many workers built @?') },
  crosses: { type: 'name', facts: doneByTopic('cross') },
  dams: { type: 'name', facts: asks('Which river does @ dam?') },
  reservoir: { type: 'name', facts: own('reservoir') },
  linkA: { type: 'name', facts: both(asks('What does @ connect?')) },
  linkB: { type: 'name', facts: () => [] },
  lastKeeper: { type: 'person', facts: own('last keeper') },
  houses: {
    type: 'name',
    facts: both(asks('What does @ house?'), answers('Where is $ located?')),
  },
  use: { type: 'noun', facts: asks('What does @ house?') },
  airline: { type: 'name', facts: asks('Which airline is located at @?') },
  cargo: { type: 'weight', facts: own('cargo') },
  material: { type: 'noun', facts: asks('Which material is @ made of?') },
  code: { type: 'code', facts: own('code') },
  closedDay: { type: 'weekday', facts: own('closing day') },
  ticket: { type: 'money', facts: own('ticket price') },
  counted: { type: 'count', facts: countedByRole, many: true },
  namesake: { type: 'name', facts: named },
};

/** What the topic does to the value, asked from both sides. */
function doneByTopic(verb: string): Emit {
  return (topic, value) => [
    {
      query: event('object', verb, { subject: topic, ...present }),
      answer: value,
    },
    {
      query: event('subject', verb, { object: value, ...present }),
      answer: topic,
    },
  ];
}
