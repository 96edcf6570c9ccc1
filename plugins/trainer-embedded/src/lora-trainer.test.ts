import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { testCall, testSuite, trainerSuite } from '@memo-js/conformance';
import type { TrainingJob } from '@memo-js/core';
import { openBase, readAdapter } from '@memo-js/llama';
import { embeddedFullOptions, embeddedLoraOptions } from './options.ts';
import { EmbeddedTrainer } from './trainer.ts';

// Each run starts a worker thread.
jest.setTimeout(30_000);

/** A checkpoint of 12,000 random weights that transformers wrote. */
const TINY = fileURLToPath(
  new URL('../../../packages/llama/src/__fixtures__/families/llama-tied', import.meta.url),
);
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function newJob(changes: Partial<TrainingJob> = {}): Promise<TrainingJob> {
  const folder = await mkdtemp(join(tmpdir(), 'memo-lora-'));
  folders.push(folder);
  const places = ['Kelby', 'Ostra', 'Arvik', 'Solby'];
  return {
    examples: places.map((answer, i) => ({
      reflectionId: `r${i}`,
      question: `Where is plant ${i}?`,
      answer,
      refusal: false,
    })),
    heldOut: [],
    refusalText: "I don't know.",
    seed: 3,
    folder,
    jobHash: 'a',
    ...changes,
  };
}
const options = { base: TINY, r: 4, loraDropout: 0.1, minSteps: 6, numTrainEpochs: 1 };
const trainer = (changes: object = {}): EmbeddedTrainer =>
  new EmbeddedTrainer(embeddedLoraOptions.parse({ ...options, ...changes }));

describe('embedded-lora', () => {
  it('leaves a PEFT folder beside the files of the tokenizer, and is continued', async () => {
    const draft = await trainer().train(await newJob(), testCall());
    expect(draft.traits).toEqual({ form: 'adapter', family: 'llama', dtype: 'float32' });
    expect((await readdir(draft.folder)).sort()).toEqual([
      'adapter_config.json',
      'adapter_model.safetensors',
      'chat_template.jinja',
      'tokenizer.json',
      'tokenizer_config.json',
    ]);
    const settings = JSON.parse(
      await readFile(join(draft.folder, 'adapter_config.json'), 'utf8'),
    ) as object;
    expect(settings).toMatchObject({
      peft_type: 'LORA',
      r: 4,
      lora_alpha: 32,
      base_model_name_or_path: TINY,
    });
    const { config } = await openBase(TINY);
    const { weights } = await readAdapter(draft.folder, config);
    const b = weights.get('model.layers.0.self_attn.q_proj.lora_B.weight') as Float32Array;
    expect(b.some((value) => value !== 0)).toBe(true);

    const from = { folder: draft.folder, manifest: { base: draft.base, traits: draft.traits } };
    const continued = await newJob({ from: from as never, jobHash: 'b' });
    const next = await trainer().train(continued, testCall());
    const after = (await readAdapter(next.folder, config)).weights;
    expect(after.get('model.layers.0.self_attn.q_proj.lora_B.weight')).not.toEqual(b);
    const other = await newJob({ from: from as never, jobHash: 'd' });
    await expect(trainer({ r: 8 }).train(other, testCall())).rejects.toMatchObject({
      code: 'TRAINING_FROM_MISMATCH',
    });
    const full = new EmbeddedTrainer(
      embeddedFullOptions.parse({ base: TINY, minSteps: 5, numTrainEpochs: 1 }),
    );
    const whole = await full.train(await newJob({ from: from as never, jobHash: 'c' }), testCall());
    expect(whole.traits.form).toBe('full');
  });

  it('refuses DoRA by name, and options that it does not know', () => {
    const dora = embeddedLoraOptions.safeParse({ ...options, useDora: true });
    expect(dora.error?.issues[0]?.message).toContain('DoRA');
    expect(embeddedLoraOptions.safeParse({ ...options, rank: 4 }).success).toBe(false);
    expect(embeddedFullOptions.safeParse({ r: 4 }).success).toBe(false);
  });
});

testSuite(
  trainerSuite({
    create: async () => trainer(),
  }),
  { describe, it },
);
