import type {
  Document,
  JsonValue,
  Passage,
  Reflection,
  ReflectionStep,
  SerializedError,
  Usage,
} from '@memo-js/core';

/** A document ready to be stored, with the key under which its place is remembered. */
export interface IncomingDocument {
  /** Id that the caller gave; the stored document may have another when the content is known. */
  readonly id: string;
  readonly contentHash: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly text: string;
  readonly metadata: Document['metadata'];
  /** Path or URL; null when the caller named none. */
  readonly source: string | null;
}

/** `twice`: this run already brought another content under the same id. */
export type IngestOutcome = 'added' | 'updated' | 'unchanged' | 'duplicate' | 'twice';

/** A document without its text. */
export interface DocumentSummary {
  readonly id: string;
  readonly contentHash: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly sources: readonly string[];
}

/** Where a passage lies; its text is cut from the document. */
export interface PassageSpan {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A piece of work, named by the hash of everything that changes its result. */
export interface WorkItem {
  readonly key: string;
  /** What to work on, as the step understands it: a passage, a document, a group. */
  readonly subject: string;
  /** The document that owns the result; null when several or none do. */
  readonly documentId: string | null;
  /** Order of claims and of results within the step. */
  readonly position: number;
}

export interface PlannedItem extends WorkItem {
  readonly status: 'pending' | 'done' | 'failed';
}

/** What paid calls of one kind came to. */
export interface PaidRow {
  /** The step that they were for; null where the calls did not say. */
  readonly purpose: string | null;
  readonly model: string;
  /** Calls whose usage arrived. */
  readonly settled: Usage;
  /** Bounds of calls that were sent and failed, their usage unknown. */
  readonly booked: Usage;
}

/** What a finished work item leaves. */
export interface WorkResult {
  readonly reflections: readonly Reflection[];
  /** Documents that the value rests on beside those of the reflections. */
  readonly documentIds?: readonly string[];
  /** Journals that end with the item, beside its own. */
  readonly journals?: readonly string[];
  /** True where the item may be done again after what it read has changed: replies are not paid twice. */
  readonly keepsJournal?: boolean;
  /** Anything else a later step reads: rejected drafts, wordings, dependencies. */
  readonly value: JsonValue;
}

export interface ItemFailure {
  readonly key: string;
  readonly subject: string;
  readonly documentId: string | null;
  readonly error: SerializedError;
}

export interface StoredMemory {
  readonly id: string;
  readonly createdAt: string;
  /** The training job that made it. */
  readonly jobHash: string;
  /** The job, the memory host and all else that sealing depends on. */
  readonly sealHash: string;
  readonly corpusHash: string;
  readonly parents: readonly string[];
  readonly metrics: Readonly<Record<string, number>>;
  readonly documents: readonly string[];
  readonly selected: boolean;
  readonly stale: boolean;
}

export interface Removal {
  readonly removed: readonly string[];
  readonly unknown: readonly string[];
  readonly reflectionsRemoved: number;
  readonly memoryStale: boolean;
}

export interface StoreCounts {
  readonly documents: number;
  readonly passages: number;
  readonly reflections: number;
  readonly byStep: Readonly<Partial<Record<ReflectionStep, number>>>;
}

/**
 * What the workspace remembers, as commands of one transaction each.
 * Every list comes in a fixed order: by document id, then by position in the document.
 */
export interface Store {
  /** Begins a run of `kind`; places seen and items planned carry its number. */
  beginRun(kind: string): Promise<number>;
  endRun(run: number, outcome: 'done' | 'failed'): Promise<void>;

  /** True when the last run of kind `reflect` ended, and no document has changed since. */
  isReflected(): Promise<boolean>;

