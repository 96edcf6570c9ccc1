import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSafetensors, writeSafetensors } from '@memo-js/safetensors';
import { loadCheckpoint } from './checkpoint.ts';
import { headDim } from './config.ts';

const families = fileURLToPath(new URL('./__fixtures__/families', import.meta.url));
const SIZES = [
  'vocab_size',
  'hidden_size',
  'intermediate_size',
  'num_hidden_layers',
  'num_attention_heads',
  'num_key_value_heads',
  'head_dim',
] as const;

/** The code of the refusal, which names the tensor or the field. */
const refusal = async (folder: string): Promise<string> =>
  loadCheckpoint(folder).then(
    () => 'loaded',
    ({ code, message }: { code: string; message: string }) =>
      /tensor |config\.json|tokenizer/.test(message) ? code : message,
  );

describe.each(readdirSync(families))('a checkpoint of %s', (name) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'memo-figures-'));
    await cp(join(families, name), folder, { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is refused when any figure of its config is another', async () => {
    const file = join(folder, 'config.json');
    const text = await readFile(file, 'utf8');
    const json = JSON.parse(text) as Record<string, number>;
    const { config } = await loadCheckpoint(folder);
    const whole = { ...config, head_dim: headDim(config) };
    const refused: { field: string; value: number; code: string }[] = [];
    for (const field of SIZES) {
      for (const value of [whole[field] - 1, whole[field] + 1, whole[field] * 2]) {
        await writeFile(file, JSON.stringify({ ...json, [field]: value }));
        refused.push({ field, value, code: await refusal(folder) });
      }
    }
    await writeFile(file, text);
    const codes = /^(CHECKPOINT_INVALID|MODEL_UNSUPPORTED)$/;
    expect(refused.filter(({ code }) => !codes.test(code))).toEqual([]);
  });

  it('is refused without any one of its tensors', async () => {
    const shards = (await readdir(folder)).filter((file) => /^model.*\.safetensors$/.test(file));
    const path = join(folder, shards[0] as string);
    const bytes = await readFile(path);
    const whole = await openSafetensors(path);
    const specs = [...whole.tensors].map(([tensor, { shape }]) => ({
      name: tensor,
      shape,
      dtype: 'F32' as const,
    }));
    const values = new Map<string, Float32Array>();
    for (const spec of specs) values.set(spec.name, await whole.read(spec.name));
    await whole.close();
    for (const without of specs.filter((_, i) => i % 3 === 0)) {
      const rest = specs.filter((spec) => spec !== without);
      await writeSafetensors(path, rest, (spec) => values.get(spec.name) as Float32Array);
      await expect(loadCheckpoint(folder)).rejects.toMatchObject({
        code: 'CHECKPOINT_INVALID',
        message: expect.stringContaining(without.name),
      });
    }
    await writeFile(path, bytes);
  });
});
