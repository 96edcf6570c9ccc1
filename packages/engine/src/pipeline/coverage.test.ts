import { expect, it } from '@jest/globals';
import type { Reflection } from '@memo-js/core';
import type { Store } from '../store/store.ts';
import { totalCoverage } from './coverage.ts';

const text = 'Ann Lee founded Bolt in 1989. It has 40 workers. The mill of Kelby burnt down.';

it('counts what reflections carry of a document', async () => {
  const fact = (question: string, answer: string, start: number, end: number): Reflection => ({
    id: question,
    step: 'extraction',
    question,
    answer,
    paraphrases: [],
    entities: [],
    evidence: [{ passageId: 'p', start, end }],
    documentIds: ['d'],
    refusal: false,
    generator: 'test',
  });
  const store = {
    documents: async () => [{ id: 'd' }],
    document: async () => ({ text }),
    spans: async () => [{ id: 'p' }],
    documentReflections: async () => [
      fact('Who founded Bolt?', 'Ann Lee', 0, 20),
      fact('When was Bolt founded?', '1989', 8, 28),
      fact('What burnt down?', 'mill', 66, 71),
    ],
  } as unknown as Store;
  expect(await totalCoverage(store)).toEqual({
    sentences: { total: 3, carried: 1 },
    numbers: { total: 2, carried: 1 },
    names: { total: 3, carried: 2 },
  });
});
