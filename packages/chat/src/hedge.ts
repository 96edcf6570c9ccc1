import { follow } from './follow.ts';
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
      const slow = await this.#outlasts(first, race, delay);
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

  /** Whether an answer has not begun after so long. */
  #outlasts(answer: Promise<unknown>, race: Race<unknown>, ms: number): Promise<boolean> {
    return new Promise<boolean>((resolve) => {
      const disarm = this.#timing.alarm(ms, () => resolve(true));
      const inTime = (): void => {
        disarm();
        resolve(false);
      };
      race.onBegin = inTime;
      answer.then(inTime, inTime);
    });
  }
}

type Request<T> = (signal: AbortSignal, hedge: boolean, began: () => void) => Promise<T>;
type Lane = 0 | 1;

/** Two requests for one answer, of which the first to begin its answer is the only one that goes on. */
class Race<T> {
  leader: Lane | null = null;
  /** Told when an answer begins to arrive. */
  onBegin: () => void = () => undefined;
  readonly #request: Request<T>;
  readonly #signal: AbortSignal;
  readonly #running = new Map<Lane, AbortController>();
  readonly #leave: () => void;

  constructor(request: Request<T>, signal: AbortSignal) {
    this.#request = request;
    this.#signal = signal;
    this.#leave = follow(signal, (reason) => {
      for (const controller of this.#running.values()) controller.abort(reason);
    });
  }

  start(lane: Lane): Promise<T> {
    const controller = new AbortController();
    this.#running.set(lane, controller);
    if (this.#signal.aborted) controller.abort(this.#signal.reason);
    // The other one's answer began while this one was decided on.
    else if (this.leader !== null && this.leader !== lane) controller.abort();
    const ended = (): void => void this.#running.delete(lane);
    const answer = this.#request(controller.signal, lane === 1, () => {
      this.leader ??= lane;
      this.#running.get(this.leader === 0 ? 1 : 0)?.abort();
      this.onBegin();
    });
    answer.then(ended, ended);
    return answer;
  }

  /** A request that has ended is left alone: to abort it would cost time, and its connection. */
  end(): void {
    this.#leave();
    for (const controller of this.#running.values()) controller.abort();
  }
}
