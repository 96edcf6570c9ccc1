import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { layerBytes } from './activations.ts';
import { sizesOfConfig } from './config-shapes.ts';
import { GPU_IDS, GPU_TYPES } from './gpu-types.ts';
import { gpuMemory, trainedParameters } from './memory.ts';
import { knownSizes } from './model-sizes.ts';
import type { ModelSizes } from './model-sizes.ts';
import { trainingPlaces } from './places.ts';
import type { TrainingSetup } from './setup.ts';
import { batchSeconds, flopsPerToken } from './time.ts';

interface Measured {
  readonly shape: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly parameters: number;
  readonly trained: number;
  readonly method: 'full' | 'lora';
  readonly checkpointing: boolean;
  readonly bytesPerTokenAndLayer: number;
}
const fixture = join(import.meta.dirname, '__fixtures__/activation-bytes.json');
const { rows } = JSON.parse(readFileSync(fixture, 'utf8')) as { readonly rows: Measured[] };

const sizesOf = (config: Readonly<Record<string, unknown>>): ModelSizes => {
  const sizes = sizesOfConfig(config);
  if (sizes === null) throw new Error(`${String(config['model_type'])} is not known`);
  return sizes;
};
const setup = (change: Partial<TrainingSetup> = {}): TrainingSetup => ({
  lora: null,
  weightBytes: 4,
  mixed: true,
  checkpointing: false,
  batch: 8,
  sequence: 1024,
  gpus: 1,
  sharded: false,
  ...change,
});
const LORA = { lora: { r: 16, targets: 'all-linear' }, weightBytes: 2 } as const;
/** The shape of Llama 2 7B. */
const seven = sizesOf({
  model_type: 'llama',
  hidden_size: 4096,
  intermediate_size: 11008,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  vocab_size: 32000,
  tie_word_embeddings: false,
});
const [h100] = GPU_TYPES.filter(({ id }) => id === 'h100');

describe('sizesOfConfig', () => {
  it.each(rows.filter(({ checkpointing }) => !checkpointing))(
    'counts the parameters of $shape as transformers does ($method)',
    ({ config, parameters, trained, method }) => {
      const sizes = sizesOf(config);
      const adapter = setup(LORA);
      const all = sizes.parameters + (method === 'lora' ? trainedParameters(sizes, adapter) : 0);
      expect(all).toBe(parameters);
      if (method === 'lora') expect(trainedParameters(sizes, adapter)).toBe(trained);
    },
  );

  it('reads the decoder of a model that sees, and leaves other families to their files', () => {
    const text = { model_type: 'gemma3_text', hidden_size: 64, num_hidden_layers: 2 };
    const config = { model_type: 'gemma3', text_config: { ...text, vocab_size: 100 } };
    expect(sizesOfConfig(config)?.layers).toBe(2);
    expect(sizesOfConfig({ model_type: 'gpt_neox' })).toBeNull();
    expect(seven.parameters).toBe(6_738_415_616);
  });
});

describe('layerBytes', () => {
  it.each(rows.filter(({ checkpointing }) => !checkpointing))(
    'is within 15 % of what autograd keeps: $shape, $method',
    ({ config, method, bytesPerTokenAndLayer }) => {
      const bytes = layerBytes(knownSizes(sizesOf(config)), setup(method === 'lora' ? LORA : {}));
      expect(Math.abs(bytes / bytesPerTokenAndLayer - 1)).toBeLessThan(0.15);
    },
  );

  it.each(rows.filter(({ checkpointing }) => checkpointing))(
    'is the input alone where layers are computed again: $shape, $method',
    ({ config, method, bytesPerTokenAndLayer }) => {
      const { weightBytes } = setup(method === 'lora' ? LORA : {});
      expect(Number(config['hidden_size']) * weightBytes).toBe(bytesPerTokenAndLayer);
    },
  );
});

