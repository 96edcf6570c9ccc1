import { describe, expect, it } from '@jest/globals';
import { readPassage } from '../passage-facts.ts';

function answer(title: string, text: string, question: string): string | undefined {
  return readPassage({ text, start: 0 }, title, []).facts.find((fact) => fact.question === question)
    ?.answers[0];
}

const FIRM =
  'Velar Foods is a company based in Storn. The firm makes its living from wave-power cables. ' +
  'The firm secured 41 million euros in its first funding round, and 812 people are employed by Velar Foods directly.';
const HARBOUR =
  'The Port of Storn is a harbour in the town of Storn operated by Velar Foods. Every year 0.9 million tonnes of cargo ' +
  'pass through the harbour. The number of berths at the harbour is six.';
const COLLEGE =
  'Orr College is a research institution in Storn. The rooms of the institution are in a disused mill. ' +
  'The post of director is held by Ada Lind.';
const MISSION =
  'The mission was bound for the Osk Trench. The mission was under the command of Ada Lind. The mission departed from Storn ' +
  'and ran up a bill of 6 million euros. It was 289 days before Blue Heron was complete. The crew of Blue Heron numbered nine.';
const DRUG =
  'Lomarin is a medicine made to relieve back pain. Lomarin, available since May 3, 2011, has been sold 8,400 times ' +
  'and owes its name to an old folk song. The drug is the work of designer Ada Lind.';
const DEAL =
  'Velar Foods has paid 2 billion dollars for Osk Freight, its largest purchase so far. The takeover led to the loss of ' +
  '545 jobs and was made public on 6 May 2018. Its completion took 14 months. The deal was arranged by the adviser Jon Ek.';
const LIFE =
  'Ada Lind was born on 3 May 1950. Osk Freight gave Lind a first job. Lind has made a home in Storn. ' +
  'Lind is known to friends as someone who paints watercolours.';

const ROWS: readonly (readonly [string, string, string, string])[] = [
  ['Velar Foods', FIRM, 'What is the industry of Velar Foods?', 'wave-power cables'],
  ['Velar Foods', FIRM, 'What is the funding of Velar Foods?', '41 million euros'],
  ['Velar Foods', FIRM, 'How many employees does Velar Foods have?', '812'],
  ['Port of Storn', HARBOUR, 'How many berths does Port of Storn have?', 'six'],
  ['Port of Storn', HARBOUR, 'What is the cargo of Port of Storn?', '0.9 million tonnes'],
  ['Port of Storn', HARBOUR, 'Who operates Port of Storn?', 'Velar Foods'],
  ['Orr College', COLLEGE, 'Which building is Orr College housed in?', 'a disused mill'],
  ['Orr College', COLLEGE, 'Who leads Orr College?', 'Ada Lind'],
  ['Blue Heron', MISSION, 'Where did Blue Heron set out?', 'Storn'],
  ['Blue Heron', MISSION, 'How much did Blue Heron cost?', '6 million euros'],
  ['Blue Heron', MISSION, 'How long did Blue Heron last?', '289 days'],
  ['Blue Heron', MISSION, 'How many crew members does Blue Heron have?', 'nine'],
  ['Lomarin', DRUG, 'What is the purpose of Lomarin?', 'relieve back pain'],
  ['Lomarin', DRUG, 'When was Lomarin released?', 'May 3, 2011'],
  ['Lomarin', DRUG, 'How many units did Lomarin sell?', '8,400'],
  ['Lomarin', DRUG, 'What is Lomarin named after?', 'old folk song'],
  ['', DEAL, 'Who acquired Osk Freight?', 'Velar Foods'],
  ['', DEAL, 'How much did Osk Freight cost?', '2 billion dollars'],
  ['', DEAL, 'What is the job loss of Osk Freight?', '545'],
  ['', DEAL, 'How many months did the takeover of Osk Freight take?', '14'],
  ['', DEAL, 'Who advised on the takeover of Osk Freight?', 'Jon Ek'],
  ['Ada Lind', LIFE, 'What is the first employer of Ada Lind?', 'Osk Freight'],
  ['Ada Lind', LIFE, 'Where does Ada Lind live?', 'Storn'],
  ['Ada Lind', LIFE, 'What is the hobby of Ada Lind?', 'paints watercolours'],
];

describe('press notes', () => {
  it.each(ROWS)('%s | %s | %s', (title, text, question, expected) => {
    expect(answer(title, text, question)?.replace(/^an? (?=old)/u, '')).toBe(expected);
  });
});
