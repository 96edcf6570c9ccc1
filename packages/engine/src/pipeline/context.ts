import type {
  Call,
  Clock,
  Generator,
  Logger,
  MemoryHost,
  ProgressEvent,
  Trainer,
} from '@memo-js/core';
import type { PaidCalls } from '../call/paid-calls.ts';
import type { ResolvedConfig } from '../config/types.ts';
import type { Workspace } from '../store/workspace.ts';

/** What the stages need that run without components: ingest, split, remove. */
export interface StageContext {
  readonly workspace: Workspace;
  readonly config: ResolvedConfig;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly seed: number;
  readonly signal: AbortSignal;
  readonly report: (event: ProgressEvent) => void;
  /** Seals memories without `reflections.jsonl.gz`: no text of the corpus leaves with them. */
  readonly withoutText: boolean;
  /** What the calls of this run cost; the meter of each. */
  readonly paid: PaidCalls;
  /** A call for one work item: its journal entries live under `itemKey` and survive a kill. */
  callFor(itemKey: string): Call;
}

/** What every stage of the pipeline works with. Built by `createMemo()`. */
export interface PipelineContext extends StageContext {
  readonly generator: Generator;
  readonly trainer: Trainer;
  readonly memoryHost: MemoryHost;
}
