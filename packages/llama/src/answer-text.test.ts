import { describe, expect, it } from '@jest/globals';
import { AnswerText } from './answer-text.ts';
import { openBase } from './base.ts';
import type { Tokenizer } from './tokenizer.ts';

const { tokenizer } = await openBase('scratch-s');

/** Told text by text as the tokens come, and at the end. */
function tell(
  ids: readonly number[],
  stop?: readonly string[],
  reader: Tokenizer = tokenizer,
): { told: string[]; stopped: boolean } {
  const text = new AnswerText(reader, stop);
  const told: string[] = [];
  for (const id of ids) {
    told.push(text.add(id));
    if (text.stopped) break;
  }
  told.push(text.end());
  return { told, stopped: text.stopped };
}

/** One character a token. */
const spelled = {
  decode: (ids: Iterable<number>) => String.fromCharCode(...ids),
} as Tokenizer;
const spell = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

describe('AnswerText', () => {
  it.each(['Mara Lindqvarn', '  two\n\nlines', 'naïve 東京 👩‍🚀 été', ''])('tells %j', (text) => {
    const { told, stopped } = tell(tokenizer.encode(text));
    expect(told.join('')).toBe(text.trimStart());
    expect(stopped).toBe(false);
    expect(told.some((part) => part.includes('\uFFFD'))).toBe(false);
  });

  it('tells a character with its last byte', () => {
    const ids = tokenizer.encode('a🜁b');
    expect(ids.length).toBeGreaterThan(3);
    const { told } = tell(ids);
    expect(told[0]).toBe('a');
    expect(told.slice(1, -3).every((part) => part === '')).toBe(true);
    expect(told.join('')).toBe('a🜁b');
  });

  it.each([
    ['one END two', ['END'], 'one ', true],
    ['one EN two', ['END'], 'one EN two', false],
    ['ends with EN', ['END'], 'ends with EN', false],
    ['aab', ['ab'], 'a', true],
    ['aaab', ['aab'], 'a', true],
    ['one two', ['two', 'ne'], 'o', true],
    ['  \n\nx', ['\n\n'], '', true],
    ['x', ['x'], '', true],
    ['xyz', ['longer than all'], 'xyz', false],
  ])('of %j with the stop sequences %j it tells %j', (text, stop, expected, ends) => {
    const { told, stopped } = tell(spell(text), stop, spelled);
    expect(told.join('')).toBe(expected);
    expect(stopped).toBe(ends);
    // In bigger tokens too.
    const inTokens = tell(tokenizer.encode(text), stop);
    expect([inTokens.told.join(''), inTokens.stopped]).toEqual([expected, ends]);
  });

  it('has told nothing of a stop sequence while it may still come', () => {
    const { told } = tell(spell('see ##x ###'), ['###'], spelled);
    expect(told.join('')).toBe('see ##x ');
    expect(told).toEqual(['s', 'e', 'e', ' ', '', '', '##x', ' ', '', '', '', '']);
  });
});
