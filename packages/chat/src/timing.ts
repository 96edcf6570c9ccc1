import { setTimeout as after } from 'node:timers/promises';

/** Time and chance, so that tests decide both. */
export interface Timing {
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  /** @throws the signal's reason when it aborts */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** 0 (included) to 1 (excluded). */
  random(): number;
}

export const systemTiming: Timing = Object.freeze({
  now: () => performance.now(),
  sleep: (ms: number, signal: AbortSignal) => after(ms, undefined, { signal }),
  random: Math.random,
});
