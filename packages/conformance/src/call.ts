import {
  isAbort,
  type Call,
  type Journal,
  type JsonValue,
  type Meter,
  type ProgressEvent,
  silentLogger,
} from '@memo-js/core';
import assert from 'node:assert/strict';

/** A journal in memory, with the promises of the real one. */
export function memoryJournal(): Journal {
  const results = new Map<string, JsonValue>();
  const handles = new Map<string, JsonValue>();
  return {
    async run<T extends JsonValue>(
      key: string,
      request: JsonValue,
      fn: () => Promise<T>,
    ): Promise<T> {
      const full = `${key}\u0000${JSON.stringify(request)}`;
      const known = results.get(full);
      if (known !== undefined) return known as T;
      const result = await fn();
      results.set(full, result);
      return result;
    },
    getHandle: async (key) => handles.get(key) ?? null,
    setHandle: async (key, handle) => void handles.set(key, handle),
  };
}

/** A meter without a limit. */
export const freeMeter: Meter = {
  reserve: async () => ({ settle() {}, release() {} }),
};

/** The surroundings of a call in a test. */
export function testCall(
  options: {
    signal?: AbortSignal;
    events?: ProgressEvent[];
    journal?: Journal;
    meter?: Meter;
  } = {},
): Call {
  return {
    signal: options.signal ?? new AbortController().signal,
    report: (event) => void options.events?.push(event),
    logger: silentLogger,
    journal: options.journal ?? memoryJournal(),
    meter: options.meter ?? freeMeter,
  };
}

/** A call that was cancelled before it began. */
export function abortedCall(): Call {
  return testCall({ signal: AbortSignal.abort() });
}

/** Asserts that work on an aborted call ends with an abort, not with a result. */
export async function assertAborts(work: () => Promise<unknown>, what: string): Promise<void> {
  let thrown: unknown;
  try {
    await work();
  } catch (error) {
    thrown = error;
  }
  assert.ok(thrown !== undefined, `${what} went on although its signal was aborted`);
  assert.ok(isAbort(thrown), `${what} failed with ${String(thrown)} instead of an abort`);
}
