import { setTimeout as sleep } from 'node:timers/promises';
import { MemoError } from '@memo-js/core';
import type { Call } from '@memo-js/core';

export interface PatienceOptions {
  /** What does not answer, for messages. */
  readonly what: string;
  /** How long it may be silent, in milliseconds. */
  readonly unreachableMs: number;
  /** Between two tries; doubles up to 16 times as long. */
  readonly pollMs: number;
  /** What the user is told when it stays silent. */
  readonly hint: string;
}

const LONGEST = 16;

/**
 * Repeats what fails with a retryable error for as long as the other side may be silent; an answer
 * renews that time.
 */
export class Patience {
  readonly #options: PatienceOptions;
  #silentSince: number | null = null;

  constructor(options: PatienceOptions) {
    this.#options = options;
  }

  /** @throws MemoError `RUNNER_UNREACHABLE` after `unreachableMs`; what is not retryable at once */
  async run<T>(work: () => Promise<T>, call: Call): Promise<T> {
    for (let wait = this.#options.pollMs; ; wait = Math.min(wait * 2, this.#longest())) {
      call.signal.throwIfAborted();
      try {
        const result = await work();
        this.#silentSince = null;
        return result;
      } catch (thrown) {
        call.signal.throwIfAborted();
        const error = MemoError.from(thrown);
        if (!error.retryable) throw thrown;
        this.#silent(error, call);
      }
      await sleep(wait, undefined, { signal: call.signal }).catch(() => {});
    }
  }

  #longest(): number {
    return this.#options.pollMs * LONGEST;
  }

  #silent(error: MemoError, call: Call): void {
    const { what, unreachableMs, hint } = this.#options;
    const now = performance.now();
    if (this.#silentSince === null) {
      this.#silentSince = now;
      const message = `${what} does not answer: ${error.message} Trying again for ${Math.ceil(unreachableMs / 1000)} s.`;
      call.report({ type: 'warning', code: 'RUNNER_UNREACHABLE', message, hint });
    }
    if (now - this.#silentSince < unreachableMs) return;
    throw new MemoError({
      code: 'RUNNER_UNREACHABLE',
      message: `${what} has not answered for ${Math.round((now - this.#silentSince) / 1000)} s: ${error.message}`,
      hint,
      cause: error,
      retryable: true,
    });
  }
}
