import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openAnyBase } from './any-base.ts';
import { openBase } from './base.ts';
import { parameterCount } from './weights.ts';

const TINY = fileURLToPath(new URL('./__fixtures__/families/llama-tied', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-any-'));
  await cp(TINY, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const change = async (fields: object): Promise<void> => {
  const path = join(folder, 'config.json');
  const config = JSON.parse(await readFile(path, 'utf8')) as object;
  await writeFile(path, JSON.stringify({ ...config, ...fields }));
};

describe('openAnyBase', () => {
  it.each([TINY, 'scratch-s'])('agrees with openBase where that opens: %s', async (id) => {
    const [any, base] = [await openAnyBase(id), await openBase(id)];
    expect(any).toMatchObject({
      id: base.id,
      folder: base.folder,
      family: 'llama',
      checksum: base.checksum,
      systemText: base.systemText,
    });
    expect(any.figures.parameters).toBe(parameterCount(base.config));
  });

  it('opens a family that the graphs do not run', async () => {
    await change({ model_type: 'lfm2', architectures: ['Lfm2ForCausalLM'] });
    const base = await openAnyBase(folder);
    expect(base).toMatchObject({ id: folder, family: 'lfm2' });
    const llama = await openAnyBase(TINY);
    expect({ ...base.figures, shapes: null }).toEqual({ ...llama.figures, shapes: null });
    expect(base.checksum).not.toBe(llama.checksum);
    expect(base.tokenizer.encode('a town')).toEqual(llama.tokenizer.encode('a town'));
  });

  it('tells bases apart by what they compute, not by how they were written', async () => {
    await change({ model_type: 'lfm2' });
    const { checksum } = await openAnyBase(folder);
    await change({ dtype: 'float32', transformers_version: '9', use_cache: false });
    expect((await openAnyBase(folder)).checksum).toBe(checksum);
    await change({ rms_norm_eps: 0.5 });
    expect((await openAnyBase(folder)).checksum).not.toBe(checksum);
  });

  it('finds the sizes of a decoder inside of a model that also sees', async () => {
    const inner = { hidden_size: 64, num_attention_heads: 4, max_position_embeddings: 77 };
    await change({ model_type: 'gemma3', text_config: inner });
    const { figures } = await openAnyBase(folder);
    expect(figures).toMatchObject({ hiddenSize: 64, positions: 77 });
  });

  it('refuses what is no model', async () => {
    await rm(join(folder, 'config.json'));
    await expect(openAnyBase(folder)).rejects.toMatchObject({ code: 'BASE_UNKNOWN' });
  });
});
