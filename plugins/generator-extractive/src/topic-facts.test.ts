import { describe, expect, it } from '@jest/globals';
import { canonicalQuestions } from '@memo-js/english';
import { extractDrafts } from './drafts.ts';

/** Text about the title, title, question, answer. */
const CASES: readonly (readonly [string, string, string, string])[] = [
  [
    'The workforce numbers 1,028 staff.',
    'Velar Systems',
    'How many employees does Velar Systems have?',
    '1,028',
  ],
  ['The price is 300 crowns.', 'Lark 3', 'How much did Lark 3 cost?', '300 crowns'],
  ['Her birthday was 15 March 1929.', 'Ada Moss', 'When was Ada Moss born?', '15 March 1929'],
  ['The head office is in Bergen.', 'Velar Systems', 'Where is Velar Systems located?', 'Bergen'],
  ['Market day is Friday.', 'Kestrel', 'When is the market held in Kestrel?', 'Friday'],
  [
    'Her schooling took place at Tarn College.',
    'Ada Moss',
    'Where did Ada Moss study?',
    'Tarn College',
  ],
  [
    'The first issue was printed in 1809.',
    'Tarn Gazette',
    'When was the Tarn Gazette published?',
    '1809',
  ],
  ['The battery lasts 9 hours.', 'Lark 3', 'What is the battery life of Lark 3?', '9 hours'],
  ['The design is by Ada Moss.', 'Lark 3', 'Who designed Lark 3?', 'Ada Moss'],
  [
    'The local speciality is rye cake.',
    'Kestrel',
    'What is the local speciality of Kestrel?',
    'rye cake',
  ],
  [
    'Ada Moss made a name as a potter.',
    'Ada Moss',
    'What is the occupation of Ada Moss?',
    'potter',
  ],
  [
    'Local people tell a legend about a singing fish.',
    'Lake Orm',
    'Which legend was told about Lake Orm?',
    'singing fish',
  ],
  [
    'The party consisted of 75 members.',
    'Moss Expedition',
    'How many members does the Moss Expedition have?',
    '75',
  ],
  [
    'It has a team of 62 staff.',
    'Velar Systems',
    'How many employees does Velar Systems have?',
    '62',
  ],
  ['It is home to 23 islanders.', 'Orm Island', 'What is the population of Orm Island?', '23'],
  [
    'There are 9 shops across the country.',
    'Velar Systems',
    'How many shops does Velar Systems have?',
    '9',
  ],
  [
    'Among its bestsellers is the Lark 3.',
    'Velar Systems',
    'Who produces Lark 3?',
    'Velar Systems',
  ],
  [
    'Managing director Lena Holt expects growth.',
    'Velar Systems',
    'Who is the chief executive of Velar Systems?',
    'Lena Holt',
  ],
  [
    'The company now has 40 employees.',
    'Velar Systems',
    'How many employees does Velar Systems have?',
    '40',
  ],
  [
    'A royal charter of 1582 gave Kestrel the right to hold a market.',
    'Kestrel',
    'When did Kestrel receive its charter?',
    '1582',
  ],
  [
    'Velar Systems is a Bergen-based maker of sensors.',
    'Velar Systems',
    'Where is Velar Systems located?',
    'Bergen',
  ],
  [
    'Lena Holt took over as managing director recently.',
    'Velar Systems',
    'Who is the chief executive of Velar Systems?',
    'Lena Holt',
  ],
  [
    'Its most famous daughter is Ada Moss, who was born here.',
    'Kestrel',
    'Where was Ada Moss born?',
    'Kestrel',
  ],
];

describe('facts of the topic', () => {
  it.each(CASES)('%s | %s | %s', (text, title, question, answer) => {
    const passage = { id: 'p', documentId: 'd', start: 0, end: text.length, text };
    const facts = new Map(
      extractDrafts(passage, { title, text }, []).map((draft) => [draft.question, draft.answer]),
    );
    expect(facts.get(canonicalQuestions(question)[0] ?? question)).toBe(answer);
  });
});