describe('gpuMemory', () => {
  const billion = 1e9;
  it('is 16 bytes a parameter for all weights in float32, and a copy in bfloat16', () => {
    const { weights, gradients, optimizer, other } = gpuMemory(
      seven,
      setup({ batch: 1, sequence: 16, checkpointing: true }),
    );
    expect(weights / seven.parameters).toBe(4);
    expect(optimizer / seven.parameters).toBe(8);
    expect(gradients / seven.parameters).toBe(4);
    expect(other).toBeLessThan(billion);
  });

  it('falls with each way of saving', () => {
    const total = (change: Partial<TrainingSetup>): number => gpuMemory(seven, setup(change)).total;
    const plain = total({});
    expect(total({ checkpointing: true })).toBeLessThan(plain);
    expect(total(LORA)).toBeLessThan(total({ checkpointing: true }));
    expect(total({ batch: 1 })).toBeLessThan(plain);
    expect(total({ gpus: 8, sharded: true, checkpointing: true })).toBeLessThan(
      total({ checkpointing: true }) / 3,
    );
    // Copies of the model have buckets for talking, and save nothing.
    expect(total({ gpus: 8 })).toBeGreaterThan(plain);
    expect(total({ mixed: false })).toBeGreaterThan(total({ checkpointing: true }));
  });

  it('holds what is known of 7B: LoRA on one card of 24 GB, all weights on several of 80', () => {
    const lora = gpuMemory(
      seven,
      setup({ ...LORA, batch: 1, sequence: 1024, checkpointing: true }),
    );
    expect(lora.total).toBeLessThan(20 * billion);
    const full = gpuMemory(seven, setup({ checkpointing: true }));
    expect(full.total).toBeGreaterThan(100 * billion);
    expect(full.range.low).toBeLessThan(full.total);
    expect(full.range.high).toBeGreaterThan(full.total);
  });
});

describe('time', () => {
  it('counts 6 operations a parameter and token, 8 when computed again, 4 for an adapter', () => {
    const short = { sequence: 1 };
    const multiplied = seven.parameters - 32000 * 4096;
    const per = (change: Partial<TrainingSetup>): number =>
      Math.round((flopsPerToken(seven, setup({ ...short, ...change })) / multiplied) * 100) / 100;
    expect([per({}), per({ checkpointing: true }), per(LORA)]).toEqual([6, 8, 4]);
    expect(per({ ...LORA, checkpointing: true })).toBe(6);
  });

  it('lies between bounds that hold the expected one, and shrinks with a faster card', () => {
    for (const gpu of GPU_TYPES) {
      const { low, expected, high } = batchSeconds(seven, setup(), gpu);
      expect(low).toBeLessThan(expected);
      expect(expected).toBeLessThan(high);
    }
    const [l4] = GPU_TYPES;
    if (l4 === undefined || h100 === undefined) throw new Error('no types');
    expect(batchSeconds(seven, setup(), l4).expected).toBeGreaterThan(
      5 * batchSeconds(seven, setup(), h100).expected,
    );
  });
});

describe('trainingPlaces', () => {
  const even = { low: 1, expected: 1, high: 1 };
  const none = { low: 0, expected: 0, high: 0 };
  const work = {
    rows: { low: 8000, expected: 8000, high: 8000 },
    beside: { seconds: none, share: none },
  };

  it('says where a run fits, with as many as it takes when it is divided', () => {
    const places = trainingPlaces(seven, setup({ checkpointing: true }), work);
    expect(places.map(({ type }) => type)).toEqual(GPU_IDS);
    const at = (id: string) => places.find(({ type }) => type === id);
    expect(at('l4')).toMatchObject({ fits: false, gpus: 1 });
    expect(at('h100')).toMatchObject({ fits: true, sharded: true });
    expect(at('h100')?.gpus).toBeGreaterThan(1);
    const lora = { ...LORA, batch: 1, checkpointing: true };
    const small = trainingPlaces(seven, setup(lora), work);
    expect(small.find(({ type }) => type === 'l4')).toMatchObject({ fits: true, gpus: 1 });
  });

  it('multiplies time, cards and price', () => {
    const types = GPU_TYPES.filter(({ id }) => id === 'h100');
    const eight = setup({ gpus: 8, sharded: true, checkpointing: true });
    const [place] = trainingPlaces(seven, eight, work, types, 3);
    if (place === undefined) throw new Error('no place');
    expect(place.cost).toBeCloseTo((place.seconds / 3600) * 8 * 3, 6);
    expect(place.costRange.low).toBeCloseTo((place.secondsRange.low / 3600) * 24, 6);
    const long = { ...work, beside: { seconds: { ...none, expected: 60 }, share: even } };
    const [longer] = trainingPlaces(seven, eight, long, types, 3);
    expect(longer?.seconds).toBeCloseTo(2 * place.seconds + 60, 6);
  });
});
