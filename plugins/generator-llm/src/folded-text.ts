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
  let folded = '';
  const offsets: number[] = [];
  const put = (piece: string, at: number): void => {
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) offsets.push(at);
  };
  let at = 0;
  for (const character of text) {
    if (SPACE.test(character)) {
      if (!folded.endsWith(' ')) put(' ', at);
    } else {
      put(MARKS[character] ?? plain(character), at);
    }
    at += character.length;
  }
  offsets.push(text.length);
  return { text: folded, offsets };
}

/** Folded, without its places. */
export const foldedText = (text: string): string => fold(text).text.trim();

const plain = (character: string): string =>
  character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
