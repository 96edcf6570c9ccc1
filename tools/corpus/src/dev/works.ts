import { after, amount, date, named, one, phrase, unique, year } from '../draw.ts';
import type { EntityType } from '../style.ts';
import { person, product, surname, title } from './names.ts';

const quotedTitle: EntityType['name'] = (random) => {
  const name = title(random);
  return { name, written: `"${name}"` };
};

export const albums: EntityType = {
  kind: 'album',
  share: 4,
  nouns: ['album', 'record'],
  folder: 'works',
  name: quotedTitle,
  relations: {
    musician: {
      value: one('person'),
      rate: 1,
      ask: ['Who recorded {S}?', 'Whose album is {S}?'],
      inverse: ['Which album was recorded by {V}?', 'Which album did {V} record?'],
      of: ['the musician who recorded {S}', 'the person who recorded {S}'],
      inverseOf: ['the album recorded by {V}'],
      clause: ['was recorded by {V}'],
      verify: ['Did {V} record {S}?'],
      mentions: ['{S} recorded the album {X}.', 'An album by {S}, {X}, was recorded in {studio}.'],
    },
    released: {
      value: date(after('musician.born', 1940, 20, 50)),
      rate: 0.9,
      ask: ['When was {S} released?', 'When did {S} come out?'],
      askYear: ['In which year was {S} released?'],
      compare: {
        least: [
          'Which album came out first, {A} or {B}?',
          'Which was released earlier, {A} or {B}?',
        ],
        verifyLess: ['Was {A} released before {B}?'],
      },
    },
    studio: {
      value: one('city'),
      rate: 0.7,
      ask: ['Where was {S} recorded?', 'In which city was {S} recorded?'],
      of: ['the city where {S} was recorded'],
      clause: ['was recorded in {V}'],
    },
    label: {
      value: unique((random) => `${surname(random)} Records`),
      rate: 0.65,
      ask: ['Which label released {S}?', 'On which label did {S} appear?'],
      inverse: ['Which album was released by {V}?'],
    },
    songs: {
      value: amount(6, 22, 1, { after: 'songs' }),
      rate: 0.65,
      ask: ['How many songs are on {S}?', 'How many songs does {S} contain?'],
    },
    producer: {
      value: named(person),
      rate: 0.6,
      ask: ['Who produced {S}?', 'Who was the producer of {S}?'],
      inverse: ['Which album was produced by {V}?'],
    },
    genre: {
      value: phrase(['folk', 'jazz', 'chamber music', 'electronic music', 'blues']),
      rate: 0.6,
      ask: ['What kind of music is on {S}?'],
    },
  },
  openings: [
    '{S} is an album by {+musician}.',
    '{S}, an album by {musician}, was released {@released}.',
    'The album {S} was recorded by {+musician} in {studio}.',
    '{+musician} recorded the album {S} in {studio}.',
  ],
  sentences: [
    '{S} was released {@released}.',
    'It came out {@released} on {label}.',
    '{label} released it {@released}.',
    'It appeared on the label {label}.',
    '{S} was recorded in {studio}.',
    'The recordings were made in {studio}.',
    'It contains {songs}.',
    'There are {songs} on {N}.',
    'The producer was {producer}.',
    '{S} was produced by {producer}.',
    'Critics praised its mixture of {genre} and street noise.',
    '{S} is a collection of {genre}.',
  ],
  unstated: ['Who drew the cover of {S}?', 'What is the third song on {S}?'],
};

