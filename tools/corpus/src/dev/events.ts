import { after, amount, named, one, phrase, unique, year } from '../draw.ts';
import type { EntityType } from '../style.ts';
import { festival, person, surname, title } from './names.ts';

export const festivals: EntityType = {
  kind: 'festival',
  share: 7,
  nouns: ['festival', 'event'],
  folder: 'events',
  name: festival,
  relations: {
    city: {
      value: one('city'),
      rate: 0.95,
      ask: ['Where is {S} held?', 'Where does {S} take place?', 'In which city is {S} held?'],
      of: ['the city where {S} takes place', 'the city that hosts {S}'],
      clause: ['takes place in {V}', 'is held in {V}'],
      mentions: ['{X} is held in {S}.', 'The city hosts {X}.'],
    },
    month: {
      value: phrase(['March', 'April', 'May', 'June', 'July', 'August', 'September', 'October']),
      rate: 0.8,
      ask: ['In which month is {S} held?', 'In which month does {S} take place?'],
      clause: ['takes place in {V}'],
    },
    first: {
      value: year([1920, 2012]),
      rate: 0.9,
      ask: ['When was {S} first held?', 'In which year did {S} first take place?'],
      compare: {
        least: ['Which was held first, {A} or {B}?', 'Which festival is older, {A} or {B}?'],
        verifyLess: ['Is {A} older than {B}?'],
      },
    },
    founder: {
      value: one('person', 'festival-founder'),
      rate: 0.7,
      ask: ['Who founded {S}?', 'Who started {S}?'],
      inverse: ['Which festival was founded by {V}?', 'Which festival did {V} start?'],
      of: ['the founder of {S}'],
      inverseOf: ['the festival founded by {V}'],
      clause: ['was founded by {V}'],
      verify: ['Did {V} found {S}?'],
      mentions: ['{S} also founded {X}.', '{X} was founded by {S}.'],
    },
    visitors: {
      value: amount(900, 180_000, 100, { after: 'visitors' }),
      rate: 0.8,
      ask: ['How many visitors does {S} attract?', 'How many people visit {S}?'],
      compare: {
        most: ['Which attracts more visitors, {A} or {B}?'],
        verifyMore: ['Does {A} attract more visitors than {B}?'],
      },
    },
    duration: {
      value: amount(2, 16, 1, { after: 'days' }),
      rate: 0.6,
      ask: ['How long does {S} last?', 'How many days does {S} last?'],
    },
    director: {
      value: named(person),
      rate: 0.6,
      ask: ['Who is the director of {S}?', 'Who directs {S}?'],
      inverse: ['Which festival does {V} direct?'],
    },
    sponsor: {
      value: one('company'),
      rate: 0.55,
      ask: ['Which company sponsors {S}?', 'Who sponsors {S}?', 'Who is the sponsor of {S}?'],
      of: ['the company that sponsors {S}', 'the sponsor of {S}'],
      clause: ['is sponsored by {V}'],
    },
    prize: {
      value: unique(
        (random) =>
          `${random.pick(['Golden', 'Silver', 'Bronze', 'Glass', 'Amber'])} ${random.pick(['Owl', 'Reed', 'Kite', 'Key', 'Swan', 'Acorn'])}`,
      ),
      rate: 0.5,
      ask: ['What is the main prize of {S} called?', 'Which prize is awarded at {S}?'],
      inverse: ['Which festival awards the {V}?', 'At which festival is the {V} awarded?'],
    },
  },
  openings: [
    '{S} takes place in {city} every {month}.',
    '{S} is held every year in {city}.',
    'Every {month}, {city} hosts {S}.',
    '{S} was founded in {first} by {+founder}.',
    '{S} is an annual event in {city}.',
  ],
  sentences: [
    '{S} was founded by {+founder}.',
    '{S} was started in {first} by {+founder}.',
    '{+founder} founded {O} and ran it for years.',
    'It was first held in {first}.',
    'The first edition was held in {first}.',
    '{S} takes place in {month}.',
    '{S} attracts {visitors}.',
    'Each year it draws about {visitors}.',
    '{S} lasts {duration}.',
    'For {duration} the streets are closed to cars.',
    'The director is {director}.',
    '{S} is directed by {director}.',
    'The main sponsor is {+sponsor}.',
    '{S} is sponsored by {+sponsor}.',
    'Its main prize is called the {prize}.',
    'The {prize} is awarded on the last evening.',
  ],
  unstated: ['How much does a ticket for {S} cost?', 'Who designed the poster of {S}?'],
};

