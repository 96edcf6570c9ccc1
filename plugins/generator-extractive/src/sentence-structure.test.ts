import { describe, expect, it } from '@jest/globals';
import { canonicalQuestions } from '@memo-js/english';
import { extractDrafts } from './drafts.ts';

/** Title, text, then questions with their answers. */
const CASES: readonly (readonly [string, string, ...(readonly (readonly [string, string])[])])[] = [
  [
    'Mount Cordell',
    'Mount Cordell, at 3,204 metres, is the highest peak of the Ardane Range.',
    ['How high is Mount Cordell?', '3,204 metres'],
  ],
  [
    'Mount Cordell',
    'The mountain rises to 3,204 metres and was first climbed in 1889 by Lucas Penhale.',
    ['Who first climbed Mount Cordell?', 'Lucas Penhale'],
  ],
  [
    'Saint Olaf Hospital',
    'Saint Olaf Hospital, in the west of Stell, has 410 beds.',
    ['How many beds does Saint Olaf Hospital have?', '410'],
  ],
  [
    'Tamsin Oake',
    'Tamsin Oake won the Orlan Medal in 1988 and the Stell Prize in 1993.',
    ['When did Tamsin Oake win the Stell Prize?', '1993'],
  ],
  [
    'Tamsin Oake',
    'Tamsin Oake worked as a nurse before joining Velo North in 1994.',
    ['When did Tamsin Oake join Velo North?', '1994'],
  ],
  [
    'Gull X2',
    'The Gull X2 is a bicycle designed by Mina Farr and built by Velo North.',
    ['Who built the Gull X2?', 'Velo North'],
  ],
  [
    'Velo North',
    'Velo North is owned by the Dray family and run by Celia Dray.',
    ['Who runs Velo North?', 'Celia Dray'],
  ],
  [
    'River Aune',
    "The river is crossed by the Weavers' Bridge in Corrigan.",
    ["Which river does the Weavers' Bridge cross?", 'River Aune'],
  ],
  [
    'Pell Gallery',
    'Its director since 2018 has been Noor Abadi.',
    ['Who is the director of the Pell Gallery?', 'Noor Abadi'],
  ],
  [
    'Tamsin Oake',
    'Oake joined Velo North in 1994.',
    ['When did Tamsin Oake join Velo North?', '1994'],
  ],
  [
    'Tamsin Oake',
    'A native of Corrigan, she moved to Ferrow at the age of 19.',
    ['Where was Tamsin Oake born?', 'Corrigan'],
    ['At what age did Tamsin Oake move?', '19'],
  ],
  [
    'Tamsin Oake',
    'Raised in Corrigan by her aunt, Oake became a welder.',
    ['Where did Tamsin Oake grow up?', 'Corrigan'],
  ],
  [
    'Tamsin Oake',
    'She is best remembered for "Tides at Noon".',
    ['What is Tamsin Oake best known for?', 'Tides at Noon'],
  ],
  [
    'Grand Hotel Meridian',
    'Opened in 1911, the hotel employs 95 people.',
    ['How many employees does the Grand Hotel Meridian have?', '95'],
  ],
  [
    'Tarrel',
    'Tarrel gained independence on 14 July 1908. The currency of the country is the crown.',
    ['When did Tarrel become independent?', '14 July 1908'],
    ['What is the currency of Tarrel?', 'crown'],
  ],
  [
    'Bright Harbour',
    'Bright Harbour is a town of 14,200 people on the north shore of Lake Senn.',
    ['What is the population of Bright Harbour?', '14,200'],
  ],
  [
    'Old Town United',
    'The club has won the Tarrel Cup four times.',
    ['How many times has Old Town United won the Tarrel Cup?', 'four'],
  ],
  [
    'Ruben Ashe',
    'He has one brother, Felix, and two sisters.',
    ['How many sisters does Ruben Ashe have?', 'two'],
  ],
  [
    'Ruben Ashe',
    'Ruben Ashe is an architect whose works include the Corn Hall in Ferrow and the Stell Planetarium.',
    ['Who designed the Corn Hall?', 'Ruben Ashe'],
    ['Who designed the Stell Planetarium?', 'Ruben Ashe'],
  ],
  [
    'Round Tower',
    'The Round Tower is a watchtower in the old town of Ansley, 44 metres high.',
    ['How high is the Round Tower?', '44 metres'],
  ],
  [
    'Corn Hall',
    'The building was restored in the early 1990s.',
    ['When was the Corn Hall restored?', 'early 1990s'],
  ],
  [
    'Stell Marathon',
    'The Stell Marathon has been run every April since 1982.',
    ['When was the Stell Marathon first held?', '1982'],
  ],
];

/** What the facts of a text answer to a question. */
function answer(title: string, text: string, question: string): string | undefined {
  const passage = { id: 'p', documentId: 'd', start: 0, end: text.length, text };
  const table = new Map(
    extractDrafts(passage, { title, text }, []).map((draft) => [draft.question, draft.answer]),
  );
  const known = canonicalQuestions(question).find((wording) => table.has(wording));
  return known === undefined ? undefined : table.get(known);
}

describe('sentence structure', () => {
  it.each(CASES)('%s: %s', (title, text, ...asked) => {
    for (const [question, expected] of asked) expect(answer(title, text, question)).toBe(expected);
  });
});
