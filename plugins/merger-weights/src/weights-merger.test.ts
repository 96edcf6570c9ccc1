import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fakeManifest, mergerSuite, testCall, testSuite } from '@memo-js/conformance';
import type { MemoryArtifact, MergeJob, Merger, PluginHost } from '@memo-js/core';
import { loadCheckpoint, openBase, weightShapes, writeCheckpoint } from '@memo-js/llama';
import type { DecoderConfig } from '@memo-js/llama';
import { linear } from './linear.ts';
import { ties } from './ties.ts';

const host = {} as PluginHost;
const create = async (
  plugin: typeof linear | typeof ties,
  options: object = {},
): Promise<Merger> =>
  plugin === ties
    ? ties.create(ties.options.parse(options), host)
    : linear.create(linear.options.parse(options), host);

let folder: string;
let artifacts: [MemoryArtifact, MemoryArtifact];
let config: DecoderConfig;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-merger-'));
  const base = await openBase('scratch-s');
  config = {
    ...base.config,
    hidden_size: 8,
    num_attention_heads: 2,
    num_key_value_heads: 2,
    head_dim: 4,
    intermediate_size: 12,
    num_hidden_layers: 2,
  };
  const write = async (name: string, shift: number): Promise<string> => {
    const weights = new Map<string, Float32Array>();
    for (const [tensor, shape] of weightShapes(config)) {
      const size = shape.reduce((a, b) => a * b, 1);
      const at = (i: number): number => Math.sin(i + size) + shift * Math.cos(i * shift);
      weights.set(
        tensor,
        Float32Array.from({ length: size }, (_, i) => at(i)),
      );
    }
    const path = join(folder, name);
    await writeCheckpoint(path, { config, weights, tokenizerFiles: base.tokenizerFiles });
    return path;
  };
  await write('base', 0);
  const artifact = async (id: string, shift: number): Promise<MemoryArtifact> => ({
    folder: await write(id, shift),
    manifest: fakeManifest({
      id,
      traits: { form: 'full', family: 'llama', dtype: 'float32' },
      base: { id: 'base', checksum: 'c'.repeat(64) },
    }),
  });
  artifacts = [await artifact('a', 0.5), await artifact('b', 0.25)];
});
afterAll(() => rm(folder, { recursive: true }));

for (const plugin of [linear, ties]) {
  const suite = mergerSuite({
    create: () => create(plugin),
    method: plugin.id,
    artifacts: async () => artifacts,
    get baseFolder() {
      return join(folder, 'base');
    },
    readTensors: async (path) => (await loadCheckpoint(path)).weights,
  });
  testSuite(suite, { describe, it });
}

const jobOf = (method: string, change: Partial<MergeJob> = {}): MergeJob => ({
  recipe: {
    merge_method: method,
    models: artifacts.map(({ manifest }) => ({ model: manifest.id, parameters: { weight: 1 } })),
    parameters: {},
    dtype: 'float32',
  },
  inputs: Object.fromEntries(artifacts.map((each) => [each.manifest.id, each])),
  baseFolder: join(folder, 'base'),
  seed: 1,
  out: { form: 'full', dtype: 'float32' },
  folder: join(folder, `out-${method}`),
  ...change,
});

