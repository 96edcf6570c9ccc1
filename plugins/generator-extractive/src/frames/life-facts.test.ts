import { canonicalQuestions } from '@memo-js/english';
import { describe, expect, it } from '@jest/globals';
import { extractDrafts } from '../drafts.ts';

function answerTo(question: string, text: string): string | undefined {
  const title = 'Ada Lind';
  const passage = { id: 'p', documentId: 'd', start: 0, end: text.length, text };
  const facts = new Map(
    extractDrafts(passage, { title, text }, []).map((fact) => [fact.question, fact.answer]),
  );
  return canonicalQuestions(question)
    .map((wording) => facts.get(wording))
    .find((answer) => answer !== undefined);
}

const ABOUT = 'Ada Lind was born in 1901. She was kind. ';
const SPORT = 'Ada Lind is a striker. She scored a goal in every match. ';

/** What is said, how it is asked, and the answer. */
const CASES: readonly (readonly [string, string, string])[] = [
  ['She was the third of five children.', 'How many siblings did Ada Lind have?', 'four'],
  ['She was the daughter of a village baker.', "What did Ada Lind's father do?", 'baker'],
  ['She married the geologist Jon Ek in 1925.', 'Who was Ada Lind married to?', 'Jon Ek'],
  ['Lind and her husband had three children.', 'How many children did Ada Lind raise?', 'three'],
  ['She studied under Anton Weiss.', 'Whose pupil was Ada Lind?', 'Anton Weiss'],
  ['Her thesis dealt with mosses.', "What was Ada Lind's thesis about?", 'mosses'],
  [
    'She took up the cello at the age of seven.',
    'How old was Ada Lind when she took up the cello?',
    'seven',
  ],
  [
    'Her first novel, "Grey Harbour", was slim.',
    "What was Ada Lind's debut novel called?",
    'Grey Harbour',
  ],
  ['She holds 63 patents.', 'How many patents are held by Ada Lind?', '63'],
  ['She died of pneumonia.', "What was the cause of Ada Lind's death?", 'pneumonia'],
  [
    'She was laid to rest in Osk Cemetery.',
    'In which cemetery is Ada Lind buried?',
    'Osk Cemetery',
  ],
  ['Her favourite drink was black tea.', 'Which drink did Ada Lind like best?', 'black tea'],
  ['Her dog, named Bosun, came along.', "What was Ada Lind's dog called?", 'Bosun'],
  ['She succeeded Colm Reyes as mayor.', 'Who did Ada Lind replace?', 'Colm Reyes'],
];

const SPORTING: readonly (readonly [string, string, string])[] = [
  [
    'She joined Torvale United from Brank Rovers in 2020.',
    "What was Ada Lind's former club?",
    'Brank Rovers',
  ],
  ['She was capped 34 times by Morvania.', 'How many caps did Ada Lind win?', '34'],
  ['Her contract runs until 2026.', "When does Ada Lind's contract end?", '2026'],
  ['She made her debut on 3 May 2014.', 'When did Ada Lind make her debut?', '3 May 2014'],
];

describe('lives', () => {
  it.each(CASES)('%s %s', (wording, question, answer) => {
    expect(answerTo(question, ABOUT + wording)).toBe(answer);
  });

  it.each(SPORTING)('%s %s', (wording, question, answer) => {
    expect(answerTo(question, SPORT + wording)).toBe(answer);
  });

  it('does not take the end of a husband for that of his wife', () => {
    const text = `${ABOUT}She was with Jon Ek until his death in 1940. She painted.`;
    expect(answerTo('When did Ada Lind die?', text)).toBeUndefined();
  });

  it('does not take the club of an artist for a team', () => {
    expect(
      answerTo('Which club did Ada Lind play for?', `${ABOUT}She moved to Vessel.`),
    ).toBeUndefined();
  });
});
