import { amount, day, named, one, phrase } from '../draw.ts';
import type { Relation } from '../style.ts';
import { person } from './names.ts';

/** What can be told of anybody. */
export function personal(
  low: number,
  high: number,
): Record<'born' | 'birthplace' | 'spouse' | 'children' | 'hobby', Relation> {
  return {
    born: {
      value: day([low, high]),
      rate: 0.9,
      ask: ['When was {S} born?', "What is {S's} date of birth?", 'On what date was {S} born?'],
      askYear: ['What year was {S} born?', 'In which year was {S} born?'],
      compare: {
        least: ['Who is older, {A} or {B}?', 'Who was born first, {A} or {B}?'],
        most: ['Who is younger, {A} or {B}?'],
        verifyLess: ['Was {A} born before {B}?', 'Is {A} older than {B}?'],
      },
    },
    birthplace: {
      value: one('city'),
      rate: 0.9,
      ask: ['Where was {S} born?', 'In which city was {S} born?', "What is {S's} birthplace?"],
      of: ['the city where {S} was born', 'the birthplace of {S}'],
      clause: ['was born in {V}'],
      verify: ['Was {S} born in {V}?'],
      mentions: [
        '{X} was born in {S}.',
        '{S} is the birthplace of {X}.',
        'Among those born in {S} is {X}.',
      ],
    },
    spouse: {
      value: named(person),
      rate: 0.7,
      ask: ['Who is {S} married to?', 'Who did {S} marry?', "Who is {S's} spouse?"],
      inverse: ['Who is married to {V}?', 'Who married {V}?'],
      clause: ['is married to {V}'],
      verify: ['Is {S} married to {V}?'],
    },
    children: {
      value: amount(2, 6, 1, { after: 'children' }),
      rate: 0.6,
      ask: ['How many children does {S} have?', 'How many kids does {S} have?'],
      compare: { most: ['Who has more children, {A} or {B}?'] },
    },
    hobby: {
      value: phrase([
        'chess',
        'gardening',
        'sailing',
        'bird watching',
        'photography',
        'baking bread',
        'playing the banjo',
        'fly fishing',
        'mountain biking',
      ]),
      rate: 0.55,
      ask: ["What is {S's} hobby?", "What is {S's} favourite hobby?"],
    },
  };
}

export const personalSentences: readonly string[] = [
  '{S} was born on {born} in {birthplace}.',
  '{S} was born in {birthplace} on {born}.',
  'Born in {birthplace}, {S} grew up in a family of teachers.',
  'Born on {born}, {S} is the youngest of three siblings.',
  '{S} comes from {birthplace} and was born on {born}.',
  '{S} was born in {birthplace}.',
  '{S} was born on {born}.',
  '{S} is married to {spouse}.',
  '{S} is married to {spouse}, and they have {children}.',
  '{S} married {spouse}, a school friend.',
  "{S's} spouse is {spouse}.",
  '{S} lives with {spouse}, to whom {he} is married.',
  '{S} has {children}.',
  '{S} is a parent of {children}.',
  'With {spouse}, to whom {he} is married, {S} has {children}.',
  "{S's} favourite hobby is {hobby}.",
  'In {his} free time {S} enjoys {hobby}, a hobby since childhood.',
  '{S} names {hobby} as {his} main hobby.',
];
