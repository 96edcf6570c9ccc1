import { describe, expect, it } from '@jest/globals';
import { splitText } from './split-text.ts';

const parts = (text: string, words: number, overlap = 0): string[] =>
  splitText(text, { words, overlap }).map(({ start, end }) => text.slice(start, end));

describe('splitText', () => {
  it('keeps a short text whole, without the space around it', () => {
    expect(parts('  One sentence. Another one.\n', 50)).toEqual(['One sentence. Another one.']);
    expect(parts(' \n\t', 50)).toEqual([]);
  });

  it('cuts between sentences, never at an abbreviation or an initial', () => {
    const text = 'Dr. J. R. Smith met Gov. Ann Lee of St. Ives. They spoke at length. It rained.';
    expect(parts(text, 11)).toEqual([
      'Dr. J. R. Smith met Gov. Ann Lee of St. Ives.',
      'They spoke at length. It rained.',
    ]);
  });

  it('prefers the end of a paragraph', () => {
    const text = 'One two three. Four five six.\n\nSeven eight nine. Ten eleven twelve.';
    expect(parts(text, 9)).toEqual([
      'One two three. Four five six.',
      'Seven eight nine. Ten eleven twelve.',
    ]);
  });

  it('leaves a heading with what follows it', () => {
    const text = '# First Part\n\nOne two three four.\n\n## The Second\nFive six seven eight.';
    expect(parts(text, 10)).toEqual([
      '# First Part\n\nOne two three four.',
      '## The Second\nFive six seven eight.',
    ]);
    const plain = 'One two three four five.\n\nLife and Work\n\nSix seven eight nine ten.';
    expect(parts(plain, 9)).toEqual([
      'One two three four five.',
      'Life and Work\n\nSix seven eight nine ten.',
    ]);
  });

  it('repeats whole sentences where passages overlap', () => {
    const text = 'A one. B two. C three. D four. E five.';
    expect(parts(text, 6, 2)).toEqual(['A one. B two. C three.', 'C three. D four. E five.']);
  });

  it('cuts a sentence only when it is longer than a passage', () => {
    const text = Array.from({ length: 25 }, (_, n) => `word${n}`).join(' ');
    const cut = parts(text, 10);
    expect(cut.length).toBeGreaterThan(2);
    expect(cut.join(' ')).toBe(text);
    for (const each of cut) expect(each.split(' ').length).toBeLessThanOrEqual(11);
  });

  it('covers scripts without spaces, and never half a character', () => {
    const chinese = '\u5317\u4eac\u662f\u4e2d\u56fd\u7684\u9996\u90fd\u3002'.repeat(40);
    const cut = parts(chinese, 40);
    expect(cut.join('')).toBe(chinese);
    expect(cut.length).toBeGreaterThan(3);
    const whales = '\u{1F40B}'.repeat(300_000);
    for (const each of parts(whales, 5)) expect(/\p{Surrogate}/u.test(each)).toBe(false);
  });

  it('loses no sentence of a mixed text', () => {
    const text = Array.from(
      { length: 300 },
      (_, n) => `Fact ${n} is stated here.${n % 7 === 0 ? '\n\n' : ' '}`,
    ).join('');
    const cut = parts(text, 40, 8).join('\n');
    for (let n = 0; n < 300; n += 1) expect(cut).toContain(`Fact ${n} is stated here.`);
  });

  it('takes time in proportion to the text', () => {
    const sentence = 'The quick brown fox of Mr. Smith jumps over the lazy dog. ';
    const time = (times: number): number => {
      const text = sentence.repeat(times);
      const start = performance.now();
      splitText(text, { words: 200, overlap: 20 });
      return performance.now() - start;
    };
    time(2_000);
    expect(time(40_000)).toBeLessThan(40 * time(4_000) + 200);
  });
});
