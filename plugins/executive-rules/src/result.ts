import type { SubQuestion, TurnId } from '@memo-js/core';

/** Something found out, with the answers it rests on. */
export interface Value {
  readonly text: string;
  readonly citations: readonly TurnId[];
  /** "question answer" of each step, in the order of the argument. */
  readonly trail: readonly string[];
  /** True when more was asked than the question: it may be a thing of another kind. */
  readonly wide?: boolean;
}

export type Result =
  | { readonly state: 'known'; readonly values: readonly Value[] }
  /** `last`: these questions ask for the answer itself, not for something on the way to it. */
  | { readonly state: 'open'; readonly questions: readonly SubQuestion[]; readonly last: boolean }
  | {
      readonly state: 'failed';
      /** `unknown`: the memory abstained. `excluded`: what it said rules it out. `error`: it failed. */
      readonly because: 'unknown' | 'excluded' | 'error';
      readonly reason: string;
      readonly missing: readonly string[];
    };

export type Open = Extract<Result, { state: 'open' }>;
export type Failed = Extract<Result, { state: 'failed' }>;

export const known = (...values: readonly Value[]): Result => ({ state: 'known', values });

export const failed = (
  reason: string,
  missing: readonly string[] = [],
  because: Failed['because'] = 'unknown',
): Failed => ({
  state: 'failed',
  because,
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

/** The first failure, if there is one; an error before an abstention. */
export function failureOf(results: readonly Result[]): Failed | undefined {
  const failures = results.filter((result) => result.state === 'failed');
  return failures.find(({ because }) => because === 'error') ?? failures[0];
}

/** Cites what several values rest on. */
export function joined(text: string, values: readonly Value[]): Value {
  return {
    text,
    citations: [...new Set(values.flatMap(({ citations }) => citations))],
    trail: [...new Set(values.flatMap(({ trail }) => trail))],
  };
}
