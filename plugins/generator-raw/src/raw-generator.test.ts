import { describe, expect, it } from '@jest/globals';
import { generatorSuite, testCall, testSuite } from '@memo-js/conformance';
import { RawGenerator } from './raw-generator.ts';

testSuite(generatorSuite({ create: async () => new RawGenerator() }), { describe, it });

const text = 'Kelby lies by the sea. It has a mill.';
const document = {
  id: 'd',
  contentHash: '',
  title: 'Kelby',
  date: null,
  text,
  metadata: {},
  sources: [],
};

it('asks for a passage by the words before it', async () => {
  const passage = { id: 'p', documentId: 'd', start: 23, end: 37, text: text.slice(23) };
  const drafts = await new RawGenerator().extract({ passage, document, entities: [] }, testCall());
  expect(drafts).toEqual([
    {
      question: 'How does "Kelby" go on after "Kelby lies by the sea."?',
      answer: 'It has a mill.',
      entities: ['Kelby'],
      evidence: [{ passageId: 'p', start: 23, end: 37 }],
    },
  ]);
});
