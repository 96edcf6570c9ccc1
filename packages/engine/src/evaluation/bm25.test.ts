import { describe, expect, it } from '@jest/globals';
import { bm25Baseline } from './bm25.ts';
import type { EvaluationQuestion } from './question.ts';

const PASSAGES = [
  { id: 'p1', title: 'Velmora', text: 'Velmora was founded by Ada Quill in 1931.' },
  { id: 'p2', title: 'Ada Quill', text: 'She was born in Torvald.' },
  { id: 'p3', text: 'Bread is baked from flour.' },
];

const question = (
  text: string,
  answer: string | null,
  group: string | null = null,
): EvaluationQuestion => ({
  id: text,
  question: text,
  answer,
  aliases: [],
  unanswerable: answer === null,
  group,
});

describe('bm25Baseline', () => {
  it('asks whether the top passage holds the answer', () => {
    const report = bm25Baseline(PASSAGES, [
      question('Who founded Velmora?', 'Ada Quill', 'one-hop'),
      question('Where was the founder of Velmora born?', 'Torvald', 'multi-hop'),
      question('Who likes cheese?', null),
    ]);
    expect(report).toMatchObject({ questions: 2, hits: 1, rate: 0.5 });
    expect(report.byGroup).toEqual({
      'multi-hop': { questions: 1, hits: 0, rate: 0 },
      'one-hop': { questions: 1, hits: 1, rate: 1 },
    });
    expect(report.top[0]).toEqual({ id: 'Who founded Velmora?', passageId: 'p1', hit: true });
  });

  it('finds nothing for words that no passage has', () => {
    const report = bm25Baseline(PASSAGES, [question('Zyxw qvutz?', 'x')]);
    expect(report.top).toEqual([{ id: 'Zyxw qvutz?', passageId: null, hit: false }]);
  });
});
