import { MemoError } from '@memo-js/core';
import type { Call } from '@memo-js/core';

/** Raised inside a component whose time is over; never leaves the protocol. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

/**
 * Runs `work` with a signal that also fires after `ms`. A component that ignores the signal is
 * left behind: the promise settles at the limit all the same.
 *
 * @throws OutOfTime when the time was over first
 * @throws MemoError `ABORTED` when the caller cancelled
 */
export async function timedCall<T>(
  call: Call,
  ms: number,
  work: (call: Call) => Promise<T>,
): Promise<T> {
  if (call.signal.aborted) throw cancelled(call);
  const limit = new AbortController();
  let onAbort: (() => void) | undefined;
  const timer = setTimeout(() => limit.abort(new OutOfTime()), Math.min(ms, 2 ** 31 - 1));
  const signal = AbortSignal.any([call.signal, limit.signal]);
  const ended = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work({ ...surroundings(call), signal }), ended]);
  } catch (thrown) {
    if (call.signal.aborted) throw cancelled(call);
    if (limit.signal.aborted) throw new OutOfTime();
    throw thrown;
  } finally {
    clearTimeout(timer);
    if (onAbort !== undefined) signal.removeEventListener('abort', onAbort);
  }
}

function surroundings(call: Call): Omit<Call, 'signal'> {
  return {
    report: (event) => call.report(event),
    ...(call.stream === undefined ? {} : { stream: call.stream }),
    logger: call.logger,
    journal: call.journal,
    meter: call.meter,
  };
}

function cancelled(call: Call): MemoError {
  return new MemoError({
    code: 'ABORTED',
    message: 'The question was cancelled.',
    cause: call.signal.reason,
  });
}
