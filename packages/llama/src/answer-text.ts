import { beforeStop, begunStop } from './stop.ts';
import type { Tokenizer } from './tokenizer.ts';

/** Stand for bytes that are not a whole character yet. */
const INCOMPLETE = /\uFFFD+$/;

/**
 * The text of an answer while its tokens come. What may be told is told once: a character when all
 * of its bytes are there, and what may be the beginning of a stop sequence when it is none.
 */
export class AnswerText {
  /** A stop sequence came: the answer is over. */
  stopped = false;
  readonly #tokenizer: Tokenizer;
  readonly #stop: readonly string[];
  readonly #longestStop: number;
  readonly #ids: number[] = [];
  /** Text of the first `#read` tokens, which end in whole characters. */
  #text = '';
  #read = 0;
  /** Tokens from here are decoded along with new ones: a token's text depends on those before it. */
  #context = 0;
  #contextText = '';
  /** All that is known to belong to the answer or to the beginning of a stop sequence. */
  #visible = '';
  #told = 0;

  constructor(tokenizer: Tokenizer, stop: readonly string[] = []) {
    this.#tokenizer = tokenizer;
    this.#stop = stop;
    this.#longestStop = Math.max(0, ...stop.map(({ length }) => length));
  }

  /** Takes the next token and returns the text that can be told now. */
  add(id: number): string {
    this.#ids.push(id);
    const decoded = this.#tokenizer.decode(this.#ids.slice(this.#context));
    const fresh = decoded.slice(this.#contextText.length);
    const whole = fresh.replace(INCOMPLETE, '');
    const searchedTo = this.#visible.length;
    this.#visible = this.#text + whole;
    if (whole === fresh) {
      this.#text = this.#visible;
      this.#context = this.#read;
      this.#read = this.#ids.length;
      this.#contextText = this.#tokenizer.decode(this.#ids.slice(this.#context));
    }
    const from = Math.max(0, searchedTo - this.#longestStop + 1);
    const answer = beforeStop(this.#visible, this.#stop, from);
    this.stopped = answer.length < this.#visible.length;
    this.#visible = answer;
    return this.#tell(this.stopped ? 0 : begunStop(answer, this.#stop));
  }

  /** No more tokens come: returns what was held back. */
  end(): string {
    return this.#tell(0);
  }

  /** Answers are trimmed, so their first white space is never told. */
  #tell(heldBack: number): string {
    const margin = this.#visible.length - this.#visible.trimStart().length;
    this.#told = Math.max(this.#told, margin);
    const end = Math.max(this.#told, this.#visible.length - heldBack);
    const text = this.#visible.slice(this.#told, end);
    this.#told = end;
    return text;
  }
}
