import {
  event,
  counted,
  doneBy,
  did,
  leads,
  located,
  own,
  place,
  present,
  when,
} from './statements.ts';
import { bestProduct, makes, object, subject, subjectMatter } from './statements.ts';
import type { Emit, FrameAttribute, Stated } from './statements.ts';
import { TOP_OFFICE } from './organisation-wording.ts';

/** Number of the counted noun that stood beside it. */
const tally: Emit = (topic, value, noun) =>
  noun === undefined ? [] : counted(noun)(topic, value, undefined);

/** The holder of a named office. */
const officer: Emit = (topic, value, role) => {
  if (role === undefined) return [];
  if (TOP_OFFICE.test(role)) return leads(topic, value, role);
  return [
    { query: { kind: 'attribute', attribute: role, of: topic }, answer: value },
    { query: { kind: 'owner', attribute: role, value }, answer: topic },
  ];
};

const holds =
  (role: string): Emit =>
  (topic, value) =>
    officer(topic, value, role);

/** Since when the person beside the date has led the topic. */
const tookOffice: Emit = (topic, value, named) => {
  const person = named?.replace(TITLE, '');
  return person === undefined
    ? []
    : when('helm', () => ({ subject: person, object: topic }))(topic, value, undefined);
};

/** What stands before a name in full: "Vice-chancellor Moira Keel". */
const TITLE =
  /^(?:(?:Vice-)?(?:Chancellor|chancellor|Director|President|Chairman|Chairwoman|Rector|Principal|Dean|Headmaster|Headmistress|Headteacher|Manager|Editor|Curator|Conductor|Coach|Provost|Treasurer|Secretary|Dr|Professor|Prof\.)) (?=\p{Lu}\S* \p{Lu})/u;

/** An attribute and the way back from its value. */
const both =
  (name: string): Emit =>
  (topic, value): readonly Stated[] => [
    { query: { kind: 'attribute', attribute: name, of: topic }, answer: value },
    { query: { kind: 'owner', attribute: name, value }, answer: topic },
  ];

const of =
  (part: string) =>
  (topic: string): { readonly object: string } => ({ object: `the ${part} of ${topic}` });

const merged: Emit = (topic, value) => [
  { query: event('prep', 'merge', { subject: topic, prep: 'with' }), answer: value },
];

/** What is stated of organisations, by the names of slots. */
export const ORGANISATION_ATTRIBUTES: Readonly<Record<string, FrameAttribute>> = {
  founder: { type: 'person', facts: doneBy('found', 'company') },
  founders: { type: 'people', facts: doneBy('found', 'company') },
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
  housing: {
    type: 'noun',
    facts: (topic, value) => [
      {
        query: event('prep', 'house', { object: topic, noun: 'building', prep: 'in', ...present }),
        answer: value,
      },
    ],
  },
  // Offices and numbers.
  officer: { type: 'person', facts: officer, apart: true },
  chair: { type: 'person', facts: holds('chair') },
  editor: { type: 'person', facts: holds('editor') },
  conductor: { type: 'person', facts: holds('conductor') },
  trainer: { type: 'person', facts: holds('coach') },
  captain: { type: 'person', facts: holds('captain') },
  president: { type: 'person', facts: holds('president') },
  tookOffice: { type: 'date', facts: tookOffice, apart: true },
  tally: { type: 'count', facts: tally, apart: true },
  members: { type: 'count', facts: counted('members') },
  enrolled: { type: 'count', facts: counted('students') },
  attendance: { type: 'count', facts: counted('visitors') },
  capacity: { type: 'count', facts: own('capacity') },
  circulation: { type: 'count', facts: own('circulation') },
  titles: { type: 'count', facts: counted('titles') },
  cargo: { type: 'amount', facts: own('cargo') },
  output: { type: 'amount', facts: own('annual output') },
  // Money.
  profit: { type: 'money', facts: own('profit') },
  endowment: { type: 'money', facts: own('endowment') },
  fees: { type: 'money', facts: own('fee') },
  entrance: { type: 'money', facts: own('ticket price') },
  membershipFee: { type: 'money', facts: own('membership fee') },
  raised: { type: 'money', facts: own('funding') },
  valuation: { type: 'money', facts: own('valuation') },
  boughtFor: { type: 'money', facts: own('acquisition price') },
  leadInvestor: { type: 'name', facts: both('lead investor') },
  investor: { type: 'names', facts: own('investor') },
  // Belonging.
  parent: { type: 'name', facts: doneBy('own', 'company', 'present') },
  subsidiary: { type: 'names', facts: both('subsidiary') },
  bought: { type: 'name', facts: did('acquire', 'company'), many: true },
  merged: { type: 'name', facts: merged },
  mergedFrom: { type: 'names', facts: own('predecessor') },
  mergedIn: { type: 'date', facts: when('merge', subject) },
  customer: { type: 'names', facts: own('customer') },
  brands: { type: 'names', facts: own('brand') },
  alliance: { type: 'name', facts: both('alliance') },
  affiliate: { type: 'name', facts: own('affiliation') },
  funder: { type: 'name', facts: doneBy('fund') },
  shareholder: { type: 'name', facts: own('largest shareholder') },
  exchange: { type: 'name', facts: own('stock exchange') },
  ticker: { type: 'ticker', facts: own('ticker symbol') },
  listedIn: { type: 'date', facts: own('listing date') },
  bankruptIn: { type: 'date', facts: own('bankruptcy date') },
  closedIn: { type: 'date', facts: when('close', object) },
  // Marks.
  motto: { type: 'quote', facts: own('motto') },
  emblem: { type: 'noun', facts: own('emblem') },
  mascot: { type: 'noun', facts: own('mascot') },
  mascotName: { type: 'name', facts: own('mascot') },
  hues: { type: 'pair', facts: own('colours') },
  byname: { type: 'name', facts: own('nickname') },
  alsoAfter: {
    type: 'name',
    facts: (topic, value) => [
      { query: event('prep', 'name', { object: topic, prep: 'after', ...present }), answer: value },
    ],
  },
  // Houses and works.
  openedOn: { type: 'date', facts: when('open', object) },
  opener: { type: 'person', facts: doneBy('open') },
  architect: { type: 'person', facts: doneBy('design') },
  library: { type: 'name', facts: own('library') },
  campus: {
    type: 'name',
    facts: place('locate', (topic) => ({ ...of('campus')(topic), ...present })),
  },
  alumnus: { type: 'person', facts: own('alumnus') },
  exhibit: { type: 'title', facts: own('star exhibit') },
  closingDay: { type: 'weekday', facts: own('closing day') },
  hub: { type: 'name', facts: own('hub') },
  flagship: { type: 'name', facts: own('flagship') },
  largestShip: { type: 'name', facts: own('largest ship') },
  label: { type: 'name', facts: own('label') },
  paper: { type: 'title', facts: own('newspaper') },
  bestSeller: { type: 'title', facts: own('best-selling title') },
  hall: { type: 'name', facts: place('play', (topic) => ({ subject: topic, ...present })) },
  homeGround: { type: 'name', facts: own('home ground') },
  league: { type: 'name', facts: own('league') },
  rival: { type: 'name', facts: own('rival') },
  firstConcert: { type: 'date', facts: when('hold', of('first concert')) },
  startedWork: { type: 'date', facts: own('start of operations') },
  firstShop: { type: 'name', facts: own('place of the first shop') },
};
