import type { Clock, Logger } from '@memo-js/core';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { artifactFolders, type ArtifactStore } from './artifact-folders.ts';
import { openForReading, openForWriting } from './database.ts';
import { errorCode, workspaceFault } from './faults.ts';
import { lockForWriting } from './lock.ts';
import { SqliteStore } from './sqlite-store.ts';
import type { Store } from './store.ts';

export interface Workspace {
  readonly folder: string;
  readonly mode: 'read' | 'write';
  readonly store: Store;
  readonly artifacts: ArtifactStore;
  close(): Promise<void>;
}

export interface OpenWorkspaceOptions {
  readonly mode: 'read' | 'write';
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Opens the workspace in a folder. Reading never locks; writing makes the folder and holds the lock
 * until `close`.
 * @throws MemoError `WORKSPACE_NOT_FOUND` (reading), `WORKSPACE_LOCKED`, `WORKSPACE_NOT_WRITABLE`, `DISK_FULL`, `WORKSPACE_DAMAGED`
 */
export async function openWorkspace(
  folder: string,
  options: OpenWorkspaceOptions,
): Promise<Workspace> {
  const root = path.resolve(folder);
  try {
    if (options.mode === 'write') makeFolder(root);
    const now = options.clock.now();
    const lock = options.mode === 'write' ? lockForWriting(root, now) : undefined;
    try {
      const database =
        options.mode === 'write' ? openForWriting(root, now) : openForReading(root, now);
      const store = new SqliteStore(database, root, options.clock);
      options.logger.debug('workspace opened', { folder: root, mode: options.mode });
      return {
        folder: root,
        mode: options.mode,
        store,
        artifacts: artifactFolders(root),
        async close() {
          try {
            await store.close();
          } finally {
            lock?.release();
          }
        },
      };
    } catch (error) {
      lock?.release();
      throw error;
    }
  } catch (error) {
    throw workspaceFault(error, root);
  }
}

/**
 * Makes a folder and those above it. Not `recursive: true`: Node's own loops for ever where a parent
 * exists and refuses children with ENOENT, as /proc does.
 */
function makeFolder(folder: string): void {
  const parent = path.dirname(folder);
  if (!existsSync(parent) && parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}
