import { describe, expect, it } from '@jest/globals';
import { canonicalQuestions } from './canonical.ts';

/** Ways to ask for one thing, and the wording in which they meet. */
const MEETING: readonly (readonly [canonical: string, ...asked: string[]])[] = [
  [
    'What is the industry of Velar Foods?',
    'What line of business is Velar Foods in?',
    'What is the main business of Velar Foods?',
  ],
  [
    'Which company is fishing radios the industry of?',
    'Which company specialises in fishing radios?',
    'Which company has fishing radios as its main business?',
  ],
  [
    'What is the funding of Velar Foods?',
    'How much did Velar Foods raise in its first funding round?',
    'How large was the first funding round of Velar Foods?',
    'How much money did investors put into Velar Foods in its first funding round?',
  ],
  [
    'Which company is Osk Trading the former name of?',
    'Which company was originally called Osk Trading?',
    'Which company was formerly known as Osk Trading?',
  ],
  ['What is the cargo of Port of Storn?', 'How much cargo does the Port of Storn handle a year?'],
  [
    'Where is Port of Storn located?',
    'Which town does the Port of Storn serve?',
    'To which town does the Port of Storn belong?',
  ],
  ['How deep is Port of Storn?', 'To what depth was the Port of Storn dredged?'],
  [
    'Which building is Orr College housed in?',
    'What kind of building houses Orr College?',
    'In what building is Orr College housed?',
  ],
  [
    'Which organisation is radio signals the research subject of?',
    'Which institution is devoted to radio signals?',
    'Which institute studies radio signals?',
  ],
  [
    'Where did Blue Heron set out?',
    'From which town did the Blue Heron mission depart?',
    'What was the starting point of the Blue Heron mission?',
  ],
  [
    'How many crew members does Blue Heron have?',
    'How many people made up the crew of the Blue Heron mission?',
    'How large was the crew of the Blue Heron mission?',
  ],
  ['How long did Blue Heron last?', 'How many days did the Blue Heron mission take?'],
  ['What is the purpose of Lomarin?', 'What was Lomarin made to do?', 'What is Lomarin used for?'],
  [
    'How many units did Lomarin sell?',
    'How many times has Lomarin been sold?',
    'How many buyers has Lomarin found?',
  ],
  ['What is Lomarin named after?', 'What did Lomarin take its name from?'],
  [
    'How many months did the takeover of Osk Freight take?',
    'How long did it take to complete the takeover of Osk Freight?',
    'How many months passed before the takeover of Osk Freight was complete?',
  ],
  [
    'What is the job loss of Osk Freight?',
    'How many jobs were cut after the takeover of Osk Freight?',
  ],
  [
    'What is the first employer of Ada Lind?',
    'At which company did Ada Lind begin a career?',
    'Which company first employed Ada Lind?',
  ],
  [
    'What is the hobby of Ada Lind?',
    'What does Ada Lind do away from work?',
    'How does Ada Lind spend spare time?',
  ],
  ['Where does Ada Lind live?', 'Which town is Ada Lind a resident of?'],
];

describe('idioms of press notes', () => {
  it.each(MEETING)('asks %s', (canonical, ...asked) => {
    for (const question of asked) expect(canonicalQuestions(question)[0]).toBe(canonical);
    expect(canonicalQuestions(canonical)[0]).toBe(canonical);
  });
});
