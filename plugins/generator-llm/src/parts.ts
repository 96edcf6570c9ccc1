import { MemoError } from '@memo-js/core';

/** Errors that say that less at once may go well: the request, or its answer, is too long. */
const TOO_LONG = /^CHAT_(?:CONTEXT_OVERFLOW|TRUNCATED)$/;

/**
 * Does `work` on the whole; where a model says that it is too long, on its halves, and so on.
 * @param halve null where a part cannot be divided any more; the error is then thrown
 */
export async function inParts<P, R>(
  whole: P,
  halve: (part: P) => readonly [P, P] | null,
  work: (part: P, key: string) => Promise<R>,
  key = '',
): Promise<readonly R[]> {
  try {
    return [await work(whole, key)];
  } catch (error) {
    if (!(error instanceof MemoError) || !TOO_LONG.test(error.code)) throw error;
    const halves = halve(whole);
    if (halves === null) throw error;
    const [first, second] = halves;
    return [
      ...(await inParts(first, halve, work, `${key}0`)),
      ...(await inParts(second, halve, work, `${key}1`)),
    ];
  }
}

/** Halves of a list of at least `least` entries each. */
export const halvesOf =
  (least: number) =>
  <T>(list: readonly T[]): readonly [readonly T[], readonly T[]] | null => {
    if (list.length < 2 * least) return null;
    const middle = Math.ceil(list.length / 2);
    return [list.slice(0, middle), list.slice(middle)];
  };
