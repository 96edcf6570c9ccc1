import type { Document, Passage } from '@memo-js/core';
import path from 'node:path';
import type { Statements } from './statements.ts';
import type {
  DocumentSummary,
  IncomingDocument,
  IngestOutcome,
  PassageSpan,
  Removal,
} from './store.ts';

interface DocumentRow {
  readonly id: string;
  readonly content_hash: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly metadata: string;
  readonly text: string;
}

/** Documents, the places they were read from, and their passages. */
export class SqliteDocuments {
  readonly #sql: Statements;

  constructor(statements: Statements) {
    this.#sql = statements;
  }

  ingest(run: number, documents: readonly IncomingDocument[]): readonly IngestOutcome[] {
    return documents.map((document) => this.#ingestOne(run, document));
  }

  #ingestOne(run: number, incoming: IncomingDocument): IngestOutcome {
    const source = incoming.source ?? '';
    const places = this.#sql
      .rows(
        'SELECT p.source, p.run, d.id, d.content_hash AS hash FROM places p JOIN documents d ON d.id = p.document_id WHERE p.input_id = ?',
      )
      .all(incoming.id) as { source: string; run: number; id: string; hash: string }[];
    const old = places.find((place) => place.hash !== incoming.contentHash);
    if (old !== undefined && old.run === run) return 'twice';
    const holder = this.#sql
      .rows('SELECT id, metadata FROM documents WHERE content_hash = ?')
      .get(incoming.contentHash) as { id: string; metadata: string } | undefined;
    const metadata = JSON.stringify(incoming.metadata);
    if (old !== undefined) this.#detach(incoming.id, old.id);
    if (holder === undefined) {
      this.#outdate();
      this.#sql
        .rows(
          'INSERT INTO documents (id, content_hash, title, date, metadata, text) VALUES (?, ?, ?, ?, ?, ?)',
        )
        .run(
          incoming.id,
          incoming.contentHash,
          incoming.title,
          incoming.date,
          metadata,
          incoming.text,
        );
    } else if (holder.id === incoming.id && holder.metadata !== metadata) {
      this.#sql.rows('UPDATE documents SET metadata = ? WHERE id = ?').run(metadata, holder.id);
    }
    this.#sql
      .rows(
        'INSERT INTO places (input_id, source, document_id, run) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET document_id = excluded.document_id, run = excluded.run',
      )
      .run(incoming.id, source, holder?.id ?? incoming.id, run);
    if (old !== undefined) return 'updated';
    if (holder === undefined) return 'added';
    return places.some((place) => place.source === source) ? 'unchanged' : 'duplicate';
  }

