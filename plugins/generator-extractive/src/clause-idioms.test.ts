import { describe, expect, it } from '@jest/globals';
import { extractDrafts } from './drafts.ts';

/** Text, topic, question, answer. */
const CASES: readonly (readonly [string, string, string, string])[] = [
  ['Ana Rask came into the world in Oslo.', 'Ana Rask', 'Where was Ana Rask born?', 'Oslo'],
  ['Ana Rask was a native of Oslo.', 'Ana Rask', 'Where was Ana Rask born?', 'Oslo'],
  ['Oslo was where Ana Rask died.', 'Ana Rask', 'Where did Ana Rask die?', 'Oslo'],
  ['Ana Rask raised seven children.', 'Ana Rask', 'How many children does Ana Rask have?', 'seven'],
  ['Ana Rask took Jon Ek as her husband.', 'Ana Rask', 'Who is the spouse of Ana Rask?', 'Jon Ek'],
  [
    'As a speaker of Danish, Polish and German, Ana Rask travelled far.',
    'Ana Rask',
    'What did Ana Rask speak?',
    'Danish, Polish and German',
  ],
  [
    'Velar Systems owes its existence to Jon Ek.',
    'Velar Systems',
    'Who founded Velar Systems?',
    'Jon Ek',
  ],
  [
    'Velar Systems is a mill. It was the creation of Jon Ek.',
    'Velar Systems',
    'Who founded Velar Systems?',
    'Jon Ek',
  ],
  [
    'Velar Systems gives work to 310 people.',
    'Velar Systems',
    'How many employees does Velar Systems have?',
    '310',
  ],
  [
    'Velar Systems takes in 3 million crowns each year.',
    'Velar Systems',
    'What is the revenue of Velar Systems?',
    '3 million crowns',
  ],
  [
    'Velar Systems keeps its head office in Oslo.',
    'Velar Systems',
    'Where is Velar Systems located?',
    'Oslo',
  ],
  ['Velar Systems is run from Oslo.', 'Velar Systems', 'Where is Velar Systems located?', 'Oslo'],
  [
    'With 65 members, Velar Society held its first meeting.',
    'Velar Society',
    'How many members does the Velar Society have?',
    '65',
  ],
  [
    'With Jon Ek as its director, Velar College is open daily.',
    'Velar College',
    'Who is the director of Velar College?',
    'Jon Ek',
  ],
  ['Tarnby elected Jon Ek as its mayor.', 'Tarnby', 'Who is the mayor of Tarnby?', 'Jon Ek'],
  ['It was in 1565 that the town was founded.', 'Tarnby', 'When was Tarnby founded?', '1565'],
  ['The founding of the town took place in 1569.', 'Tarnby', 'When was Tarnby founded?', '1569'],
  ['The Velar came from the yard of Holm and Sons.', 'Velar', 'Who built Velar?', 'Holm and Sons'],
  [
    'The Velar is a ship. It first took to the water in 1962.',
    'Velar',
    'When was Velar released?',
    '1962',
  ],
  [
    'Tarn Salt is a novel. It came from the pen of Ana Rask.',
    'Tarn Salt',
    'Who wrote Tarn Salt?',
    'Ana Rask',
  ],
  [
    'Tarnby is a town. Its fame rests on its pottery.',
    'Tarnby',
    'What is Tarnby known for?',
    'pottery',
  ],
  ['Jon Ek holds the office of mayor.', 'Tarnby', 'Who is the mayor of Tarnby?', 'Jon Ek'],
  ['Tarnby dates its foundation to 1751.', 'Tarnby', 'When was Tarnby founded?', '1751'],
  [
    'Her first job was as a clerk.',
    'Ana Rask',
    'What is the former occupation of Ana Rask?',
    'clerk',
  ],
  [
    'Rask, a poet, is fluent in Polish and English.',
    'Ana Rask',
    'What does Ana Rask speak?',
    'Polish and English',
  ],
  [
    'The island exports wool, copper ore and dried cod.',
    'Tarn Island',
    'What does Tarn Island export?',
    'wool, copper ore and dried cod',
  ],
  [
    'The company was originally called Holm and Partners.',
    'Velar Systems',
    'What is the former name of Velar Systems?',
    'Holm and Partners',
  ],
  ['The Velar took shape on the slipway of Holm Yard.', 'Velar', 'Who built Velar?', 'Holm Yard'],
  [
    'Tarnby has Jon Ek as its mayor and was founded in 1810.',
    'Tarnby',
    'Who is the mayor of Tarnby?',
    'Jon Ek',
  ],
  ['Tarnby has long been noted for its lace.', 'Tarnby', 'What is Tarnby known for?', 'lace'],
  ['Jon Ek, a potter from Sweden, died in 1955.', 'Jon Ek', 'When did Jon Ek die?', '1955'],
];

describe('fixed phrases', () => {
  it.each(CASES)('%s (%s): %s', (text, title, question, answer) => {
    const passage = { id: 'p', documentId: 'd', start: 0, end: text.length, text };
    const drafts = extractDrafts(passage, { title, text }, []);
    expect(drafts.find((draft) => draft.question === question)?.answer).toBe(answer);
  });
});
