import type { Failure } from './failure.ts';

export interface RetryOptions {
  /** Attempts of one request, the first included. @default 6 */
  readonly attempts: number;
  /** Longest wait before the second attempt, in milliseconds; doubled for each further one. @default 500 */
  readonly firstDelayMs: number;
  /** Longest wait that is not the server's own wish, in milliseconds. @default 20,000 */
  readonly maxDelayMs: number;
}

export const RETRY_DEFAULTS: RetryOptions = Object.freeze({
  attempts: 6,
  firstDelayMs: 500,
  maxDelayMs: 20_000,
});

/**
 * Milliseconds to wait after a failed attempt: what the server asks for and up to a quarter more,
 * so that those who wait do not come back together; else full jitter over an exponential bound
 * (Brooker 2015, "Exponential backoff and jitter").
 * @param failed attempts that have failed, at least 1
 * @param random 0 to 1
 */
export function backoff(
  failure: Failure,
  failed: number,
  random: number,
  { firstDelayMs, maxDelayMs }: RetryOptions,
): number {
  if (failure.retryAfterMs !== undefined) return failure.retryAfterMs * (1 + random / 4);
  return random * Math.min(maxDelayMs, firstDelayMs * 2 ** (failed - 1));
}
