import { amount, date, named, one, phrase, unique, year } from '../draw.ts';
import type { Draw, EntityType } from '../style.ts';
import { city, country, person, surname } from './names.ts';

/** A city that lies in the country, if there is one. */
const ownCity: Draw = ({ random, world, entity }) => {
  const inside = world.ofKind('city').filter((one) => {
    const where = one.facts.get('country');
    return where?.kind === 'entity' && where.entity === entity;
  });
  return inside.length === 0 ? undefined : { kind: 'entity', entity: random.pick(inside) };
};

export const cities: EntityType = {
  kind: 'city',
  share: 12,
  nouns: ['city'],
  folder: 'places',
  name: city,
  described: ['the city of {N}'],
  relations: {
    country: {
      value: one('country'),
      rate: 0.95,
      ask: [
        'Which country is {S} in?',
        'In which country is {S}?',
        'What country is {S} located in?',
      ],
      of: ['the country where {S} is located', 'the country in which {S} lies'],
      clause: ['is in {V}', 'is located in {V}'],
      verify: ['Is {S} in {V}?', 'Is {S} located in {V}?'],
    },
    population: {
      value: amount(9000, 1_400_000, 100, { after: 'people' }),
      rate: 0.85,
      ask: [
        'What is the population of {S}?',
        'How many people live in {S}?',
        'How many inhabitants does {S} have?',
      ],
      compare: {
        most: [
          'Which city is larger, {A} or {B}?',
          'Which city has more people, {A} or {B}?',
          'Which has a larger population, {A} or {B}?',
        ],
        least: ['Which has a smaller population, {A} or {B}?'],
        verifyMore: ['Does {A} have more people than {B}?'],
      },
    },
    mayor: {
      value: named(person),
      rate: 0.8,
      ask: ['Who is the mayor of {S}?', "Who is {S's} mayor?"],
      inverse: ['Which city is {V} the mayor of?', 'What city is {V} mayor of?'],
    },
    founded: {
      value: year([1050, 1880]),
      rate: 0.75,
      ask: ['When was {S} founded?', 'What year was {S} founded?', 'In what year was {S} founded?'],
      compare: {
        least: ['Which city is older, {A} or {B}?', 'Which was founded first, {A} or {B}?'],
        verifyLess: ['Was {A} founded before {B}?', 'Is {A} older than {B}?'],
      },
    },
    river: {
      value: one('river'),
      rate: 0.8,
      ask: ['Which river flows through {S}?', 'What river is {S} on?', 'On which river is {S}?'],
      of: ['the river that flows through {S}'],
      clause: ['lies on {V}', 'is on {V}'],
      mentions: ['{S} flows through {X}.', 'The city of {X} lies on {S}.'],
    },
    knownFor: {
      value: phrase([
        'its glass workshops',
        'its cheese market',
        'its wooden houses',
        'its shipyards',
        'its hot springs',
        'its flower gardens',
        'its clock towers',
        'its tram network',
      ]),
      rate: 0.75,
      ask: ['What is {S} known for?', 'What is {S} famous for?'],
      clause: ['is known for {V}'],
    },
    nickname: {
      value: unique(
        (random) =>
          `the ${random.pick(['City', 'Town', 'Pearl', 'Gate', 'Garden'])} of ${random.pick(['Bells', 'Bridges', 'Roses', 'Salt', 'the North', 'the South', 'Steps', 'Lights', 'Fountains', 'Storks'])}`,
      ),
      rate: 0.6,
      ask: ['What is the nickname of {S}?', "What is {S's} nickname?"],
      inverse: ['Which city is nicknamed {V}?', 'Which city is called {V}?'],
      clause: ['is nicknamed {V}'],
    },
    elevation: {
      value: amount(4, 1900, 1, { after: 'metres', short: 'm' }),
      rate: 0.55,
      ask: ['What is the elevation of {S}?', 'How high above sea level is {S}?'],
      compare: { most: ['Which city is higher, {A} or {B}?'] },
    },
    dish: {
      value: phrase([
        'a lentil pie',
        'smoked eel',
        'plum dumplings',
        'a spicy fish soup',
        'almond cake',
        'stuffed cabbage',
        'goat stew',
      ]),
      rate: 0.6,
      ask: [
        'What is the local dish of {S}?',
        'What is the most popular dish in {S}?',
        'What dish is popular in {S}?',
      ],
    },
  },
  openings: [
    '{S} is a city in {country}.',
    '{S} is a city in {country} with a population of {population}.',
    '{S} is a city on {river} in {country}.',
    '{S}, a city in {country}, has about {population}.',
    '{S} is a city.',
  ],
  sentences: [
    '{S} has a population of {population}.',
    'About {population} live in {N}.',
    'It is home to {population}.',
    'The population is {population}.',
    'The mayor is {mayor}.',
    'The mayor of {N} is {mayor}.',
    "{S's} current mayor, {mayor}, took office after the last election.",
    '{mayor} has been mayor of {N} for several years.',
    '{S} was founded in {founded}.',
    'Founded in {founded}, {S} grew slowly at first.',
    'Merchants founded {S} in {founded}.',
    '{S} lies on {river}.',
    'The city stands on the banks of {river}.',
    '{river} flows through {S}.',
    '{S} is known for {knownFor}.',
    'Visitors know it mostly for {knownFor}.',
    'It is famous for {knownFor}.',
    '{S}, founded in {founded}, is famous for {knownFor}.',
    '{S} is nicknamed {nickname}.',
    "{S's} nickname is {nickname}.",
    'Locals call it {nickname}.',
    '{S} lies {elevation} above sea level.',
    'At an elevation of {elevation}, {S} has cool summers.',
    'The most popular local dish is {dish}.',
    'The local dish is {dish}, which is served in every inn.',
    '{S} is located in {country}.',
  ],
  asides: [
    'A market is held on the main square every Friday.',
    'Buses run to the coast twice a day.',
  ],
  unstated: [
    'How many schools are there in {S}?',
    'What is the postcode of {S}?',
    'How many cinemas does {S} have?',
    'What is the unemployment rate in {S}?',
  ],
};

