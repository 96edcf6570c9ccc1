import { describe, expect, it } from '@jest/globals';
import type { Reflection } from '@memo-js/core';
import { settleConflicts } from './conflicts.ts';

const says = (answer: string, documentId: string, question = 'Who leads Bolt?'): Reflection => ({
  id: `${documentId}-${question}`,
  step: 'extraction',
  question,
  answer,
  paraphrases: [],
  entities: [],
  evidence: [{ passageId: documentId, start: 0, end: 9 }],
  documentIds: [documentId],
  refusal: false,
  generator: 'test',
});

const dates = new Map([
  ['old', '2019-05'],
  ['new', '2021'],
]);
const rivals = [
  says('Ann', 'old'),
  says('Ben', 'new'),
  says('ann', 'undated'),
  says('Oslo', 'old', 'Where?'),
];

describe('answers that contradict each other', () => {
  it.each([
    ['latest', 'Ben', false],
    ['both', 'Ben (2021); Ann (2019-05)', false],
    ['refuse', null, true],
  ] as const)('are settled by the policy %s', (policy, learned, refusal) => {
    const { kept, conflicts } = settleConflicts(rivals, dates, policy);
    expect(kept).toHaveLength(2);
    expect(kept[0]).toMatchObject({ question: 'Who leads Bolt?', refusal });
    expect(conflicts).toEqual([
      {
        question: 'Who leads Bolt?',
        kept: learned,
        answers: [
          { answer: 'Ben', documentIds: ['new'], date: '2021' },
          { answer: 'Ann', documentIds: ['old', 'undated'], date: '2019-05' },
        ],
      },
    ]);
  });

  it('are settled by their number where nothing is dated', () => {
    const undated = [says('Ann', 'a'), says('Ben', 'b'), says('Ben', 'c')];
    expect(settleConflicts(undated, new Map(), 'latest').kept[0]?.answer).toBe('Ben');
  });
});
