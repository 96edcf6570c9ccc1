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
    'Where did Ada Lind live?',
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
];

describe('what a clause is about', () => {
  it.each(CASES)('%s: %s', (title, text, question, answer) => {
    expect(factsOf(title, text).get(question)).toBe(answer);
  });
});
