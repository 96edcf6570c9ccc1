import { setTimeout as wait } from 'node:timers/promises';

export interface RetryPolicy {
  /** Attempts after the first. @default 3 */
  readonly retries: number;
  /** Upper bound of the first wait; it doubles each time. @default 250 */
  readonly baseMs: number;
  /** Upper bound of any wait of ours; `Retry-After` may ask for more. @default 10_000 */
  readonly maxMs: number;
}

export const DEFAULT_RETRY: RetryPolicy = Object.freeze({
  retries: 3,
  baseMs: 250,
  maxMs: 10_000,
});

/** `Retry-After` as seconds or as a date, in milliseconds; null where it is neither. */
export function readRetryAfter(value: string | null, now: number): number | null {
  if (value === null || value.trim() === '') return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/**
 * How long to wait before attempt `attempt + 1`: "full jitter" below a doubling bound, so that clients
 * that failed together do not return together. What the server asks for is waited in full.
 * @param random in 0..1
 */
export function backoffMs(
  policy: RetryPolicy,
  attempt: number,
  random: number,
  retryAfterMs: number | null,
): number {
  const jitter = random * Math.min(policy.maxMs, policy.baseMs * 2 ** attempt);
  return retryAfterMs === null ? jitter : retryAfterMs + Math.min(jitter, policy.baseMs);
}

/** Waits, or throws the reason of the signal. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await wait(ms, undefined, { signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw error;
  });
}
