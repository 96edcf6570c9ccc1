import { amount, date, named, one, phrase, unique, year } from '../draw.ts';
import type { EntityType } from '../style.ts';
import { familyName, individual, island, lake, town } from './names.ts';

/** Travel guides. */
export const towns: EntityType = {
  kind: 'town',
  share: 16,
  nouns: ['town'],
  folder: 'guide',
  name: town,
  titles: ['{N}', '{N}', 'Visiting {N}', 'A weekend in {N}', "{N}: a traveller's guide"],
  relations: {
    water: {
      value: one('lake'),
      rate: 0.7,
      ask: ['Which lake is {S} on?', 'On which lake does {S} lie?', 'What lake is near {S}?'],
      of: ['the lake on which {S} lies'],
      clause: ['lies on {V}'],
      mentions: ['The town of {X} lies on its shore.', '{X} is the main resort on the lake.'],
    },
    mayor: {
      value: one('individual', 'mayor'),
      rate: 0.7,
      ask: ['Who is the mayor of {S}?', "What is the name of {S's} mayor?", 'Who is mayor in {S}?'],
      inverse: ['Which town is {V} the mayor of?', 'In which town is {V} mayor?'],
      of: ['the mayor of {S}'],
      inverseOf: ['the town whose mayor is {V}'],
      clause: ['has {V} as its mayor'],
      verify: ['Is {V} the mayor of {S}?', 'Is {V} mayor of {S}?'],
      mentions: ['{S} also served as mayor of {X}.'],
    },
    residents: {
      value: amount(1800, 320_000, 10, { after: 'residents' }),
      rate: 0.85,
      ask: [
        'How many residents does {S} have?',
        'How many people live in {S}?',
        "What is {S's} population?",
        'What is the population of {S}?',
      ],
      compare: {
        most: [
          'Which town has more residents, {A} or {B}?',
          'Which is the bigger town, {A} or {B}?',
        ],
        least: ['Which town is smaller, {A} or {B}?'],
        verifyMore: ['Does {A} have more residents than {B}?', 'Is {A} bigger than {B}?'],
      },
    },
    charter: {
      value: year([1120, 1820]),
      rate: 0.6,
      ask: ['When did {S} receive its charter?', 'In what year was {S} granted its town charter?'],
      compare: {
        least: ['Which town received its charter first, {A} or {B}?'],
        verifyLess: ['Did {A} receive its charter before {B}?'],
      },
    },
    dish: {
      value: phrase([
        'plum dumplings',
        'eel soup',
        'saffron buns',
        'goat stew',
        'pickled walnuts',
        'crab pie',
        'rye pancakes',
        'apple cheese',
      ]),
      rate: 0.6,
      ask: [
        'What is the local speciality of {S}?',
        'Which dish is {S} famous for?',
        'What dish should visitors try in {S}?',
      ],
      clause: ['is famous for its {V}'],
    },
    market: {
      value: phrase(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']),
      rate: 0.5,
      ask: ['On which day is the market held in {S}?', 'When is market day in {S}?'],
    },
    hotel: {
      value: unique(
        (random) =>
          `${random.pick(['Hotel', 'The'])} ${familyName(random)} ${random.pick(['Arms', 'Inn', 'House'])}`,
      ),
      rate: 0.5,
      ask: ['What is the oldest hotel in {S} called?', 'Which hotel in {S} is the oldest?'],
    },
    tower: {
      value: amount(18, 140, 1, { after: 'metres', short: 'm' }),
      rate: 0.4,
      ask: ['How high is the church tower of {S}?', 'How tall is the church tower in {S}?'],
    },
    twin: {
      value: one('town'),
      rate: 0.35,
      ask: ['Which town is {S} twinned with?', "What is {S's} twin town?"],
      of: ['the twin town of {S}'],
      verify: ['Is {S} twinned with {V}?'],
    },
    region: {
      value: phrase([
        'the Vale of Orren',
        'the Lower Marches',
        'the Ember Coast',
        'North Talland',
        'the Heatherlands',
      ]),
      rate: 0.6,
      ask: ['In which region is {S}?', 'What region does {S} belong to?'],
      clause: ['is in {V}'],
    },
  },
  openings: [
    '{S} lies on {water}, in {region}.',
    'With {residents}, {S} is one of the livelier towns of {region}.',
    'The town of {S} lies on the shore of {water}.',
    'Welcome to {S}, a town of {residents}.',
    '{S} is a town in {region}.',
    '{S} is a quiet town that is easy to reach by train.',
  ],
  sentences: [
    '{S} has {residents}.',
    'Some {residents} live here.',
    'The population stands at {residents}.',
    'The mayor, {mayor}, likes to greet guests in person.',
    'Its mayor is {+mayor}.',
    '{+mayor} is the mayor.',
    'The town received its charter in {charter}.',
    'A royal charter of {charter} gave {O} the right to hold a market.',
    'Visitors should try the {dish}, the local speciality.',
    'The local speciality is {dish}.',
    '{S} is famous for its {dish}.',
    'Market day is {market}.',
    'A market is held every {market}.',
    'The oldest hotel, {hotel}, has twelve rooms.',
    'Stay at {hotel}, the oldest hotel in the town.',
    'The church tower is {tower} high.',
    'Climb the church tower, {tower} tall, for the view.',
    '{S} is twinned with {twin}.',
    'Its twin town is {twin}.',
    '{S} lies on {water}.',
    '{S} belongs to {region}.',
    'The shore of {water} is a short walk from the station.',
  ],
  asides: [
    'Parking is free on Sundays.',
    'The best time to come is late spring.',
    'Shops close early in winter.',
  ],
  unstated: [
    'How many hotels are there in {S}?',
    'What is the postal code of {S}?',
    'Which bus goes to {S}?',
    'Who is the police chief of {S}?',
  ],
};

export const lakes: EntityType = {
  kind: 'lake',
  share: 5,
  nouns: ['lake'],
  folder: 'guide',
  name: lake,
  relations: {
    depth: {
      value: amount(8, 420, 1, { after: 'metres', short: 'm' }),
      rate: 0.95,
      ask: ['How deep is {S}?', 'What is the depth of {S}?', 'What is the maximum depth of {S}?'],
      compare: {
        most: ['Which lake is deeper, {A} or {B}?', 'Which is deeper, {A} or {B}?'],
        verifyMore: ['Is {A} deeper than {B}?'],
      },
    },
    area: {
      value: amount(2, 640, 1, { after: 'square kilometres', short: 'km²' }),
      rate: 0.9,
      ask: ['How large is {S}?', 'What is the area of {S}?', 'What area does {S} cover?'],
      compare: {
        most: ['Which lake is larger, {A} or {B}?', 'Which lake covers a larger area, {A} or {B}?'],
      },
    },
    ferry: {
      value: unique(
        (random) =>
          `${random.pick(['Lady', 'Queen', 'Old', 'Bonny'])} ${random.pick(['Margaret', 'Swan', 'Rose', 'Thistle', 'Victoria', 'Heather'])}`,
      ),
      rate: 0.5,
      ask: ['What is the ferry on {S} called?', 'Which ferry crosses {S}?'],
      inverse: ['On which lake does the ferry {V} sail?'],
    },
    outflow: {
      value: unique((random) => `River ${familyName(random)}`),
      rate: 0.5,
      ask: ['Which river flows out of {S}?', 'Which river drains {S}?'],
    },
    legend: {
      value: phrase([
        'a drowned church',
        'a white horse',
        'a sunken treasure',
        'a singing fish',
        'a lost bell',
      ]),
      rate: 0.5,
      ask: ['What legend is told about {S}?'],
    },
  },
  openings: [
    '{S} covers {area} and is {depth} deep.',
    '{S} is {depth} deep.',
    '{S} is a popular lake for sailing and swimming.',
    '{S} is a lake with an area of {area}.',
  ],
  sentences: [
    'It covers an area of {area}.',
    'Its area is {area}.',
    'The maximum depth is {depth}.',
    '{S} reaches a depth of {depth}.',
    'The ferry {ferry} crosses the lake twice a day.',
    'In summer visitors can cross {O} on the ferry {ferry}.',
    'The {outflow} flows out of the lake.',
    '{S} is drained by the {outflow}.',
    'Local people tell a legend about {legend}.',
  ],
  unstated: ['How warm is {S} in summer?', 'Who owns {S}?'],
};

export const islands: EntityType = {
  kind: 'island',
  share: 5,
  nouns: ['island'],
  folder: 'guide',
  name: island,
  titles: ['{N}', 'A day trip to {N}'],
  relations: {
    port: {
      value: one('town'),
      rate: 0.85,
      ask: [
        'From which town do boats leave for {S}?',
        'From which town can you take a boat to {S}?',
      ],
      of: ['the town from which boats leave for {S}'],
      mentions: ['Boats to {X} leave from the pier.'],
    },
    islanders: {
      value: amount(20, 4600, 1, { after: 'islanders' }),
      rate: 0.85,
      ask: [
        'How many people live on {S}?',
        'What is the population of {S}?',
        'How many islanders live on {S}?',
      ],
      compare: { most: ['Which island has more people, {A} or {B}?'] },
    },
    peak: {
      value: amount(40, 980, 1, { after: 'metres', short: 'm' }),
      rate: 0.7,
      ask: [
        'How high is the highest point of {S}?',
        'What is the height of the highest hill on {S}?',
      ],
      compare: { most: ['Which island has the higher highest point, {A} or {B}?'] },
    },
    distillery: {
      value: unique((random) => `${familyName(random)} Distillery`),
      rate: 0.5,
      ask: ['Which distillery is on {S}?', 'What is the name of the distillery on {S}?'],
      inverse: ['On which island is the {V}?', 'Where is the {V}?'],
    },
    warden: {
      value: named(individual),
      rate: 0.6,
      ask: ['Who is the warden of {S}?', 'Who looks after the nature reserve on {S}?'],
      inverse: ['Of which island is {V} the warden?'],
    },
    bought: {
      value: date([1960, 2020]),
      rate: 0.5,
      ask: ['When did the islanders buy {S}?', 'When was {S} bought by its residents?'],
    },
  },
  openings: [
    '{S} is an island with {islanders}.',
    '{S} is an island that can be reached by boat from {port}.',
    'Boats for {S} leave from {port}.',
    '{S} is an island of cliffs and sheep.',
  ],
  sentences: [
    'It is home to {islanders}.',
    'Only {islanders} live here all year round.',
    'The boat leaves from {port}.',
    'The highest point is {peak} above the sea.',
    'Its highest hill rises to {peak}.',
    'The {distillery} offers tours.',
    'Whisky is made at the {distillery}.',
    'The warden of the nature reserve is {warden}.',
    '{warden} is the warden of {N}.',
    'The islanders bought {O} from its owner {@bought}.',
    '{S} was bought by its residents {@bought}.',
  ],
  unstated: ['How many sheep are there on {S}?', 'Who owns the shop on {S}?'],
};
