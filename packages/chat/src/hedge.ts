import type { LatencyWindow } from './latency.ts';
import type { Timing } from './timing.ts';

export interface HedgeOptions {
  /** Extra requests, as a share of all; 0 never hedges. @default 0.05 */
  readonly share: number;
}

export const HEDGE_DEFAULTS: HedgeOptions = Object.freeze({ share: 0.05 });

/** Fewer latencies than this say nothing of what is slow. */
const LEAST_KNOWN = 20;
/** Slower than so many are is slow. */
const SLOW = 0.95;
/** And slower than that by so much: near the quantile, a second request would often be in vain. */
const MARGIN = 1.5;

/**
 * Asks again when an answer takes unusually long, and takes what comes first (Dean and Barroso
 * 2013, "The tail at scale"). The loser is cancelled. A failure of one leaves the other running:
 * only when both have failed is the first failure thrown.
 */
export class Hedging {
  readonly #timing: Timing;
  readonly #share: number;
  #requests = 0;
  #extra = 0;

  constructor(timing: Timing, { share }: HedgeOptions = HEDGE_DEFAULTS) {
    this.#timing = timing;
    this.#share = share;
  }

  /** Requests beyond the first of each call. */
  get extra(): number {
    return this.#extra;
  }

  async run<T>(
    request: (signal: AbortSignal, hedge: boolean) => Promise<T>,
    latencies: LatencyWindow,
    signal: AbortSignal,
  ): Promise<T> {
    this.#requests++;
    const over = new AbortController();
    const either = AbortSignal.any([signal, over.signal]);
    const first = request(either, false);
    try {
      const delay = latencies.quantile(SLOW) * MARGIN;
      if (latencies.count < LEAST_KNOWN || !Number.isFinite(delay)) return await first;
      const slow = await Promise.race([
        first.then(
          () => false,
          () => false,
        ),
        this.#timing.sleep(delay, either).then(
          () => true,
          () => false,
        ),
      ]);
      if (!slow || this.#extra + 1 > this.#share * this.#requests) return await first;
      this.#extra++;
      return await firstSuccess(first, request(either, true));
    } finally {
      over.abort();
    }
  }
}

async function firstSuccess<T>(first: Promise<T>, second: Promise<T>): Promise<T> {
  try {
    return await Promise.any([first, second]);
  } catch {
    return first;
  }
}
