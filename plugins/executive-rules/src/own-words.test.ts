import { describe, expect, it } from '@jest/globals';
import { knowsOwnWords } from './own-words.ts';

const card = (...exampleQuestions: string[]) => ({
  topics: [],
  languages: ['en'],
  exampleQuestions,
});

const CANONICAL = ['Who founded Hylora?', 'Where is Hylora located?', 'When was Ada Volt born?'];
const OWN = ['Where is Hylora based?', 'Which company was founded by Ada Volt?'];

describe('the words of the user', () => {
  it.each([
    ['are not asked of a memory that knows canonical wordings', card(...CANONICAL), false],
    ['nor where nothing is known of its questions', card(), false],
    ['are asked where people or a model worded its questions', card(...CANONICAL, ...OWN), true],
    ['and of a pretrained memory', { ...card(...CANONICAL), pretrained: true }, true],
  ])('%s', (_, given, knows) => {
    expect(knowsOwnWords(given)).toBe(knows);
  });
});
