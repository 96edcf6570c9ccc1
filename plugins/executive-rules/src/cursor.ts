import { tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Steps after which a question counts as too tangled; ordinary ones need a few hundred. */
const MAX_STEPS = 40_000;

/** A reading of a phrase. */
export interface Parsed<T> {
  readonly value: T;
  /** Index of the token behind it. */
  readonly end: number;
}

/**
 * What the parsers of phrases share: the words, and how much work is left. Each parser is a
 * generator of readings, the longest and most plausible first; the caller takes the first that
 * fits with the rest.
 */
export class Cursor {
  readonly tokens: readonly Token[];
  readonly #source: string;
  #steps = 0;

  constructor(source: string) {
    this.#source = source;
    this.tokens = tokenize(source);
  }

  /** Source text of the tokens `from` to `end`. */
  text(from: number, end: number): string {
    const first = this.tokens[from];
    const last = this.tokens[end - 1];
    return first === undefined || last === undefined
      ? ''
      : this.#source.slice(first.start, last.end);
  }

  /** Counts a step; true when there have been too many. */
  tick(): boolean {
    this.#steps += 1;
    return this.exhausted;
  }

  get exhausted(): boolean {
    return this.#steps > MAX_STEPS;
  }
}
