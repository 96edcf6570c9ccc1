import type { Timing } from './timing.ts';

export interface ConcurrencyOptions {
  /** Requests in flight to begin with. @default 8 */
  readonly initial: number;
  /** Most requests in flight. @default 256 */
  readonly max: number;
}

export const CONCURRENCY_DEFAULTS: ConcurrencyOptions = Object.freeze({ initial: 8, max: 256 });

/** A latency of so many times the undisturbed one says that requests wait for each other. */
const QUEUEING = 2;
/** Slow answers, as a share of those in flight, that say nothing yet. */
const FEW = 1 / 8;
/** Share that remains of the limit after congestion. */
const CUT = 0.7;
/** The undisturbed latency is forgotten at this rate, in case the server has become slower. */
const FORGET = 1.002;

/**
 * How many requests are in flight at once: doubled a round trip until the first sign of congestion,
 * then one more a round trip, and cut by a third on each further sign (additive increase,
 * multiplicative decrease: Chiu and Jain 1989). Signs are rate limits, overload and latency.
 */
export class AdaptiveConcurrency {
  readonly #timing: Timing;
  readonly #max: number;
  readonly #waiting: (() => void)[] = [];
  #limit: number;
  #inFlight = 0;
  #undisturbedMs = Infinity;
  #doubling = true;
  /** Recent slow answers; those in time make up for them. */
  #slow = 0;
  #cutAt = -Infinity;
  #closedUntil = -Infinity;

  constructor(timing: Timing, { initial, max }: ConcurrencyOptions = CONCURRENCY_DEFAULTS) {
    this.#timing = timing;
    this.#max = max;
    this.#limit = Math.min(initial, max);
  }

  /** Requests that may be in flight now. */
  get limit(): number {
    return Math.floor(this.#limit);
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  /**
   * Runs a request when its turn has come, in the order of the calls.
   * @throws what `request` throws, and the signal's reason when it aborts before the turn
   */
  async run<T>(request: () => Promise<T>, signal: AbortSignal): Promise<T> {
    await this.#enter(signal);
    const started = this.#timing.now();
    const crowded = this.#inFlight >= this.limit;
    try {
      const result = await request();
      this.#succeeded(this.#timing.now() - started, crowded);
      return result;
    } finally {
      this.#inFlight--;
      this.#admit();
    }
  }

  /**
   * The server could take no more. Requests that began before the last cut say nothing new.
   * @param waitMs no request is started for so long
   */
  congested(startedAt: number, waitMs = 0): void {
    const now = this.#timing.now();
    this.#closedUntil = Math.max(this.#closedUntil, now + waitMs);
    if (startedAt >= this.#cutAt) this.#cut(now);
  }

  #succeeded(ms: number, crowded: boolean): void {
    this.#undisturbedMs = Math.min(this.#undisturbedMs * FORGET, ms);
    const now = this.#timing.now();
    if (ms > this.#undisturbedMs * QUEUEING) {
      // A few slow answers are chance, or a busy client; of many, growth stops. Only a rate limit cuts.
      this.#slow += 1;
      if (this.#slow > this.#limit * FEW) this.#doubling = false;
      return;
    }
    this.#slow = Math.max(0, this.#slow - FEW);
    // A limit that was not reached has not been tried.
    if (!crowded || now < this.#closedUntil) return;
    this.#limit = Math.min(this.#max, this.#limit + (this.#doubling ? 1 : 1 / this.#limit));
  }

  #cut(now: number): void {
    this.#cutAt = now;
    this.#doubling = false;
    this.#limit = Math.max(1, this.#limit * CUT);
  }

  async #enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#waiting.length > 0 || !this.#free()) await this.#turn(signal);
    else this.#inFlight++;
    const wait = this.#closedUntil - this.#timing.now();
    if (wait <= 0) return;
    try {
      await this.#timing.sleep(wait, signal);
    } catch (error) {
      this.#inFlight--;
      this.#admit();
      throw error;
    }
  }

  /** Resolves when the place in flight has been taken. */
  #turn(signal: AbortSignal): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1);
        reject(signal.reason as Error);
      };
      const enter = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      this.#waiting.push(enter);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  #admit(): void {
    while (this.#waiting.length > 0 && this.#free()) {
      this.#inFlight++;
      this.#waiting.shift()?.();
    }
  }

  #free(): boolean {
    return this.#inFlight < this.limit;
  }
}
