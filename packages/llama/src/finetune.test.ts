import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readAdapter } from './adapter-folder.ts';
import { mergeAdapter } from './adapter-merge.ts';
import { loadCheckpoint, type LoadedCheckpoint } from './checkpoint.ts';
import { Decoder } from './decoder.ts';
import { AdamW } from './optimizer.ts';
import { trainingBatch, type TokenizedExample } from './training-batch.ts';
import { TrainingSession } from './training-session.ts';

/** Made by PyTorch and PEFT: see `tools/real/python/finetune_fixture.py`. */
const at = (name: string): string =>
  fileURLToPath(new URL(`./__fixtures__/${name}`, import.meta.url));
interface Fixture {
  readonly options: { learningRate: number; weightDecay: number; beta2: number };
  readonly batches: readonly (readonly TokenizedExample[])[];
  readonly losses: Readonly<Record<'full' | 'lora', readonly number[]>>;
  readonly ids: readonly number[][];
  readonly logits: readonly number[][];
}
const fixture = JSON.parse(readFileSync(at('finetune/finetune.json'), 'utf8')) as Fixture;

describe('training beside PyTorch and PEFT', () => {
  let loaded: LoadedCheckpoint;
  beforeAll(async () => {
    loaded = await loadCheckpoint(at('families/llama-tied'));
  });

  it.each(['full', 'lora'] as const)('has the same 20 losses: %s', async (way) => {
    const { config, weights } = loaded;
    const { learningRate, weightDecay, beta2 } = fixture.options;
    const adapter = way === 'lora' ? await readAdapter(at('finetune/adapter'), config) : null;
    const optimizer = new AdamW(adapter?.weights ?? weights, {
      adamBeta1: 0.9,
      adamBeta2: beta2,
      adamEpsilon: 1e-8,
      weightDecay,
      maxGradNorm: 1,
    });
    const session = new TrainingSession(
      config,
      adapter ? weights : optimizer.weights,
      optimizer.gradients,
      adapter ? { adapter: { lora: adapter.lora, weights: optimizer.weights } } : {},
    );
    const shape = { batch: 3, sequence: 6, rows: 9 };
    for (const [step, examples] of fixture.batches.entries()) {
      const { loss } = await session.step(shape, trainingBatch(examples, shape, 0));
      optimizer.step(learningRate);
      expect(loss).toBeCloseTo(fixture.losses[way][step] as number, 4);
    }
    await session.close();
  });

  it('computes with an adapter of PEFT the same logits', async () => {
    const { config, tokenizer } = loaded;
    const weights = new Map(loaded.weights);
    await mergeAdapter(weights, await readAdapter(at('finetune/adapter'), config));
    const decoder = await Decoder.create(config, weights, { eosId: tokenizer.eosId });
    for (const [i, ids] of fixture.ids.entries()) {
      const last = (await decoder.logits(ids)).slice(-config.vocab_size);
      const apart = last.map((value, id) => Math.abs(value - (fixture.logits[i]?.[id] as number)));
      expect(Math.max(...apart)).toBeLessThanOrEqual(1e-5);
    }
    await decoder.close();
  });
});