  /** Stores documents or finds them known, one outcome each, in order. */
  ingest(run: number, documents: readonly IncomingDocument[]): Promise<readonly IngestOutcome[]>;
  /** Notes that the place `source` (or the document `id`) still exists, though it was not read. */
  touch(run: number, idOrSource: string): Promise<void>;
  /** Drops places at or below `roots` that the run did not see, and documents without a place. */
  prune(run: number, roots: readonly string[]): Promise<readonly string[]>;
  remove(ids: readonly string[]): Promise<Removal>;
  document(id: string): Promise<Document | undefined>;
  /** Documents after `after` by id, at most `limit`. */
  documents(options?: { after?: string; limit?: number }): Promise<readonly DocumentSummary[]>;

  /** Ids of documents that were not split under this key yet. */
  unsplit(splitKey: string): Promise<readonly string[]>;
  putPassages(
    splitKey: string,
    passages: readonly { readonly documentId: string; readonly spans: readonly PassageSpan[] }[],
  ): Promise<void>;
  /** Spans of a document's passages, in order. */
  spans(documentId: string): Promise<readonly PassageSpan[]>;
  passage(id: string): Promise<Passage | undefined>;

  /** Adds items that are not known, and says of each where it stands. */
  plan(run: number, step: string, items: readonly WorkItem[]): Promise<readonly PlannedItem[]>;
  /** Takes at most `limit` pending items of the run, in order, for `leaseMs`. */
  claim(run: number, step: string, limit: number, leaseMs: number): Promise<readonly WorkItem[]>;
  /** Stores the results and forgets the journals of the items. */
  complete(
    results: readonly { readonly key: string; readonly result: WorkResult }[],
  ): Promise<void>;
  /** Gives an item up, or back when `retry`. */
  fail(key: string, error: SerializedError, retry: boolean): Promise<void>;
  /** Puts finished items back, because what they read has changed. */
  reopen(keys: readonly string[]): Promise<void>;
  /** Drops the items of `step` that the run did not plan, with their reflections. */
  retire(run: number, step: string): Promise<number>;
  /** Value of a finished item. */
  value(key: string): Promise<JsonValue | undefined>;
  /** Values of the finished items of a step, in order. */
  values(step: string): Promise<readonly { readonly item: WorkItem; readonly value: JsonValue }[]>;
  failures(run: number): Promise<readonly (ItemFailure & { readonly step: string })[]>;

  /** Reflections of one document that the given steps made. */
  documentReflections(
    documentId: string,
    steps: readonly ReflectionStep[],
  ): Promise<readonly Reflection[]>;
  /** All reflections, pairs made twice once, in order. */
  reflections(steps?: readonly ReflectionStep[]): AsyncIterable<Reflection>;
  reflection(id: string): Promise<Reflection | undefined>;
  /** Documents of which a step did its work and made no reflection. */
  barren(
    steps: readonly string[],
  ): Promise<readonly { readonly step: string; readonly documentId: string }[]>;
  /** Ids of the documents that some reflection rests on. */
  reflectedDocuments(): Promise<ReadonlySet<string>>;
  counts(): Promise<StoreCounts>;

  journal(item: string, key: string): Promise<{ request: string; result: JsonValue } | undefined>;
  /** Stores a reply, and adds what was paid to the ledger, in one transaction. */
  putJournal(
    item: string,
    key: string,
    request: string,
    result: JsonValue,
    paid?: readonly PaidRow[],
  ): Promise<void>;
  /** Adds paid calls to the ledger of the workspace. */
  book(paid: readonly PaidRow[]): Promise<void>;
  /** One row for each step and model that was ever paid for. */
  ledger(): Promise<readonly PaidRow[]>;
  handle(item: string, key: string): Promise<JsonValue>;
  putHandle(item: string, key: string, handle: JsonValue): Promise<void>;
  /** Drops the journal and the handles of an item and of its parts (`item/...`). */
  forget(item: string): Promise<void>;

  putMemory(memory: Omit<StoredMemory, 'selected' | 'stale'>): Promise<void>;
  memories(): Promise<readonly StoredMemory[]>;
  memory(id: string): Promise<StoredMemory | undefined>;
  selectedMemory(): Promise<StoredMemory | undefined>;
  /** @throws MemoError `MEMORY_NOT_FOUND` */
  selectMemory(id: string): Promise<void>;

  close(): Promise<void>;
}
