import { describe, expect, it } from '@jest/globals';
import { canonicalQuestions } from './canonical.ts';

/** The wording in which memory and executive meet, and other ways to ask for it. */
const MEETING: readonly (readonly [string, ...string[]])[] = [
  [
    'How many visitors does the Tarn Fair have?',
    'How many guests came to the Tarn Fair?',
    'How many people flock to the Tarn Fair every year?',
  ],
  [
    'What is the frequency of the Tarn Fair?',
    'How often is the Tarn Fair contested?',
    'At what intervals is the Tarn Fair held?',
  ],
  [
    'Who is the record holder of the Osk Marathon?',
    'Who holds the course record of the Osk Marathon?',
    'Who set the record at the Osk Marathon?',
  ],
  [
    'Who won the Osk Marathon in 1988?',
    'Who was the 1988 winner of the Osk Marathon?',
    'Who came first in the Osk Marathon in 1988?',
  ],
  [
    'How many people died in Osk Explosion?',
    'How many workers perished in Osk Explosion?',
    'How many lives did Osk Explosion claim?',
  ],
  [
    'What caused Osk Explosion?',
    'What was to blame for Osk Explosion?',
    'Why did Osk Explosion happen?',
  ],
  ['Who funded the Norrin Expedition?', 'Who paid for the Norrin Expedition?'],
  [
    'Where did the Norrin Expedition set out?',
    'From which port did the Norrin Expedition set sail?',
  ],
];

describe('idioms of occasions', () => {
  it.each(MEETING)('asks %s', (canonical, ...asked) => {
    for (const question of asked) expect(canonicalQuestions(question)[0]).toBe(canonical);
    expect(canonicalQuestions(canonical)[0]).toBe(canonical);
  });
});