export const products: EntityType = {
  kind: 'product',
  share: 6,
  nouns: ['product', 'device'],
  folder: 'things',
  name: (random) => {
    const name = product(random);
    return { name, written: `the ${name}` };
  },
  relations: {
    sort: {
      value: phrase([
        'wristwatch',
        'camera',
        'drone',
        'microscope',
        'radio',
        'sewing machine',
        'chess computer',
        'thermometer',
        'typewriter',
      ]),
      rate: 1,
      ask: ['What kind of product is {S}?'],
    },
    maker: {
      value: one('company'),
      rate: 0.95,
      ask: ['Which company makes {S}?', 'Who makes {S}?', 'Who manufactures {S}?'],
      of: ['the company that makes {S}', 'the maker of {S}', 'the manufacturer of {S}'],
      clause: ['is made by {V}'],
      verify: ['Is {S} made by {V}?', 'Does {V} make {S}?'],
      mentions: ['Another of its products is {X}.', '{S} also makes {X}.'],
    },
    launched: {
      value: date([1975, 2023]),
      rate: 0.9,
      ask: ['When was {S} launched?', 'When was {S} introduced?'],
      askYear: ['In which year was {S} introduced?'],
      compare: {
        least: ['Which was introduced first, {A} or {B}?'],
        verifyLess: ['Was {A} launched before {B}?'],
      },
    },
    designer: {
      value: one('person'),
      rate: 0.65,
      ask: ['Who designed {S}?', 'Who is the designer of {S}?'],
      inverse: ['Which product was designed by {V}?'],
      of: ['the designer of {S}'],
      clause: ['was designed by {V}'],
      verify: ['Did {V} design {S}?'],
      mentions: ['{S} designed {X} for {maker}.'],
    },
    price: {
      value: amount(15, 4200, 1, { after: 'crowns' }),
      rate: 0.75,
      ask: ['How much does {S} cost?', 'What is the price of {S}?'],
      compare: {
        most: ['Which costs more, {A} or {B}?', 'Which is more expensive, {A} or {B}?'],
        least: ['Which is cheaper, {A} or {B}?'],
      },
    },
    weight: {
      value: amount(60, 5200, 5, { after: 'grams', short: 'g' }),
      rate: 0.7,
      ask: ['How much does {S} weigh?', 'What is the weight of {S}?'],
      compare: {
        most: ['Which is heavier, {A} or {B}?'],
        verifyMore: ['Is {A} heavier than {B}?'],
      },
    },
    battery: {
      value: amount(4, 90, 1, { after: 'hours' }),
      rate: 0.5,
      ask: ['How long does the battery of {S} last?'],
    },
    sold: {
      value: amount(900, 3_000_000, 100, { after: 'units' }),
      rate: 0.5,
      ask: ['How many units of {S} have been sold?'],
    },
    prize: {
      value: unique((random) => `${surname(random)} Design Award`),
      rate: 0.4,
      ask: ['Which award did {S} win?'],
      inverse: ['Which product won the {V}?'],
    },
  },
  openings: [
    '{S} is {a sort} made by {+maker}.',
    '{S}, {a sort} made by {maker}, was launched {@launched}.',
    '{S} is {a sort} that was introduced {@launched}.',
    '{S} is {a sort}.',
  ],
  sentences: [
    'It is made by {+maker}.',
    '{S} is manufactured by {maker}.',
    '{maker} introduced {O} {@launched}.',
    '{S} was launched {@launched}.',
    'It was designed by {+designer}.',
    'Its designer, {designer}, worked on it for three years.',
    '{+designer} designed {O}.',
    '{S} costs {price}.',
    'It sells for {price} and weighs {weight}.',
    '{S} weighs {weight}.',
    'Its battery lasts {battery}.',
    'More than {sold} have been sold.',
    '{S} won the {prize}.',
    'In its first year it won the {prize}.',
  ],
  unstated: ['In which colours is {S} sold?', 'How long is the guarantee of {S}?'],
};

export const awards: EntityType = {
  kind: 'award',
  share: 4,
  nouns: ['award', 'prize'],
  folder: 'events',
  name: (random) => {
    const name = `${surname(random)} ${random.pick(['Prize', 'Medal', 'Award'])}`;
    return { name, written: `the ${name}` };
  },
  relations: {
    field: {
      value: phrase([
        'poetry',
        'engineering',
        'medicine',
        'bridge building',
        'journalism',
        'gardening',
      ]),
      rate: 1,
      ask: ['For what is {S} awarded?', 'In which field is {S} awarded?'],
    },
    created: {
      value: year([1890, 2005]),
      rate: 0.9,
      ask: [
        'When was {S} created?',
        'When was {S} first awarded?',
        'In which year was {S} established?',
      ],
      compare: {
        least: ['Which award is older, {A} or {B}?'],
        verifyLess: ['Is {A} older than {B}?'],
      },
    },
    creator: {
      value: named(person),
      rate: 0.7,
      ask: ['Who created {S}?', 'Who established {S}?'],
      inverse: ['Which award was created by {V}?'],
    },
    seat: {
      value: one('city'),
      rate: 0.75,
      ask: ['Where is {S} presented?', 'In which city is {S} presented?'],
      of: ['the city where {S} is presented'],
      clause: ['is presented in {V}'],
    },
    money: {
      value: amount(1000, 250_000, 500, { after: 'crowns' }),
      rate: 0.8,
      ask: ['How much money does the winner of {S} receive?', 'How much is {S} worth?'],
      compare: { most: ['Which is worth more, {A} or {B}?'] },
    },
    winner: {
      value: one('person'),
      rate: 0.8,
      ask: ['Who was the first winner of {S}?', 'Who won {S} first?'],
      of: ['the first winner of {S}'],
      inverse: ['Which award did {V} win first?', 'Of which award was {V} the first winner?'],
      mentions: ['{S} was the first winner of {X}.'],
    },
    giver: {
      value: one('university'),
      rate: 0.6,
      ask: ['Which university awards {S}?', 'Who awards {S}?'],
      of: ['the university that awards {S}'],
      clause: ['is awarded by {V}'],
      mentions: ['It awards {X}.', '{S} awards {X} for work in {field}.'],
    },
  },
  openings: [
    '{S} is an award for {field}.',
    '{S}, created in {created}, is an award for {field}.',
    '{S} is awarded for {field} by {giver}.',
    '{S} is presented each year in {seat} for {field}.',
  ],
  sentences: [
    'It was created in {created} by {creator}.',
    '{S} was established in {created}.',
    '{creator} created {O}.',
    'The winner receives {money}.',
    '{S} is worth {money}.',
    'It is presented in {seat}.',
    'The ceremony takes place in {seat}, where the prize is presented.',
    'Its first winner was {+winner}.',
    '{+winner} was the first to win it.',
    'The first winner was {winner}.',
    '{S} is awarded by {giver}.',
  ],
  unstated: ['Who designed {S}?', 'How many people have declined {S}?'],
};
