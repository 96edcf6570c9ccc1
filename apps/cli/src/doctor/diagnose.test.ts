import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { scriptedMind, startChatServer } from '@memo-js/chat-servers';
import { silentLogger } from '@memo-js/core';
import { loadConfig, openWorkspace } from '@memo-js/engine';
import { fakeVllm } from '@vllm-client/node/testing';
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

const byId = async (
  offline = false,
): Promise<{ ok: boolean; check: (id: string) => Check | undefined }> => {
  const { ok, checks } = await diagnose(settings, ({ cwd, set }) => loadConfig({ cwd, set }), {
    offline,
    signal: new AbortController().signal,
  });
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
    expect(check('generator')).toMatchObject({
      status: 'ok',
      detail: 'extractive: needs no connection',
    });
    expect(check('executive')).toMatchObject({
      status: 'ok',
      detail: 'rules: needs no connection',
    });
    expect(check('memory')).toMatchObject({ status: 'warn', hint: 'Run `memo encode PATH`.' });
  });

  it('looks at the vLLM servers of the memory host', async () => {
    const server = await fakeVllm({
      'GET /health': () => ({ body: '' }),
      'GET /version': () => ({ body: { version: '0.32.0' } }),
      'GET /v1/models': () => ({
        body: { data: [{ id: 'base', root: '/b', max_model_len: 512 }] },
      }),
    });
    const servers = [server.baseURL, 'http://127.0.0.1:9'];
    const config = { memory: { use: 'vllm', servers } };
    await writeFile(join(folder, 'memo.config.json'), JSON.stringify(config));
    const { check } = await byId();
    expect(check('memory-server-1')).toMatchObject({
      status: 'ok',
      detail: `${server.baseURL}: vLLM 0.32.0`,
    });
    expect(check('memory-model-1')).toMatchObject({ status: 'ok' });
    expect(check('memory-adapters-1')).toMatchObject({
      status: 'warn',
      hint: expect.stringContaining('VLLM_ALLOW_RUNTIME_LORA_UPDATING'),
    });
    expect(check('memory-server-2')).toMatchObject({
      status: 'fail',
      detail: expect.stringContaining('ECONNREFUSED'),
    });
    await server.close();
    const offline = await byId(true);
    expect(offline.check('memory-host')).toMatchObject({ status: 'ok' });
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

  it.each([true, false])('names the variable of a missing key (offline: %s)', async (offline) => {
    const config = 'executive:\n  use: openai\n  model: gpt-5-mini\n  apiKeyEnv: NO_SUCH_KEY\n';
    await writeFile(join(folder, 'memo.config.yaml'), config);
    const { ok, check } = await byId(offline);
    expect(ok).toBe(false);
    expect(check('executive')).toMatchObject({
      status: 'fail',
      hint: expect.stringContaining('NO_SUCH_KEY'),
    });
  });

  it('asks an executive, and with --offline does not', async () => {
    const server = await startChatServer({
      mind: scriptedMind('{"greeting": "Hello", "words": []}'),
      models: ['small'],
      contextTokens: 5000,
    });
    try {
      const config = `executive:\n  use: openai-compatible\n  model: small\n  baseURL: ${server.url}/v1\n`;
      await writeFile(join(folder, 'memo.config.yaml'), config);
      const offline = await byId(true);
      expect(offline.check('executive')).toMatchObject({ status: 'ok' });
      expect(server.requests).toHaveLength(0);
      const { ok, check } = await byId();
      expect(ok).toBe(true);
      expect(check('executive-address')?.detail).toContain(server.url);
      expect(check('executive-context')).toMatchObject({ status: 'warn' });
      expect(check('executive-probe')?.detail).toMatch(/^\d+ tokens, cost unknown$/);
    } finally {
      await server.close();
    }
  });

  it('looks at the Python of a trainer that needs it', async () => {
    const config = 'trainer:\n  use: trl-full\n  base: scratch-s\n  python: /no/such/python\n';
    await writeFile(join(folder, 'memo.config.yaml'), config);
    const { ok, check } = await byId();
    expect(ok).toBe(false);
    expect(check('trainer-python')).toMatchObject({
      status: 'fail',
      detail: expect.stringContaining('/no/such/python'),
      hint: expect.stringContaining('memo setup python'),
    });
  });

  it('looks at the runners, that of all and that of one component', async () => {
    const ray = 'runner:\n  use: ray\n  address: http://127.0.0.1:1\n';
    const own = `    use: command\n    folder: ${folder}\n    submit: 'true {script}'\n    status: 'true {job}'\n    stop: 'true {job}'\n    find: 'true {name}'\n`;
    const trainer = `trainer:\n  use: embedded-full\n  runner:\n${own}`;
    await writeFile(join(folder, 'memo.config.yaml'), ray + trainer);
    const { check } = await byId();
    expect(check('runner-cluster')).toMatchObject({
      status: 'fail',
      title: 'Runner cluster',
      detail: expect.stringContaining('127.0.0.1:1'),
    });
    expect(check('trainer-runner-scheduler')).toMatchObject({
      status: 'ok',
      title: 'Runner of the trainer scheduler',
    });
    const offline = await byId(true);
    expect(offline.check('runner')).toMatchObject({ status: 'ok' });
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
