import { MemoError } from '@memo-js/core';
import type Database from 'better-sqlite3';

/** Each entry brings the schema from its index to the next version; entries are never edited. */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    outcome TEXT
  );
  CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    content_hash TEXT NOT NULL UNIQUE,
    title TEXT,
    date TEXT,
    metadata TEXT NOT NULL,
    split_key TEXT,
    text TEXT NOT NULL
  );
  CREATE INDEX documents_split ON documents (split_key);
  -- Every id and source under which a document was read; a document's id is one of them.
  CREATE TABLE places (
    input_id TEXT NOT NULL,
    source TEXT NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE ON UPDATE CASCADE,
    run INTEGER NOT NULL,
    PRIMARY KEY (input_id, source)
  );
  CREATE INDEX places_document ON places (document_id);
  CREATE INDEX places_source ON places (source);
  CREATE TABLE passages (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL
  );
  CREATE INDEX passages_document ON passages (document_id, position);
  CREATE TABLE work_items (
    key TEXT PRIMARY KEY,
    step TEXT NOT NULL,
    subject TEXT NOT NULL,
    document_id TEXT REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    run INTEGER NOT NULL,
    status TEXT NOT NULL,
    lease_until INTEGER NOT NULL DEFAULT 0,
    value TEXT,
    error TEXT
  );
  CREATE INDEX work_items_queue ON work_items (step, status, position, key);
  CREATE INDEX work_items_document ON work_items (document_id);
  CREATE TABLE reflections (
    item_key TEXT NOT NULL REFERENCES work_items (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    step TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (item_key, position)
  ) WITHOUT ROWID;
  CREATE INDEX reflections_id ON reflections (id);
  CREATE TABLE reflection_documents (
    document_id TEXT NOT NULL,
    item_key TEXT NOT NULL REFERENCES work_items (key) ON DELETE CASCADE,
    PRIMARY KEY (document_id, item_key)
  ) WITHOUT ROWID;
  CREATE INDEX reflection_documents_item ON reflection_documents (item_key);
  CREATE TABLE journal (
    item TEXT NOT NULL,
    key TEXT NOT NULL,
    request TEXT NOT NULL,
    result TEXT NOT NULL,
    PRIMARY KEY (item, key)
  ) WITHOUT ROWID;
  CREATE TABLE handles (
    item TEXT NOT NULL,
    key TEXT NOT NULL,
    handle TEXT NOT NULL,
    PRIMARY KEY (item, key)
  ) WITHOUT ROWID;
  CREATE TABLE memories (
    id TEXT PRIMARY KEY,
    created_at TEXT NOT NULL,
    job_hash TEXT NOT NULL,
    seal_hash TEXT NOT NULL,
    corpus_hash TEXT NOT NULL,
    parents TEXT NOT NULL,
    metrics TEXT NOT NULL,
    selected INTEGER NOT NULL DEFAULT 0,
    stale INTEGER NOT NULL DEFAULT 0
  );
  CREATE TABLE memory_documents (
    document_id TEXT NOT NULL,
    memory_id TEXT NOT NULL REFERENCES memories (id) ON DELETE CASCADE,
    PRIMARY KEY (document_id, memory_id)
  ) WITHOUT ROWID;
  CREATE INDEX memory_documents_memory ON memory_documents (memory_id);
  `,
  `
  -- Paid calls since the workspace was made; a step is '' where a call did not say what it was for.
  CREATE TABLE ledger (
    step TEXT NOT NULL,
    model TEXT NOT NULL,
    state TEXT NOT NULL,
    calls INTEGER NOT NULL,
    prompt_tokens INTEGER NOT NULL,
    completion_tokens INTEGER NOT NULL,
    cached_tokens INTEGER NOT NULL,
    cache_write_tokens INTEGER NOT NULL,
    reasoning_tokens INTEGER NOT NULL,
    cost REAL,
    PRIMARY KEY (step, model, state)
  ) WITHOUT ROWID;
  `,
];

/** Version of the schema in a database; 0 for an empty one. */
export function schemaVersion(database: Database.Database): number {
  const table = database
    .prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'`)
    .get();
  if (table === undefined) return 0;
  return database.prepare('SELECT max(version) FROM migrations').pluck().get() as number;
}

/**
 * Brings a database to the current schema, or refuses one that is newer.
 * @throws MemoError `WORKSPACE_NEWER`, and `WORKSPACE_OLDER` where `mode` allows no migration
 */
export function migrate(
  database: Database.Database,
  options: { readonly folder: string; readonly mode: 'read' | 'write'; readonly now: number },
): void {
  const version = schemaVersion(database);
  if (version > MIGRATIONS.length) {
    throw new MemoError({
      code: 'WORKSPACE_NEWER',
      message: `The workspace ${options.folder} was written by a newer version of MeMo (schema ${version}, known up to ${MIGRATIONS.length}).`,
      hint: 'Update MeMo, or use another workspace.',
    });
  }
  if (version === MIGRATIONS.length) return;
  if (options.mode === 'read') {
    throw new MemoError({
      code: 'WORKSPACE_OLDER',
      message: `The workspace ${options.folder} was written by an older version of MeMo (schema ${version}, current ${MIGRATIONS.length}).`,
      hint: 'Run `memo reflect` once: it brings the workspace up to date.',
    });
  }
  database.transaction(() => {
    database.exec(
      'CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL)',
    );
    for (const [index, sql] of MIGRATIONS.entries()) {
      if (index < version) continue;
      database.exec(sql);
      database.prepare('INSERT INTO migrations VALUES (?, ?)').run(index + 1, options.now);
    }
  })();
}
