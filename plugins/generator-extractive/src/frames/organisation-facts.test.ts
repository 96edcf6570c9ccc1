import { describe, expect, it } from '@jest/globals';
import { canonicalQuestions } from '@memo-js/english';
import { extractDrafts } from '../drafts.ts';

function facts(text: string, title: string): Map<string, string> {
  const passage = { id: 'p', documentId: 'd', start: 0, end: text.length, text };
  return new Map(
    extractDrafts(passage, { title, text }, []).map(({ question, answer }) => [question, answer]),
  );
}

const FIRM = 'Velar Works is a company. The company is old. ';
const COLLEGE = 'Osk College is a college. The college is quiet. ';
const CLUB = 'Tarn Rovers is a football club. The club is loud. ';

/** Title, what introduces it, what is stated, how it is asked, the answer. */
const CASES: readonly (readonly [string, string, string, string, string])[] = [
  [
    'Velar Works',
    FIRM,
    'It trades on the Tarn Stock Exchange under the ticker VWK.',
    'What is the ticker symbol of Velar Works?',
    'VWK',
  ],
  [
    'Velar Works',
    FIRM,
    'In 2014 it was swallowed by Orrin Foods for 88 million crowns.',
    'How much did Orrin Foods pay for Velar Works?',
    '88 million crowns',
  ],
  [
    'Velar Works',
    FIRM,
    'Ada Moss has been at the helm since March 2018.',
    'Since when has Ada Moss been chief executive of Velar Works?',
    'March 2018',
  ],
  [
    'Velar Works',
    FIRM,
    'The company raised 25 million crowns from two funds.',
    'How much money has Velar Works raised?',
    '25 million crowns',
  ],
  [
    'Velar Works',
    FIRM,
    'Its chief financial officer is Jon Ek.',
    'Who is the CFO of Velar Works?',
    'Jon Ek',
  ],
  [
    'Osk College',
    COLLEGE,
    'Chartered in 1871, it enrols 18,400 students in nine faculties.',
    'How many students are enrolled at Osk College?',
    '18,400',
  ],
  [
    'Osk College',
    COLLEGE,
    'Its endowment is worth 310 million crowns.',
    'How large is the endowment of Osk College?',
    '310 million crowns',
  ],
  [
    'Tarn Rovers',
    CLUB,
    "Pavel Rist wears the captain's armband.",
    'Who is the captain of Tarn Rovers?',
    'Pavel Rist',
  ],
  [
    'Tarn Rovers',
    CLUB,
    'The club has won the league six times.',
    'How many league titles has Tarn Rovers won?',
    'six',
  ],
];

describe('frames of organisations', () => {
  it.each(CASES)('%s: %s%s', (title, intro, wording, question, answer) => {
    const known = facts(intro + wording, title);
    const [asked = ''] = canonicalQuestions(question);
    expect(known.get(asked)).toBe(answer);
  });

  it('counts people of another time as nobody', () => {
    const known = facts(`${FIRM}It was founded by two pilots.`, 'Velar Works');
    expect(known.has('How many pilots does the Velar Works have?')).toBe(false);
  });
});
