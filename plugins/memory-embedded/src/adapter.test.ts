import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fakeManifest, memoryHostSuite, testCall, testSuite } from '@memo-js/conformance';
import type { MemoryArtifact, MemoryOutcome } from '@memo-js/core';
import {
  PROJECTIONS,
  initialAdapter,
  mergeAdapter,
  openBase,
  writeAdapter,
  writeCheckpoint,
} from '@memo-js/llama';
import { EmbeddedHost } from './host.ts';
import { embeddedOptions } from './options.ts';

const QUESTIONS = ['Who?', 'Where was the Halcyon Works founded in 1987?', 'When did it open?'];
const lora = { r: 4, loraAlpha: 64, useRslora: false, targetModules: PROJECTIONS };
const host = (): EmbeddedHost => new EmbeddedHost(embeddedOptions.parse({ batchSize: 2 }));

let root: string;
let adapter: MemoryArtifact;
let merged: MemoryArtifact;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'memo-adapter-memory-'));
  const base = await openBase('scratch-s');
  const { config, tokenizerFiles } = base;
  const weights = initialAdapter(config, lora, 3);
  // Both matrices of a real adapter are filled.
  const other = initialAdapter(config, { ...lora, targetModules: ['down_proj'] }, 4);
  const noise = other.get('model.layers.0.mlp.down_proj.lora_A.weight') as Float32Array;
  for (const [name, values] of weights) {
    if (name.endsWith('lora_B.weight')) values.set(noise.subarray(0, values.length));
  }
  const reference = { id: base.id, checksum: base.checksum };
  const dtype = 'float32' as const;
  const artifact = (form: 'full' | 'adapter'): MemoryArtifact => ({
    folder: join(root, form),
    manifest: fakeManifest({
      traits: { form, family: 'llama', dtype },
      base: reference,
      checksums: {},
    }),
  });
  [adapter, merged] = [artifact('adapter'), artifact('full')];
  await writeAdapter(adapter.folder, {
    lora,
    weights,
    config,
    tokenizerFiles,
    baseModel: base.id,
  });
  const all = await base.initialWeights();
  await mergeAdapter(all, { lora, weights });
  await writeCheckpoint(merged.folder, { config, weights: all, tokenizerFiles });
});
afterAll(() => rm(root, { recursive: true }));

const answers = async (artifact: MemoryArtifact): Promise<readonly MemoryOutcome[]> => {
  const opener = host();
  const memory = await opener.open(artifact, testCall());
  const outcomes = await memory.ask(
    QUESTIONS.map((question) => ({ question, maxTokens: 8 })),
    testCall(),
  );
  await opener.close();
  return outcomes;
};

describe('a memory that is an adapter', () => {
  it('answers as the base with the adapter merged in', async () => {
    const outcomes = await answers(adapter);
    expect(outcomes).toEqual(await answers(merged));
    expect(outcomes.every(({ type }) => type === 'answer')).toBe(true);
  });

  it('is refused over another base', async () => {
    const manifest = { ...adapter.manifest, base: { id: 'scratch-s', checksum: 'other' } };
    await expect(answers({ ...adapter, manifest })).rejects.toMatchObject({
      code: 'ADAPTER_BASE_MISMATCH',
    });
  });

  it('names a base that is gone', async () => {
    const manifest = { ...adapter.manifest, base: { id: '/nowhere', checksum: 'other' } };
    await expect(answers({ ...adapter, manifest })).rejects.toMatchObject({ code: 'BASE_UNKNOWN' });
  });
});

testSuite(
  memoryHostSuite({
    create: async () => host(),
    artifact: async () => adapter,
    questions: QUESTIONS,
  }),
  { describe, it },
);
