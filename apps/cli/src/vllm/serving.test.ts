import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MemoryArtifact, MemoryManifest } from '@memo-js/core';
import { manifest } from '../testing/reports.ts';
import { servingOf } from './serving.ts';
import type { ServingSettings } from './serving.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'memo-serving-'));
});
afterAll(() => rm(root, { recursive: true }));

async function adapter(
  id: string,
  r: number,
  change: Partial<MemoryManifest> = {},
): Promise<MemoryArtifact> {
  const folder = join(root, id);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'adapter_config.json'), JSON.stringify({ r }));
  await writeFile(join(folder, 'adapter_model.safetensors'), id);
  const traits = { form: 'adapter' as const, family: 'llama', dtype: 'float32' as const };
  const base = { id: '/models/base', checksum: 'c' };
  return { folder, manifest: { ...manifest, id, traits, base, checksums: {}, ...change } };
}
const settings: ServingSettings = {
  host: '127.0.0.1',
  port: 8000,
  servedModelName: 'base',
  dtype: 'auto',
  maxModelLen: null,
  maxLoras: null,
  maxLoraRank: null,
  command: ['vllm', 'serve'],
  args: [],
  toServer: (path) => path.replace(root, '/mnt'),
  cacheDir: '/cache',
};

describe('servingOf', () => {
  it.each([
    [4, '8'],
    [16, '16'],
    [17, '32'],
    [300, '320'],
  ])(
    'serves adapters of rank %i with --max-lora-rank %s, each under the name of its content',
    async (rank, max) => {
      const artifacts = [await adapter('m-a', rank), await adapter('m-b', 2)];
      const { command, memories, baseURL } = await servingOf(artifacts, {
        ...settings,
        maxModelLen: 512,
        dtype: 'bfloat16',
        args: ['--seed', '1'],
      });
      const [a, b] = memories.map(({ name }) => name);
      expect(a).toMatch(/^m-a@[0-9a-f]{12}$/);
      expect(baseURL).toBe('http://127.0.0.1:8000');
      expect(command).toEqual({
        program: 'vllm',
        args: [
          ...['serve', '/models/base', '--served-model-name', 'base'],
          ...['--host', '127.0.0.1', '--port', '8000', '--generation-config', 'vllm'],
          ...['--max-model-len', '512', '--dtype', 'bfloat16'],
          ...['--enable-lora', '--max-lora-rank', max, '--max-loras', '2'],
          ...['--lora-modules', `${a}=/mnt/m-a`, `${b}=/mnt/m-b`, '--seed', '1'],
        ],
        env: { VLLM_ALLOW_RUNTIME_LORA_UPDATING: 'True' },
      });
    },
  );

  it('serves a memory that is a whole model from its folder', async () => {
    const full = await adapter('m-full', 1);
    const traits = { ...full.manifest.traits, form: 'full' as const };
    const { command, memories } = await servingOf(
      [{ ...full, manifest: { ...full.manifest, traits } }],
      settings,
    );
    expect(command.args.slice(0, 4)).toEqual([
      'serve',
      '/mnt/m-full',
      '--served-model-name',
      'base',
    ]);
    expect(command.args).not.toContain('--enable-lora');
    expect(memories).toMatchObject([{ name: 'base', rank: null }]);
  });

  it('refuses what one server cannot serve', async () => {
    const one = await adapter('m-a', 4);
    const other = await adapter('m-o', 4, { base: { id: '/models/o', checksum: 'o' } });
    await expect(servingOf([one, other], settings)).rejects.toMatchObject({ code: 'SERVE_MIXED' });
    const tall = await adapter('m-t', 600);
    await expect(servingOf([tall], settings)).rejects.toMatchObject({ code: 'ADAPTER_RANK' });
    await expect(
      servingOf([await adapter('m-c', 16)], { ...settings, maxLoraRank: 8 }),
    ).rejects.toMatchObject({
      code: 'ADAPTER_RANK',
    });
  });
});
