import { describe, expect, it } from '@jest/globals';
import { canonicalQuestions } from '@memo-js/english';
import { extractDrafts } from '../drafts.ts';

function facts(text: string, title: string): Map<string, string> {
  const passage = { id: 'p', documentId: 'd', start: 0, end: text.length, text };
  return new Map(
    extractDrafts(passage, { title, text }, []).map(({ question, answer }) => [question, answer]),
  );
}

const TOWN = 'Torholm is a town. ';
const BRIDGE = 'Torholm Bridge is a bridge. ';
const DAM = 'Vell Dam is a dam. ';
const PEAK = 'Mount Orsk is a mountain. ';
const PORT = 'The Port of Lindow is a port. ';

/** Title, what introduces it, the wording, a question as users ask it and its answer. */
const CASES: readonly (readonly [string, string, string, string, string])[] = [
  ['Torholm', TOWN, 'The postcode is 6120.', 'What is the postal code of Torholm?', '6120'],
  [
    'Torholm',
    TOWN,
    'It obtained its town privileges in 1342.',
    'When did Torholm get its market rights?',
    '1342',
  ],
  [
    'Torholm',
    TOWN,
    'Its weekly paper is the Torholm Courier.',
    'Which newspaper is published in Torholm?',
    'Torholm Courier',
  ],
  ['Torholm', TOWN, 'Saturday is market day.', 'What day is market day in Torholm?', 'Saturday'],
  [
    'Torholm Bridge',
    BRIDGE,
    'Plans came from the drawing board of Helena Voss.',
    'Who designed Torholm Bridge?',
    'Helena Voss',
  ],
  [
    'Vell Dam',
    DAM,
    'Its turbines generate 140 megawatts.',
    'How much power does the Vell Dam generate?',
    '140 megawatts',
  ],
  [
    'Mount Orsk',
    PEAK,
    'It tops out at 4,108 metres.',
    'What is the height of Mount Orsk?',
    '4,108 metres',
  ],
  [
    'Port of Lindow',
    PORT,
    'The port handled 12.4 million tonnes of cargo last year.',
    'How much cargo does the Port of Lindow handle?',
    '12.4 million tonnes',
  ],
  [
    'Port of Lindow',
    PORT,
    'It has 17 berths.',
    'How many berths does the Port of Lindow have?',
    '17',
  ],
];

describe('frames of places', () => {
  it.each(CASES)('%s: %s%s %s', (title, opening, wording, question, answer) => {
    const known = facts(opening + wording, title);
    expect(canonicalQuestions(question).map((asked) => known.get(asked))).toContain(answer);
  });
});
