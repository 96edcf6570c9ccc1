import { expect, it } from '@jest/globals';
import { FakeListChatModel } from '@langchain/core/utils/testing';
import { testCall } from '@memo-js/conformance';
import { llmGenerator } from './given-generator.ts';

it('asks a model that the program made', async () => {
  const pair = { question: 'Who founded Bolt?', answer: 'Ann', entities: [], paraphrases: [] };
  const reply = JSON.stringify({ pairs: [{ ...pair, quotes: ['Ann founded Bolt'] }] });
  const model = new FakeListChatModel({ responses: [reply] });
  const generator = llmGenerator(model, { name: 'mine', passes: 1 });
  expect(generator.paid).toContainEqual({ step: 'extraction', model: 'mine', priced: false });
  const text = 'Ann founded Bolt.';
  const passage = { id: 'p', documentId: 'd', start: 0, end: text.length, text };
  const document = {
    id: 'd',
    contentHash: '',
    title: null,
    date: null,
    text,
    metadata: {},
    sources: [],
  };
  const drafts = await generator.extract({ passage, document, entities: [] }, testCall());
  expect(drafts).toEqual([{ ...pair, evidence: [{ passageId: 'p', start: 0, end: 16 }] }]);
});
