import { describe, expect, it } from '@jest/globals';
import { isKeyed, keyedQuestion, shortNameQuestion } from './keyed-question.ts';
import { isImplied, keyWord, keyWords } from './key-words.ts';

const said = (text: string): readonly string[] => keyWords(text).map(({ word }) => word);

describe('keyWord', () => {
  it('joins forms, derived words and near synonyms', () => {
    for (const [word, key] of [
      ['designer', 'design'],
      ['designed', 'design'],
      ['testing', 'test'],
      ['killed', 'die'],
      ['purchase', 'own'],
      ['operates', 'operate'],
      ['operator', 'operate'],
      ['tracks', 'track'],
      ['1974', '1974'],
    ] as const)
      expect([word, keyWord(word)]).toEqual([word, key]);
  });

  it('leaves out what stands beside anything', () => {
    for (const word of ['the', 'people', 'about', 'mainly', '42', 'near', 'has'])
      expect([word, keyWord(word)]).toEqual([word, undefined]);
  });

  it('is the same for a key word', () => {
    for (const word of ['designer', 'killed', 'explosions', 'purchase', 'graduate', 'wives'])
      expect(keyWord(keyWord(word) ?? '')).toBe(keyWord(word));
  });
});

describe('keyWords', () => {
  it('reads a question and a sentence alike', () => {
    expect(said('Who took over the yard?')).toEqual(['own', 'yard']);
    expect(said('The yard was taken over in 1974.')).toEqual(['yard', 'own', '1974']);
  });

  it('knows what a kind of value says', () => {
    expect(isImplied('weight', 'weigh')).toBe(true);
    expect(isImplied('weight', 'model')).toBe(false);
  });
});

describe('keyedQuestion', () => {
  it('is told from other questions', () => {
    expect(keyedQuestion({ type: 'person', entity: 'Ash Bowl', word: 'design' })).toBe(
      'Which person goes with Ash Bowl and design?',
    );
    for (const question of [
      keyedQuestion({ type: 'number of seats', entity: 'Ash Hall' }),
      shortNameQuestion('Ash'),
    ])
      expect(isKeyed(question)).toBe(true);
    expect(isKeyed('Which company did Ada Lorne found?')).toBe(false);
  });
});
