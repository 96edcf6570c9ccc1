import { describe, expect, it } from '@jest/globals';
import { MemoError, silentLogger } from '@memo-js/core';
import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareDocument } from '../ingest/prepare.ts';
import { temporaryFolder, testClock, testWorkspace } from '../testing/pipeline-context.ts';
import { DATABASE_FILE } from './database.ts';
import { workspaceFault } from './faults.ts';
import type { IncomingDocument } from './store.ts';
import { openWorkspace } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const CHILD = fileURLToPath(new URL('../testing/hold-lock-child.ts', import.meta.url));

function incoming(id: string, text: string): IncomingDocument {
  const prepared = prepareDocument({ id, text, source: `/corpus/${id}` });
  if (prepared instanceof MemoError) throw prepared;
  return prepared;
}

function read(folder: string): Promise<Workspace> {
  return openWorkspace(folder, { mode: 'read', clock: testClock, logger: silentLogger });
}

describe('openWorkspace', () => {
  it('has one writer at a time, names it, and takes over from a dead one', async () => {
    const folder = await temporaryFolder();
    const child = spawn(
      process.execPath,
      ['--conditions=@memo-js/source', '--disable-warning=ExperimentalWarning', CHILD, folder],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(child.stdout, 'data');
    await expect(testWorkspace(folder)).rejects.toMatchObject({
      code: 'WORKSPACE_LOCKED',
      message: expect.stringContaining(`process ${child.pid} on `),
      retryable: true,
    });
    const reader = await read(folder);
    expect(await reader.store.documents()).toEqual([]);
    await reader.close();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const next = await testWorkspace(folder);
    await next.store.ingest(await next.store.beginRun('test'), [incoming('a', 'Text.')]);
    await expect(testWorkspace(folder)).rejects.toMatchObject({ code: 'WORKSPACE_LOCKED' });
    await next.close();
    await (await testWorkspace(folder)).close();
  }, 20_000);

  it('lets readers see each commit while the writer works', async () => {
    const writer = await testWorkspace();
    const reader = await read(writer.folder);
    const run = await writer.store.beginRun('test');
    for (const id of ['a', 'b']) {
      await writer.store.ingest(run, [incoming(id, `Text of ${id}.`)]);
      expect((await reader.store.documents()).map((each) => each.id)).toContain(id);
    }
    await expect(reader.store.beginRun('test')).rejects.toMatchObject({
      code: 'WORKSPACE_NOT_WRITABLE',
    });
    await reader.close();
    await writer.close();
  });

  it('reads a folder that nothing can be written to', async () => {
    const writer = await testWorkspace();
    const { folder } = writer;
    await writer.store.ingest(await writer.store.beginRun('test'), [incoming('a', 'Text.')]);
    await writer.close();
    expect(await readdir(folder)).not.toContain(`${DATABASE_FILE}-shm`);
    await chmod(path.join(folder, DATABASE_FILE), 0o444);
    await chmod(folder, 0o555);
    const asOther = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    if ('uid' in asOther) process.seteuid?.(asOther.uid);
    try {
      const reader = await read(folder);
      expect((await reader.store.document('a'))?.text).toBe('Text.');
      await reader.close();
      await expect(testWorkspace(folder)).rejects.toMatchObject({ code: 'WORKSPACE_NOT_WRITABLE' });
    } finally {
      if ('uid' in asOther) process.seteuid?.(0);
      await chmod(folder, 0o755);
    }
  });

  it('says that there is none, that it is damaged, or that it is newer', async () => {
    const folder = await temporaryFolder();
    await expect(read(path.join(folder, 'none'))).rejects.toMatchObject({
      code: 'WORKSPACE_NOT_FOUND',
    });
    await writeFile(path.join(folder, DATABASE_FILE), 'This is no database. '.repeat(100));
    await expect(testWorkspace(folder)).rejects.toMatchObject({ code: 'WORKSPACE_DAMAGED' });
    const other = await testWorkspace();
    await other.close();
    const database = new Database(path.join(other.folder, DATABASE_FILE));
    database.exec('INSERT INTO migrations VALUES (99, 0)');
    database.close();
    await expect(testWorkspace(other.folder)).rejects.toMatchObject({ code: 'WORKSPACE_NEWER' });
    await expect(read(other.folder)).rejects.toMatchObject({ code: 'WORKSPACE_NEWER' });
  });

  it('calls a full disk by its name', async () => {
    const database = new Database(':memory:');
    database.exec('PRAGMA max_page_count = 4; CREATE TABLE t (x)');
    let thrown: unknown;
    try {
      database.prepare('INSERT INTO t VALUES (?)').run('x'.repeat(100_000));
    } catch (error) {
      thrown = workspaceFault(error, '/there');
    }
    expect(thrown).toMatchObject({ code: 'DISK_FULL', retryable: true });
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    expect(workspaceFault(full, '/there')).toMatchObject({ code: 'DISK_FULL' });
    expect(workspaceFault('other', '/there')).toBe('other');
  });
});

it.each(['/proc/memo/w', '/dev/null/w'])(
  'says that nothing can be written at %s',
  async (folder) => {
    const opening = openWorkspace(folder, {
      mode: 'write',
      clock: { now: () => 0 },
      logger: silentLogger,
    });
    await expect(opening).rejects.toMatchObject({ code: 'WORKSPACE_NOT_WRITABLE' });
  },
);
