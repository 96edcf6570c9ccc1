import type { SubQuestion, TurnId } from '@memo-js/core';

/** Something found out, with the answers it rests on. */
export interface Value {
  readonly text: string;
  readonly citations: readonly TurnId[];
  /** "question answer" of each step, in the order of the argument. */
  readonly trail: readonly string[];
}

export type Result =
  | { readonly state: 'known'; readonly values: readonly Value[] }
  /** `last`: these questions ask for the answer itself, not for something on the way to it. */
  | { readonly state: 'open'; readonly questions: readonly SubQuestion[]; readonly last: boolean }
  | { readonly state: 'failed'; readonly reason: string; readonly missing: readonly string[] };

export type Open = Extract<Result, { state: 'open' }>;
export type Failed = Extract<Result, { state: 'failed' }>;

export const known = (...values: readonly Value[]): Result => ({ state: 'known', values });

export const failed = (reason: string, missing: readonly string[] = []): Failed => ({
  state: 'failed',
  reason,
  missing,
});

/** All questions of several results that are still open; undefined when none is. */
export function openOf(results: readonly Result[], last: boolean): Open | undefined {
  const open = results.filter((result) => result.state === 'open');
  if (open.length === 0) return undefined;
  return {
    state: 'open',
    questions: open.flatMap(({ questions }) => questions),
    last: last && open.every((result) => result.last),
  };
}

/** The first failure, if there is one. */
export function failureOf(results: readonly Result[]): Failed | undefined {
  return results.find((result) => result.state === 'failed');
}

/** Cites what several values rest on. */
export function joined(text: string, values: readonly Value[]): Value {
  return {
    text,
    citations: [...new Set(values.flatMap(({ citations }) => citations))],
    trail: [...new Set(values.flatMap(({ trail }) => trail))],
  };
}
