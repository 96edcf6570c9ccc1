/** A word of a text, in a form that does not depend on the language. */
export interface Word {
  /** NFKC, lower case. */
  readonly text: string;
  /** As in the text, NFKC. */
  readonly written: string;
  /** First code points of `text`, so that forms of one word meet (truncation stemming). */
  readonly stem: string;
  /** Written like a name: a capital or a digit at its start. */
  readonly named: boolean;
  readonly number: boolean;
}

const STEM_LENGTH = 5;

/** Scripts that write no spaces; the long vowel mark belongs to no one script. */
const UNSPACED_CLASS =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u30FC\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';
const UNSPACED = new RegExp(`^${UNSPACED_CLASS}`, 'u');
/** Numbers with separators, runs without spaces, and words with their marks. */
const WORD = new RegExp(
  `\\p{N}+(?:[.,:]\\p{N}+)*|${UNSPACED_CLASS}+|(?:(?!${UNSPACED_CLASS})[\\p{L}\\p{M}])+`,
  'gu',
);

/** Words of a text in order; scripts without spaces give overlapping pairs of characters. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.normalize('NFKC').matchAll(WORD)) {
    const raw = match[0];
    if (UNSPACED.test(raw)) {
      for (const pair of characterPairs(raw)) words.push(word(pair));
    } else {
      words.push(word(raw));
    }
  }
  return words;
}

/** The words of a text, joined by blanks: the form in which names and answers are compared. */
export function normalizedText(text: string): string {
  return wordsOf(text)
    .map((each) => each.text)
    .join(' ');
}

function word(raw: string): Word {
  const text = raw.toLowerCase();
  const number = /^\p{N}/u.test(raw);
  const stem = number ? text : [...text].slice(0, STEM_LENGTH).join('');
  return { text, written: raw, stem, named: number || /^\p{Lu}/u.test(raw), number };
}

function characterPairs(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}
