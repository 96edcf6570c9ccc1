import { describe, expect, it } from '@jest/globals';
import { withAntecedents } from './antecedent.ts';

describe('pronouns', () => {
  it.each([
    ['Who founded Velar?', 'Ada Lorne', 'Where was she born?', 'Where was Ada Lorne born'],
    ['When was Ada Lorne born?', '3 May 1931', 'Who is her husband?', "Who is Ada Lorne's husband"],
    ['Where is Velar based?', null, 'When was it founded?', 'When was Velar founded'],
  ])('mean what was spoken of last: %s %s %s', (question, answer, next, resolved) => {
    expect(withAntecedents(next, [{ question, answer }])).toBe(resolved);
  });

  it('may be explained by the question itself', () => {
    const question = 'How old was Ada Lorne when she founded Velar?';
    expect(withAntecedents(question, [])).toBe(question);
    expect(withAntecedents('Who runs the company that moved its office?', [])).toContain('its');
  });

  it('may mean nothing', () => {
    const question = 'How long does it take to climb Mount Orla?';
    expect(withAntecedents(question, [])).toBe(question);
  });

  it('stay open without a conversation', () => {
    expect(withAntecedents('Where was she born?', [])).toBeUndefined();
  });
});
