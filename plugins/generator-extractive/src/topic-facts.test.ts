import { describe, expect, it } from '@jest/globals';
import { canonicalQuestions } from '@memo-js/english';
import { extractDrafts } from './drafts.ts';

/** Text about the title, title, question, answer. */
const CASES: readonly (readonly [string, string, string, string])[] = [
  [
    'The running time is 118 minutes.',
    'Glass Sky',
    'What is the running time of Glass Sky?',
    '118 minutes',
  ],
  [
    'It earned 76.1 million florins.',
    'Glass Sky',
    'How much did Glass Sky earn?',
    '76.1 million florins',
  ],
  [
    'The costs were paid by Velar Systems.',
    'Moss Expedition',
    'Who sponsored the Moss Expedition?',
    'Velar Systems',
  ],
  [
    'The local speciality is pickled walnuts.',
    'Kestrel',
    'What is the local speciality of Kestrel?',
    'pickled walnuts',
  ],
  [
    'She was fond of crossword puzzles.',
    'Ada Moss',
    'What is the hobby of Ada Moss?',
    'crossword puzzles',
  ],
  [
    'People in Bergen read the Tarn Gazette.',
    'Tarn Gazette',
    'Where is the Tarn Gazette published?',
    'Bergen',
  ],
  [
    'It is worth 18,000 florins.',
    'Tarn Prize',
    'How much is the Tarn Prize worth?',
    '18,000 florins',
  ],
  [
    'Its subsidiary Moss & Sons was bought in 1990.',
    'Velar Systems',
    'Who owns Moss & Sons?',
    'Velar Systems',
  ],
  ['Customers have bought 3,000 units.', 'Lark 3', 'How many units did Lark 3 sell?', '3,000'],
  ['At 160 grams, it is light enough to carry.', 'Lark 3', 'How heavy is Lark 3?', '160 grams'],
  [
    'One charge of the battery is enough for 33 hours.',
    'Lark 3',
    'What is the battery life of Lark 3?',
    '33 hours',
  ],
  [
    'The maker guarantees it for two years.',
    'Lark 3',
    'What is the warranty of Lark 3?',
    'two years',
  ],
  ['It had its premiere on 4 May 1980.', 'Glass Sky', 'When was Glass Sky released?', '4 May 1980'],
  ['It started trading in 1932.', 'Velar Systems', 'When was Velar Systems founded?', '1932'],
  [
    'Velar Systems sells boats from its head office in Bergen.',
    'Velar Systems',
    'Where is Velar Systems located?',
    'Bergen',
  ],
  ['A market is held every Tuesday.', 'Kestrel', 'When is the market held in Kestrel?', 'Tuesday'],
  [
    'Climb the church tower, 33 metres tall, for the view.',
    'Kestrel',
    'How tall is the church tower of Kestrel?',
    '33 metres',
  ],
  [
    'It is twinned with Foxfield and lies on Lake Orm.',
    'Kestrel',
    'What is the twin town of Foxfield?',
    'Kestrel',
  ],
  [
    'After 35 days the party returned.',
    'Moss Expedition',
    'How long did the Moss Expedition last?',
    '35 days',
  ],
  [
    'One of its laureates is the potter Ada Moss.',
    'Tarn Prize',
    'Who won the Tarn Prize?',
    'Ada Moss',
  ],
  [
    'She was honoured with the Tarn Prize.',
    'Ada Moss',
    'Which prize did Ada Moss win?',
    'Tarn Prize',
  ],
  [
    'Its concerts are given at the Orm Hall.',
    'Tarn Orchestra',
    'Where did the Tarn Orchestra perform?',
    'Orm Hall',
  ],
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
