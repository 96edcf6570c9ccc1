import { describe, expect, it } from '@jest/globals';
import { goldSubQuestions } from './musique.ts';

describe('goldSubQuestions', () => {
  const hop = (question: string, answer: string) => ({ id: 1, question, answer });

  it('puts gold answers in place of references and tells relations apart', () => {
    const hops = goldSubQuestions([
      {
        id: '3hop__1',
        question_decomposition: [
          hop('Bubye River >> country', 'Zimbabwe'),
          hop('what is the waterfall in #1', 'Victoria Falls'),
          hop('how high is #2 of #1', '108 m'),
        ],
      },
    ]);
    expect(hops.map(({ id, question, group }) => [id, question, group])).toEqual([
      ['3hop__1/1', 'Bubye River >> country', 'relation'],
      ['3hop__1/2', 'what is the waterfall in Zimbabwe', 'question-shaped'],
      ['3hop__1/3', 'how high is Victoria Falls of Zimbabwe', 'question-shaped'],
    ]);
  });

  it('asks a hop of several questions once, and takes any of its answers', () => {
    const hops = goldSubQuestions([
      { id: 'a', question_decomposition: [hop('Who?', 'X')] },
      { id: 'b', question_decomposition: [hop('Who?', 'Y')] },
    ]);
    expect(hops).toEqual([expect.objectContaining({ id: 'a/1', answer: 'X', aliases: ['Y'] })]);
  });
});
