import type { Call } from '@memo-js/core';
import type { Tokenizer } from '@memo-js/llama';

/** Stands for bytes that are not a whole character yet. */
const INCOMPLETE = '\uFFFD';

/** Turns tokens into text as they come; a character is reported once all of its bytes are there. */
export class DeltaReporter {
  readonly #tokenizer: Tokenizer;
  /** The caller's index of each request. */
  readonly #places: readonly number[];
  readonly #call: Call;
  readonly #ids: number[][];
  readonly #reported: string[];

  constructor(tokenizer: Tokenizer, places: readonly number[], call: Call) {
    this.#tokenizer = tokenizer;
    this.#places = places;
    this.#call = call;
    this.#ids = places.map(() => []);
    this.#reported = places.map(() => '');
  }

  add(index: number, id: number): void {
    const ids = this.#ids[index]!;
    ids.push(id);
    const text = this.#tokenizer.decode(ids).trimStart();
    const before = this.#reported[index]!;
    if (text.endsWith(INCOMPLETE) || text.length <= before.length) return;
    this.#reported[index] = text;
    this.#call.report({
      type: 'delta',
      requestIndex: this.#places[index]!,
      text: text.slice(before.length),
    });
  }
}
