import type { JsonValue, Reflection, ReflectionStep, SerializedError } from '@memo-js/core';
import type { Statements } from './statements.ts';
import type { ItemFailure, PlannedItem, StoreCounts, WorkItem, WorkResult } from './store.ts';

interface ItemRow {
  readonly key: string;
  readonly subject: string;
  readonly document_id: string | null;
  readonly position: number;
}

/** In the order of the method; pairs of one document stay together. */
const REFLECTION_ORDER = `
  ORDER BY CASE w.step WHEN 'refusal' THEN 2 WHEN 'cross-document' THEN 1 ELSE 0 END,
    w.document_id,
    CASE w.step WHEN 'extraction' THEN 0 WHEN 'consolidation' THEN 1 ELSE 2 END,
    w.position, w.key`;

const toItem = (row: ItemRow): WorkItem => ({
  key: row.key,
  subject: row.subject,
  documentId: row.document_id,
  position: row.position,
});

/** The queue of work items, their results and their journals. */
export class SqliteWork {
  readonly #sql: Statements;

  constructor(statements: Statements) {
    this.#sql = statements;
  }

  plan(run: number, step: string, items: readonly WorkItem[]): readonly PlannedItem[] {
    // The writer is alone: what still counts as running was left by a process that is gone.
    const upsert = this.#sql.rows(
      `INSERT INTO work_items (key, step, subject, document_id, position, run, status)
       VALUES (?, ?, ?, ?, ?, ?, 'pending')
       ON CONFLICT (key) DO UPDATE SET
         subject = excluded.subject, position = excluded.position, run = excluded.run, error = NULL,
         status = CASE status WHEN 'done' THEN 'done' ELSE 'pending' END
       RETURNING status`,
    );
    return items.map((item) => {
      const { key, subject, documentId, position } = item;
      const row = upsert.get(key, step, subject, documentId, position, run) as {
        status: PlannedItem['status'];
      };
      return { ...item, status: row.status };
    });
  }

  claim(run: number, step: string, limit: number, now: number, leaseMs: number): WorkItem[] {
    this.#sql
      .rows(
        `UPDATE work_items SET status = 'pending' WHERE step = ? AND status = 'running' AND lease_until < ?`,
      )
      .run(step, now);
    const rows = this.#sql
      .rows(
        `UPDATE work_items SET status = 'running', lease_until = ? WHERE key IN (
           SELECT key FROM work_items WHERE step = ? AND status = 'pending' AND run = ?
           ORDER BY position, key LIMIT ?)
         RETURNING key, subject, document_id, position`,
      )
      .all(now + leaseMs, step, run, limit) as ItemRow[];
    return rows.map(toItem).sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1));
  }

  complete(key: string, result: WorkResult): void {
    const { changes } = this.#sql
      .rows(`UPDATE work_items SET status = 'done', value = ?, error = NULL WHERE key = ?`)
      .run(JSON.stringify(result.value), key);
    // The item may have been dropped meanwhile, with its document.
    if (changes === 0) return;
    this.#sql.rows('DELETE FROM reflections WHERE item_key = ?').run(key);
    this.#sql.rows('DELETE FROM reflection_documents WHERE item_key = ?').run(key);
    for (const [position, reflection] of result.reflections.entries()) {
      this.#sql
        .rows('INSERT INTO reflections VALUES (?, ?, ?, ?, ?)')
        .run(key, position, reflection.id, reflection.step, JSON.stringify(reflection));
    }
    const documentIds = new Set(result.reflections.flatMap((each) => each.documentIds));
    for (const documentId of [...documentIds, ...(result.documentIds ?? [])]) {
      this.#sql
        .rows('INSERT OR IGNORE INTO reflection_documents VALUES (?, ?)')
        .run(documentId, key);
    }
    const ended = result.keepsJournal === true ? [] : [key];
    for (const item of [...ended, ...(result.journals ?? [])]) this.forget(item);
  }

  fail(key: string, error: SerializedError, retry: boolean): void {
    this.#sql
      .rows('UPDATE work_items SET status = ?, error = ? WHERE key = ?')
      .run(retry ? 'pending' : 'failed', JSON.stringify(error), key);
  }

  reopen(keys: readonly string[]): void {
    for (const key of keys) {
      this.#sql
        .rows(`UPDATE work_items SET status = 'pending', value = NULL WHERE key = ?`)
        .run(key);
      this.#sql.rows('DELETE FROM reflections WHERE item_key = ?').run(key);
      this.#sql.rows('DELETE FROM reflection_documents WHERE item_key = ?').run(key);
    }
  }

  retire(run: number, step: string): number {
    const keys = this.#sql
      .column('SELECT key FROM work_items WHERE step = ? AND run <> ?')
      .all(step, run) as string[];
    for (const key of keys) {
      this.#sql.rows('DELETE FROM work_items WHERE key = ?').run(key);
      this.forget(key);
    }
    return keys.length;
  }

  value(key: string): JsonValue | undefined {
    const text = this.#sql
      .column(`SELECT value FROM work_items WHERE key = ? AND status = 'done'`)
      .get(key) as string | undefined;
    return text === undefined ? undefined : (JSON.parse(text) as JsonValue);
  }

  values(step: string): { readonly item: WorkItem; readonly value: JsonValue }[] {
    const rows = this.#sql
      .rows(
        `SELECT key, subject, document_id, position, value FROM work_items WHERE step = ? AND status = 'done' ORDER BY position, key`,
      )
      .all(step) as (ItemRow & { value: string })[];
    return rows.map((row) => ({ item: toItem(row), value: JSON.parse(row.value) as JsonValue }));
  }

  failures(run: number): (ItemFailure & { readonly step: string })[] {
    const rows = this.#sql
      .rows(
        `SELECT key, step, subject, document_id, position, error FROM work_items WHERE run = ? AND status = 'failed' ORDER BY document_id, step, position`,
      )
      .all(run) as (ItemRow & { step: string; error: string })[];
    return rows.map((row) => ({
      key: row.key,
      step: row.step,
      subject: row.subject,
      documentId: row.document_id,
      error: JSON.parse(row.error) as SerializedError,
    }));
  }

  barren(steps: readonly string[]): { readonly step: string; readonly documentId: string }[] {
    return this.#sql
      .rows(
        `SELECT w.step AS step, w.document_id AS documentId FROM work_items w
         WHERE w.status = 'done' AND w.document_id IS NOT NULL AND w.step IN (SELECT value FROM json_each(?))
         GROUP BY w.step, w.document_id
         HAVING max(EXISTS (SELECT 1 FROM reflections r WHERE r.item_key = w.key)) = 0
         ORDER BY w.step, w.document_id`,
      )
      .all(JSON.stringify(steps)) as { step: string; documentId: string }[];
  }

  /** Drops the journal of an item and of the parts of it, whose names go on after a slash. */
  forget(item: string): void {
    for (const table of ['journal', 'handles']) {
      this.#sql.rows(`DELETE FROM ${table} WHERE item = ?`).run(item);
      this.#sql
        .rows(`DELETE FROM ${table} WHERE item > ? AND item < ?`)
        .run(`${item}/`, `${item}0`);
    }
  }

  documentReflections(documentId: string, steps: readonly ReflectionStep[]): Reflection[] {
    const bodies = this.#sql
      .column(
        `SELECT r.body FROM work_items w JOIN reflections r ON r.item_key = w.key WHERE w.document_id = ? ${REFLECTION_ORDER}, r.position`,
      )
      .all(documentId) as string[];
    const seen = new Set<string>();
    return bodies
      .map((body) => JSON.parse(body) as Reflection)
      .filter(({ id, step }) => steps.includes(step) && !seen.has(id) && seen.add(id));
  }

  /** Keys of the items that have reflections, in order. */
  reflectionItems(): string[] {
    return this.#sql
      .column(
        `SELECT w.key FROM work_items w WHERE EXISTS (SELECT 1 FROM reflections r WHERE r.item_key = w.key) ${REFLECTION_ORDER}`,
      )
      .all() as string[];
  }

  itemReflections(key: string): Reflection[] {
    const bodies = this.#sql
      .column('SELECT body FROM reflections WHERE item_key = ? ORDER BY position')
      .all(key) as string[];
    return bodies.map((body) => JSON.parse(body) as Reflection);
  }

  reflection(id: string): Reflection | undefined {
    const body = this.#sql.column('SELECT body FROM reflections WHERE id = ?').get(id) as
      string | undefined;
    return body === undefined ? undefined : (JSON.parse(body) as Reflection);
  }

  reflectedDocuments(): Set<string> {
    const ids = this.#sql
      .column(
        `SELECT DISTINCT d.document_id FROM reflection_documents d
         WHERE EXISTS (SELECT 1 FROM reflections r WHERE r.item_key = d.item_key)`,
      )
      .all() as string[];
    return new Set(ids);
  }

  counts(): StoreCounts {
    const byStep = this.#sql
      .rows('SELECT step, count(DISTINCT id) AS n FROM reflections GROUP BY step')
      .all() as { step: ReflectionStep; n: number }[];
    return {
      documents: this.#sql.column('SELECT count(*) FROM documents').get() as number,
      passages: this.#sql.column('SELECT count(*) FROM passages').get() as number,
      reflections: byStep.reduce((sum, { n }) => sum + n, 0),
      byStep: Object.fromEntries(byStep.map(({ step, n }) => [step, n])),
    };
  }

  journal(item: string, key: string): { request: string; result: JsonValue } | undefined {
    const row = this.#sql
      .rows('SELECT request, result FROM journal WHERE item = ? AND key = ?')
      .get(item, key) as { request: string; result: string } | undefined;
    return row && { request: row.request, result: JSON.parse(row.result) as JsonValue };
  }

  putJournal(item: string, key: string, request: string, result: JsonValue): void {
    this.#sql
      .rows('INSERT OR REPLACE INTO journal VALUES (?, ?, ?, ?)')
      .run(item, key, request, JSON.stringify(result));
  }

  handle(item: string, key: string): JsonValue {
    const text = this.#sql
      .column('SELECT handle FROM handles WHERE item = ? AND key = ?')
      .get(item, key) as string | undefined;
    return text === undefined ? null : (JSON.parse(text) as JsonValue);
  }

  putHandle(item: string, key: string, handle: JsonValue): void {
    if (handle === null) {
      this.#sql.rows('DELETE FROM handles WHERE item = ? AND key = ?').run(item, key);
    } else {
      this.#sql
        .rows('INSERT OR REPLACE INTO handles VALUES (?, ?, ?)')
        .run(item, key, JSON.stringify(handle));
    }
  }
}
