import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readAdapter, writeAdapter } from './adapter-folder.ts';
import { openBase, type Base } from './base.ts';
import { initialAdapter } from './lora.ts';
import { openSafetensors, writeSafetensors } from '@memo-js/safetensors';

const lora = { r: 4, loraAlpha: 8, useRslora: true, targetModules: ['q_proj', 'down_proj'] };
let folder: string;
let base: Base;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-adapter-'));
  base = await openBase('scratch-s');
});
afterAll(() => rm(folder, { recursive: true }));
const write = async (): Promise<ReadonlyMap<string, Float32Array>> => {
  const weights = initialAdapter(base.config, lora, 3);
  const { config, tokenizerFiles } = base;
  await writeAdapter(folder, { lora, weights, config, tokenizerFiles, baseModel: 'scratch-s' });
  return weights;
};

describe('a PEFT folder', () => {
  it('reads as it was written', async () => {
    const weights = await write();
    const read = await readAdapter(folder, base.config);
    expect(read.lora).toEqual(lora);
    expect(read.baseModel).toBe('scratch-s');
    expect(read.weights).toEqual(weights);
    expect(await readFile(join(folder, 'chat_template.jinja'), 'utf8')).not.toBe('');
  });

  it.each([
    ['use_dora', true],
    ['bias', 'all'],
    ['modules_to_save', ['lm_head']],
    ['rank_pattern', { q_proj: 8 }],
    ['peft_type', 'IA3'],
    ['init_lora_weights', 'pissa_niter_4'],
    ['target_parameters', ['mlp.experts']],
  ])('is refused by name with %s', async (field, value) => {
    await write();
    const file = join(folder, 'adapter_config.json');
    const settings = JSON.parse(await readFile(file, 'utf8')) as object;
    await writeFile(file, JSON.stringify({ ...settings, [field]: value }));
    await expect(readAdapter(folder, base.config)).rejects.toMatchObject({
      code: 'ADAPTER_UNSUPPORTED',
      message: expect.stringContaining(field),
    });
  });

  it.each([
    ['lacks a tensor', (names: string[]) => names.slice(1), /lora_[AB]\.weight is missing/],
    [
      'has a tensor of no module',
      (names: string[]) => [...names, 'base_model.model.model.layers.9.mlp.up_proj.lora_A.weight'],
      /is missing|no place in the base/,
    ],
    [
      'has a bias beside them',
      (names: string[]) => [...names, 'base_model.model.lm_head.bias'],
      /lm_head\.bias has no place in the base/,
    ],
  ])('is refused when it %s', async (_what, change, message) => {
    const weights = await write();
    const file = join(folder, 'adapter_model.safetensors');
    const open = await openSafetensors(file);
    const shapes = new Map([...open.tensors].map(([name, { shape }]) => [name, shape]));
    await open.close();
    const specs = change([...shapes.keys()]).map((name) => ({
      name,
      shape: shapes.get(name) ?? [1],
      dtype: 'F32' as const,
    }));
    await writeSafetensors(
      file,
      specs,
      ({ name }) => weights.get(name.replace('base_model.model.', '')) ?? new Float32Array(1),
    );
    await expect(readAdapter(folder, base.config)).rejects.toMatchObject({
      code: 'ADAPTER_INVALID',
      message: expect.stringMatching(message),
    });
  });

  it('is refused for a base of other shapes, cut short, or missing', async () => {
    await write();
    const { config } = await openBase('scratch-m');
    await expect(readAdapter(folder, config)).rejects.toMatchObject({ code: 'ADAPTER_INVALID' });
    const file = join(folder, 'adapter_model.safetensors');
    await writeFile(file, (await readFile(file)).subarray(0, -8));
    await expect(readAdapter(folder, base.config)).rejects.toMatchObject({
      code: 'SAFETENSORS_TRUNCATED',
    });
    await expect(readAdapter('/nowhere', config)).rejects.toMatchObject({
      code: 'ADAPTER_MISSING',
    });
  });
});
