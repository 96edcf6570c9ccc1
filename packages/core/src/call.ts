import type { JsonValue } from './json.ts';
import type { Logger } from './logger.ts';
import type { ProgressEvent } from './progress.ts';
import type { Usage } from './usage.ts';

/**
 * Remembers inner calls, so that a run that was killed does not pay twice.
 * Keys are unique within the work item that the engine runs.
 */
export interface Journal {
  /**
   * Runs `fn` once for this key and request, and returns the stored result afterwards.
   * A changed `request` under the same key runs again. A throw stores nothing.
   */
  run<T extends JsonValue>(key: string, request: JsonValue, fn: () => Promise<T>): Promise<T>;
  /** Handle of a job that goes on without us (a batch, a cluster job); null when none was saved. */
  getHandle(key: string): Promise<JsonValue>;
  /** Stores a handle durably: call it before waiting for the job. `null` forgets it. */
  setHandle(key: string, handle: JsonValue): Promise<void>;
}

/** What a paid call may cost at most, said before it is made. */
export interface Estimate {
  readonly model: string;
  readonly promptTokens: number;
  /** Upper bound. */
  readonly completionTokens: number;
  /** Upper bound in US dollars; absent where the price of the model is not known. */
  readonly cost?: number;
  /** What the call is for, such as a decision of an executive; ledgers count by it. */
  readonly purpose?: string;
}

/** Budget held for one call. Exactly one of the two methods is called. */
export interface Reservation {
  /** Books the usage that arrived. */
  settle(usage: Usage): void;
  /** Books nothing when `sent` is false, else the estimate: the call failed and its usage is unknown. */
  release(options: { sent: boolean }): void;
}

/** Budget and ledger of paid calls. */
export interface Meter {
  /** @throws MemoError `BUDGET_EXCEEDED` when the estimate no longer fits. */
  reserve(estimate: Estimate): Promise<Reservation>;
}

/** The surroundings of one long call, given to every method of a component that may take time. */
export interface Call {
  /** Aborts the work; a component stops soon after, with its finished part kept. */
  readonly signal: AbortSignal;
  report(event: ProgressEvent): void;
  /** True when someone reads the final answer while it is written; else it may come as a whole. */
  readonly stream?: boolean;
  readonly logger: Logger;
  readonly journal: Journal;
  readonly meter: Meter;
}
