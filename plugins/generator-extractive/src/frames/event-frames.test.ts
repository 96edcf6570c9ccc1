import { describe, expect, it } from '@jest/globals';
import { extractDrafts } from '../drafts.ts';

function facts(title: string, text: string): Map<string, string> {
  const passage = { id: 'p', documentId: 'd', start: 0, end: text.length, text };
  return new Map(
    extractDrafts(passage, { title, text }, []).map(({ question, answer }) => [question, answer]),
  );
}

/** Title, text, question, answer. */
const CASES: readonly (readonly [string, string, string, string])[] = [
  [
    'Lantern Week',
    'Lantern Week is a light festival. It was the brainchild of the painter Ada Lind.',
    'Who founded Lantern Week?',
    'Ada Lind',
  ],
  [
    'Lantern Week',
    'Lantern Week is a light festival. Its mascot is a glow-worm called Flim.',
    'What is the mascot of Lantern Week?',
    'Flim',
  ],
  [
    'Lantern Week',
    'Lantern Week is a light festival. It lasts nine days.',
    'How long did Lantern Week last?',
    'nine days',
  ],
  [
    'Osk Marathon',
    'The Osk Marathon is a race. The course record is held by Jon Ek.',
    'Who is the record holder of the Osk Marathon?',
    'Jon Ek',
  ],
  [
    'Hallam Earthquake',
    'The Hallam Earthquake had a magnitude of 6.8. It left 14,000 people homeless.',
    'How many homeless does Hallam Earthquake have?',
    '14,000',
  ],
  [
    'Cyclone Berta',
    'Cyclone Berta made landfall at Port Elmo. It brought winds of up to 215 kilometres per hour.',
    'What is the wind speed of Cyclone Berta?',
    '215 kilometres per hour',
  ],
  [
    'Norrin Expedition',
    'The Norrin Expedition set sail from Havnes. The venture was financed by the Royal Fur Society.',
    'Who funded the Norrin Expedition?',
    'Royal Fur Society',
  ],
];

describe('frames of events', () => {
  it.each(CASES)('%s: %s', (title, text, question, answer) => {
    expect(facts(title, text).get(question)).toBe(answer);
  });

  it('takes no crowd of the homeless for visitors', () => {
    const text = 'The Hallam Earthquake struck in May. It left 14,000 people homeless.';
    expect([...facts('Hallam Earthquake', text).keys()].some((key) => /visitors/.test(key))).toBe(
      false,
    );
  });
});
