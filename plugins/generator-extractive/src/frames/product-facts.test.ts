import { describe, expect, it } from '@jest/globals';
import { canonicalQuestions } from '@memo-js/english';
import { extractDrafts } from '../drafts.ts';

function answer(title: string, text: string, question: string): string | undefined {
  const passage = { id: 'p', documentId: 'd', start: 0, end: text.length, text };
  const facts = new Map(
    extractDrafts(passage, { title, text }, []).map((draft) => [draft.question, draft.answer]),
  );
  return canonicalQuestions(question)
    .map((wording) => facts.get(wording))
    .find((found) => found !== undefined);
}

const SHIP = 'The MV Osk Star is a car ferry. The vessel is old. ';
const DRUG = 'Lorivan is a medicine. The drug is new. ';
const CODE = 'Quillbase is a database. The software is free. ';
const PROBE = 'Perihel 3 was a space probe. The spacecraft was small. ';
const PHONE = 'The Norlund S7 is a smartphone. The phone is flat. ';
const PLANE = 'The Tern 40 is a light aircraft. The aircraft is slow. ';
const FILM = 'Nine Winters is a war film. The film is grim. ';
const BOOK = 'The Salt Orchard is a novel. The book is sad. ';
const ALBUM = 'Glass Harbour is an album. The album is short. ';

/** Title, what introduces it, the wording, a user's question, and the answer. */
const CASES: readonly (readonly [string, string, string, string, string])[] = [
  ['MV Osk Star', SHIP, 'She has a crew of 24.', 'How large is the crew of the MV Osk Star?', '24'],
  [
    'MV Osk Star',
    SHIP,
    'Her home port is Skarnes.',
    'What is the port of registry of the MV Osk Star?',
    'Skarnes',
  ],
  [
    'MV Osk Star',
    SHIP,
    'With a beam of 16 metres, she is broad.',
    'How wide is the MV Osk Star?',
    '16 metres',
  ],
  [
    'MV Osk Star',
    SHIP,
    'The ship sank in a storm off Cape Tarn on 2 May 1983.',
    'When was the MV Osk Star lost?',
    '2 May 1983',
  ],
  [
    'Lorivan',
    DRUG,
    'Its active ingredient is trelofenac.',
    'Which active substance does Lorivan contain?',
    'trelofenac',
  ],
  [
    'Lorivan',
    DRUG,
    'It is prescribed for the treatment of migraine.',
    'What is Lorivan used to treat?',
    'migraine',
  ],
  [
    'Lorivan',
    DRUG,
    'Common side effects include dizziness and dry mouth.',
    'What are the most common side effects of Lorivan?',
    'dizziness and dry mouth',
  ],
  [
    'Quillbase',
    CODE,
    'The latest stable version is 7.2.',
    'What is the current version of Quillbase?',
    '7.2',
  ],
  [
    'Quillbase',
    CODE,
    'It is distributed under the MIT licence.',
    'Under which licence is Quillbase available?',
    'MIT',
  ],
  [
    'Perihel 3',
    PROBE,
    'It lifted off on 2 November 1998 aboard a Tarn 5 rocket.',
    'On which rocket was Perihel 3 launched?',
    'Tarn 5',
  ],
  [
    'Norlund S7',
    PHONE,
    'Its code name was Badger.',
    'Under which code name was the Norlund S7 developed?',
    'Badger',
  ],
  [
    'Norlund S7',
    PHONE,
    'The S7 comes with a 5,000 mAh battery.',
    'How large is the battery of the Norlund S7?',
    '5,000 mAh',
  ],
  [
    'Tern 40',
    PLANE,
    'A total of 1,340 aircraft were built.',
    'How many Tern 40s were built?',
    '1,340',
  ],
  [
    'Tern 40',
    PLANE,
    'Its wingspan is 10.2 metres.',
    'What is the wingspan of the Tern 40?',
    '10.2 metres',
  ],
  [
    'Nine Winters',
    FILM,
    'Rita Solm wrote the screenplay.',
    'Who wrote the script for Nine Winters?',
    'Rita Solm',
  ],
  [
    'Nine Winters',
    FILM,
    'It was shot on location in Darnholm.',
    'Where was Nine Winters filmed?',
    'Darnholm',
  ],
  [
    'The Salt Orchard',
    BOOK,
    'A sequel, The Glass Tide, followed.',
    'What is the sequel to The Salt Orchard?',
    'Glass Tide',
  ],
  [
    'Glass Harbour',
    ALBUM,
    'It came out on the Blue Kettle label.',
    'On which label was Glass Harbour released?',
    'Blue Kettle',
  ],
];

describe('products and works', () => {
  it.each(CASES)('%s: %s%s %s', (title, intro, wording, question, expected) => {
    expect(answer(title, intro + wording, question)).toBe(expected);
  });
});
