import type { Call } from '@memo-js/core';
import { GrowingFields } from '../growing-fields.ts';
import type { TextReader } from '../request.ts';

/** Reports the text of a final answer while the object that holds it is still arriving. */
export class AnswerText implements TextReader {
  readonly #report: Call['report'];
  #fields: GrowingFields;
  #kind = '';
  #isAnswer = false;
  /** Text that came before the kind of the answer was known. */
  #early = '';
  #reported = false;

  constructor(report: Call['report']) {
    this.#report = report;
    this.#fields = this.#reading();
  }

  take(piece: string): void {
    this.#fields.push(piece);
  }

  forget(): void {
    this.#fields = this.#reading();
    this.#kind = '';
    this.#isAnswer = false;
    this.#early = '';
    if (this.#reported) this.#report({ type: 'answer', text: '', restart: true });
    this.#reported = false;
  }

  #reading(): GrowingFields {
    return new GrowingFields(['kind', 'text'], (name, piece, ended) => {
      if (name === 'text') return this.#text(piece);
      this.#kind += piece;
      if (!ended || this.#kind !== 'answer') return;
      this.#isAnswer = true;
      this.#text('');
    });
  }

  #text(piece: string): void {
    this.#early += piece;
    if (!this.#isAnswer || this.#early === '') return;
    this.#report({ type: 'answer', text: this.#early });
    this.#reported = true;
    this.#early = '';
  }
}
