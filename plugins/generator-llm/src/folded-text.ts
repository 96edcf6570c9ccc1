/** A text as it is compared: case, accents, kinds of quotes, dashes and spaces do not count. */
export interface FoldedText {
  readonly text: string;
  /** Offset in the given text of each UTF-16 unit of `text`; one more, its end, at the last. */
  readonly offsets: readonly number[];
}

const SPACE = /\s/u;
const MARKS: Readonly<Record<string, string>> = Object.freeze({
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '…': '...',
});

/** Folds a text, keeping where each of its characters came from. */
export function fold(text: string): FoldedText {
  const pieces: string[] = [];
  const offsets: number[] = [];
  const put = (piece: string, at: number): void => {
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit += 1) offsets.push(at);
  };
  let at = 0;
  for (const character of text) {
    if (SPACE.test(character)) {
      if (pieces.at(-1) !== ' ') put(' ', at);
    } else {
      put(MARKS[character] ?? plain(character), at);
    }
    at += character.length;
  }
  offsets.push(text.length);
  return { text: pieces.join(''), offsets };
}

/** Folded, without its places. */
export const foldedText = (text: string): string =>
  (ASCII.test(text) ? text.replace(/\s+/gu, ' ').toLowerCase() : fold(text).text).trim();

/** Most text is, and needs no look at each character. */
const ASCII = /^[\x00-\x7f]*$/u;

const plain = (character: string): string =>
  character <= '\x7f'
    ? character.toLowerCase()
    : character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
