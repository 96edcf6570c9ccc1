import type { Memo, RunOptions } from '@memo-js/engine';
import type { Io } from './io.ts';
import type { Services } from './services.ts';
import type { Settings } from './settings.ts';

/** What an action of a command works with. */
export interface Session {
  readonly settings: Settings;
  readonly io: Io;
  readonly services: Services;
  readonly signal: AbortSignal;
  /** Signal, progress, logger and seed for a call of the engine. */
  readonly run: RunOptions & { readonly signal: AbortSignal; readonly seed: number };
  /** Runs `work` with a memo and closes it afterwards. */
  withMemo<T>(work: (memo: Memo) => Promise<T>): Promise<T>;
}
