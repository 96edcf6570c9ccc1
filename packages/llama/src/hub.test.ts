import { existsSync, lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProgressEvent } from '@memo-js/core';
import { baseFamily, openBase } from './base.ts';
import { hubCache, parseHubId } from './hub-cache.ts';
import { HubServer, repositoryOf } from './hub-server.fixture.ts';
import type { HubRepository } from './hub-server.fixture.ts';

const families = fileURLToPath(new URL('./__fixtures__/families', import.meta.url));
const qwen3 = repositoryOf(join(families, 'qwen3'), { 'README.md': '# Tiny' });
const sharded = repositoryOf(join(families, 'llama3-untied-sharded'));

let folder: string;
let server: HubServer;
let home: string;
const events: ProgressEvent[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-hub-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  home = await mkdtemp(join(folder, 'home-'));
  events.length = 0;
});

const env = (more: Readonly<Record<string, string>> = {}) => {
  const values: Record<string, string> = { HF_HOME: home, HF_ENDPOINT: server.url, ...more };
  return (name: string): string | undefined => values[name];
};
const open = (id: string, more: Readonly<Record<string, string>> = {}) =>
  openBase(id, { env: env(more), report: (event) => events.push(event) });
const snapshot = (name: string, { commit }: HubRepository): string =>
  join(home, 'hub', `models--${name.replace('/', '--')}`, 'snapshots', commit);
const sent = (pattern: RegExp): string[] => server.requests.filter((line) => pattern.test(line));

