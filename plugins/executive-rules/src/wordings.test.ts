import { describe, expect, it } from '@jest/globals';
import { wordingKey, wordingsOf } from './wordings.ts';

const texts = (question: string): readonly string[] =>
  wordingsOf([question]).map(({ text }) => text);

describe('wordings', () => {
  it('begin with the canonical one and end with the question as it is', () => {
    expect(texts('Who established Velar?')[0]).toBe('Who founded Velar?');
    expect(texts('Who established Velar?').at(-1)).toBe('Who established Velar?');
  });

  it('leave out verbs that ask for another person', () => {
    expect(texts('Who published The Salt Ledger?')).not.toContain('Who wrote The Salt Ledger?');
  });

  it('know when they ask for more', () => {
    const wide = wordingsOf(['Which theatre is in Arken?']).filter((wording) => wording.wide);
    expect(wide.map(({ text }) => text)).toEqual(['What is located in Arken?']);
  });

  it('are the same in other spellings', () => {
    expect(wordingKey('Who founded  \u201cVelar\u201d ?')).toBe(wordingKey('who founded "Velar"'));
  });
});
