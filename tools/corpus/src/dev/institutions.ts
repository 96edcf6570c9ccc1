import { amount, date, named, one, phrase, unique, year } from '../draw.ts';
import type { EntityType } from '../style.ts';
import { club, person, surname, university } from './names.ts';

export const universities: EntityType = {
  kind: 'university',
  share: 6,
  nouns: ['university', 'institution'],
  folder: 'organisations',
  name: university,
  relations: {
    city: {
      value: one('city'),
      rate: 1,
      ask: ['Where is {S}?', 'In which city is {S}?', 'Where is {S} located?'],
      of: ['the city where {S} is located'],
      clause: ['is located in {V}'],
      verify: ['Is {S} in {V}?'],
      mentions: ['{S} is the seat of {X}.', 'The city is home to {X}.'],
    },
    founded: {
      value: year([1650, 1965]),
      rate: 0.95,
      ask: ['When was {S} founded?', 'In which year was {S} founded?', 'When was {S} established?'],
      compare: {
        least: ['Which is older, {A} or {B}?', 'Which university was founded first, {A} or {B}?'],
        verifyLess: ['Was {A} founded before {B}?'],
      },
    },
    rector: {
      value: named(person),
      rate: 0.8,
      ask: ['Who is the rector of {S}?', 'Who heads {S}?'],
      inverse: ['Which university is headed by {V}?'],
    },
    students: {
      value: amount(1200, 42_000, 100, { after: 'students' }),
      rate: 0.85,
      ask: ['How many students does {S} have?', 'How many students are enrolled at {S}?'],
      compare: {
        most: ['Which has more students, {A} or {B}?'],
        verifyMore: ['Does {A} have more students than {B}?'],
      },
    },
    motto: {
      value: unique(
        (random) =>
          `${random.pick(['Light', 'Patience', 'Truth', 'Courage', 'Order'])} before ${random.pick(['glory', 'haste', 'comfort', 'praise', 'profit'])}`,
        true,
      ),
      rate: 0.6,
      ask: ["What is {S's} motto?", 'What is the motto of {S}?'],
      inverse: ['Which university has the motto "{V}"?'],
    },
    faculty: {
      value: phrase(['medicine', 'law', 'engineering', 'forestry', 'theology', 'astronomy']),
      rate: 0.5,
      ask: ['What is the oldest faculty of {S}?', 'Which faculty of {S} is the oldest?'],
    },
    library: {
      value: amount(80, 2400, 10, { after: 'thousand volumes' }),
      rate: 0.35,
      ask: ["How large is {S's} library?"],
    },
    benefactor: {
      value: named(person),
      rate: 0.4,
      ask: ['Who paid for the first building of {S}?'],
    },
  },
  openings: [
    '{S} is a university in {city}.',
    '{S}, founded in {founded}, is a university in {city}.',
    'Founded in {founded}, {S} is the oldest university in {city}.',
    '{S} is located in {city}.',
  ],
  sentences: [
    '{S} was founded in {founded}.',
    'Its history goes back to {founded}, when it was founded by royal charter.',
    '{S} has {students}.',
    'Some {students} are enrolled at {O}.',
    'The rector is {rector}.',
    '{S} is headed by {rector}, the rector.',
    '{rector} has been rector for six years.',
    "{S's} motto is {motto}.",
    'The motto {motto} stands above the main gate.',
    'The oldest faculty is that of {faculty}.',
    '{S} began with a faculty of {faculty}, its oldest.',
    'The library holds {library}.',
    'The first building was paid for by {benefactor}.',
    '{benefactor} paid for the first building.',
  ],
  asides: ['Lectures are open to the public.', 'A botanical garden surrounds the main building.'],
  unstated: ['How high are the tuition fees of {S}?', 'What are the colours of {S}?'],
};

export const clubs: EntityType = {
  kind: 'club',
  share: 6,
  nouns: ['club', 'team'],
  folder: 'organisations',
  name: club,
  relations: {
    sport: {
      value: phrase(['football', 'rowing', 'handball', 'ice hockey', 'cycling', 'water polo']),
      rate: 1,
      ask: ['Which sport does {S} play?', 'What sport is {S} known for?'],
      clause: ['plays {V}'],
    },
    city: {
      value: one('city'),
      rate: 0.95,
      ask: ['Where is {S} based?', 'Which city does {S} come from?'],
      of: ['the home city of {S}', 'the city where {S} is based'],
      clause: ['is based in {V}'],
      mentions: ['The city supports a sports club, {X}.', '{X} play their home matches in {S}.'],
    },
    founded: {
      value: date([1880, 1975]),
      rate: 0.9,
      ask: ['When was {S} founded?', 'When was {S} formed?'],
      askYear: ['In which year was {S} founded?'],
      compare: {
        least: ['Which club was founded first, {A} or {B}?'],
        verifyLess: ['Was {A} founded before {B}?'],
      },
    },
    coach: {
      value: one('person', 'coach'),
      rate: 0.7,
      ask: ['Who coaches {S}?', 'Who is the coach of {S}?', 'Who trains {S}?'],
      inverse: ['Which club does {V} coach?', 'Which club is coached by {V}?'],
      of: ['the coach of {S}'],
      inverseOf: ['the club coached by {V}'],
      clause: ['is coached by {V}'],
      mentions: ['{S} also coaches the club {X}.', '{S} is the coach of {X}.'],
    },
    colours: {
      value: phrase([
        'green and white',
        'red and black',
        'blue and gold',
        'purple and grey',
        'orange and blue',
      ]),
      rate: 0.6,
      ask: ["What are {S's} colours?", 'What are the colours of {S}?'],
    },
    stadium: {
      value: unique(
        (random) => `${surname(random)} ${random.pick(['Park', 'Arena', 'Ground', 'Stadium'])}`,
      ),
      rate: 0.6,
      ask: ['Where does {S} play its home matches?', 'What is the name of the home ground of {S}?'],
      inverse: ['Which club plays at {V}?'],
    },
    titles: {
      value: amount(2, 24, 1, { after: 'national titles' }),
      rate: 0.5,
      ask: ['How many national titles has {S} won?'],
    },
    nickname: {
      value: unique(
        (random) =>
          `the ${random.pick(['Salt', 'Iron', 'River', 'Night', 'Copper', 'Storm'])} ${random.pick(['Foxes', 'Herons', 'Bakers', 'Riders', 'Wolves'])}`,
        true,
      ),
      rate: 0.5,
      ask: ["What is {S's} nickname?", 'What is the nickname of {S}?'],
    },
  },
  openings: [
    '{S} is a {sport} club from {city}.',
    '{S} is a club that plays {sport}.',
    '{S}, a {sport} club, comes from {city}.',
    'The {sport} club {S} is based in {city}.',
  ],
  sentences: [
    '{S} was founded {@founded}.',
    'Railway workers founded {O} {@founded}.',
    '{S} was formed {@founded} by a group of schoolteachers.',
    '{S} is coached by {+coach}.',
    'The coach is {+coach}.',
    '{+coach} coaches {O}.',
    "{S's} colours are {colours}.",
    'The players wear {colours}.',
    'Home matches are played at {stadium}.',
    '{S} plays its home matches at {stadium}.',
    '{S} has won {titles}.',
    'Supporters call it {nickname}.',
    "{S's} nickname is {nickname}.",
    '{S} is based in {city}.',
  ],
  unstated: ['Who is the goalkeeper of {S}?', 'Who sponsors {S}?'],
};
