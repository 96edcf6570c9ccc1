import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { silentLogger } from '@memo-js/core';
import { loadConfig, openWorkspace } from '@memo-js/engine';
import type { Settings } from '../settings.ts';
import { diagnose } from './diagnose.ts';
import type { Check } from './diagnosis.ts';
import { checkNode } from './node.ts';

let folder: string;
let settings: Settings;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-doctor-'));
  settings = {
    workspace: join(folder, '.memo'),
    set: [],
    seed: 0,
    json: false,
    quiet: false,
    cwd: folder,
  };
});
afterEach(() => rm(folder, { recursive: true }));

const byId = async (): Promise<{ ok: boolean; check: (id: string) => Check | undefined }> => {
  const { ok, checks } = await diagnose(settings, ({ cwd, set }) => loadConfig({ cwd, set }));
  return { ok, check: (id) => checks.find((check) => check.id === id) };
};

describe('diagnose', () => {
  it('finds a machine that is ready, and natives where plugins reach them', async () => {
    const { ok, check } = await byId();
    expect(ok).toBe(true);
    expect(check('config')).toMatchObject({ status: 'ok', hint: null });
    expect(check('fit')).toMatchObject({ status: 'ok' });
    expect(check('base')).toMatchObject({
      status: 'ok',
      detail: expect.stringContaining('embedded-lora'),
    });
    expect(check('better-sqlite3')).toMatchObject({ status: 'ok' });
    expect(check('onnxruntime-node')).toMatchObject({ status: 'ok' });
    expect(check('workspace')).toMatchObject({ status: 'ok' });
    expect(check('memory')).toMatchObject({ status: 'warn', hint: 'Run `memo encode PATH`.' });
  });

  it('names the fault of a config, and goes on', async () => {
    await writeFile(join(folder, 'memo.config.yaml'), 'trainr:\n  use: x\n');
    const { ok, check } = await byId();
    expect(ok).toBe(false);
    expect(check('config')).toMatchObject({
      status: 'fail',
      detail: expect.stringContaining('trainr'),
    });
    expect(check('disk')).toBeDefined();
  });

  it('says who writes to the workspace', async () => {
    const writer = await openWorkspace(settings.workspace, {
      mode: 'write',
      clock: { now: () => Date.now() },
      logger: silentLogger,
    });
    try {
      const { ok, check } = await byId();
      expect(ok).toBe(true);
      expect(check('workspace')).toMatchObject({
        status: 'warn',
        detail: expect.stringContaining(String(process.pid)),
      });
    } finally {
      await writer.close();
    }
  });

  it('says that a workspace cannot be one', async () => {
    await writeFile(join(folder, '.memo'), 'a file');
    const { ok, check } = await byId();
    expect(ok).toBe(false);
    expect(check('workspace')).toMatchObject({ status: 'fail' });
  });
});

describe('checkNode', () => {
  it.each([
    ['24.21.0', 'ok'],
    ['22.18.0', 'ok'],
    ['22.17.9', 'fail'],
    ['20.20.2', 'fail'],
  ] as const)('%s is %s', (version, status) => {
    expect(checkNode(version).status).toBe(status);
  });
});
