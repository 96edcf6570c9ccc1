import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mergeAdapter } from './adapter-merge.ts';
import { loadCheckpoint } from './checkpoint.ts';
import type { LoadedCheckpoint } from './checkpoint.ts';
import { Decoder } from './decoder.ts';
import { PROJECTIONS, loraShapes, type Adapter, type LoraConfig } from './lora.ts';
import { uniform } from './random.ts';
import { SharedBase } from './shared-base.ts';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`./__fixtures__/families/${name}`, import.meta.url));

const PROMPTS = [
  [5, 9, 2, 30, 17],
  [1, 40],
  [7, 7, 23, 11, 3, 19, 28],
];
const REQUESTS = PROMPTS.map((promptIds) => ({ promptIds, maxTokens: 14 }));

const LORA: Record<string, LoraConfig> = {
  'all projections': { r: 3, loraAlpha: 6, useRslora: false, targetModules: PROJECTIONS },
  'queries and values, another rank': {
    r: 5,
    loraAlpha: 9,
    useRslora: true,
    targetModules: ['q_proj', 'v_proj'],
  },
  'keys and the way down': {
    r: 1,
    loraAlpha: 2,
    useRslora: false,
    targetModules: ['k_proj', 'down_proj'],
  },
};

function adapterOf({ config }: LoadedCheckpoint, lora: LoraConfig): Adapter {
  const random = uniform(11 + lora.r);
  const weights = new Map(
    [...loraShapes(config, lora)].map(([name, [rows, columns]]) => [
      name,
      Float32Array.from({ length: rows * columns }, () => 0.6 * (random() - 0.5)),
    ]),
  );
  return { lora, weights };
}

describe.each(['llama3-untied-sharded', 'qwen2', 'qwen3'])('SharedBase of %s', (name) => {
  let model: LoadedCheckpoint;
  let base: SharedBase;
  let adapters: [string, Adapter][];
  beforeAll(async () => {
    model = await loadCheckpoint(fixture(name));
    base = await SharedBase.create(model.config, model.weights, { threads: 1 });
    adapters = Object.entries(LORA).map(([what, lora]) => [what, adapterOf(model, lora)]);
  });
  afterAll(() => base.close());

  const merged = async (adapter: Adapter): Promise<Decoder> => {
    const weights = new Map(model.weights);
    await mergeAdapter(weights, adapter);
    return Decoder.create(model.config, weights, { eosId: -1, threads: 1 });
  };

  it.each(Object.keys(LORA))('answers with an adapter of %s as merged', async (what) => {
    const adapter = adapters.find(([each]) => each === what)![1];
    const [reference, beside] = [await merged(adapter), base.decoder(adapter, { eosId: -1 })];
    const [expected, logits] = [
      (await reference.logits(PROMPTS[0]!)).slice(),
      (await beside.logits(PROMPTS[0]!)).slice(),
    ];
    const plain = await Decoder.create(model.config, model.weights, { eosId: -1, threads: 1 });
    const without = await plain.logits(PROMPTS[0]!);
    const worst = (other: Float32Array): number =>
      other.reduce((max, value, i) => Math.max(max, Math.abs(value - expected[i]!)), 0);
    expect(worst(logits)).toBeLessThan(1e-5);
    expect(worst(without)).toBeGreaterThan(1e-2);
    const answers = await beside.decode(REQUESTS);
    const wanted = await reference.decode(REQUESTS);
    expect(answers.map(({ ids }) => ids)).toEqual(wanted.map(({ ids }) => ids));
    await Promise.all([plain.close(), reference.close()]);
  });

  it('keeps adapters apart that are asked at the same time', async () => {
    const prefixIds = [3, 1, 4, 1, 5, 9, 2, 6, 5];
    const requests = REQUESTS.map((each) => ({
      ...each,
      promptIds: [...prefixIds, ...each.promptIds],
    }));
    const decoders = adapters.map(([, adapter]) => base.decoder(adapter, { eosId: -1, prefixIds }));
    const together = await Promise.all(decoders.map((decoder) => decoder.decode(requests)));
    for (const [i, [, adapter]] of adapters.entries()) {
      const reference = await merged(adapter);
      const expected = await reference.decode(requests);
      expect(together[i]!.map(({ ids }) => ids)).toEqual(expected.map(({ ids }) => ids));
      await reference.close();
    }
    expect(together[0]![0]!.ids).not.toEqual(together[1]![0]!.ids);
  });
});

describe('SharedBase', () => {
  it('keeps adapters in float32 beside quantised matrices', async () => {
    const model = await loadCheckpoint(fixture('qwen2'));
    const adapter = adapterOf(model, LORA['all projections']!);
    const weights = new Map(model.weights);
    await mergeAdapter(weights, adapter);
    const ids = PROMPTS[0]!;
    const exact = await Decoder.create(model.config, weights, { eosId: 0 });
    const expected = (await exact.logits(ids)).slice();
    const norm = (values: Float32Array): number => Math.hypot(...values);
    for (const [precision, tolerance] of [
      ['int8', 0.05],
      ['int4', 0.35],
    ] as const) {
      const base = await SharedBase.create(model.config, model.weights, { precision });
      const logits = await base.decoder(adapter, { eosId: 0 }).logits(ids);
      const error = norm(logits.map((v, i) => v - expected[i]!)) / norm(expected);
      expect(error).toBeGreaterThan(0);
      expect(error).toBeLessThan(tolerance);
      await base.close();
    }
    await exact.close();
  });

  it('refuses a matrix that is beside no projection', async () => {
    const model = await loadCheckpoint(fixture('qwen2'));
    const base = await SharedBase.create(model.config, model.weights);
    const { lora, weights } = adapterOf(model, LORA['all projections']!);
    const odd = new Map([...weights, ['model.embed_tokens.lora_A.weight', new Float32Array(3)]]);
    expect(() => base.decoder({ lora, weights: odd }, { eosId: 0 })).toThrow(
      expect.objectContaining({ code: 'ADAPTER_UNSUPPORTED' }),
    );
    await base.close();
  });

  it('tells when a decoder is done with it', async () => {
    const model = await loadCheckpoint(fixture('qwen2'));
    const base = await SharedBase.create(model.config, model.weights);
    const adapter = adapterOf(model, LORA['all projections']!);
    let closed = 0;
    const decoder = base.decoder(adapter, { eosId: 0 }, async () => void closed++);
    await decoder.close();
    expect(closed).toBe(1);
    // The base is still there for others.
    await expect(base.decoder(adapter, { eosId: -1 }).decode(REQUESTS)).resolves.toHaveLength(3);
    await base.close();
  });
});
