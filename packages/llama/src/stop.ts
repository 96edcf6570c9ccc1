import { MemoError } from '@memo-js/core';

/** @throws MemoError `STOP_EMPTY`: it would end every answer before its first character */
export function checkStop(stop: readonly string[] = []): void {
  if (!stop.includes('')) return;
  throw new MemoError({
    code: 'STOP_EMPTY',
    message: 'A stop sequence has no characters.',
    hint: 'Leave it out, or give the text that ends an answer.',
  });
}

/** What stands before the first stop sequence; all of the text where there is none. */
export function beforeStop(text: string, stop: readonly string[], from = 0): string {
  const places = stop.map((each) => text.indexOf(each, from)).filter((at) => at >= 0);
  return places.length === 0 ? text : text.slice(0, Math.min(...places));
}

/** Length of the longest end of `text` that a stop sequence begins with: more tokens may finish it. */
export function begunStop(text: string, stop: readonly string[]): number {
  let longest = 0;
  for (const each of stop) {
    for (let length = Math.min(each.length - 1, text.length); length > longest; length--) {
      if (text.endsWith(each.slice(0, length))) longest = length;
    }
  }
  return longest;
}
