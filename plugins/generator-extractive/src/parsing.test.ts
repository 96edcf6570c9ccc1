import { describe, expect, it } from '@jest/globals';
import { extractDrafts } from './drafts.ts';

/** Facts of a text about `title`, by question. */
function factsOf(title: string, text: string): Map<string, string> {
  const passage = { id: 'p', documentId: 'd', start: 0, end: text.length, text };
  return new Map(
    extractDrafts(passage, { title, text }, []).map(({ question, answer }) => [question, answer]),
  );
}

/** Title, text, question, answer. */
const CASES: readonly (readonly [string, string, string, string])[] = [
  // A clause that no comma sets off is about the noun, not about the name before it.
  [
    'Brint 40',
    'The Brint 40 is a car from Velar Motors that was launched in 2006.',
    'When was Brint 40 released?',
    '2006',
  ],
  [
    'Velar Systems',
    'Velar Systems is a company based in Port Harrow that makes toys.',
    'What does Velar Systems produce?',
    'toys',
  ],
  [
    'Velar University',
    'Velar University is a university in Port Harrow, founded in 1895.',
    'When was Velar University founded?',
    '1895',
  ],
  // Each place after the predicate is said of the subject.
  [
    'Port Harrow',
    'Port Harrow is a city on the River Tarn in Veldania.',
    'Where is Port Harrow located?',
    'Veldania',
  ],
  [
    'Ada Lind',
    'Ada Lind is a chemist. Having studied at Velar College, Lind travelled for two years.',
    'Where did Ada Lind study?',
    'Velar College',
  ],
  [
    'Ada Lind',
    'Ada Lind is a chemist. For many years Lind has lived in Port Harrow.',
    'Where does Ada Lind live?',
    'Port Harrow',
  ],
  [
    'Velar Systems',
    'The company was founded in May 2004 and sponsors Jon Ek.',
    'Who sponsors Jon Ek?',
    'Velar Systems',
  ],
  [
    'Velar Works',
    'About 640 people work for Velar Works.',
    'How many employees does the Velar Works have?',
    '640',
  ],
  // Measures in adjuncts and in what a deed takes.
  ...([
    [
      'Mount Orla',
      'The climb takes three hours.',
      'What is the climbing time of Mount Orla?',
      'three hours',
    ],
    [
      'Mount Orla',
      'Most people need two hours to climb it.',
      'What is the climbing time of Mount Orla?',
      'two hours',
    ],
    [
      'Mount Orla',
      'Mount Orla is a volcano that last erupted in 1967.',
      'When did Mount Orla erupt?',
      '1967',
    ],
    [
      'Mount Orla',
      'Ada Lind was the first person to climb it.',
      'Who climbed Mount Orla?',
      'Ada Lind',
    ],
    [
      'River Tarn',
      'Rising on Mount Orla, it runs for 1,040 kilometres.',
      'How long is the River Tarn?',
      '1,040 kilometres',
    ],
    [
      'River Tarn',
      'After 226 kilometres, it flows into Lake Orn.',
      'How long is the River Tarn?',
      '226 kilometres',
    ],
    [
      'Port Harrow',
      'At an elevation of 414 metres, it has cool summers.',
      'What is the elevation of Port Harrow?',
      '414 metres',
    ],
    [
      'Brint 40',
      'The Brint 40 is a car. It can reach 168 kilometres per hour.',
      'What is the speed of Brint 40?',
      '168 kilometres per hour',
    ],
    [
      'Brint 40',
      'The Brint 40 is a car. On one charge it can travel 610 kilometres.',
      'What is the range of Brint 40?',
      '610 kilometres',
    ],
    [
      'Harrow Jazz Festival',
      'The programme runs for two days.',
      'How long did the Harrow Jazz Festival last?',
      'two days',
    ],
    [
      'Storm Ada',
      'Storm Ada hit Port Harrow. Winds of 115 kilometres per hour were measured.',
      'What is the wind speed of Storm Ada?',
      '115 kilometres per hour',
    ],
    [
      'Storm Ada',
      'Storm Ada hit Port Harrow. About 33,000 homes were destroyed.',
      'How many homes did Storm Ada destroy?',
      '33,000',
    ],
    [
      'Storm Ada',
      'During the storm 278 millimetres of rain fell.',
      'What is the rainfall of Storm Ada?',
      '278 millimetres',
    ],
  ] as const),
  // Lives.
  ...([
    [
      'Ada Lind',
      'Lind lives with Jon Ek, to whom she is married.',
      'Who is the spouse of Ada Lind?',
      'Jon Ek',
    ],
    [
      'Ada Lind',
      'Ada Lind names sailing as her main hobby.',
      'What is the hobby of Ada Lind?',
      'sailing',
    ],
    [
      'Ada Lind',
      'Her favourite hobby is playing the banjo.',
      'What is the hobby of Ada Lind?',
      'playing the banjo',
    ],
    [
      'Ada Lind',
      'She received her doctorate in 1994.',
      'When did Ada Lind receive a doctorate?',
      '1994',
    ],
    [
      'Ada Lind',
      'Ada Lind is a graduate of Velar College.',
      'Where did Ada Lind study?',
      'Velar College',
    ],
    [
      'Velar College',
      'One of its graduates is Ada Lind.',
      'Where did Ada Lind study?',
      'Velar College',
    ],
    [
      'Ada Lind',
      'Ada Lind is a parent of five children.',
      'How many children does Ada Lind have?',
      'five',
    ],
    [
      'Ada Lind',
      'She was a translator before she began to write.',
      'What is the former occupation of Ada Lind?',
      'translator',
    ],
  ] as const),
  // Countries, cities and what stands there.
  ...([
    [
      'Veldania',
      'The lynx is the national animal.',
      'What is the national animal of Veldania?',
      'lynx',
    ],
    [
      'Veldania',
      'Most people speak Veldish, the official language.',
      'Which language is spoken in Veldania?',
      'Veldish',
    ],
    [
      'Veldania',
      'Veldania is a country. The nation became independent on 20 August 1897.',
      'When did Veldania become independent?',
      '20 August 1897',
    ],
    [
      'Port Harrow Rovers',
      'Port Harrow Rovers is a football club. The club is known as the Black Gulls.',
      'Which club is Black Gulls the nickname of?',
      'Port Harrow Rovers',
    ],
    [
      'Port Harrow Rovers',
      'Port Harrow Rovers is a football club. The team plays in purple and gold.',
      'What are the colours of Port Harrow Rovers?',
      'purple and gold',
    ],
    [
      'Port Harrow Rovers',
      'Port Harrow Rovers is a football club. The club plays at Elm Park.',
      'What is the home ground of Port Harrow Rovers?',
      'Elm Park',
    ],
    [
      'Velar University',
      'The motto above the main door reads "Dare and Doubt".',
      'What is the motto of Velar University?',
      'Dare and Doubt',
    ],
    [
      'Velar University',
      'Velar University is a university. The campus is in Port Harrow.',
      'Where is Velar University located?',
      'Port Harrow',
    ],
    [
      'Velar Systems',
      'Its CEO, Ada Lind, joined as an apprentice.',
      'Who is the chief executive of Velar Systems?',
      'Ada Lind',
    ],
    [
      'Port Harrow',
      'The local dish is smoked eel, which is served in every inn.',
      'What is the local speciality of Port Harrow?',
      'smoked eel',
    ],
    [
      'Port Harrow',
      'Visitors know it mostly for its hot springs.',
      'What is Port Harrow known for?',
      'hot springs',
    ],
    [
      'Harrow Fair',
      'The event attracts 12,000 visitors each year.',
      'How many visitors does the Harrow Fair have?',
      '12,000',
    ],
    ['River Tarn', 'It ends in the Orn Sea.', 'Which river flows into the Orn Sea?', 'River Tarn'],
    [
      'River Tarn',
      'The river rises on Mount Orla.',
      'Which river rises on Mount Orla?',
      'River Tarn',
    ],
    [
      'Ada Lind',
      'Ada Lind is a fencer. Over a long career Lind won 24 medals.',
      'How many medals did Ada Lind win?',
      '24',
    ],
    ['Ada Lind', 'She stands 163 centimetres tall.', 'How tall is Ada Lind?', '163 centimetres'],
    [
      'Ada Lind',
      'Ada Lind is a writer. Today Lind lives in a small flat in Port Harrow.',
      'Where does Ada Lind live?',
      'Port Harrow',
    ],
    [
      'Mount Orla',
      'Mount Orla is a mountain in Veldania. It belongs to the Elm Hills.',
      'Which range does Mount Orla belong to?',
      'Elm Hills',
    ],
    [
      'Mount Orla',
      'Mount Orla is a mountain in Veldania. It belongs to the Elm Hills.',
      'Where is Mount Orla located?',
      'Veldania',
    ],
    [
      'Brint 40',
      'The Brint 40 is a car from Velar Motors that was launched in 2006.',
      'Who produces Brint 40?',
      'Velar Motors',
    ],
    [
      'Brint 40',
      'The Brint 40, an electric car by Velar Motors, was launched in 2006.',
      'Who produces Brint 40?',
      'Velar Motors',
    ],
    [
      'Ada Lind',
      'Ada Lind is a chemist. Her first concert took place in 1998.',
      'When was the first concert of Ada Lind held?',
      '1998',
    ],
    [
      'The Tide',
      '"The Tide" is a novel by Ada Lind. It was made into a film directed by Jon Ek.',
      'Who directed the film of The Tide?',
      'Jon Ek',
    ],
    [
      'Ada Lind',
      'Ada Lind is a chemist. Lind discovered a new form of salt.',
      'Who discovered a new form of salt?',
      'Ada Lind',
    ],
    [
      'Brint 40',
      'The Brint 40 is a car. The designer Ada Lind drew the Brint 40 in three weeks.',
      'Who designed Brint 40?',
      'Ada Lind',
    ],
    [
      'Ada Lind',
      'Before becoming a writer, she worked as a taxi driver.',
      'What is the former occupation of Ada Lind?',
      'taxi driver',
    ],
    [
      'The Tide',
      '"The Tide" is a novel by Ada Lind. The first edition is 275 pages long.',
      'How many pages does The Tide have?',
      '275',
    ],
    [
      'River Tarn',
      'There is one dam on the River Tarn, the Lamb Dam.',
      'Which dam is located on the River Tarn?',
      'Lamb Dam',
    ],
    [
      'Mount Orla',
      'There is a hut, the Garmore Hut, below the summit.',
      'Which hut is located on Mount Orla?',
      'Garmore Hut',
    ],
    [
      'River Tarn',
      'The main tributary, the Elm Beck, joins it from the east.',
      'What is the tributary of the River Tarn?',
      'Elm Beck',
    ],
  ] as const),
];

describe('what a clause is about', () => {
  it.each(CASES)('%s: %s', (title, text, question, answer) => {
    expect(factsOf(title, text).get(question)).toBe(answer);
  });
});
