import type { Call } from './call.ts';
import type { JsonValue } from './json.ts';

/** A worker process to run somewhere. */
export interface RunnerTask {
  /** Unique name of the task; submitting it twice is the same task. */
  readonly id: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Receives each line of standard output. */
  readonly onLine?: (line: string) => void;
}

/** Enough to find a task again after a restart. */
export type RunnerHandle = JsonValue;

export interface RunExit {
  /** Exit status; null when a signal ended it. */
  readonly code: number | null;
  readonly signal: string | null;
  /** Last lines of standard error. */
  readonly stderrTail: string;
}

/** Where worker processes run: here, on a cluster, by a command. */
export interface Runner {
  submit(task: RunnerTask, call: Call): Promise<RunnerHandle>;
  wait(handle: RunnerHandle, call: Call): Promise<RunExit>;
  stop(handle: RunnerHandle, call: Call): Promise<void>;
  close?(): Promise<void>;
}
