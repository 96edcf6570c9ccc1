import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSafetensors } from '@memo-js/safetensors';
import { loadCheckpoint } from './checkpoint.ts';
import type { LoadedCheckpoint } from './checkpoint.ts';
import { headDim, parseDecoderConfig, serializeConfig } from './config.ts';
import { Decoder } from './decoder.ts';
import { FAMILIES } from './families.ts';
import { referenceLogits } from './forward.reference.ts';
import { trainingBatch } from './training-batch.ts';
import type { TokenizedExample } from './training-batch.ts';
import { TrainingSession } from './training-session.ts';
import { parameterCount } from './weights.ts';

/** Written and computed by transformers: see `tools/oracle/family_fixtures.py`. */
const folder = fileURLToPath(new URL('./__fixtures__/families', import.meta.url));

interface Oracle {
  readonly model: string;
  readonly parameters: number;
  readonly examples: readonly TokenizedExample[];
  readonly loss: number;
  readonly gradients: Readonly<Record<string, { norm: number; projection: number }>>;
  readonly greedy: readonly { prompt: number[]; ids: number[] }[];
}

const largest = (values: Iterable<number>): number => Math.max(...values);
const norm = (values: ArrayLike<number>): number =>
  Math.sqrt(Array.from(values).reduce((sum, value) => sum + value * value, 0));

describe.each(
  readdirSync(folder).flatMap((name) =>
    (['graph', 'kernels'] as const).map((e) => [name, e] as const),
  ),
)('%s, written by transformers, by %s', (name, engine) => {
  const oracle = JSON.parse(readFileSync(`${folder}/${name}/oracle.json`, 'utf8')) as Oracle;
  const recorded = new Map<string, Float32Array>();
  let loaded: LoadedCheckpoint;
  let decoder: Decoder;
  beforeAll(async () => {
    const file = await openSafetensors(`${folder}/${name}/oracle.safetensors`);
    for (const tensor of file.tensors.keys()) recorded.set(tensor, await file.read(tensor));
    await file.close();
    loaded = await loadCheckpoint(`${folder}/${name}`);
    decoder = await Decoder.create(loaded.config, loaded.weights, { eosId: -1, engine });
  });
  afterAll(() => decoder.close());

  it('opens from its folder as from memory', async () => {
    const { decoder: opened } = await Decoder.open(`${folder}/${name}`, { engine }, () => ({
      eosId: -1,
    }));
    expect(opened.engine).toBe(engine);
    const ids = oracle.examples[0]!.prompt;
    expect(await opened.logits(ids)).toEqual(await decoder.logits(ids));
    await opened.close();
  });

  it('is of the same class and size', () => {
    expect(FAMILIES[loaded.config.model_type].architecture).toBe(oracle.model);
    expect(parameterCount(loaded.config)).toBe(oracle.parameters);
  });

  it('has the same logits, by the decoding graph and by the reference', async () => {
    const vocab = loaded.config.vocab_size;
    for (const [i, { prompt, completion }] of oracle.examples.entries()) {
      const ids = [...prompt, ...completion];
      const expected = recorded.get(`logits.${i}`)!;
      const rows = expected.length / vocab;
      const ours = (await decoder.logits(ids)).subarray(-expected.length);
      const slow = referenceLogits(loaded.config, loaded.weights, ids)
        .slice(-rows)
        .flatMap((row) => [...row]);
      expect(largest(ours.map((value, at) => Math.abs(value - expected[at]!)))).toBeLessThan(1e-5);
      expect(largest(slow.map((value, at) => Math.abs(value - expected[at]!)))).toBeLessThan(1e-5);
    }
  });

  it('has the same loss, and the same gradient of every tensor', async () => {
    const { config, weights } = loaded;
    const session = new TrainingSession(config, weights, undefined, { threads: 1 });
    const shape = { batch: 4, sequence: 13, rows: 14 };
    const { loss } = await session.step(shape, trainingBatch(oracle.examples, shape, 0));
    await session.close();
    expect(Math.abs(loss - oracle.loss)).toBeLessThan(1e-5);
    expect([...session.gradients.keys()].sort()).toEqual(Object.keys(oracle.gradients).sort());
    for (const [tensor, gradient] of session.gradients) {
      const expected = oracle.gradients[tensor]!;
      const samples = recorded.get(`gradient.${tensor}`)!;
      const ours = samples.map((_, i) => gradient[(i * 7919) % gradient.length]!);
      const projection = gradient.reduce((sum, value, i) => sum + value * Math.cos(i), 0);
      const wrongBy = {
        norm: Math.abs(norm(gradient) - expected.norm) / expected.norm,
        projection: Math.abs(projection - expected.projection) / expected.norm,
        samples: norm(ours.map((value, i) => value - samples[i]!)) / (norm(samples) || 1),
      };
      // The tensor's name is part of what is compared, so that a failure says where it is.
      expect({ tensor, ...wrongBy, relative: largest(Object.values(wrongBy)) < 1e-4 }).toEqual({
        tensor,
        ...wrongBy,
        relative: true,
      });
    }
  });

  it('continues prompts with the same tokens', async () => {
    const requests = oracle.greedy.map(({ prompt, ids }) => ({
      promptIds: prompt,
      maxTokens: ids.length,
    }));
    const results = await decoder.decode(requests);
    expect(results.map(({ ids }) => ids)).toEqual(oracle.greedy.map(({ ids }) => ids));
  });

  it('has a config that comes back as it is written', () => {
    const written = JSON.parse(JSON.stringify(serializeConfig(loaded.config, 'F32'))) as unknown;
    const { config } = loaded;
    expect(parseDecoderConfig(written)).toEqual({ ...config, head_dim: headDim(config) });
  });
});
