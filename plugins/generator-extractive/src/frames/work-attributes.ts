import {
  attribute,
  counted,
  doneBy,
  event,
  object,
  own,
  place,
  present,
  when,
  won,
} from './statements.ts';
import type { Emit, FrameAttribute, Stated } from './statements.ts';

/** The facts of several kinds of statement. */
export const all =
  (...emits: readonly Emit[]): Emit =>
  (topic, value, role) =>
    emits.flatMap((emit) => emit(topic, value, role));

/** An attribute of the topic, and what has this value for it. */
export const owned =
  (name: string): Emit =>
  (topic, value) => [
    { query: attribute(name, topic), answer: value },
    { query: { kind: 'owner', attribute: name, value }, answer: topic },
  ];

const did =
  (verb: string, rest: (topic: string) => object): Emit =>
  (topic, value): readonly Stated[] => [
    { query: event('subject', verb, rest(topic)), answer: value },
  ];

const premiere: Emit = all(when('premiere', object), when('release', object));

/** What is stated of books, films, pictures, records and stage works, by the names of slots. */
export const WORK_ATTRIBUTES: Readonly<Record<string, FrameAttribute>> = {
  author: { type: 'person', facts: doneBy('write', 'book') },
  publisher: { type: 'name', facts: doneBy('publish', 'book') },
  published: { type: 'date', facts: when('publish', object) },
  pages: { type: 'count', facts: counted('pages') },
  hero: { type: 'person', facts: owned('main character') },
  setting: { type: 'name', facts: place('set', object) },
  genre: { type: 'noun', facts: own('genre') },
  translator: { type: 'person', facts: doneBy('translate') },
  englisher: {
    type: 'person',
    facts: all(
      doneBy('translate'),
      did('translate', (topic) => ({
        object: topic,
        preps: [{ prep: 'into', phrase: 'English' }],
      })),
    ),
  },
  languages: {
    type: 'count',
    facts: (topic, value) => [
      {
        query: event('count', 'translate', { object: topic, noun: 'languages', prep: 'into' }),
        answer: value,
      },
    ],
  },
  sequel: { type: 'title', facts: owned('sequel') },
  prequel: { type: 'title', facts: owned('prequel') },
  dedicatee: { type: 'person', facts: own('dedicatee') },
  illustrator: { type: 'person', facts: doneBy('illustrate') },
  copies: {
    type: 'count',
    facts: (topic, value) =>
      ['copies', 'units'].map((noun) => ({
        query: event('count', 'sell', { subject: topic, noun }),
        answer: value,
      })),
  },
  filmDirector: { type: 'person', facts: doneBy('direct', 'film') },
  screenwriter: { type: 'person', facts: owned('screenwriter') },
  composer: { type: 'person', facts: doneBy('compose') },
  star: { type: 'person', facts: owned('lead actor') },
  cinematographer: { type: 'person', facts: own('cinematographer') },
  runningTime: { type: 'duration', facts: own('running time') },
  filmBudget: { type: 'money', facts: own('budget') },
  takings: {
    type: 'money',
    facts: all(own('revenue'), (topic, value) => [
      { query: event('count', 'earn', { subject: topic }), answer: value },
    ]),
  },
  filmedIn: { type: 'name', facts: place('film', object) },
  basedOn: {
    type: 'title',
    facts: (topic, value) => [
      { query: event('prep', 'base', { object: topic, prep: 'on', ...present }), answer: value },
    ],
  },
  sourceAuthor: { type: 'person', facts: own('source author') },
  distributor: { type: 'name', facts: doneBy('distribute') },
  studio: { type: 'name', facts: doneBy('produce', 'film') },
  workAward: { type: 'name', facts: won, many: true },
  shown: { type: 'date', facts: when('release', object) },
  painter: { type: 'person', facts: doneBy('paint', 'painting') },
  paintedIn: { type: 'date', facts: all(when('complete', object), when('paint', object)) },
  museum: {
    type: 'name',
    facts: (topic, value) => [
      { query: event('place', 'locate', { object: topic, ...present }), answer: value },
    ],
  },
  dimensions: { type: 'size', facts: own('size') },
  medium: { type: 'noun', facts: own('medium') },
  sculptor: { type: 'person', facts: all(doneBy('sculpt'), doneBy('create')) },
  commissioner: { type: 'name', facts: doneBy('commission') },
  caster: { type: 'name', facts: doneBy('cast') },
  stolen: { type: 'date', facts: when('steal', object) },
  artist: { type: 'name', facts: doneBy('record', 'album') },
  label: { type: 'name', facts: own('label') },
  tracks: { type: 'count', facts: counted('tracks') },
  producer: { type: 'person', facts: doneBy('produce') },
  recordedAt: { type: 'name', facts: place('record', object) },
  single: { type: 'title', facts: own('first single') },
  chart: { type: 'noun', facts: own('chart position') },
  librettist: {
    type: 'person',
    facts: all(
      own('librettist'),
      did('write', (topic) => ({ object: `the libretto of ${topic}` })),
    ),
  },
  premiered: { type: 'date', facts: premiere },
  premierePlace: {
    type: 'site',
    facts: all(place('premiere', object), place('release', object)),
  },
  acts: { type: 'count', facts: counted('acts') },
  movements: { type: 'count', facts: counted('movements') },
  chapters: { type: 'count', facts: counted('chapters') },
  premiereConductor: { type: 'person', facts: own('premiere conductor') },
  circulation: { type: 'count', facts: own('circulation') },
  editor: { type: 'person', facts: doneBy('edit', undefined, 'present') },
  owner: { type: 'name', facts: doneBy('own', undefined, 'present') },
  frequency: { type: 'noun', facts: own('frequency') },
  creator: { type: 'person', facts: doneBy('create') },
  channel: { type: 'name', facts: own('channel') },
  episodes: { type: 'count', facts: counted('episodes') },
  seasons: { type: 'count', facts: counted('seasons') },
  presenter: { type: 'person', facts: own('presenter') },
};
