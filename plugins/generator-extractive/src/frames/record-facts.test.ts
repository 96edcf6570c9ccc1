import { describe, expect, it } from '@jest/globals';
import { readPassage } from '../passage-facts.ts';

function answer(title: string, text: string, question: string): string | undefined {
  return readPassage({ text, start: 0 }, title, []).facts.find((fact) => fact.question === question)
    ?.answers[0];
}

const PERSON =
  'Ada Lind was a composer from Veldania. Lind hailed from Storn and was the child of a baker. ' +
  "Lind's birth fell on the 9th of May 1906. Lind took Jon Ek as her husband in 1930. " +
  'Lind was appointed minister of finance in 1945. The composer was a member of the Reform Party.';
const RIVER =
  'The Arra is a river in Veldania. Spanned by 34 bridges, the Arra empties into Lake Ned.';
const CLUB =
  'Velm United is a club in Veldania, dressed in white and blue. The club, coached by Ivo Nond, has its home in Storn.';
const BATTLE =
  'The Battle of Orr was won by Ada Lind. The battle left 7,400 dead and was fought within sight of Storn.';
const FILM =
  'Iron Dawn is a film known throughout Veldania. Iron Dawn stars Jon Ek and runs for 175 minutes.';

const ROWS: readonly (readonly [string, string, string, string])[] = [
  ['Ada Lind', PERSON, 'Where was Ada Lind born?', 'Storn'],
  ['Ada Lind', PERSON, 'What is the family trade of Ada Lind?', 'baker'],
  ['Ada Lind', PERSON, 'Who is the spouse of Ada Lind?', 'Jon Ek'],
  ['Ada Lind', PERSON, 'What is the office of Ada Lind?', 'minister of finance'],
  ['Ada Lind', PERSON, 'What is the party of Ada Lind?', 'Reform Party'],
  ['Ada Lind', PERSON, 'Which composer was born in Storn?', 'Ada Lind'],
  ['Arra', RIVER, 'How many bridges does Arra have?', '34'],
  ['Velm United', CLUB, 'Who coaches Velm United?', 'Ivo Nond'],
  ['Velm United', CLUB, 'What are the colours of Velm United?', 'white and blue'],
  ['Battle of Orr', BATTLE, 'Who won the Battle of Orr?', 'Ada Lind'],
  ['Battle of Orr', BATTLE, 'How many people died in the Battle of Orr?', '7,400'],
  ['Iron Dawn', FILM, 'Who is the lead actor of Iron Dawn?', 'Jon Ek'],
];

describe('records', () => {
  it.each(ROWS)('%s | %s | %s', (title, text, question, expected) => {
    expect(answer(title, text, question)).toBe(expected);
  });
});
