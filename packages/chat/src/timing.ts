import { setTimeout as after } from 'node:timers/promises';

/** Time and chance, so that tests decide both. */
export interface Timing {
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  /** @throws the signal's reason when it aborts */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** @returns what takes the alarm back: of many that are set, few ring, and an abort costs time */
  alarm(ms: number, ring: () => void): () => void;
  /** 0 (included) to 1 (excluded). */
  random(): number;
}

export const systemTiming: Timing = Object.freeze({
  now: () => performance.now(),
  sleep: (ms: number, signal: AbortSignal) => after(ms, undefined, { signal }),
  alarm: (ms: number, ring: () => void) => {
    const handle = setTimeout(ring, ms);
    return () => clearTimeout(handle);
  },
  random: Math.random,
});
