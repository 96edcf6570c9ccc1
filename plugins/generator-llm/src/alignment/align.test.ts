import { describe, expect, it } from '@jest/globals';
import type { Document, Passage, VerifyInput } from '@memo-js/core';
import { misalignment } from './align.ts';
import { dependence } from './dependence.ts';
import { nameWords } from './names.ts';
import { numbersIn } from './numbers.ts';

describe('numbers', () => {
  it.each([
    ['It cost 1,234 marks.', [1234]],
    ['1.234.567 Einwohner', [1234567]],
    ['12 345,5 km', [12345.5]],
    ['a height of 1.85 m', [1.85]],
    ['2.5 million people', [2500000]],
    ['twenty-one bells, two hundred steps', [21, 200]],
    ['on 4 May 1961', [4, 1961]],
    ['the 3rd of 12 rooms', [3, 12]],
    ['model A4', []],
    ['١٩٦١', [1961]],
    ['between 1,200 and 1,300', [1200, 1.2, 1300, 1.3]],
  ])('reads %s', (text, values) => {
    expect(numbersIn(text).map(({ value }) => value)).toEqual(expect.arrayContaining(values));
    if (values.length === 0) expect(numbersIn(text)).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['Who founded Brightmoor Optics?', ['Brightmoor', 'Optics']],
    ['The iPhone of Orla’s A4 works', ['iPhone', 'Orla', 'A4']],
    ['When was the 20th bridge built?', []],
    ['Painting', ['Painting']],
  ])('finds those of %s', (text, words) => {
    expect(nameWords(text).map(({ word }) => word)).toEqual(words);
  });
});

const text =
  'Orla Venn was born in Tarnholm in 1961. She founded Brightmoor Optics in 1989. ' +
  'Mira Sund runs Kelby Mill, which has 340 workers.';
const passage: Passage = { id: 'p', documentId: 'd', start: 0, end: text.length, text };
const document: Document = {
  id: 'd',
  contentHash: '',
  title: 'Makers of the north',
  date: '2024-05-01',
  text,
  metadata: {},
  sources: [],
};

function pair(question: string, answer: string, quote: string): VerifyInput {
  const start = text.indexOf(quote);
  const evidence = [{ passageId: 'p', start, end: start + quote.length }];
  const draft = { question, answer, entities: [], evidence };
  return { draft, evidence: [passage], documents: [document] };
}

describe('alignment', () => {
  it.each([
    ['what its sentence says', 'Where was Orla Venn born?', 'Tarnholm', 'born in Tarnholm'],
    ['a name that a pronoun stands for', 'Who founded Brightmoor Optics?', 'Orla Venn', 'founded'],
    ['a common word in another form', 'Who works at Kelby Mill?', 'Worker', '340 workers'],
    ['the date of the document', 'When was it said?', '1 May 2024', 'runs'],
  ])('accepts %s', (_, question, answer, quote) => {
    expect(misalignment(pair(question, answer, quote))).toBeNull();
  });

  it.each([
    ['another number', 'How many workers has Kelby Mill?', '350', '340 workers', false],
    ['a number of another sentence', 'When was Orla Venn born?', '1989', 'born in', false],
    [
      'a number by reckoning',
      'How old was she?',
      '28',
      'Orla Venn was born in Tarnholm in 1961. She founded Brightmoor Optics in 1989',
      true,
    ],
    ['an unknown name', 'Who founded Brightmoor Optics?', 'Ada Holm', 'founded', false],
    ['a name of another sentence', 'Who runs Kelby Mill?', 'Orla Venn', 'Mira Sund runs', true],
    ['an unknown name in the question', 'Where was Ada Holm born?', 'Tarnholm', 'born in', false],
    ['another year in the question', 'Who was born in 1972?', 'Orla Venn', 'born in', false],
  ])('names %s', (_, question, answer, quote, doubtful) => {
    expect(misalignment(pair(question, answer, quote))).toMatchObject({ doubtful });
  });
});

it.each([
  ['Where was he born?', 'Oslo', 'a pronoun: "he"'],
  ['Who won last year?', 'Ann', 'a time that depends'],
  ['What does the document say?', 'Much', 'a word about its source'],
  ['Who wrote "It and They"?', 'Ann', null],
  ['Where does Kelby United play its home matches?', 'Oslo', null],
  ['Where does its team play?', 'Oslo', 'a pronoun: "its"'],
  ['Who?', '', 'The answer is empty'],
])('tells what cannot stand alone: %s', (question, answer, reason) => {
  const found = dependence(question, answer);
  expect(found).toEqual(reason === null ? null : expect.stringContaining(reason));
});
