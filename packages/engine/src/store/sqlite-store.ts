import type {
  Clock,
  Document,
  JsonValue,
  Passage,
  Reflection,
  ReflectionStep,
  SerializedError,
} from '@memo-js/core';
import type Database from 'better-sqlite3';
import { workspaceFault } from './faults.ts';
import { SqliteDocuments } from './sqlite-documents.ts';
import { SqliteLedger } from './sqlite-ledger.ts';
import { SqliteMemories } from './sqlite-memories.ts';
import { SqliteWork } from './sqlite-work.ts';
import { Statements } from './statements.ts';
import type {
  DocumentSummary,
  IncomingDocument,
  IngestOutcome,
  ItemFailure,
  PaidRow,
  PassageSpan,
  PlannedItem,
  Removal,
  Store,
  StoreCounts,
  StoredMemory,
  WorkItem,
  WorkResult,
} from './store.ts';

/** Work items are put on disk together, after so many milliseconds: waiting for the disk is slow. */
const SYNC_MS = 1_000;

interface GroupedWrite {
  readonly command: () => void;
  readonly durable: boolean;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** `Store` over one SQLite file. Each command is a transaction; SQLite itself is synchronous. */
export class SqliteStore implements Store {
  readonly #database: Database.Database;
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #sql: Statements;
  /** Made once: to make one for each command would take as long as many commands. */
  readonly #transaction: (command: () => unknown) => unknown;
  readonly #documents: SqliteDocuments;
  readonly #work: SqliteWork;
  readonly #memories: SqliteMemories;
  readonly #ledger: SqliteLedger;
  #syncedAt = 0;
  #syncing: boolean | undefined;
  /** Writes that the next turn of the event loop commits together. */
  #waiting: GroupedWrite[] = [];

  constructor(database: Database.Database, folder: string, clock: Clock) {
    this.#database = database;
    this.#folder = folder;
    this.#clock = clock;
    this.#sql = new Statements(database);
    this.#transaction = database.transaction((command: () => unknown) => command()).immediate;
    this.#documents = new SqliteDocuments(this.#sql);
    this.#work = new SqliteWork(this.#sql);
    this.#memories = new SqliteMemories(this.#sql);
    this.#ledger = new SqliteLedger(this.#sql);
  }

  async #read<T>(query: () => T): Promise<T> {
    try {
      return query();
    } catch (error) {
      throw workspaceFault(error, this.#folder);
    }
  }

