import type { Call } from './call.ts';
import type { Probing } from './finding.ts';
import type { JsonValue } from './json.ts';

/** A worker process to run somewhere. */
export interface RunnerTask {
  /** Unique name of the task; submitting it twice is the same task. */
  readonly id: string;
  readonly command: string;
  /** Paths in them are those of the place where the task runs: see {@link Runner.pathThere}. */
  readonly args: readonly string[];
  /**
   * Folder of the program, in our paths. A runner elsewhere takes a copy of it along, so it holds
   * code alone; data lie in a folder that both sides reach.
   */
  readonly cwd: string;
  /** Accelerators that the task needs, where the runner hands them out. @default 0 */
  readonly gpus?: number;
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
export interface Runner extends Probing {
  /** How the place where tasks run sees one of our absolute paths; the same where it is absent. */
  pathThere?(path: string): Promise<string>;
  /** @returns at once, however long the task waits to be started */
  submit(task: RunnerTask, call: Call): Promise<RunnerHandle>;
  wait(handle: RunnerHandle, call: Call): Promise<RunExit>;
  stop(handle: RunnerHandle, call: Call): Promise<void>;
  close?(): Promise<void>;
}
