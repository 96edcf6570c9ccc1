import { follow } from './follow.ts';

/**
 * Aborts with another signal, and when its time is over. Must be cleared: until then it listens to the
 * other one. `AbortSignal.any` would need no clearing, and cost more than anything else of a call.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #handle: NodeJS.Timeout;
  readonly #leave: () => void;
  #passed = false;

  constructor(ms: number, parent: AbortSignal) {
    this.#handle = setTimeout(() => {
      this.#passed = true;
      this.#controller.abort();
    }, ms);
    this.#leave = follow(parent, (reason) => this.#controller.abort(reason));
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Whether the time is over. */
  get passed(): boolean {
    return this.#passed;
  }

  /** Gives the whole time anew. */
  refresh(): void {
    if (!this.passed) this.#handle.refresh();
  }

  clear(): void {
    clearTimeout(this.#handle);
    this.#leave();
  }
}
