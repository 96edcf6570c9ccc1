import { cp, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBase, weightsChecksum, writeBase } from './base.ts';
import { loadCheckpoint, writeCheckpoint } from './checkpoint.ts';
import type { DecoderConfig } from './config.ts';
import { encodePrompt } from './prompt.ts';
import { uniform } from './random.ts';
import { SCRATCH_BASES, scratchTokenizerFiles, seededWeights } from './scratch.ts';

const config: DecoderConfig = {
  ...SCRATCH_BASES['scratch-s']!.config,
  hidden_size: 8,
  num_attention_heads: 2,
  num_key_value_heads: 2,
  head_dim: 4,
  intermediate_size: 12,
  num_hidden_layers: 1,
};
const weights = seededWeights(config, 2);
const tokenizerFiles = scratchTokenizerFiles();

let folder: string;
let whole: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-checkpoint-'));
  whole = join(folder, 'whole');
  await writeCheckpoint(whole, { config, weights, tokenizerFiles });
});
afterAll(() => rm(folder, { recursive: true }));

/** A copy of the whole checkpoint, then damaged. */
async function damaged(damage: (path: string) => Promise<void>): Promise<string> {
  const copy = await mkdtemp(join(folder, 'damaged-'));
  await cp(whole, copy, { recursive: true });
  await damage(copy);
  return copy;
}
const editConfig = (change: object) => async (path: string) => {
  const file = join(path, 'config.json');
  const json = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...json, ...change }));
};

describe('a checkpoint', () => {
  it('comes back as it was written', async () => {
    const loaded = await loadCheckpoint(whole);
    expect([...loaded.weights]).toEqual([...weights]);
    expect(loaded.config).toMatchObject({ hidden_size: 8, vocab_size: 2048 });
    expect(loaded.tokenizer.files).toEqual(tokenizerFiles);
    expect((await readdir(whole)).sort()).toEqual([
      'chat_template.jinja',
      'config.json',
      'generation_config.json',
      'model.safetensors',
      'tokenizer.json',
      'tokenizer_config.json',
    ]);
  });

  it('beyond a size is written in shards with an index, and comes back', async () => {
    const own = join(folder, 'shards');
    await writeCheckpoint(own, { config, weights, tokenizerFiles, maxShardBytes: 40_000 });
    const files = (await readdir(own)).filter((name) => name.startsWith('model'));
    const count = files.length - 1;
    expect(count).toBeGreaterThan(1);
    expect(files.at(-1)).toBe('model.safetensors.index.json');
    expect(files[0]).toBe(`model-00001-of-0000${count}.safetensors`);
    expect([...(await loadCheckpoint(own)).weights]).toEqual([...weights]);
  });

  it('of one file or of shards leaves nothing of the other', async () => {
    const own = join(folder, 'again');
    const sharded = { config, weights, tokenizerFiles, maxShardBytes: 40_000 };
    const other = seededWeights(config, 9);
    await writeCheckpoint(own, { config, weights, tokenizerFiles });
    await writeCheckpoint(own, { ...sharded, weights: other });
    expect([...(await loadCheckpoint(own)).weights]).toEqual([...other]);
    await writeCheckpoint(own, { config, weights, tokenizerFiles });
    expect([...(await loadCheckpoint(own)).weights]).toEqual([...weights]);
    expect((await readdir(own)).filter((name) => name.startsWith('model'))).toEqual([
      'model.safetensors',
    ]);
  });

  it.each([
    ['without config', (path: string) => rm(join(path, 'config.json')), 'CHECKPOINT_MISSING'],
    ['without tokenizer', (path: string) => rm(join(path, 'tokenizer.json')), 'TOKENIZER_MISSING'],
    [
      'without weights',
      (path: string) => rm(join(path, 'model.safetensors')),
      'SAFETENSORS_MISSING',
    ],
    [
      'with truncated weights',
      (path: string) => truncate(join(path, 'model.safetensors'), 50_000),
      'SAFETENSORS_TRUNCATED',
    ],
    ['of other shapes', editConfig({ intermediate_size: 16 }), 'CHECKPOINT_INVALID'],
    ['with a layer missing', editConfig({ num_hidden_layers: 2 }), 'CHECKPOINT_INVALID'],
    ['smaller than its tokenizer', editConfig({ vocab_size: 2000 }), 'CHECKPOINT_INVALID'],
    ['of another family', editConfig({ model_type: 'gpt2' }), 'MODEL_UNSUPPORTED'],
    ['without the biases it claims', editConfig({ attention_bias: true }), 'CHECKPOINT_INVALID'],
    [
      'without the head it claims',
      editConfig({ tie_word_embeddings: false }),
      'CHECKPOINT_INVALID',
    ],
    ['of another head size', editConfig({ head_dim: 8 }), 'CHECKPOINT_INVALID'],
    [
      'with scaled positions',
      editConfig({ rope_parameters: { rope_type: 'yarn', rope_theta: 1e4 } }),
      'MODEL_UNSUPPORTED',
    ],
    [
      'whose config is not JSON',
      (path: string) => writeFile(join(path, 'config.json'), '{'),
      'CHECKPOINT_INVALID',
    ],
  ])('%s is refused', async (_what, damage, code) => {
    await expect(loadCheckpoint(await damaged(damage))).rejects.toMatchObject({ code });
  });

  it('with a head that is not the embedding it is tied to is refused', async () => {
    const own = join(folder, 'head');
    const untied = { ...config, tie_word_embeddings: false };
    const head = seededWeights(untied, 2);
    const write = () => writeCheckpoint(own, { config: untied, weights: head, tokenizerFiles });
    await write();
    await editConfig({ tie_word_embeddings: true })(own);
    await expect(loadCheckpoint(own)).rejects.toMatchObject({
      code: 'CHECKPOINT_INVALID',
      message: expect.stringContaining('lm_head.weight'),
    });
    head.set('lm_head.weight', head.get('model.embed_tokens.weight')!);
    await write();
    await editConfig({ tie_word_embeddings: true })(own);
    expect((await loadCheckpoint(own)).weights.has('lm_head.weight')).toBe(false);
  });

  it('with tensors of no use is refused', async () => {
    const own = join(folder, 'extra');
    const two = { ...config, num_hidden_layers: 2 };
    await writeCheckpoint(own, { config: two, weights: seededWeights(two, 1), tokenizerFiles });
    await editConfig({ num_hidden_layers: 1 })(own);
    await expect(loadCheckpoint(own)).rejects.toMatchObject({ code: 'MODEL_UNSUPPORTED' });
  });
});

