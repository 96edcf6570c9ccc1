import { MemoError } from '@memo-js/core';
import type { Statements } from './statements.ts';
import type { StoredMemory } from './store.ts';

interface MemoryRow {
  readonly id: string;
  readonly created_at: string;
  readonly job_hash: string;
  readonly seal_hash: string;
  readonly corpus_hash: string;
  readonly parents: string;
  readonly metrics: string;
  readonly selected: number;
  readonly stale: number;
}

/** Sealed memories: lineage, which one answers, which rest on removed documents. */
export class SqliteMemories {
  readonly #sql: Statements;

  constructor(statements: Statements) {
    this.#sql = statements;
  }

  put(memory: Omit<StoredMemory, 'selected' | 'stale'>): void {
    this.#sql
      .rows(
        `INSERT INTO memories (id, created_at, job_hash, seal_hash, corpus_hash, parents, metrics) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET job_hash = excluded.job_hash, seal_hash = excluded.seal_hash, corpus_hash = excluded.corpus_hash,
           parents = excluded.parents, metrics = excluded.metrics, stale = 0`,
      )
      .run(
        memory.id,
        memory.createdAt,
        memory.jobHash,
        memory.sealHash,
        memory.corpusHash,
        JSON.stringify(memory.parents),
        JSON.stringify(memory.metrics),
      );
    this.#sql.rows('DELETE FROM memory_documents WHERE memory_id = ?').run(memory.id);
    for (const documentId of memory.documents) {
      this.#sql
        .rows('INSERT OR IGNORE INTO memory_documents VALUES (?, ?)')
        .run(documentId, memory.id);
    }
  }

  all(): StoredMemory[] {
    const rows = this.#sql.rows('SELECT * FROM memories ORDER BY created_at, id').all();
    return (rows as MemoryRow[]).map((row) => this.#toMemory(row));
  }

  get(id: string): StoredMemory | undefined {
    const row = this.#sql.rows('SELECT * FROM memories WHERE id = ?').get(id);
    return row === undefined ? undefined : this.#toMemory(row as MemoryRow);
  }

  selected(): StoredMemory | undefined {
    const row = this.#sql.rows('SELECT * FROM memories WHERE selected = 1').get();
    return row === undefined ? undefined : this.#toMemory(row as MemoryRow);
  }

  select(id: string): void {
    if (this.get(id) === undefined) {
      const known = this.all().map((memory) => memory.id);
      throw new MemoError({
        code: 'MEMORY_NOT_FOUND',
        message: `There is no memory '${id}' in this workspace.`,
        hint:
          known.length === 0
            ? 'Run `memo encode` first.'
            : `Its memories are: ${known.join(', ')}.`,
      });
    }
    this.#sql.rows('UPDATE memories SET selected = (id = ?)').run(id);
  }

  #toMemory(row: MemoryRow): StoredMemory {
    return {
      id: row.id,
      createdAt: row.created_at,
      jobHash: row.job_hash,
      sealHash: row.seal_hash,
      corpusHash: row.corpus_hash,
      parents: JSON.parse(row.parents) as string[],
      metrics: JSON.parse(row.metrics) as Record<string, number>,
      documents: this.#sql
        .column('SELECT document_id FROM memory_documents WHERE memory_id = ? ORDER BY document_id')
        .all(row.id) as string[],
      selected: row.selected === 1,
      stale: row.stale === 1,
    };
  }
}
