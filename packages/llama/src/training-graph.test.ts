import { describe, expect, it } from '@jest/globals';
import type { DecoderConfig } from './config.ts';
import { uniform } from './random.ts';
import { trainingBatch } from './training-batch.ts';
import { TrainingSession } from './training-session.ts';
import { weightShapes } from './weights.ts';

const config = (changes: Partial<DecoderConfig> = {}): DecoderConfig => ({
  model_type: 'llama',
  vocab_size: 11,
  hidden_size: 8,
  intermediate_size: 12,
  num_hidden_layers: 2,
  num_attention_heads: 2,
  num_key_value_heads: 2,
  max_position_embeddings: 64,
  rms_norm_eps: 1e-5,
  rope_theta: 10_000,
  tie_word_embeddings: true,
  hidden_act: 'silu',
  initializer_range: 0.02,
  ...changes,
});

/** Weights large enough that every part of the model matters. */
function weightsOf(model: DecoderConfig, seed: number): Map<string, Float32Array> {
  const random = uniform(seed);
  return new Map(
    [...weightShapes(model)].map(([name, shape]) => {
      const size = shape.reduce((a, b) => a * b, 1);
      const offset = shape.length === 1 ? 1 : 0;
      return [name, Float32Array.from({ length: size }, () => offset + 0.8 * (random() - 0.5))];
    }),
  );
}

const examples = [
  { prompt: [1, 5, 6], completion: [7, 3] },
  { prompt: [1, 8], completion: [9, 5, 3] },
  { prompt: [1, 4, 4, 2], completion: [3] },
];
const shape = { batch: 3, sequence: 5, rows: 8 };

describe('the training graph', () => {
  it.each([
    ['tied embeddings', config()],
    ['untied embeddings', config({ tie_word_embeddings: false })],
    ['shared key-value heads', config({ num_attention_heads: 4, num_key_value_heads: 2 })],
    ['heads wider than the model', config({ head_dim: 6 })],
  ])('has the gradients of finite differences with %s', async (_, model) => {
    const weights = weightsOf(model, 3);
    const session = new TrainingSession(model, weights, undefined, { threads: 1 });
    const batch = trainingBatch(examples, shape, 0);
    await session.step(shape, batch);
    const random = uniform(4);
    for (const [name, values] of weights) {
      const gradient = session.gradients.get(name) as Float32Array;
      for (let probe = 0; probe < 5; probe++) {
        const i = Math.floor(random() * values.length);
        const at = values[i] as number;
        const lossAt = async (x: number): Promise<number> => {
          values[i] = x;
          const { loss } = await session.evaluate(shape, batch);
          values[i] = at;
          return loss;
        };
        const numeric = ((await lossAt(at + 1e-2)) - (await lossAt(at - 1e-2))) / 2e-2;
        expect({ name, i, wrongBy: Math.abs((gradient[i] as number) - numeric) }).toEqual({
          name,
          i,
          wrongBy: expect.closeTo(0, 2),
        });
      }
    }
    await session.close();
  });

  it('repeats its gradients bit for bit where layers are computed again', async () => {
    const model = config({ num_hidden_layers: 3 });
    const run = async (recompute: boolean): Promise<string> => {
      const weights = weightsOf(model, 5);
      const session = new TrainingSession(model, weights, undefined, { threads: 1, recompute });
      const { loss } = await session.step(shape, trainingBatch(examples, shape, 0));
      await session.close();
      return JSON.stringify([loss, ...[...session.gradients.values()].map((g) => [...g])]);
    };
    expect(await run(true)).toBe(await run(false));
  });

  it('gives a batch the mean of the losses of its examples, whatever their padding', async () => {
    const model = config();
    const session = new TrainingSession(model, weightsOf(model, 5), undefined, { threads: 1 });
    const whole = await session.evaluate(shape, trainingBatch(examples, shape, 0));
    let sum = 0;
    for (const example of examples) {
      const alone = { batch: 1, sequence: 9, rows: 4 };
      const { loss } = await session.evaluate(alone, trainingBatch([example], alone, 10));
      sum += loss * example.completion.length;
    }
    expect(whole.loss).toBeCloseTo(sum / 6, 5);
    await session.close();
  });

  it('repeats its gradients bit for bit', async () => {
    const model = config();
    const run = async (): Promise<string> => {
      const session = new TrainingSession(model, weightsOf(model, 5), undefined, { threads: 2 });
      const { loss } = await session.step(shape, trainingBatch(examples, shape, 0));
      await session.close();
      return JSON.stringify([loss, ...[...session.gradients.values()].map((g) => [...g])]);
    };
    expect(await run()).toBe(await run());
  });
});
