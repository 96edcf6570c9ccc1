import { describe, expect, it } from '@jest/globals';
import { mergeAdapter } from './adapter-merge.ts';
import type { DecoderConfig } from './config.ts';
import { initialAdapter, loraScale, loraShapes, PROJECTIONS } from './lora.ts';
import { uniform } from './random.ts';
import { trainingBatch } from './training-batch.ts';
import { TrainingSession } from './training-session.ts';
import { weightShapes } from './weights.ts';

const model: DecoderConfig = {
  model_type: 'llama',
  vocab_size: 11,
  hidden_size: 8,
  intermediate_size: 12,
  num_hidden_layers: 2,
  num_attention_heads: 4,
  num_key_value_heads: 2,
  max_position_embeddings: 64,
  rms_norm_eps: 1e-5,
  rope_theta: 10_000,
  tie_word_embeddings: true,
  hidden_act: 'silu',
  initializer_range: 0.02,
};
const lora = { r: 3, loraAlpha: 6, useRslora: false, targetModules: PROJECTIONS };
const examples = [
  { prompt: [1, 5, 6], completion: [7, 3] },
  { prompt: [1, 8], completion: [9, 5, 3] },
];
const shape = { batch: 2, sequence: 5, rows: 8 };
const batch = trainingBatch(examples, shape, 0);

const fill = (
  shapes: ReadonlyMap<string, readonly number[]>,
  seed: number,
): Map<string, Float32Array> => {
  const random = uniform(seed);
  return new Map(
    [...shapes].map(([name, size]) => [
      name,
      Float32Array.from(
        { length: size.reduce((a, b) => a * b, 1) },
        () => (size.length === 1 ? 1 : 0) + 0.8 * (random() - 0.5),
      ),
    ]),
  );
};
const weights = fill(weightShapes(model), 3);

describe('LoRA', () => {
  it('names and shapes its matrices as PEFT does', () => {
    const shapes = loraShapes(model, { ...lora, targetModules: ['k_proj'] });
    expect([...shapes].slice(0, 2)).toEqual([
      ['model.layers.0.self_attn.k_proj.lora_A.weight', [3, 8]],
      ['model.layers.0.self_attn.k_proj.lora_B.weight', [4, 3]],
    ]);
    expect(loraShapes(model, lora).size).toBe(2 * 7 * 2);
    expect([loraScale(lora), loraScale({ ...lora, r: 4, useRslora: true })]).toEqual([2, 3]);
  });

  it('begins as the base', async () => {
    const adapter = { lora, weights: initialAdapter(model, lora, 1) };
    const plain = new TrainingSession(model, weights, undefined, { threads: 1 });
    const adapted = new TrainingSession(model, weights, undefined, { threads: 1, adapter });
    const { loss } = await adapted.evaluate(shape, batch);
    expect(loss).toBe((await plain.evaluate(shape, batch)).loss);
    const a = adapter.weights.get('model.layers.0.mlp.down_proj.lora_A.weight') as Float32Array;
    expect(Math.max(...a.map(Math.abs))).toBeLessThanOrEqual(1 / Math.sqrt(12));
    expect(Math.max(...a)).toBeGreaterThan(0.5 / Math.sqrt(12));
  });

  it.each([
    ['', 0, false],
    [' with dropout', 0.3, false],
    [' with dropout and layers computed again', 0.3, true],
  ])('has the gradients of finite differences%s', async (_, loraDropout, recompute) => {
    const adapter = { lora, loraDropout, weights: fill(loraShapes(model, lora), 7) };
    const session = new TrainingSession(model, weights, undefined, {
      threads: 1,
      adapter,
      recompute,
    });
    const draw = { seed: 5, step: 2 };
    const { loss } = await session.step(shape, batch, draw);
    const gradients = new Map([...session.gradients].map(([name, g]) => [name, g.slice()]));
    const random = uniform(4);
    for (const [name, values] of adapter.weights) {
      const i = Math.floor(random() * values.length);
      const at = values[i] as number;
      const lossAt = async (x: number): Promise<number> => {
        values[i] = x;
        const result = await session.step(shape, batch, draw);
        values[i] = at;
        return result.loss;
      };
      const numeric = ((await lossAt(at + 1e-2)) - (await lossAt(at - 1e-2))) / 2e-2;
      expect(gradients.get(name)?.[i]).toBeCloseTo(numeric, 2);
    }
    expect((await session.step(shape, batch, draw)).loss).toBe(loss);
    const other = await session.step(shape, batch, { seed: 5, step: 3 });
    expect(other.loss === loss).toBe(loraDropout === 0);
    await session.close();
  });

  it('merged into the weights computes the same', async () => {
    const adapter = { lora, weights: fill(loraShapes(model, lora), 7) };
    const beside = new TrainingSession(model, weights, undefined, { threads: 1, adapter });
    const merged = new Map(weights);
    await mergeAdapter(merged, adapter);
    const inside = new TrainingSession(model, merged, undefined, { threads: 1 });
    const { loss } = await beside.evaluate(shape, batch);
    expect((await inside.evaluate(shape, batch)).loss).toBeCloseTo(loss, 5);
    expect(merged.get('model.norm.weight')).toBe(weights.get('model.norm.weight'));
  });
});
