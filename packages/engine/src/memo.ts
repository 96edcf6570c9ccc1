import type {
  DocumentInput,
  HistoryTurn,
  JsonObject,
  Logger,
  MemoryArtifact,
  Meter,
  ProgressEvent,
  ReflectionStep,
  SerializedError,
  TraceEvent,
  TrainingPlan,
  Transcript,
  Usage,
} from '@memo-js/core';
import type { ResolvedConfig } from './config/types.ts';
import type { ExportFormat, ExportOptions, ExportedLines, ImportReport } from './exchange/index.ts';
import type { CalibrateReport } from './pipeline/61-recalibrate.ts';

/** Options of everything that takes time. */
export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: ProgressEvent) => void;
  readonly logger?: Logger;
  /** Seed of sampling, shuffling and initial choices. @default 0 */
  readonly seed?: number;
}

export interface IngestOptions extends RunOptions {
  /** Documents below these roots that are no longer there are removed. */
  readonly pruneRoots?: readonly string[];
}

export interface TrainOptions extends RunOptions {
  /**
   * Seals the memory without the reflections it was trained on: no text of the corpus leaves with
   * its folder, and answers name sources only in this workspace. @default false
   */
  readonly withoutText?: boolean;
}

export interface ReflectOptions extends RunOptions {
  /** Counts the paid calls of this run beside its own ledger; a `Ledger` with a budget limits them. */
  readonly meter?: Meter;
}

export type EncodeOptions = IngestOptions & ReflectOptions & TrainOptions;

/** A document, or a thing that could not be read as one. */
export type IngestItem =
  | (DocumentInput & {
      /** What of it was not read, such as `pages 3 to 5 of 9 without text`: it is warned of. */
      readonly unread?: string;
    })
  | { readonly unreadable: string; readonly reason: string };

/** What became of one document of a run that did not encode it. */
export interface DocumentFailure {
  readonly documentId: string;
  /** The stage that failed: `ingest`, `extraction`... */
  readonly stage: string;
  readonly error: SerializedError;
}

export interface IngestReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Same content under another source. */
  readonly duplicates: number;
  /** Documents that `prune` dropped. */
  readonly pruned: number;
  readonly failures: readonly DocumentFailure[];
  /** Documents in the workspace now. */
  readonly documents: number;
  readonly passages: number;
}

/** Things of a document, and how many of them some reflection carries. */
export interface Carried {
  readonly total: number;
  readonly carried: number;
}

export interface DocumentCoverage {
  readonly documentId: string;
  readonly sentences: Carried;
  /** Different ones. */
  readonly numbers: Carried;
  readonly names: Carried;
}

export interface EmptyStep {
  readonly step: ReflectionStep;
  /** How many documents, and the first of them by id. */
  readonly documents: number;
  readonly examples: readonly string[];
}

export interface ReflectReport {
  readonly reflections: number;
  readonly byStep: Readonly<Partial<Record<ReflectionStep, number>>>;
  readonly rejected: number;
  /** Over all documents. */
  readonly coverage: Omit<DocumentCoverage, 'documentId'>;
  readonly skippedSteps: readonly string[];
  /** Steps that made nothing of some documents. */
  readonly emptySteps: readonly EmptyStep[];
  /** Work items done now, and taken from an earlier run. */
  readonly done: number;
  readonly reused: number;
  readonly failures: readonly DocumentFailure[];
  /** What the paid calls of this run came to. */
  readonly usage: PaidUsage & { readonly generator: Usage };
}

export interface TrainReport {
  readonly memoryId: string;
  readonly folder: string;
  /** True when this memory answers from now on. */
  readonly promoted: boolean;
  /** Why it was not promoted. */
  readonly notPromotedBecause?: string;
  /** True when nothing had changed and the sealed memory was kept. */
  readonly reused: boolean;
  readonly trainingExamples: number;
  readonly trainingSetHash: string;
  readonly metrics: Readonly<Record<string, number>>;
}