describe('a base of the hub', () => {
  beforeEach(async () => {
    server = new HubServer();
    server.repositories.set('org/tiny', qwen3).set('org/sharded', sharded);
    await server.start();
  });
  afterEach(() => server.stop());

  it('is fetched into the usual cache and opened like its folder', async () => {
    const base = await open('org/tiny');
    const local = await openBase(join(families, 'qwen3'));
    expect(base).toMatchObject({ id: 'org/tiny', folder: snapshot('org/tiny', qwen3) });
    expect(base.checksum).toBe(local.checksum);
    const root = join(home, 'hub', 'models--org--tiny');
    expect(readFileSync(join(root, 'refs', 'main'), 'utf8')).toBe(qwen3.commit);
    for (const name of readdirSync(base.folder!)) {
      expect(lstatSync(join(base.folder!, name)).isSymbolicLink()).toBe(true);
      expect(readlinkSync(join(base.folder!, name))).toMatch(/^\.\.\/\.\.\/blobs\/[0-9a-f]+$/);
    }
    expect(readdirSync(base.folder!)).not.toContain('README.md');
    const progress = events.flatMap((event) => (event.type === 'progress' ? [event] : []));
    expect(progress.at(-1)).toMatchObject({
      stage: 'download',
      unit: 'bytes',
      total: progress.at(-1)!.done,
    });
    expect(progress.map(({ done }) => done)).toEqual(
      progress.map(({ done }) => done).sort((a, b) => a - b),
    );
    expect(baseFamily('org/tiny', env())).toBe('qwen3');
  });

  it('is fetched once: later only the revision is asked for, and a commit needs no network', async () => {
    const first = await open('org/sharded@v1');
    expect(sent(/\/cdn\//).length).toBeGreaterThanOrEqual(3);
    server.requests.length = 0;
    expect((await open('org/sharded@v1')).checksum).toBe(first.checksum);
    expect(server.requests).toEqual(['GET /api/models/org/sharded/revision/v1']);
    server.requests.length = 0;
    expect((await open(`org/sharded@${sharded.commit}`)).checksum).toBe(first.checksum);
    expect(server.requests).toEqual([]);
  });

  it('follows a branch that moves', async () => {
    const first = await open('org/tiny');
    const config = new TextDecoder().decode(qwen3.files.get('config.json'));
    const text = config.replace('"rms_norm_eps": 1e-06', '"rms_norm_eps": 1e-05');
    server.repositories.set(
      'org/tiny',
      repositoryOf(join(families, 'qwen3'), { 'config.json': text }),
    );
    server.requests.length = 0;
    const second = await open('org/tiny');
    expect(second.checksum).not.toBe(first.checksum);
    // The weights are the same content.
    expect(sent(/\/cdn\//)).toEqual([]);
  });

  it('is taken from the cache alone when the hub is switched off', async () => {
    await expect(open('org/tiny', { HF_HUB_OFFLINE: '1' })).rejects.toMatchObject({
      code: 'HUB_OFFLINE',
      message: expect.stringContaining('models--org--tiny'),
    });
    expect(server.requests).toEqual([]);
    const { checksum, folder: fetched } = await open('org/tiny');
    server.requests.length = 0;
    expect((await open('org/tiny', { HF_HUB_OFFLINE: 'true' })).checksum).toBe(checksum);
    await rm(join(fetched!, 'model.safetensors'));
    await expect(open('org/tiny', { TRANSFORMERS_OFFLINE: '1' })).rejects.toMatchObject({
      code: 'HUB_OFFLINE',
      message: expect.stringContaining('model.safetensors'),
    });
    expect(server.requests).toEqual([]);
  });

  it('is taken from the cache, with a warning, when the hub does not answer', async () => {
    const { checksum } = await open('org/tiny');
    const gone = { HF_ENDPOINT: 'http://127.0.0.1:9' };
    expect((await open('org/tiny', gone)).checksum).toBe(checksum);
    expect(events).toContainEqual(expect.objectContaining({ code: 'HUB_UNREACHABLE' }));
    await expect(open('org/sharded', gone)).rejects.toMatchObject({
      code: 'HUB_UNREACHABLE',
      retryable: true,
    });
  });

  it('is refused by its config before its weights are loaded', async () => {
    const config = '{"model_type":"mamba","architectures":["MambaForCausalLM"]}';
    const other = repositoryOf(join(families, 'qwen3'), { 'config.json': config });
    server.repositories.set('org/mamba', other);
    await expect(open('org/mamba')).rejects.toMatchObject({
      code: 'MODEL_UNSUPPORTED',
      message: expect.stringContaining('mamba'),
    });
    expect(sent(/safetensors|tokenizer/)).toEqual([]);
    expect(baseFamily('org/mamba', env())).toBe('llama');
  });

  it('goes on where a download was cut off', async () => {
    const weights = qwen3.files.get('model.safetensors')!.length;
    const cutAfter = Math.floor(weights / 2);
    server.tamper = (bytes) => ({ bytes, cutAfter });
    await expect(open('org/tiny')).rejects.toMatchObject({ retryable: true });
    expect(existsSync(join(snapshot('org/tiny', qwen3), 'model.safetensors'))).toBe(false);
    server.tamper = null;
    server.requests.length = 0;
    const { checksum } = await open('org/tiny');
    expect(checksum).toBe((await openBase(join(families, 'qwen3'))).checksum);
    const ranges = sent(/cdn.*model\.safetensors/).map((line) => /bytes=(\d+)-/.exec(line)?.[1]);
    expect(Math.max(...ranges.map(Number))).toBeGreaterThan(0);
    expect(sent(/config\.json/)).toEqual([]);
  });

  it('is refused when its content is not what the hub lists', async () => {
    server.tamper = (bytes) => ({
      bytes: Uint8Array.from(bytes, (byte, i) => byte ^ +(i === 7e4)),
    });
    await expect(open('org/tiny')).rejects.toMatchObject({ code: 'HUB_FILE_DAMAGED' });
    const root = join(home, 'hub', 'models--org--tiny');
    expect(readdirSync(join(root, 'blobs')).filter((name) => name.includes('.'))).toEqual([]);
    expect(existsSync(join(root, 'refs'))).toBe(false);
  });

  it('stops when told to', async () => {
    const controller = new AbortController();
    server.tamper = (bytes) => {
      controller.abort();
      return { bytes };
    };
    const opening = openBase('org/tiny', { env: env(), signal: controller.signal });
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.each([
    ['unknown', 'org/none', {}, 'BASE_UNKNOWN'],
    ['of an unknown revision', 'org/tiny@v9', {}, 'BASE_UNKNOWN'],
    ['behind terms', 'org/gated', {}, 'HUB_ACCESS'],
    ['behind terms, with another token', 'org/gated', { HF_TOKEN: 'hf_other' }, 'HUB_ACCESS'],
    ['without safetensors', 'org/pickled', {}, 'CHECKPOINT_MISSING'],
  ])('says what is wrong when it is %s', async (_what, id, more, code) => {
    server.repositories.set('org/gated', { ...qwen3, token: 'hf_right' });
    const pickled = repositoryOf(join(families, 'qwen3'), { 'model.safetensors': null });
    server.repositories.set('org/pickled', pickled);
    await expect(open(id, more)).rejects.toMatchObject({ code });
  });

  it('is fetched with the token of the environment', async () => {
    server.repositories.set('org/gated', { ...qwen3, token: 'hf_right' });
    expect((await open('org/gated', { HF_TOKEN: 'hf_right' })).config.model_type).toBe('qwen3');
  });
});

describe('parseHubId', () => {
  it.each([
    ['org/name', { name: 'org/name', revision: 'main' }],
    [
      'HuggingFaceTB/SmolLM2-135M-Instruct@v1.0',
      { name: 'HuggingFaceTB/SmolLM2-135M-Instruct', revision: 'v1.0' },
    ],
    ['org/name@refs/pr/1', { name: 'org/name', revision: 'refs/pr/1' }],
    ['scratch-s', null],
    ['/org/name', null],
    ['./name', null],
    ['../name', null],
    ['org/name/more', null],
    ['org/name@../../x', null],
    ['org/..', null],
  ])('reads %s', (text, expected) => {
    expect(parseHubId(text)).toEqual(expected);
  });
});

describe('hubCache', () => {
  it.each([
    [{ HF_HUB_CACHE: '/a', HF_HOME: '/b' }, '/a'],
    [{ HUGGINGFACE_HUB_CACHE: '/c', HF_HOME: '/b' }, '/c'],
    [{ HF_HOME: '/b', XDG_CACHE_HOME: '/d' }, '/b/hub'],
    [{ XDG_CACHE_HOME: '/d' }, '/d/huggingface/hub'],
  ])('is where %j says', (values: Record<string, string>, expected) => {
    expect(hubCache((name) => values[name])).toBe(expected);
  });
});