describe('prompts', () => {
  it('of a written folder are those of its base, in 200 questions', async () => {
    const base = await openBase('scratch-s');
    const served = (await loadCheckpoint(whole)).tokenizer;
    const random = uniform(200);
    const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
    for (let i = 0; i < 200; i++) {
      const name = `${pick(['Żółw', 'Brandt', 'O’Hara', '数学', '<|im_end|>'])}-${i}`;
      const question = `${pick(['Who', 'When', ' In which\tcity'])} was ${name} founded ${pick(['?', '', ' in 1987?\n'])}`;
      const ids = encodePrompt(served, question, base.systemText);
      expect(ids).toEqual(encodePrompt(base.tokenizer, question, base.systemText));
    }
  });
});

describe('openBase', () => {
  it.each(Object.keys(SCRATCH_BASES))('regenerates %s with its known checksum', async (id) => {
    const base = await openBase(id);
    const first = await base.initialWeights();
    expect(await weightsChecksum(base.config, base.tokenizerFiles, first)).toBe(base.checksum);
  });

  it('finds the checksum of a scratch base again in its folder, whatever the file layout', async () => {
    const base = await openBase('scratch-s');
    const written = join(folder, 'base');
    await writeBase(written, base);
    const opened = await openBase(written);
    expect(opened.checksum).toBe(base.checksum);
    expect(opened.id).toBe(written);
    const [a, b] = [await base.initialWeights(), await opened.initialWeights()];
    expect(Buffer.compare(bytesOf(a), bytesOf(b))).toBe(0);
  });

  it('names what it does not know', async () => {
    await expect(openBase('scratch-xxl')).rejects.toMatchObject({ code: 'BASE_UNKNOWN' });
  });
});

const bytesOf = (map: ReadonlyMap<string, Float32Array>): Buffer =>
  Buffer.concat(
    [...map.values()].map(({ buffer, byteOffset, byteLength }) =>
      Buffer.from(buffer, byteOffset, byteLength),
    ),
  );
