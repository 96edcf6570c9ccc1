import type { Word } from './words.ts';

/** A stretch of words that is a trained entity name. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** Longest entity name looked for, in words. */
const MAX_NAME_WORDS = 8;
/** A word in more than this share of the questions tells nothing by its company. */
const COMMON_SHARE = 0.2;

/** Longest matches from left to right. */
export function findNames(
  words: readonly Word[],
  isName: (name: string) => boolean,
  /** First words of all names, where they are known: others are passed over. */
  starts?: ReadonlySet<string>,
): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let from = 0; from < words.length;) {
    if (starts?.has(words[from]?.text ?? '') === false) {
      from += 1;
      continue;
    }
    let to = Math.min(words.length, from + MAX_NAME_WORDS);
    let name = '';
    for (; to > from; to -= 1) {
      name = words
        .slice(from, to)
        .map((word) => word.text)
        .join(' ');
      if (isName(name)) break;
    }
    if (to > from) spans.push({ from, to, name });
    from = Math.max(to, from + 1);
  }
  return spans;
}

/** True for a word that stands in so many questions that its company says nothing. */
export function isCommonCount(count: number, questions: number): boolean {
  return count > Math.max(1, questions * COMMON_SHARE);
}

/** Two stems in one order, whatever the order in the question. */
export function pairOf(a: Word, b: Word): string {
  return a.stem < b.stem ? `${a.stem}|${b.stem}` : `${b.stem}|${a.stem}`;
}

/**
 * Runs of words that are written like names. The first word of a question is capitalised
 * anyway, so it counts only inside a trained name.
 */
export function nameRuns(
  words: readonly Word[],
  spans: readonly NameSpan[],
): { readonly from: number; readonly to: number }[] {
  const named = words.map(
    (word, i) => word.named && (i > 0 || spans.some((span) => span.from === 0)),
  );
  const runs: { from: number; to: number }[] = [];
  named.forEach((is, i) => {
    const last = runs.at(-1);
    if (!is) return;
    const numeric = words[i]?.number === true;
    if (last !== undefined && last.to === i && !numeric && words[i - 1]?.number !== true) {
      last.to = i + 1;
    } else {
      runs.push({ from: i, to: i + 1 });
    }
  });
  return runs;
}
