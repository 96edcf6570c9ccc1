import {
  attribute,
  counted,
  doneBy,
  event,
  object,
  own,
  place,
  present,
  subject,
  when,
  won,
} from './statements.ts';
import type { Emit, FrameAttribute } from './statements.ts';
import { all, owned } from './work-attributes.ts';

const firstTrip =
  (noun: string): Emit =>
  (topic, value) =>
    when('hold', () => ({ object: `the ${noun} of ${topic}` }))(topic, value, undefined);

const made: Emit = all(doneBy('build'), (topic, value) => [
  { query: event('subject', 'produce', { object: topic, ...present }), answer: value },
]);

const yard: Emit = (topic, value) => [
  { query: event('place', 'build', { object: topic }), answer: value },
  ...(/yard|\b(?:Works|Docks?|Brothers|Sons|Shipbuilders?)\b/u.test(value)
    ? [{ query: event('subject', 'build', { object: topic }), answer: value }]
    : []),
];

const part: Emit = (topic, value, role) => [
  { query: attribute(`${role ?? 'body'} material`, topic), answer: value },
];

const madeOf: Emit = (topic, value) => [
  { query: event('prep', 'make', { object: topic, prep: 'of' }), answer: value },
  { query: attribute('material', topic), answer: value },
];

const replaced: Emit = (topic, value) => [
  { query: attribute('predecessor', topic), answer: value },
  { query: event('object', 'succeed', { subject: topic }), answer: value },
  { query: event('subject', 'succeed', { object: value }), answer: topic },
];

const successor: Emit = (topic, value) => [
  { query: event('subject', 'succeed', { object: topic }), answer: value },
  { query: attribute('predecessor', value), answer: topic },
];

const treats: Emit = (topic, value) => [
  { query: event('object', 'treat', { subject: topic, ...present }), answer: value },
  { query: event('object', 'treat', { subject: topic }), answer: value },
  {
    query: event('prep', 'use', { object: topic, prep: 'for', ...present }),
    answer: value,
  },
  { query: event('subject', 'treat', { object: value, noun: 'drug', ...present }), answer: topic },
];

