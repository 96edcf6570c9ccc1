import { MemoError } from '@memo-js/core';
import Database from 'better-sqlite3';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { errorCode } from './faults.ts';

const LOCK_FILE = 'writer.lock';
const OWNER_FILE = 'writer.json';

const owner = z.object({ host: z.string(), pid: z.number(), startedAt: z.string() });
type Owner = z.output<typeof owner>;

export interface WriterLock {
  release(): void;
}

/**
 * Makes this process the one writer of a workspace.
 * The lock is the operating system's, held on an SQLite file: it ends with its process however
 * that ends, so a dead owner leaves nothing to clean up. `writer.json` says who holds it.
 * @throws MemoError `WORKSPACE_LOCKED`
 */
export function lockForWriting(folder: string, now: number): WriterLock {
  const database = new Database(path.join(folder, LOCK_FILE), { timeout: 0 });
  const ownerFile = path.join(folder, OWNER_FILE);
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (!errorCode(error).startsWith('SQLITE_BUSY')) throw error;
    throw locked(folder, readOwner(ownerFile), error);
  }
  try {
    const startedAt = new Date(now - process.uptime() * 1000).toISOString();
    const self: Owner = { host: hostname(), pid: process.pid, startedAt };
    writeFileSync(ownerFile, `${JSON.stringify(self)}\n`);
  } catch (error) {
    database.close();
    throw error;
  }
  let held = true;
  return {
    release() {
      if (!held) return;
      held = false;
      rmSync(ownerFile, { force: true });
      database.close();
    },
  };
}

function readOwner(file: string): Owner | undefined {
  try {
    return owner.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function locked(folder: string, by: Owner | undefined, cause: unknown): MemoError {
  const who =
    by === undefined
      ? 'another process'
      : `process ${by.pid} on ${by.host}, started ${by.startedAt}`;
  return new MemoError({
    code: 'WORKSPACE_LOCKED',
    message: `The workspace ${folder} is being written by ${who}.`,
    hint: 'Wait until it ends, or stop it. Asking is possible meanwhile.',
    cause,
    retryable: true,
  });
}
