import type { TraceEvent } from '@memo-js/core';

export type AnswerEvent = Extract<TraceEvent, { type: 'answer' }>;

/**
 * Passes on the text of the final answer while the executive writes it, and holds it to the answer
 * that is given in the end: an executive that writes nothing in advance, or whose answer is refused,
 * leaves the reader with the right text all the same.
 */
export class AnswerRelay {
  readonly #report: (event: AnswerEvent) => void;
  #sent = '';

  constructor(report: (event: AnswerEvent) => void) {
    this.#report = report;
  }

  /** Passes on a part as it comes; a restart of nothing is not worth a word. */
  relay({ text, restart }: AnswerEvent): void {
    const anew = restart === true && this.#sent !== '';
    if (text === '' && !anew) return;
    this.#sent = restart === true ? text : this.#sent + text;
    this.#report({ type: 'answer', text, ...(anew ? { restart: true } : {}) });
  }

  /** Sends what is missing of the final text, or all of it anew; empty for an abstention. */
  settle(text: string): void {
    if (text === this.#sent) return;
    if (text !== '' && text.startsWith(this.#sent)) {
      this.relay({ type: 'answer', text: text.slice(this.#sent.length) });
    } else this.relay({ type: 'answer', text, restart: true });
  }
}
