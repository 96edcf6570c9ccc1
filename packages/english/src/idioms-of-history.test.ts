import { describe, expect, it } from '@jest/globals';
import { canonicalQuestions } from './canonical.ts';

/** What was, and what is made, earned and given: ways to ask one thing. */
const MEETING: readonly (readonly [string, string])[] = [
  ['What was Torholm formerly called?', 'What is the former name of Torholm?'],
  ['Under what name was Torholm once known?', 'What is the former name of Torholm?'],
  ['Under what name did Velar Systems first trade?', 'What is the former name of Velar Systems?'],
  ['What was the original name of Velar Systems?', 'What is the former name of Velar Systems?'],
  ['When was Torholm first settled?', 'When was Torholm founded?'],
  ['Since what year has Torholm been inhabited?', 'In which year was Torholm founded?'],
  ['What year does Torholm College date from?', 'In which year was Torholm College founded?'],
  ['What did Ada Lind work as at first?', 'What is the former occupation of Ada Lind?'],
  ['As what did Ada Lind first work?', 'What is the former occupation of Ada Lind?'],
  ['What is Ada Lind by profession?', 'What is the occupation of Ada Lind?'],
  ['Who holds the office of mayor in Torholm?', 'Who is the mayor of Torholm?'],
  ['In which town does Ada Lind serve as mayor?', 'Which city is Ada Lind the mayor of?'],
  ['What town is home to Velar College?', 'Where is Velar College located?'],
  ['What is the title of the book by Ada Lind?', 'Which book did Ada Lind write?'],
  ['How much does Velar Systems earn a year?', 'What is the revenue of Velar Systems?'],
  ['Which goods are exported from Torholm?', 'What does Torholm export?'],
  ['What are the main products of Velar Systems?', 'What does Velar Systems produce?'],
  ['For what is Torholm best known?', 'What is Torholm known for?'],
  ['What number of copies did Tarn Salt sell?', 'How many copies did Tarn Salt sell?'],
  [
    'What is the number of students of Velar College?',
    'How many students does Velar College have?',
  ],
  ['How many children did Ada Lind raise?', 'How many children does Ada Lind have?'],
  ['Which mountain is the highest on Torholm?', 'What is the highest point of Torholm?'],
  ['Who designed the main building of Velar College?', 'Who designed Velar College?'],
  ['Who is the author of The House on the Quay?', 'Who wrote The House on the Quay?'],
];

describe('idioms of history and trade', () => {
  it.each(MEETING)('%s', (asked, canonical) => {
    expect(canonicalQuestions(asked)[0]).toBe(canonical);
    expect(canonicalQuestions(canonical)[0]).toBe(canonical);
  });
});