export const books: EntityType = {
  kind: 'book',
  share: 8,
  nouns: ['novel', 'book'],
  folder: 'works',
  name: (random) => {
    const name = title(random);
    return { name, written: `"${name}"` };
  },
  relations: {
    author: {
      value: one('person'),
      rate: 1,
      ask: ['Who wrote {S}?', 'Who is the author of {S}?'],
      inverse: ['Which novel was written by {V}?', 'Which novel did {V} write?'],
      of: ['the author of {S}', 'the person who wrote {S}'],
      inverseOf: ['the novel written by {V}'],
      clause: ['was written by {V}'],
      verify: ['Did {V} write {S}?', 'Was {S} written by {V}?'],
      mentions: [
        '{S} wrote the novel {X}.',
        'A novel by {S}, {X}, was published {@published}.',
        '{S} is also the author of {X}.',
      ],
    },
    published: {
      value: year(after('author.born', 1930, 24, 60)),
      rate: 0.95,
      ask: [
        'When was {S} published?',
        'In which year was {S} published?',
        'When did {S} come out?',
      ],
      compare: {
        least: [
          'Which was published first, {A} or {B}?',
          'Which novel came out earlier, {A} or {B}?',
        ],
        verifyLess: ['Was {A} published before {B}?'],
      },
    },
    setting: {
      value: one('city'),
      rate: 0.75,
      ask: ['Where is {S} set?', 'In which city is {S} set?'],
      of: ['the city where {S} is set'],
      clause: ['is set in {V}'],
    },
    pages: {
      value: amount(96, 920, 1, { after: 'pages' }),
      rate: 0.6,
      ask: ['How many pages does {S} have?', 'How long is {S}?'],
      compare: { most: ['Which is longer, {A} or {B}?'] },
    },
    hero: {
      value: named(person),
      rate: 0.7,
      ask: ['Who is the main character of {S}?', 'Who is the hero of {S}?'],
      inverse: ['In which novel is {V} the main character?'],
    },
    publisher: {
      value: unique((random) => `${surname(random)} Press`),
      rate: 0.6,
      ask: ['Who published {S}?', 'Which publisher brought out {S}?'],
      inverse: ['Which novel was published by {V}?'],
    },
    languages: {
      value: amount(2, 38, 1, { after: 'languages' }),
      rate: 0.5,
      ask: ['Into how many languages has {S} been translated?'],
    },
    copies: {
      value: amount(4000, 2_500_000, 1000, { after: 'copies' }),
      rate: 0.4,
      ask: ['How many copies of {S} were sold?', 'How many copies has {S} sold?'],
    },
    prize: {
      value: unique((random) => `${surname(random)} Prize`),
      rate: 0.4,
      ask: ['Which prize did {S} win?', 'What prize was {S} awarded?'],
      inverse: ['Which novel won the {V}?'],
    },
  },
  openings: [
    '{S} is a novel by {+author}.',
    '{S}, a novel by {author}, was published in {published}.',
    'The novel {S} was written by {+author}.',
    '{+author} published the novel {S} in {published}.',
  ],
  sentences: [
    'It was published in {published} by {publisher}.',
    '{S} was published in {published}.',
    '{S} came out in {published}.',
    'The publisher was {publisher}.',
    'The story is set in {setting}.',
    '{S} is set in {setting}.',
    'Its main character is {hero}, a clerk.',
    'The main character, {hero}, loses everything in a single night.',
    '{S} tells the story of {hero}, the main character.',
    'The book has {pages}.',
    'The first edition ran to {pages}.',
    '{S} has been translated into {languages}.',
    'More than {copies} have been sold.',
    '{S} sold {copies} in its first year.',
    '{S} won the {prize}.',
    'The {prize} was awarded to it.',
  ],
  unstated: ['Who drew the cover of {S}?', 'Who translated {S} into Welsh?'],
};
