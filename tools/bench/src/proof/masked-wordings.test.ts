import { describe, expect, test } from '@jest/globals';
import { knownWordings, maskedWording } from './masked-wordings.ts';

describe('maskedWording', () => {
  test.each([
    ['When was Veltra Instruments founded?', 'when was _ founded'],
    ['when was the Isle of Corrow founded', 'when was _ founded'],
    ['Who wrote "Nine Winters at the Lock"?', 'who wrote _'],
    ["What is Mara Lindqvarn's date of birth?", "what is _ 's date of birth"],
    ['How many people took part in 2019?', 'how many people took part in _'],
    ['How much does the Stormglass 3 weigh?', 'how much does _ weigh'],
    ['Where is Hollin & Daughters based?', 'where is _ based'],
  ])('%s', (question, wording) => {
    expect(maskedWording(question)).toBe(wording);
  });
});

test('a wording is known by what is left without names', () => {
  const known = ['When was Brightloam founded?', 'Who wrote "A House of Reeds"?'];
  const asked = ['When was the Osk Harriers founded?', 'Whose pen did The Salt Ledger come from?'];
  expect(knownWordings(asked, known)).toEqual([asked[0]]);
});
