import type { Reflection } from '@memo-js/core';
import { normaliseText } from './normalise.ts';

/** Reflections that one call of a generator gets at most: a whole book is more than it can read. */
export const MAX_CHUNK = 200;

export function chunks<T>(items: readonly T[], size: number = MAX_CHUNK): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < items.length; at += size) parts.push(items.slice(at, at + size));
  return parts;
}

/** Leaves out pairs that say the same: overlapping passages tell a fact twice. */
export function distinctPairs(reflections: readonly Reflection[]): Reflection[] {
  const seen = new Set<string>();
  return reflections.filter(({ question, answer }) => {
    const pair = `${normaliseText(question)}\n${normaliseText(answer)}`;
    return !seen.has(pair) && seen.add(pair);
  });
}
