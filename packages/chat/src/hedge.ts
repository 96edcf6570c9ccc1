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

  /**
   * @param request tells by `began` that its answer has begun to arrive: then nothing is asked again,
   *   and the other one, if it runs, is cancelled before a word of it is taken
   */
  async run<T>(request: Request<T>, latencies: LatencyWindow, signal: AbortSignal): Promise<T> {
    if (this.#share === 0) return request(signal, false, () => undefined);
    this.#requests++;
    const race = new Race(request, signal);
    try {
      const first = race.start(0);
      const delay = latencies.quantile(SLOW) * MARGIN;
      if (latencies.count < LEAST_KNOWN || !Number.isFinite(delay)) return await first;
      const slow = await Promise.race([
        first.then(
          () => false,
          () => false,
        ),
        race.begun.then(() => false),
        this.#timing.sleep(delay, race.over).then(
          () => true,
          () => false,
        ),
      ]);
      if (!slow || this.#extra + 1 > this.#share * this.#requests) return await first;
      this.#extra++;
      const second = race.start(1);
      try {
        return await Promise.any([first, second]);
      } catch {
        return await (race.leader === 1 ? second : first);
      }
    } finally {
      race.end();
    }
  }
}

type Request<T> = (signal: AbortSignal, hedge: boolean, began: () => void) => Promise<T>;
type Lane = 0 | 1;

/** One for all: to make an error a race would cost time. */
const OVER = new DOMException('The race is over.', 'AbortError');

/** Two requests for one answer, of which the first to begin its answer is the only one that goes on. */
class Race<T> {
  leader: Lane | null = null;
  readonly begun: Promise<void>;
  readonly #request: Request<T>;
  readonly #signal: AbortSignal;
  readonly #over = new AbortController();
  readonly #ends = [new AbortController(), new AbortController()] as const;
  readonly #running = new Set<Lane>();
  #begin: () => void = () => undefined;

  constructor(request: Request<T>, signal: AbortSignal) {
    this.#request = request;
    this.begun = new Promise((resolve) => (this.#begin = resolve));
    this.#signal = signal;
  }

  /** Aborts when the race is over: nobody waits any longer. */
  get over(): AbortSignal {
    return this.#over.signal;
  }

  start(lane: Lane): Promise<T> {
    this.#running.add(lane);
    const ended = (): void => void this.#running.delete(lane);
    const answer = this.#request(
      AbortSignal.any([this.#signal, this.#ends[lane].signal]),
      lane === 1,
      () => {
        this.leader ??= lane;
        this.#ends[this.leader === 0 ? 1 : 0].abort();
        this.#begin();
      },
    );
    answer.then(ended, ended);
    return answer;
  }

  /** A request that has ended is left alone: to abort it would cost time, and its connection. */
  end(): void {
    this.#over.abort(OVER);
    for (const lane of this.#running) this.#ends[lane].abort();
  }
}
