import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { TrainingExample, TrainingPlan } from '@memo-js/core';
import { openAnyBase, type AnyBase } from '@memo-js/llama';
import { GPU_IDS, sizesOfConfig } from '@memo-js/training-estimate';
import { prepareSets } from '../job-file.ts';
import { optionsFingerprint, trlFullOptions, trlLoraOptions, type TrlOptions } from '../options.ts';
import { planTraining } from './plan.ts';
import { epochRows } from './rows.ts';
import { setupOf } from './setup.ts';
import { resolveSettings } from '../settings.ts';

const TINY = fileURLToPath(
  new URL('../../../../packages/llama/src/__fixtures__/families/llama-tied', import.meta.url),
);
const examples: TrainingExample[] = Array.from({ length: 400 }, (_, i) => ({
  reflectionId: `r${i}`,
  question: `Where is plant ${i}?`,
  answer: i % 7 === 0 ? 'In Kelby, behind the old mill.' : 'Ostra',
  refusal: false,
}));

/** The tiny tokenizer over the sizes of Qwen2.5-7B. */
async function seven(): Promise<AnyBase> {
  const figures = sizesOfConfig({
    model_type: 'qwen2',
    hidden_size: 3584,
    intermediate_size: 18944,
    num_hidden_layers: 28,
    num_attention_heads: 28,
    num_key_value_heads: 4,
    vocab_size: 152064,
    tie_word_embeddings: false,
  });
  if (figures === null) throw new Error('qwen2 is known');
  return { ...(await openAnyBase(TINY)), figures: { ...figures, positions: 32768 } };
}
async function planOf(options: TrlOptions): Promise<TrainingPlan> {
  const base = await seven();
  const sets = prepareSets({ examples, heldOut: [] }, base, 1024);
  let at = 0;
  return planTraining(base, sets, options, () => (at++ % 10) / 10);
}
const lora = (given: object = {}): TrlOptions => trlLoraOptions.parse({ base: TINY, ...given });
const full = (given: object = {}): TrlOptions => trlFullOptions.parse({ base: TINY, ...given });

describe('planTraining', () => {
  it('shows every type of GPU where none is chosen', async () => {
    const plan = await planOf(lora());
    expect(plan).toMatchObject({
      parameters: 7_615_616_512,
      examples: 400,
      stepsPerEpoch: 25,
      steps: 150,
      stepsRange: { low: 75, high: 250 },
      maxSteps: 250,
      seconds: null,
      cost: null,
      problems: [],
    });
    expect(plan.trainableParameters).toBe(40_370_176);
    expect(plan.places?.map(({ type }) => type)).toEqual(GPU_IDS);
    expect(plan.artifactBytes).toBe(4 * plan.trainableParameters);
  });

  it('checks the one that is chosen, at the price that is paid', async () => {
    const plan = await planOf(lora({ gpuType: 'h100', gpuHourPrice: 2 }));
    expect(plan.places).toHaveLength(1);
    expect(plan.cost).toBeCloseTo((2 * Number(plan.seconds)) / 3600, 6);
    expect(plan.peakMemoryBytes).toBeGreaterThan(15 * 2 ** 30);
    expect(plan.peakMemoryBytes).toBeLessThan(40 * 2 ** 30);
    expect(plan.problems).toEqual([]);
  });

  it('says what would make a run fit', async () => {
    const { problems } = await planOf(full({ gpuType: 'h100' }));
    expect(problems).toMatchObject([
      {
        code: 'TRAINING_MEMORY',
        blocking: true,
        remedies: [{ 'trainer.gpus': 2, 'trainer.distributed': 'fsdp2' }],
      },
    ]);
    const wide = { gpuType: 'l4', perDeviceTrainBatchSize: 64, gradientCheckpointing: false };
    const [problem] = (await planOf(lora(wide))).problems ?? [];
    expect(problem?.remedies[0]).toMatchObject({ 'trainer.gradientCheckpointing': true });
  });

  it('estimates no time on the CPU', async () => {
    const plan = await planOf(lora({ gpus: 0 }));
    expect(plan).toMatchObject({ seconds: null, peakMemoryBytes: null });
    expect(plan.places).toBeUndefined();
  });

  it('changes nothing of what is trained', () => {
    expect(optionsFingerprint(lora({ gpuType: 'h100', gpuHourPrice: 1 }))).toEqual(
      optionsFingerprint(lora()),
    );
    expect(trlLoraOptions.safeParse({ base: TINY, gpuType: 'abacus' }).success).toBe(false);
  });
});

describe('epochRows', () => {
  const row = (length: number) => ({
    prompt: Array.from({ length: length - 1 }, () => 1),
    completion: [2, 3],
  });
  it('pads rows to the longest of their batch, or packs them', () => {
    const rows = [row(10), row(20), row(30), row(40)];
    const options = { batch: 2, packing: false, maxLength: 64 };
    const order = [0.1, 0.2, 0.3, 0.4];
    const lengths = epochRows(rows, options, () => order.shift() ?? 0);
    expect(lengths).toEqual({ rows: 4, tokens: 2 * 20 + 2 * 40, longest: 40 });
    expect(epochRows(rows, { ...options, packing: true }, () => 0)).toEqual({
      rows: 2,
      tokens: 128,
      longest: 64,
    });
  });
});

describe('setupOf', () => {
  it.each([
    [full(), 4, true],
    [full({ dtype: 'bfloat16' }), 2, true],
    [lora(), 2, true],
    [lora({ bf16: false }), 4, false],
    [lora({ dtype: 'float32' }), 4, true],
  ])('holds weights as the worker does (%#)', async (options, weightBytes, mixed) => {
    const settings = resolveSettings(options, await seven());
    expect(setupOf(options, settings, 8)).toMatchObject({ weightBytes, mixed });
  });
});
