import { describe, expect, it } from '@jest/globals';
import { cleanQuestion, tokenize } from './tokens.ts';

const split = (question: string): string[] =>
  tokenize(cleanQuestion(question)).map(({ kind, text }) => `${kind}:${text}`);

describe('tokens', () => {
  it('join names, dates and titles', () => {
    expect(
      split("When did the Bank of Norland's chair, J. R. Hale, read 'The Hale's Ledger'?"),
    ).toEqual([
      'word:When',
      'word:did',
      'word:the',
      'name:Bank of Norland',
      "possessive:'s",
      'word:chair',
      'comma:,',
      'name:J. R. Hale',
      'comma:,',
      'word:read',
      'name:"The Hale\'s Ledger"',
    ]);
  });

  it('keep dates and numbers whole', () => {
    expect(split('Was it 14 March 1962, March 14, 1962 or 1,200?')).toEqual([
      'word:Was',
      'word:it',
      'number:14 March 1962',
      'comma:,',
      'number:March 14, 1962',
      'word:or',
      'number:1,200',
    ]);
  });

  it('tell a possessive plural from a quotation', () => {
    expect(split("Who leads Velar Systems' lab?")).toEqual([
      'word:Who',
      'word:leads',
      'name:Velar Systems',
      "possessive:'",
      'word:lab',
    ]);
  });
});
