import { describe, expect, it } from '@jest/globals';
import { GrowingFields } from './growing-fields.ts';

/** What is told of the fields of a text that arrives in pieces. */
function read(pieces: Iterable<string>, names = ['text']): { told: string[][]; ended: string[] } {
  const told: string[][] = [];
  const ended: string[] = [];
  const fields = new GrowingFields(names, (name, piece, end) => {
    if (piece !== '') told.push([name, piece]);
    if (end) ended.push(name);
  });
  for (const piece of pieces) fields.push(piece);
  return { told, ended };
}

const units = (text: string): string[] => text.split('');
const joined = (told: readonly string[][]): string => told.map(([, piece]) => piece).join('');

describe('fields of a JSON text that grows', () => {
  it.each([
    ['plain text', { text: 'The harbour of Velmora.' }],
    ['escapes', { text: 'a "quoted" \\ back/slash\n\t\r\b\f end' }],
    ['control characters', { text: '\u0001\u001f' }],
    ['other scripts', { text: 'Ørsted, Чехов, 東京, é' }],
    ['surrogate pairs', { text: '😀 and 🏔️ and 𝒜' }],
    ['a lone surrogate', { text: 'a\ud83d b' }],
    ['a lone surrogate at the end', { text: 'a\ud83d' }],
    ['an empty text', { text: '' }],
    ['fields before and after', { steps: [{ text: 'no' }], kind: 'answer', text: 'yes', n: 1 }],
    ['a key that looks like a value', { a: 'text', text: 'yes', z: ['text', { text: 'no' }] }],
    ['brackets within texts', { a: '{[":,', text: '}],"', b: { text: '{' } }],
    ['an escaped key', { 'te"xt': 'no', text: 'yes' }],
  ])('are read of %s, cut anywhere', (_what, value) => {
    const asciiOnly = JSON.stringify(value).replace(
      /[\u007f-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    for (const json of [JSON.stringify(value), JSON.stringify(value, null, 2), asciiOnly]) {
      for (const pieces of [[json], units(json), json.match(/[\s\S]{1,3}/g) ?? []]) {
        const { told, ended } = read(pieces);
        expect(joined(told)).toBe(value.text);
        expect(ended).toEqual(['text']);
        // No piece but the last ends within a pair.
        for (const [, piece = ''] of told.slice(0, -1)) {
          expect(/[\ud800-\udbff]$/.test(piece) && /[\udc00-\udfff]/.test(value.text)).toBe(false);
        }
      }
    }
  });

  it('are told as soon as they are there', () => {
    const { told } = read(['{"text": "Vel', 'mora \\u00', 'e9', ' x"', '}']);
    expect(told).toEqual([
      ['text', 'Vel'],
      ['text', 'mora '],
      ['text', 'é'],
      ['text', ' x'],
    ]);
  });

  it('are told in their order, each by its name', () => {
    const { told, ended } = read(['{"kind": "answer", "text": "x"}'], ['text', 'kind']);
    expect(told).toEqual([
      ['kind', 'answer'],
      ['text', 'x'],
    ]);
    expect(ended).toEqual(['kind', 'text']);
  });

  it('are read within a code fence, and of a text that breaks off', () => {
    expect(joined(read(['```json\n{"text": "yes"}\n```']).told)).toBe('yes');
    expect(read(['{"text": "ye']).ended).toEqual([]);
    expect(read(['no JSON at all, "text": "x"']).told).toEqual([]);
  });

  // To parse anew at each piece takes 9 s for an eighth of this text.
  it('take time in proportion to the text', () => {
    const json = JSON.stringify({ steps: [], text: 'word '.repeat(160_000) });
    const pieces = json.match(/[\s\S]{1,4}/g) ?? [];
    const started = performance.now();
    read(pieces);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
