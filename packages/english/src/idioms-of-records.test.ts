import { describe, expect, it } from '@jest/globals';
import { canonicalQuestions } from './canonical.ts';

/** Ways to ask for one attribute, and the wording in which they meet. */
const MEETING: readonly (readonly [canonical: string, ...asked: string[]])[] = [
  [
    'When was Ada Lind born?',
    "What was the date of Ada Lind's birth?",
    'What is the date of birth of Ada Lind?',
    'On what date did Ada Lind come into the world?',
  ],
  [
    'When did Ada Lind die?',
    "What was the date of Ada Lind's death?",
    'When did Ada Lind pass away?',
  ],
  [
    'When did Ada Lind marry?',
    'When did Ada Lind get married?',
    'When was the wedding of Ada Lind?',
  ],
  [
    'Who is the spouse of Ada Lind?',
    'Whom did Ada Lind marry?',
    'Who was married to Ada Lind from 1920?',
  ],
  [
    'What is the family trade of Ada Lind?',
    'What was the trade of the father of Ada Lind?',
    "What was Ada Lind's father's occupation?",
    'What did the father of Ada Lind do for a living?',
  ],
  [
    'Which composer is fisherman the family trade of?',
    'Which composer was the child of a fisherman?',
    'Which composer came from the household of a fisherman?',
  ],
  [
    'What is the office of Ada Lind?',
    'What office did Ada Lind hold?',
    'To which post was Ada Lind appointed in 1945?',
    'Which office did Ada Lind take up in 1945?',
  ],
  [
    'What is the party of Ada Lind?',
    'Which party did Ada Lind belong to?',
    'Of which political party was Ada Lind a member?',
  ],
  ['Which club did Ada Lind play for?', 'What was the club of Ada Lind?'],
  [
    'How many caps does Ada Lind have?',
    'How many times did Ada Lind play for the national team?',
    'How many caps did Ada Lind win?',
  ],
  ['Which instrument did Ada Lind play?', 'What was the instrument of Ada Lind?'],
  ['Which prize did Ada Lind win?', 'What award did Ada Lind receive?'],
  [
    'Which painting did Ada Lind paint?',
    'Which painting is Ada Lind known for?',
    'What is the best-known painting by Ada Lind?',
    'Which painting made Ada Lind famous?',
  ],
  [
    'What is the capital of Ashire?',
    'What is the chief town of Ashire?',
    'From which town is Ashire administered?',
  ],
  ['Where is Velm United located?', 'Which town is the home of Velm United?'],
  [
    'Which company is located in Storn?',
    'Which company can be found in Storn?',
    'Which company has its home in Storn?',
  ],
  [
    'Which region is Storn located in?',
    'What district is Storn in?',
    'Which district does Storn belong to?',
  ],
  ['Which river is Storn located on?', 'On which river does Storn lie?'],
  [
    'When did Storn receive a charter?',
    'When was Storn granted a charter?',
    'When did Storn get its town charter?',
  ],
  ['How many bridges does Arra have?', 'How many bridges cross the Arra?'],
  ['What is the rock of Mount Orla?', 'What kind of rock does Mount Orla consist of?'],
  ['What is Lake Ned known for?', 'What fish can be caught in Lake Ned?'],
  ['Who climbed Mount Orla?', 'Who made the first ascent of Mount Orla?'],
  ['Who is the lead actor of Iron Dawn?', 'Who has the main part in Iron Dawn?'],
  ['Which film is Ada Lind the lead actor of?', 'Which film gave Ada Lind the leading role?'],
  ['Where was the Battle of Storn fought?', 'Near which town was the Battle of Storn fought?'],
  ['Who lost the Battle of Storn?', 'Who led the losing side at the Battle of Storn?'],
  [
    'How many people died in the Battle of Storn?',
    'How many men were killed at the Battle of Storn?',
  ],
  ['Which war did the Treaty of Storn end?', 'Which war came to an end with the Treaty of Storn?'],
  ['Who drafted the Treaty of Storn?', 'Who wrote the text of the Treaty of Storn?'],
  ['What are the colours of Velm United?', 'What colours does Velm United wear?'],
  ['Which sport does Velm United play?', 'Which sport is played by Velm United?'],
  [
    'How many students does the University of Storn have?',
    'How many students are enrolled at the University of Storn?',
  ],
];

describe('idioms of records', () => {
  it.each(MEETING)('asks %s', (canonical, ...asked) => {
    for (const question of asked) expect(canonicalQuestions(question)[0]).toBe(canonical);
    expect(canonicalQuestions(canonical)[0]).toBe(canonical);
  });

  it('never asks for the own trade instead of the trade of the father', () => {
    expect(canonicalQuestions('What was the trade of the father of Ada Lind?')).toEqual([
      'What is the family trade of Ada Lind?',
    ]);
  });
});
