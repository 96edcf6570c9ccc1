import { VllmError } from './errors.ts';

/** What a timer can hold. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * One signal of a call: the caller's, a deadline for all of it, and for streams a limit on silence.
 * `end()` must follow: it lets go of the caller's signal, which may outlive many calls.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #outer: AbortSignal | undefined;
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #at: number;
  readonly #now: () => number;
  #silence: NodeJS.Timeout | undefined;

  constructor(outer: AbortSignal | undefined, timeoutMs: number, what: string, now: () => number) {
    this.#outer = outer;
    this.#now = now;
    this.#at = now() + timeoutMs;
    if (outer?.aborted) this.#controller.abort(outer.reason);
    else outer?.addEventListener('abort', this.#onAbort);
    if (Number.isFinite(timeoutMs)) {
      const late = (): void => this.#late(`${what} took longer than ${timeoutMs} ms`);
      this.#timer = setTimeout(late, Math.min(timeoutMs, LONGEST_MS));
    }
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Milliseconds that are left. */
  get left(): number {
    return this.#at - this.#now();
  }

  /** Ends the call when `rest` does not follow within so many milliseconds. */
  listen(stallMs: number, what: string): void {
    if (!Number.isFinite(stallMs)) return;
    const late = (): void => this.#late(`${what} sent nothing for ${stallMs} ms`);
    this.#silence = setTimeout(late, Math.min(stallMs, LONGEST_MS));
  }

  /** While the consumer of a stream works, its silence is not the server's. */
  rest(): void {
    clearTimeout(this.#silence);
    this.#silence = undefined;
  }

  end(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#silence);
    this.#outer?.removeEventListener('abort', this.#onAbort);
  }

  readonly #onAbort = (): void => this.#controller.abort(this.#outer?.reason);

  #late(message: string): void {
    this.#controller.abort(
      new VllmError({
        code: 'VLLM_TIMEOUT',
        message,
        hint: 'Allow more time (`timeoutMs`, `stallMs`), or ask for fewer tokens.',
        retryable: true,
      }),
    );
  }
}
