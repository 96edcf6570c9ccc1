import type { Call, Journal, JsonValue, Logger, Meter, ProgressEvent } from '@memo-js/core';
import { hashOf } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import type { PaidCalls } from './paid-calls.ts';

/** No budget: every reservation is granted. */
export const unlimitedMeter: Meter = Object.freeze({
  reserve: async () => ({ settle() {}, release() {} }),
});

/** Remembers as long as the call lives: for questions, which are not resumed. */
export function transientJournal(): Journal {
  const results = new Map<string, { readonly request: string; readonly result: JsonValue }>();
  const handles = new Map<string, JsonValue>();
  return {
    async run<T extends JsonValue>(key: string, request: JsonValue, fn: () => Promise<T>) {
      const spelled = hashOf(request);
      const found = results.get(key);
      if (found?.request === spelled) return found.result as T;
      const result = await fn();
      results.set(key, { request: spelled, result });
      return result;
    },
    getHandle: async (key) => handles.get(key) ?? null,
    setHandle: async (key, handle) => {
      handles.set(key, handle);
    },
  };
}

/**
 * Remembers in the store under a work item, so that a run that was killed goes on.
 * @param paid is written with each reply: what is kept is counted
 */
export function storedJournal(store: Store, item: string, paid?: PaidCalls): Journal {
  return {
    async run<T extends JsonValue>(key: string, request: JsonValue, fn: () => Promise<T>) {
      const spelled = hashOf(request);
      const found = await store.journal(item, key);
      if (found?.request === spelled) return found.result as T;
      const result = await fn();
      await store.putJournal(item, key, spelled, result, paid?.take());
      return result;
    },
    getHandle: (key) => store.handle(item, key),
    setHandle: (key, handle) => store.putHandle(item, key, handle),
  };
}

export interface CallParts {
  readonly signal: AbortSignal | undefined;
  readonly report: ((event: ProgressEvent) => void) | undefined;
  readonly logger: Logger;
  readonly journal?: Journal;
  readonly stream?: boolean;
  /** @default no budget, no ledger */
  readonly meter?: Meter;
}

/** The surroundings of one piece of work. */
export function makeCall({ signal, report, logger, journal, stream, meter }: CallParts): Call {
  return {
    signal: signal ?? new AbortController().signal,
    report: report ?? (() => undefined),
    ...(stream === undefined ? {} : { stream }),
    logger,
    journal: journal ?? transientJournal(),
    meter: meter ?? unlimitedMeter,
  };
}