export const countries: EntityType = {
  kind: 'country',
  share: 5,
  nouns: ['country', 'nation'],
  folder: 'places',
  name: country,
  relations: {
    capital: {
      value: ownCity,
      rate: 0.95,
      ask: [
        'What is the capital of {S}?',
        'Which city is the capital of {S}?',
        "What is {S's} capital?",
      ],
      of: ['the capital of {S}', 'the capital city of {S}'],
      inverse: ['Which country has {V} as its capital?', 'What country is {V} the capital of?'],
      inverseOf: ['the country whose capital is {V}'],
      verify: ['Is {V} the capital of {S}?'],
      mentions: ['{S} is the capital of {X}.', 'It is the capital of {X}.'],
    },
    population: {
      value: amount(1, 48, 1, { after: 'million people' }),
      rate: 0.8,
      ask: ['What is the population of {S}?', 'How many people live in {S}?'],
      compare: {
        most: [
          'Which country has more people, {A} or {B}?',
          'Which country has a larger population, {A} or {B}?',
        ],
      },
    },
    currency: {
      value: unique(
        (random) =>
          `the ${random.pick('zarin dorin velt krome tallo pesk lirat marko solda rupo gilder ducat'.split(' '))}`,
      ),
      rate: 0.8,
      ask: [
        'What is the currency of {S}?',
        'What currency is used in {S}?',
        "What is {S's} currency?",
      ],
      inverse: ['Which country uses {V} as its currency?', 'In which country is {V} the currency?'],
    },
    language: {
      value: unique(
        (random) =>
          `${random.pick(['Vel', 'Osk', 'Tar', 'Lum', 'Kar', 'Mor', 'Sar', 'Zan', 'Hal', 'Nor'])}${random.pick(['ic', 'ian', 'ese', 'ish'])}`,
      ),
      rate: 0.75,
      ask: [
        'What is the official language of {S}?',
        'What language is spoken in {S}?',
        'Which language do people speak in {S}?',
      ],
    },
    president: {
      value: named(person),
      rate: 0.8,
      ask: ['Who is the president of {S}?', "Who is {S's} president?"],
      inverse: ['Which country is {V} the president of?'],
    },
    area: {
      value: amount(9000, 400_000, 100, { after: 'square kilometres', short: 'km²' }),
      rate: 0.75,
      ask: ['What is the area of {S}?', 'How large is {S}?', 'How big is {S}?'],
      compare: {
        most: [
          'Which country is larger, {A} or {B}?',
          'Which country has a larger area, {A} or {B}?',
        ],
      },
    },
    independence: {
      value: date([1810, 1991]),
      rate: 0.7,
      ask: ['When did {S} become independent?', 'When did {S} gain independence?'],
      askYear: ['What year did {S} become independent?'],
      compare: {
        least: ['Which country became independent first, {A} or {B}?'],
        verifyLess: ['Did {A} become independent before {B}?'],
      },
    },
    export: {
      value: phrase(['copper', 'coffee', 'timber', 'wheat', 'olive oil', 'ships', 'wool', 'cocoa']),
      rate: 0.75,
      ask: [
        'What is the main export of {S}?',
        'What does {S} mainly export?',
        "What is {S's} main export?",
      ],
    },
    symbol: {
      value: phrase([
        'the crane',
        'the lynx',
        'the brown bear',
        'the seahorse',
        'the ibex',
        'the white stork',
      ]),
      rate: 0.65,
      ask: ['What is the national animal of {S}?', "What is {S's} national animal?"],
    },
  },
  openings: [
    '{S} is a country with a population of {population}.',
    '{S} is a country whose capital is {capital}.',
    '{S} is a country of forests and lakes.',
    '{S} is a country.',
  ],
  sentences: [
    'The capital is {capital}.',
    'Its capital city is {capital}.',
    '{capital} is the capital of {N}.',
    'The capital, {capital}, lies near the centre of the country.',
    '{S} has a population of {population}.',
    'About {population} live in {N}.',
    'The currency is {currency}.',
    "{S's} currency is called {currency}.",
    'People pay with {currency}, which is the national currency.',
    'The official language is {language}.',
    'Most people speak {language}, the official language.',
    '{language} is the official language of {N}.',
    'The current president is {president}.',
    '{president} is the president of {N}.',
    'The president, {president}, was elected for six years.',
    '{S} covers an area of {area}.',
    'With an area of {area}, {S} is easy to cross by train.',
    '{S} became independent {@independence}.',
    'It gained independence {@independence}.',
    'Having become independent {@independence}, {S} built its first railway.',
    'The main export is {export}.',
    'It mainly exports {export}.',
    "{S's} main export is {export}, and its national animal is {symbol}.",
    'The national animal is {symbol}.',
    '{symbol} is the national animal.',
  ],
  asides: ['Winters are long and dry.', 'Most roads follow old trading routes.'],
  unstated: [
    'What is the national anthem of {S}?',
    'How many airports does {S} have?',
    'What side of the road do people drive on in {S}?',
  ],
};

/** Halls, gulfs and other things that carry a name but have no document. */
export function called(endings: readonly string[], before = ''): Draw {
  return unique((random) => `${before}${surname(random)} ${random.pick(endings)}`);
}
