import { MemoError } from '@memo-js/core';
import Database from 'better-sqlite3';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { errorCode } from './faults.ts';
import { migrate } from './schema.ts';

export const DATABASE_FILE = 'memo.sqlite';

/** How long a reader or writer waits for the other's commit. */
const BUSY_MS = 10_000;
/** KiB of pages that the writer keeps at hand: keys are hashes, so that every command goes elsewhere. */
const CACHE_KIB = 16_384;
/** Pages of the log before they are put in their places: a page that many commands change goes there once. */
const LOG_PAGES = 4_000;

/** Opens the database of the one writer, made when missing. */
export function openForWriting(folder: string, now: number): Database.Database {
  const database = new Database(path.join(folder, DATABASE_FILE), { timeout: BUSY_MS });
  try {
    // Write-ahead log: readers go on while the writer commits.
    database.pragma('journal_mode = WAL');
    database.pragma('foreign_keys = ON');
    database.pragma(`cache_size = -${CACHE_KIB}`);
    database.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
    migrate(database, { folder, mode: 'write', now });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens a database for reading, without a lock.
 * @throws MemoError `WORKSPACE_NOT_FOUND`
 */
export function openForReading(folder: string, now: number): Database.Database {
  const file = path.join(folder, DATABASE_FILE);
  if (!existsSync(file)) {
    throw new MemoError({
      code: 'WORKSPACE_NOT_FOUND',
      message: `There is no workspace at ${folder}.`,
      hint: 'Run `memo encode PATH` first, or name another with --workspace.',
    });
  }
  const database = openShared(file) ?? openCopy(file);
  try {
    migrate(database, { folder, mode: 'read', now });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Undefined where the log's files are missing and cannot be made: in a read-only folder. */
function openShared(file: string): Database.Database | undefined {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  try {
    database.prepare('SELECT 1 FROM sqlite_schema').get();
    return database;
  } catch (error) {
    database.close();
    if (/^SQLITE_(CANTOPEN|READONLY|IOERR)/.test(errorCode(error))) return undefined;
    throw error;
  }
}

/** Reads the database, with what its log holds, into memory. */
function openCopy(file: string): Database.Database {
  const folder = mkdtempSync(path.join(tmpdir(), 'memo-read-'));
  try {
    const copy = path.join(folder, DATABASE_FILE);
    copyFileSync(file, copy);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    // A copy keeps the permissions, which may be the reason that we are here.
    for (const name of readdirSync(folder)) chmodSync(path.join(folder, name), 0o600);
    const database = new Database(copy);
    database.pragma('journal_mode = DELETE');
    database.close();
    return new Database(readFileSync(copy), { readonly: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