  /**
   * Runs a command in a transaction. A kill loses no commit; a power cut may lose the last second
   * of work items, which are then done again. What is `durable` is on disk when this returns.
   */
  async #write<T>(command: () => T, durable = false): Promise<T> {
    return this.#read(() => {
      const now = this.#clock.now();
      const sync = durable || Math.abs(now - this.#syncedAt) >= SYNC_MS;
      if (sync) this.#syncedAt = now;
      if (sync !== this.#syncing) {
        this.#database.pragma(`synchronous = ${sync ? 'FULL' : 'NORMAL'}`);
        this.#syncing = sync;
      }
      return this.#transaction(command) as T;
    });
  }

  /**
   * Commits a write with all others of this turn of the event loop: hundreds of replies may arrive in
   * one. It is as lasting as {@link #write} when the promise resolves.
   */
  #grouped(command: () => void, durable = false): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.#waiting.push({ command, durable, resolve, reject });
      if (this.#waiting.length === 1) setImmediate(() => void this.#commit());
    });
  }

  async #commit(): Promise<void> {
    const group = this.#waiting;
    this.#waiting = [];
    if (group.length === 0) return;
    try {
      await this.#write(
        () => {
          for (const { command } of group) command();
        },
        group.some(({ durable }) => durable),
      );
      for (const { resolve } of group) resolve();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  async beginRun(kind: string): Promise<number> {
    return this.#write(() => {
      const insert = this.#sql.rows('INSERT INTO runs (kind, started_at) VALUES (?, ?)');
      return Number(insert.run(kind, this.#clock.now()).lastInsertRowid);
    });
  }

  async endRun(run: number, outcome: 'done' | 'failed'): Promise<void> {
    await this.#write(() =>
      this.#sql.rows('UPDATE runs SET outcome = ? WHERE id = ?').run(outcome, run),
    );
  }

  async isReflected(): Promise<boolean> {
    return this.#read(() => {
      const last = `SELECT outcome FROM runs WHERE kind = 'reflect' ORDER BY id DESC LIMIT 1`;
      return this.#sql.column(last).get() === 'done';
    });
  }

  async ingest(
    run: number,
    documents: readonly IncomingDocument[],
  ): Promise<readonly IngestOutcome[]> {
    return this.#write(() => this.#documents.ingest(run, documents), true);
  }

  async touch(run: number, idOrSource: string): Promise<void> {
    await this.#write(() => this.#documents.touch(run, idOrSource));
  }

  async prune(run: number, roots: readonly string[]): Promise<readonly string[]> {
    return this.#write(() => this.#documents.prune(run, roots), true);
  }

  async remove(ids: readonly string[]): Promise<Removal> {
    return this.#write(() => this.#documents.remove(ids), true);
  }

  async document(id: string): Promise<Document | undefined> {
    return this.#read(() => this.#documents.document(id));
  }

  async documents(
    options: { after?: string; limit?: number } = {},
  ): Promise<readonly DocumentSummary[]> {
    return this.#read(() => this.#documents.documents(options.after ?? '', options.limit ?? -1));
  }

  async unsplit(splitKey: string): Promise<readonly string[]> {
    return this.#read(() => this.#documents.unsplit(splitKey));
  }

  async putPassages(
    splitKey: string,
    passages: readonly { readonly documentId: string; readonly spans: readonly PassageSpan[] }[],
  ): Promise<void> {
    await this.#write(() => {
      for (const { documentId, spans } of passages) {
        this.#documents.putPassages(splitKey, documentId, spans);
      }
    });
  }

  async spans(documentId: string): Promise<readonly PassageSpan[]> {
    return this.#read(() => this.#documents.spans(documentId));
  }

  async passage(id: string): Promise<Passage | undefined> {
    return this.#read(() => this.#documents.passage(id));
  }

  async plan(
    run: number,
    step: string,
    items: readonly WorkItem[],
  ): Promise<readonly PlannedItem[]> {
    return this.#write(() => this.#work.plan(run, step, items));
  }

  async claim(
    run: number,
    step: string,
    limit: number,
    leaseMs: number,
  ): Promise<readonly WorkItem[]> {
    return this.#write(() => this.#work.claim(run, step, limit, this.#clock.now(), leaseMs));
  }

  async complete(
    results: readonly { readonly key: string; readonly result: WorkResult }[],
  ): Promise<void> {
    await this.#write(() => {
      for (const { key, result } of results) this.#work.complete(key, result);
    });
  }

  async fail(key: string, error: SerializedError, retry: boolean): Promise<void> {
    await this.#write(() => this.#work.fail(key, error, retry));
  }

  async reopen(keys: readonly string[]): Promise<void> {
    await this.#write(() => this.#work.reopen(keys));
  }

  async retire(run: number, step: string): Promise<number> {
    return this.#write(() => this.#work.retire(run, step));
  }

  async value(key: string): Promise<JsonValue | undefined> {
    return this.#read(() => this.#work.value(key));
  }

  async values(
    step: string,
  ): Promise<readonly { readonly item: WorkItem; readonly value: JsonValue }[]> {
    return this.#read(() => this.#work.values(step));
  }

  async failures(run: number): Promise<readonly (ItemFailure & { readonly step: string })[]> {
    return this.#read(() => this.#work.failures(run));
  }

  async barren(
    steps: readonly string[],
  ): Promise<readonly { readonly step: string; readonly documentId: string }[]> {
    return this.#read(() => this.#work.barren(steps));
  }

  async documentReflections(
    documentId: string,
    steps: readonly ReflectionStep[],
  ): Promise<readonly Reflection[]> {
    return this.#read(() => this.#work.documentReflections(documentId, steps));
  }

  async *reflections(steps?: readonly ReflectionStep[]): AsyncIterable<Reflection> {
    const seen = new Set<string>();
    for (const key of await this.#read(() => this.#work.reflectionItems())) {
      for (const reflection of await this.#read(() => this.#work.itemReflections(key))) {
        if (seen.has(reflection.id) || steps?.includes(reflection.step) === false) continue;
        seen.add(reflection.id);
        yield reflection;
      }
    }
  }

  async reflection(id: string): Promise<Reflection | undefined> {
    return this.#read(() => this.#work.reflection(id));
  }

  async reflectedDocuments(): Promise<ReadonlySet<string>> {
    return this.#read(() => this.#work.reflectedDocuments());
  }

  async counts(): Promise<StoreCounts> {
    return this.#read(() => this.#work.counts());
  }

  async journal(
    item: string,
    key: string,
  ): Promise<{ request: string; result: JsonValue } | undefined> {
    return this.#read(() => this.#work.journal(item, key));
  }

  async putJournal(
    item: string,
    key: string,
    request: string,
    result: JsonValue,
    paid: readonly PaidRow[] = [],
  ): Promise<void> {
    await this.#grouped(() => {
      this.#work.putJournal(item, key, request, result);
      this.#ledger.add(paid);
    });
  }

  async book(paid: readonly PaidRow[]): Promise<void> {
    await this.#grouped(() => this.#ledger.add(paid));
  }

  async ledger(): Promise<readonly PaidRow[]> {
    return this.#read(() => this.#ledger.rows());
  }

  async handle(item: string, key: string): Promise<JsonValue> {
    return this.#read(() => this.#work.handle(item, key));
  }

  async putHandle(item: string, key: string, handle: JsonValue): Promise<void> {
    await this.#grouped(() => this.#work.putHandle(item, key, handle), true);
  }

  async forget(item: string): Promise<void> {
    await this.#write(() => this.#work.forget(item));
  }

  async putMemory(memory: Omit<StoredMemory, 'selected' | 'stale'>): Promise<void> {
    await this.#write(() => this.#memories.put(memory), true);
  }

  async memories(): Promise<readonly StoredMemory[]> {
    return this.#read(() => this.#memories.all());
  }

  async memory(id: string): Promise<StoredMemory | undefined> {
    return this.#read(() => this.#memories.get(id));
  }

  async selectedMemory(): Promise<StoredMemory | undefined> {
    return this.#read(() => this.#memories.selected());
  }

  async selectMemory(id: string): Promise<void> {
    await this.#write(() => this.#memories.select(id), true);
  }

  async close(): Promise<void> {
    await this.#commit();
    await this.#read(() => this.#database.close());
  }
}