/** What is stated of ships, vehicles, spacecraft, devices, medicines, programs and foods. */
export const CRAFT_ATTRIBUTES: Readonly<Record<string, FrameAttribute>> = {
  // Ships.
  yard: { type: 'yard', facts: yard },
  builder: { type: 'name', facts: made },
  builtIn: { type: 'date', facts: when('build', object) },
  length: { type: 'length', facts: own('length') },
  width: { type: 'length', facts: own('width') },
  height: { type: 'length', facts: own('height') },
  draught: { type: 'length', facts: own('draught') },
  tonnage: { type: 'weight', facts: own('tonnage') },
  crew: { type: 'count', facts: counted('crew members') },
  passengers: { type: 'count', facts: counted('passengers') },
  cars: { type: 'count', facts: counted('cars') },
  cabins: { type: 'count', facts: counted('cabins') },
  engines: { type: 'count', facts: counted('engines') },
  captain: { type: 'person', facts: doneBy('command') },
  homePort: { type: 'name', facts: owned('home port') },
  flag: { type: 'name', facts: own('flag') },
  proprietor: { type: 'name', facts: doneBy('own', undefined, 'present') },
  runBy: { type: 'name', facts: doneBy('operate') },
  sunk: { type: 'date', facts: when('sink', subject) },
  sunkAt: { type: 'name', facts: place('sink', subject) },
  wreck: { type: 'length', facts: own('wreck depth') },
  maidenVoyage: { type: 'date', facts: firstTrip('maiden voyage') },
  godmother: { type: 'person', facts: own('godmother') },
  sister: { type: 'name', facts: own('sister ship') },
  scrapped: { type: 'date', facts: when('scrap', object) },
  service: {
    type: 'date',
    facts: when('enter', (topic) => ({ subject: topic, object: 'service' })),
  },
  // Aircraft and vehicles.
  firstFlight: { type: 'date', facts: firstTrip('first flight') },
  wingspan: { type: 'length', facts: own('wingspan') },
  ceiling: { type: 'length', facts: own('ceiling') },
  range: { type: 'length', facts: own('range') },
  seats: { type: 'count', facts: own('capacity') },
  made: { type: 'count', facts: own('production total') },
  power: { type: 'power', facts: own('power') },
  acceleration: { type: 'seconds', facts: own('acceleration') },
  consumption: { type: 'consumption', facts: own('consumption') },
  calibre: { type: 'length', facts: own('calibre') },
  payload: { type: 'weight', facts: own('payload') },
  // Spacecraft.
  rocket: { type: 'name', facts: owned('launch vehicle') },
  launchSite: { type: 'site', facts: all(own('launch site'), place('release', object)) },
  target: { type: 'name', facts: owned('target') },
  agency: { type: 'name', facts: doneBy('operate') },
  arrived: { type: 'date', facts: when('arrive', subject) },
  contact: { type: 'date', facts: when('lose', (topic) => ({ object: `contact with ${topic}` })) },
  orbit: { type: 'length', facts: own('orbit altitude') },
  instruments: { type: 'count', facts: counted('instruments') },
  // Devices.
  predecessor: { type: 'name', facts: replaced },
  successor: { type: 'name', facts: successor },
  codeName: { type: 'title', facts: own('code name') },
  batteryCapacity: { type: 'charge', facts: own('battery capacity') },
  batteryLife: { type: 'lasting', facts: own('battery life') },
  charging: { type: 'lasting', facts: own('charging time') },
  screen: { type: 'screen', facts: own('screen size') },
  memory: { type: 'storage', facts: own('memory') },
  noise: { type: 'loudness', facts: own('noise level') },
  capacity: { type: 'volume', facts: own('capacity') },
  warranty: { type: 'lasting', facts: own('warranty') },
  material: { type: 'series', facts: madeOf },
  partMaterial: { type: 'series', facts: part },
  launchPrice: { type: 'money', facts: own('cost') },
  unveiledIn: { type: 'date', facts: when('unveil', object) },
  unveiledAt: { type: 'name', facts: all(place('unveil', object), place('release', object)) },
  devisedBy: { type: 'name', facts: doneBy('design', 'product') },
  awardGot: { type: 'name', facts: won, many: true },
  patented: { type: 'date', facts: when('patent', object) },
  patentHolder: { type: 'name', facts: doneBy('patent') },
  patentNumber: { type: 'number', facts: own('patent number') },
  patentExpiry: { type: 'year', facts: own('patent expiry') },
  // Medicines.
  substance: { type: 'noun', facts: owned('active substance') },
  treats: { type: 'series', facts: treats },
  developer: { type: 'name', facts: doneBy('develop') },
  approved: { type: 'date', facts: when('approve', object) },
  approver: { type: 'name', facts: doneBy('approve') },
  sideEffects: { type: 'series', facts: own('side effect') },
  trial: { type: 'name', facts: own('trial') },
  // Software.
  codedIn: { type: 'name', facts: all(own('programming language'), place('write', object)) },
  licence: { type: 'name', facts: own('licence') },
  version: { type: 'version', facts: own('version') },
  users: { type: 'count', facts: counted('users') },
  downloads: { type: 'count', facts: counted('downloads') },
  maintainer: { type: 'name', facts: doneBy('maintain', undefined, 'present') },
  system: { type: 'places', facts: own('operating system') },
  // Foods and games.
  matured: { type: 'lasting', facts: own('maturing time') },
  fat: { type: 'percent', facts: own('fat content') },
  alcohol: { type: 'percent', facts: own('alcohol content') },
  ingredient: { type: 'series', facts: own('ingredient') },
  protected: { type: 'date', facts: when('protect', object) },
  recipe: {
    type: 'person',
    facts: (topic, value) => [
      { query: event('subject', 'develop', { object: `the recipe of ${topic}` }), answer: value },
    ],
  },
  players: { type: 'span', facts: counted('players') },
  playing: { type: 'lasting', facts: own('running time') },
  age: { type: 'count', facts: own('recommended age') },
};
