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
import type { SharedBase } from '@memo-js/llama';
import type { z } from 'zod';
import { EmbeddedHost } from './host.ts';
import { embeddedOptions } from './options.ts';
import { SharedBases } from './shared-bases.ts';
import type { BaseLease } from './shared-bases.ts';

const QUESTIONS = ['Who?', 'Where was the Halcyon Works founded in 1987?', 'When did it open?'];
const lora = { r: 4, loraAlpha: 64, useRslora: false, targetModules: PROJECTIONS };
const host = (options: z.input<typeof embeddedOptions> = {}, bases?: SharedBases): EmbeddedHost =>
  new EmbeddedHost(embeddedOptions.parse({ batchSize: 2, ...options }), bases);
const beside = { adapters: 'beside' } as const;

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

/** Counts the bases that are loaded. */
class CountingBases extends SharedBases {
  loads = 0;

  override use(key: string, load: () => Promise<SharedBase>): Promise<BaseLease> {
    return super.use(key, () => {
      this.loads += 1;
      return load();
    });
  }
}

const answers = async (
  artifact: MemoryArtifact,
  opener = host(),
): Promise<readonly MemoryOutcome[]> => {
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

  it('answers the same beside its base', async () => {
    const expected = await answers(merged);
    const outcomes = await answers(adapter, host(beside));
    const texts = (each: readonly MemoryOutcome[]): unknown[] =>
      each.map((outcome) => (outcome.type === 'answer' ? outcome.text : outcome));
    expect(texts(outcomes)).toEqual(texts(expected));
    for (const [i, outcome] of outcomes.entries()) {
      const [signals, wanted] = [outcome, expected[i]].map((each) =>
        each?.type === 'answer' ? each.signals : null,
      );
      expect(signals!.meanLogprob).toBeCloseTo(wanted!.meanLogprob, 4);
    }
  });

  it('shares its base with others that open at the same time, until the last is closed', async () => {
    const bases = new CountingBases();
    const [one, two] = [host(beside, bases), host(beside, bases)];
    const open = (opener: EmbeddedHost) => opener.open(adapter, testCall());
    const memories = await Promise.all([open(one), open(one), open(two)]);
    expect(bases.loads).toBe(1);
    const ask = (memory: (typeof memories)[number]) =>
      memory.ask([{ question: QUESTIONS[1]!, maxTokens: 8 }], testCall());
    const [a, b] = await Promise.all(memories.slice(0, 2).map(ask));
    expect(a).toEqual(b);
    await memories[0]!.close();
    await two.close();
    expect(await ask(memories[1]!)).toEqual(a);
    await one.close();
    const again = await open(one);
    expect(bases.loads).toBe(2);
    expect(await ask(again)).toEqual(a);
    await one.close();
    const other = host({ ...beside, precision: 'int8' }, bases);
    const quantised = await open(other);
    expect([bases.loads, memories[0]!.runtime, quantised.runtime]).toEqual([
      3,
      'embedded/float32',
      'embedded/int8/beside',
    ]);
    await other.close();
  });

  it('gives the base back when its own files are damaged', async () => {
    const bases = new CountingBases();
    const opener = host(beside, bases);
    const manifest = { ...adapter.manifest, checksums: { 'adapter_config.json': 'other' } };
    await expect(opener.open({ ...adapter, manifest }, testCall())).rejects.toMatchObject({
      code: 'ARTIFACT_CHECKSUM',
    });
    await opener.open(adapter, testCall());
    expect(bases.loads).toBe(2);
    await opener.close();
  });

  it.each([{}, beside])('is refused over another base (%j)', async (options) => {
    const manifest = { ...adapter.manifest, base: { id: 'scratch-s', checksum: 'other' } };
    await expect(answers({ ...adapter, manifest }, host(options))).rejects.toMatchObject({
      code: 'ADAPTER_BASE_MISMATCH',
    });
  });

  it('names a base that is gone', async () => {
    const manifest = { ...adapter.manifest, base: { id: '/nowhere', checksum: 'other' } };
    await expect(answers({ ...adapter, manifest })).rejects.toMatchObject({ code: 'BASE_UNKNOWN' });
  });
});

describe.each([{}, beside])('an adapter (%j)', (options) => {
  testSuite(
    memoryHostSuite({
      create: async () => host(options),
      artifact: async () => adapter,
      questions: QUESTIONS,
    }),
    { describe, it },
  );
});