/** A row of a report's `encoded` count or of its failures for each document ingested. */
export interface EncodeReport {
  readonly documents: number;
  readonly encoded: number;
  readonly failed: number;
  readonly failures: readonly DocumentFailure[];
  readonly ingest: IngestReport;
  readonly reflect: ReflectReport;
  readonly train: TrainReport;
  readonly durationMs: number;
}

/** `--dry-run`: what a stage would do. */
export interface DryRun {
  readonly stage: 'reflect' | 'train';
  readonly items: number;
  readonly reused: number;
  readonly plan?: TrainingPlan;
  /** Where reflecting costs: what the whole of it takes, the sample included. */
  readonly estimate?: ReflectEstimate;
  readonly notes: readonly string[];
}

/** A figure with the range that it lies in 19 times of 20. */
export interface Estimated {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What reflecting takes in all, from a sample whose results it uses. */
export interface ReflectEstimate {
  /** Documents that are not done, those of the sample, and those that are done and cost nothing. */
  readonly documents: number;
  readonly sampled: number;
  readonly done: number;
  readonly calls: Estimated;
  readonly promptTokens: Estimated;
  readonly completionTokens: Estimated;
  /** US dollars; null where a price is not known. */
  readonly cost: Estimated | null;
  /** With as many calls in flight as the generator allows. */
  readonly seconds: Estimated;
  readonly steps: readonly {
    readonly step: string;
    readonly calls: number;
    readonly promptTokens: number;
    readonly completionTokens: number;
    readonly cost: number | null;
  }[];
  /** What the sample cost now; the run does not pay it again. */
  readonly usage: PaidUsage & { readonly generator: Usage };
}

/** What paid calls came to, those that failed included. */
export interface PaidUsage {
  /** US dollars of the calls whose usage arrived; null where the price of one is not known. */
  readonly cost: number | null;
  /** Bounds of calls that were sent and failed, their usage unknown. Absent without any. */
  readonly booked?: Usage;
}

export interface AskOptions extends RunOptions {
  readonly history?: readonly HistoryTurn[];
  /** Ids of memories of the workspace, or artifact folders. @default the selected memory */
  readonly memories?: readonly string[];
  /** Id of a protocol plugin. @default that of the config */
  readonly protocol?: string;
  /**
   * Lets the executive send the final answer while it writes it: `onProgress` gets more and smaller
   * `answer` events. @default false
   */
  readonly stream?: boolean;
  /** Counts this question's paid calls beside its own ledger; a `Ledger` with a budget limits them. */
  readonly meter?: Meter;
}

/** An answer with everything that happened on the way. */
export interface Answered {
  readonly result: AskResult;
  readonly transcript: Transcript;
}

/** What `askStream` yields: the trace as it happens, warnings, and at the end the result. */
export type AskEvent =
  | TraceEvent
  | Extract<ProgressEvent, { type: 'stage' | 'warning' }>
  | ({ readonly type: 'result' } & Answered);

/** Where an answer may have come from; found afterwards, never used to answer. */
export interface AnswerSource {
  readonly documentId: string;
  readonly title: string | null;
  readonly passage: {
    readonly id: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  };
  readonly reflection: { readonly id: string; readonly question: string; readonly answer: string };
  readonly metadata: JsonObject;
}

export interface AskResult {
  readonly question: string;
  readonly answer: string | null;
  readonly abstained: boolean;
  /** Least confidence over the cited hops; null when a cited memory is not calibrated. */
  readonly confidence: number | null;
  readonly reason?: string;
  readonly subQuestions: readonly {
    readonly question: string;
    readonly answer: string | null;
    readonly abstained: boolean;
    readonly confidence: number | null;
  }[];
  readonly sources: readonly AnswerSource[];
  /** True when every cited hop has a source. */
  readonly supported: boolean;
  readonly protocol: string;
  readonly usage: PaidUsage & { readonly executive: Usage; readonly memory: Usage };
  readonly durationMs: number;
}

export interface MergeOptions extends RunOptions {
  /** Memory ids of this workspace, workspace folders or artifact folders. */
  readonly inputs: readonly string[];
  readonly out: string;
  readonly weights?: readonly number[];
  /** Base folder, when the manifest's base cannot be found. */
  readonly base?: string;
}

export interface RemoveReport {
  readonly removed: readonly string[];
  readonly unknown: readonly string[];
  readonly reflectionsRemoved: number;
  /** True when the selected memory rests on a removed document. */
  readonly memoryStale: boolean;
}

export interface MemorySummary {
  readonly id: string;
  readonly folder: string;
  readonly selected: boolean;
  readonly stale: boolean;
  readonly createdAt: string;
  readonly documents: number;
  readonly metrics: Readonly<Record<string, number>>;
  readonly parents: readonly string[];
}

export interface WorkspaceSummary {
  readonly documents: number;
  readonly passages: number;
  readonly reflections: number;
  readonly memories: readonly MemorySummary[];
}

/** The framework's face. Made by `createMemo()`. */
export interface Memo {
  readonly config: ResolvedConfig;
  readonly workspace: string;
  ingest(
    items: Iterable<IngestItem> | AsyncIterable<IngestItem>,
    options?: IngestOptions,
  ): Promise<IngestReport>;
  /**
   * @throws MemoError `BUDGET_SPENT` at the end of a budget: what was done is kept, and the next run
   *   goes on from there
   */
  reflect(options?: ReflectOptions): Promise<ReflectReport>;
  /** Trains, calibrates, seals and, when accuracy does not fall, promotes. */
  train(options?: TrainOptions): Promise<TrainReport>;
  encode(
    items: Iterable<IngestItem> | AsyncIterable<IngestItem>,
    options?: EncodeOptions,
  ): Promise<EncodeReport>;
  /**
   * What a stage would do. Where reflecting costs, a small sample is made and paid, within the budget
   * of the meter or a small one; it is kept, and the run uses it.
   */
  dryRun(stage: 'reflect' | 'train', options?: ReflectOptions): Promise<DryRun>;
  ask(question: string, options?: AskOptions): Promise<AskResult>;
  /** As `ask`, with everything that happened on the way. */
  askWithTranscript(question: string, options?: AskOptions): Promise<Answered>;
  /**
   * As `ask`, event by event; the last one is the result. Leaving the loop cancels the question, and
   * errors are thrown from it. A slow reader loses nothing: parts of the answer that wait are joined.
   */
  askStream(question: string, options?: AskOptions): AsyncIterableIterator<AskEvent>;
  /**
   * Fits the confidence of a sealed memory (an id, or a folder) to the memory host of the config, beside
   * its calibrations for others. @default the selected memory
   */
  calibrate(memory?: string, options?: RunOptions): Promise<CalibrateReport>;
  merge(options: MergeOptions): Promise<MemoryArtifact>;
  /**
   * Reflections as lines: of our own format, or with `format: 'trl'` as TRL takes them.
   * @throws MemoError `WORKSPACE_NOT_FOUND`, `STAGE_EMPTY`
   */
  exportReflections<F extends ExportFormat = 'jsonl'>(
    options?: ExportOptions<F>,
  ): AsyncIterableIterator<ExportedLines[F]>;
  /** Stores the reflections of a file, all or none; a second import of the same file changes nothing. */
  importReflections(file: string, options?: RunOptions): Promise<ImportReport>;
  remove(documentIds: readonly string[], options?: RunOptions): Promise<RemoveReport>;
  /** Chooses the memory that answers. */
  use(memoryId: string): Promise<MemorySummary>;
  summary(): Promise<WorkspaceSummary>;
  close(): Promise<void>;
}
