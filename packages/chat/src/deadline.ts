/** Aborts with another signal, and when its time is over. */
export class Deadline {
  readonly signal: AbortSignal;
  readonly #timer = new AbortController();
  readonly #handle: NodeJS.Timeout;

  constructor(ms: number, signal: AbortSignal) {
    this.#handle = setTimeout(() => this.#timer.abort(), ms);
    this.signal = AbortSignal.any([signal, this.#timer.signal]);
  }

  /** Whether the time is over. */
  get passed(): boolean {
    return this.#timer.signal.aborted;
  }

  /** Gives the whole time anew. */
  refresh(): void {
    if (!this.passed) this.#handle.refresh();
  }

  clear(): void {
    clearTimeout(this.#handle);
  }
}
