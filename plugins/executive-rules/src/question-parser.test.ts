import { describe, expect, it } from '@jest/globals';
import { planOf } from './plan.ts';
import { parseQuestion } from './question-parser.ts';
import { openTerms } from './template.ts';

describe('the grammar of questions', () => {
  it.each([
    [
      'What is the city where the Lind Bridge stands known for?',
      'city where the Lind Bridge stands',
    ],
    [
      'Which river is the capital of the country where Mount Orl is located on?',
      'capital of the country where Mount Orl is located',
    ],
  ])('gives the preposition at the end of "%s" to the question', (question, described) => {
    const goal = parseQuestion(question);
    const terms = goal?.kind === 'lookup' ? goal.wordings.flatMap(openTerms) : [];
    expect(terms.map(({ text }) => text)).toContain(described);
  });

  it('reads a comparison before an idiom', () => {
    expect(
      parseQuestion('Which museum owns more objects, the Gald Museum or the Sond Museum?'),
    ).toMatchObject({ kind: 'comparison', by: { of: 'quantity', wins: 'most' } });
  });

  it('finds out who a winner is before it asks about them', () => {
    const plan = planOf('When was the first winner of the Oster Prize born?');
    expect(plan).toMatchObject({
      wholeAtLast: 'When was the first winner of the Oster Prize born?',
    });
    expect(plan).not.toHaveProperty('verbatim');
  });
});