describe('WeightsMerger', () => {
  it('writes a memory that opens, with its prompt and precision', async () => {
    const merger = await create(ties, { density: 0.3 });
    const job = jobOf('ties', { out: { form: 'full', dtype: 'bfloat16' } });
    const events: unknown[] = [];
    const draft = await merger.merge(job, testCall({ events: events as never }));
    expect(draft).toMatchObject({
      traits: { form: 'full', family: 'llama', dtype: 'bfloat16' },
      base: { id: 'base' },
      refusalText: "I don't know.",
      metrics: { mergedMemories: 2 },
    });
    expect(await readdir(draft.folder)).toEqual(await readdir(artifacts[0].folder));
    const json = JSON.parse(await readFile(join(draft.folder, 'config.json'), 'utf8')) as object;
    expect(json).toMatchObject({ torch_dtype: 'bfloat16' });
    const opened = await loadCheckpoint(draft.folder);
    expect(opened.tokenizer.files).toEqual((await openBase('scratch-s')).tokenizerFiles);
    expect(events.at(-1)).toMatchObject({ stage: 'merge', done: 20, total: 20 });
  });

  it('weighs by layer and by tensor name', async () => {
    const merger = await create(linear, { normalize: false });
    const models = [
      { model: 'a', parameters: { weight: [1, 0] } },
      { model: 'b', parameters: { weight: [{ filter: 'embed', value: 2 }, { value: 0 }] } },
    ];
    const { recipe } = jobOf('linear');
    const draft = await merger.merge(
      jobOf('linear', { recipe: { ...recipe, models } }),
      testCall(),
    );
    const [merged, a, b] = await Promise.all(
      [draft.folder, artifacts[0].folder, artifacts[1].folder].map(
        async (path) => (await loadCheckpoint(path)).weights,
      ),
    );
    const first = 'model.layers.0.mlp.up_proj.weight';
    expect(merged!.get(first)).toEqual(a!.get(first));
    expect(merged!.get('model.layers.1.mlp.up_proj.weight')!.every((v) => v === 0)).toBe(true);
    const embedding = 'model.embed_tokens.weight';
    const sum = a!.get(embedding)!.map((value, i) => value + 2 * b!.get(embedding)![i]!);
    const worst = sum.reduce(
      (max, v, i) => Math.max(max, Math.abs(v - merged!.get(embedding)![i]!)),
      0,
    );
    expect(worst).toBeLessThan(1e-6);
  });

  it.each<[string, string, () => Partial<MergeJob>]>([
    ['MERGE_BASE_NOT_FOUND', 'no base', () => ({ baseFolder: undefined }) as never],
    ['MERGE_METHOD', 'another method', () => ({ recipe: { ...jobOf('slerp').recipe } })],
    ['MERGE_INPUTS', 'an adapter', () => ({ out: { form: 'adapter', dtype: 'float32' } })],
    ['MERGE_INPUTS', 'an input that is not there', () => ({ inputs: {} })],
    [
      'MERGE_INPUTS',
      'another refusal text',
      () => ({
        inputs: {
          a: artifacts[0],
          b: { ...artifacts[1], manifest: { ...artifacts[1].manifest, refusalText: 'No.' } },
        },
      }),
    ],
    [
      'MERGE_PARAMETER',
      'no weight',
      () => ({
        recipe: {
          ...jobOf('ties').recipe,
          models: ['a', 'b'].map((model) => ({ model, parameters: {} })),
        },
      }),
    ],
  ])('answers %s to %s', async (code, _what, change) => {
    const merger = await create(ties);
    await expect(merger.merge(jobOf('ties', change()), testCall())).rejects.toMatchObject({ code });
  });

  it('names the tensor that does not match', async () => {
    const other = { ...config, intermediate_size: 16 };
    const path = join(folder, 'wide');
    const weights = new Map(
      [...weightShapes(other)].map(([name, shape]) => [
        name,
        new Float32Array(shape.reduce((a, b) => a * b, 1)),
      ]),
    );
    const { tokenizerFiles } = await openBase('scratch-s');
    await writeCheckpoint(path, { config: other, weights, tokenizerFiles });
    const inputs = { a: artifacts[0], b: { ...artifacts[1], folder: path } };
    const merging = (await create(linear)).merge(jobOf('linear', { inputs }), testCall());
    await expect(merging).rejects.toMatchObject({
      code: 'MERGE_TENSORS',
      message: expect.stringContaining('gate_proj'),
    });
  });
});

describe('options', () => {
  it('are strict', () => {
    expect(ties.options.safeParse({ densty: 0.3 }).success).toBe(false);
    expect(ties.options.safeParse({ density: 0 }).success).toBe(false);
    expect(ties.options.parse({})).toEqual({ density: 1, normalize: true, lambda: 1 });
    expect(linear.options.parse({ normalize: false })).toEqual({ normalize: false });
  });
});