  /** Takes an id off a document, which then goes to the next id that has it, or away. */
  #detach(inputId: string, documentId: string): void {
    this.#sql.rows('DELETE FROM places WHERE input_id = ?').run(inputId);
    this.#settle(documentId);
  }

  /** Keeps the invariant that a document's id is one of its places', or drops the document. */
  #settle(documentId: string): 'kept' | 'dropped' {
    const ids = this.#sql
      .column('SELECT DISTINCT input_id FROM places WHERE document_id = ? ORDER BY input_id')
      .all(documentId) as string[];
    if (ids.includes(documentId)) return 'kept';
    this.#purge(documentId);
    const [next] = ids;
    if (next === undefined) {
      this.#sql.rows('DELETE FROM documents WHERE id = ?').run(documentId);
      return 'dropped';
    }
    this.#sql
      .rows('UPDATE documents SET id = ?, split_key = NULL WHERE id = ?')
      .run(next, documentId);
    return 'kept';
  }

  /** What was reflected on is no longer what is there. */
  #outdate(): void {
    this.#sql
      .rows(`UPDATE runs SET outcome = 'outdated' WHERE kind = 'reflect' AND outcome = 'done'`)
      .run();
  }

  /** Drops all that was made from a document; returns the number of reflections. */
  #purge(documentId: string): number {
    const keys = this.#sql
      .column(
        'SELECT item_key FROM reflection_documents WHERE document_id = ? UNION SELECT key FROM work_items WHERE document_id = ?',
      )
      .all(documentId, documentId) as string[];
    let reflections = 0;
    for (const key of keys) {
      reflections += this.#sql
        .column('SELECT count(*) FROM reflections WHERE item_key = ?')
        .get(key) as number;
      this.#sql.rows('DELETE FROM work_items WHERE key = ?').run(key);
      this.#sql
        .rows(`DELETE FROM journal WHERE item = ? OR (item > ? || '/' AND item < ? || '0')`)
        .run(key, key, key);
    }
    this.#outdate();
    // Refusals rest on no document, yet ask about names that only this one may have brought.
    this.#sql.rows(`DELETE FROM work_items WHERE step = 'refusal'`).run();
    this.#sql.rows('DELETE FROM passages WHERE document_id = ?').run(documentId);
    return reflections;
  }

  touch(run: number, idOrSource: string): void {
    this.#sql
      .rows('UPDATE places SET run = ? WHERE input_id = ? OR source = ?')
      .run(run, idOrSource, idOrSource);
  }

  prune(run: number, roots: readonly string[]): readonly string[] {
    const dropped: string[] = [];
    for (const root of roots) {
      const below = root.endsWith(path.sep) ? root : `${root}${path.sep}`;
      const gone = this.#sql
        .rows(
          'SELECT input_id, source, document_id FROM places WHERE run <> ? AND (source = ? OR substr(source, 1, ?) = ?) ORDER BY input_id',
        )
        .all(run, root, [...below].length, below) as {
        input_id: string;
        source: string;
        document_id: string;
      }[];
      for (const place of gone) {
        this.#sql
          .rows('DELETE FROM places WHERE input_id = ? AND source = ?')
          .run(place.input_id, place.source);
      }
      for (const documentId of new Set(gone.map((place) => place.document_id))) {
        if (this.#settle(documentId) === 'dropped') dropped.push(documentId);
      }
    }
    this.#markStale(dropped);
    return dropped;
  }

  remove(ids: readonly string[]): Removal {
    const removed: string[] = [];
    const unknown: string[] = [];
    let reflectionsRemoved = 0;
    for (const id of new Set(ids)) {
      const documentId = this.#sql
        .column(
          `SELECT document_id FROM places WHERE input_id = ? OR source = ?
           UNION SELECT id FROM documents WHERE id = ?
           -- Imported reflections may name documents that were never here.
           UNION SELECT document_id FROM reflection_documents WHERE document_id = ?`,
        )
        .get(id, id, id, id) as string | undefined;
      if (documentId === undefined) {
        unknown.push(id);
        continue;
      }
      reflectionsRemoved += this.#purge(documentId);
      this.#sql.rows('DELETE FROM documents WHERE id = ?').run(documentId);
      removed.push(documentId);
    }
    return { removed, unknown, reflectionsRemoved, memoryStale: this.#markStale(removed) };
  }

  /** Marks the memories that rest on documents that are gone; true when the selected one does. */
  #markStale(documentIds: readonly string[]): boolean {
    for (const id of documentIds) {
      this.#sql
        .rows(
          'UPDATE memories SET stale = 1 WHERE id IN (SELECT memory_id FROM memory_documents WHERE document_id = ?)',
        )
        .run(id);
    }
    return (
      this.#sql.rows('SELECT 1 FROM memories WHERE selected = 1 AND stale = 1').get() !== undefined
    );
  }

  document(id: string): Document | undefined {
    const row = this.#sql.rows('SELECT * FROM documents WHERE id = ?').get(id) as
      DocumentRow | undefined;
    if (row === undefined) return undefined;
    return {
      id: row.id,
      contentHash: row.content_hash,
      title: row.title,
      date: row.date,
      text: row.text,
      metadata: JSON.parse(row.metadata) as Document['metadata'],
      sources: this.#sources(id),
    };
  }

  documents(after: string, limit: number): readonly DocumentSummary[] {
    const rows = this.#sql
      .rows('SELECT id, content_hash, title, date FROM documents WHERE id > ? ORDER BY id LIMIT ?')
      .all(after, limit) as Omit<DocumentRow, 'metadata' | 'text'>[];
    const places = this.#sql
      .rows(
        `SELECT DISTINCT document_id, source FROM places
         WHERE document_id BETWEEN ? AND ? AND source <> '' ORDER BY document_id, source`,
      )
      .all(rows[0]?.id ?? '', rows.at(-1)?.id ?? '') as { document_id: string; source: string }[];
    const sources = new Map<string, string[]>();
    for (const { document_id: id, source } of places) {
      const known = sources.get(id);
      if (known === undefined) sources.set(id, [source]);
      else known.push(source);
    }
    return rows.map(({ id, content_hash: contentHash, title, date }) => {
      return { id, contentHash, title, date, sources: sources.get(id) ?? [] };
    });
  }

  #sources(documentId: string): string[] {
    // Nearly always one: a sorted table of SQLite's would cost more than the rest of the reading.
    const sources = this.#sql
      .column(`SELECT source FROM places WHERE document_id = ? AND source <> ''`)
      .all(documentId) as string[];
    return [...new Set(sources)].sort();
  }

  unsplit(splitKey: string): readonly string[] {
    return this.#sql
      .column('SELECT id FROM documents WHERE split_key IS NOT ? ORDER BY id')
      .all(splitKey) as string[];
  }

  putPassages(splitKey: string, documentId: string, spans: readonly PassageSpan[]): void {
    this.#sql.rows('DELETE FROM passages WHERE document_id = ?').run(documentId);
    for (const [position, span] of spans.entries()) {
      this.#sql
        .rows('INSERT INTO passages VALUES (?, ?, ?, ?, ?)')
        .run(span.id, documentId, position, span.start, span.end);
    }
    this.#sql.rows('UPDATE documents SET split_key = ? WHERE id = ?').run(splitKey, documentId);
  }

  spans(documentId: string): readonly PassageSpan[] {
    return this.#sql
      .rows('SELECT id, start, "end" FROM passages WHERE document_id = ? ORDER BY position')
      .all(documentId) as PassageSpan[];
  }

  passage(id: string): Passage | undefined {
    const row = this.#sql
      .rows(
        'SELECT p.document_id, p.start, p."end", d.text FROM passages p JOIN documents d ON d.id = p.document_id WHERE p.id = ?',
      )
      .get(id) as { document_id: string; start: number; end: number; text: string } | undefined;
    if (row === undefined) return undefined;
    const { document_id: documentId, start, end } = row;
    return { id, documentId, start, end, text: row.text.slice(start, end) };
  }
}
