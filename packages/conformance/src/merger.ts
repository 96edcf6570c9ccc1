import { MemoError, type MemoryArtifact, type MergeJob, type Merger } from '@memo-js/core';
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { abortedCall, assertAborts, testCall } from './call.ts';
import type { ConformanceSuite } from './suite.ts';
import { weightsDigest } from './trainer.ts';

export interface MergerSubject {
  create(): Promise<Merger>;
  /** The method's id in mergekit's spelling. */
  readonly method: string;
  /** Two memories of one base. They are not written to. */
  artifacts(): Promise<readonly [MemoryArtifact, MemoryArtifact]>;
  /** Folder of the common base, for methods that work on differences to it. */
  readonly baseFolder?: string;
  /** Reads the tensors of an artifact folder by name. */
  readTensors(folder: string): Promise<ReadonlyMap<string, Float32Array>>;
}

/** The behaviours of a `Merger`. */
export function mergerSuite(subject: MergerSubject): ConformanceSuite {
  const jobOf = (
    merger: Merger,
    inputs: readonly MemoryArtifact[],
    folder: string,
    weights: readonly number[],
  ): MergeJob => ({
    recipe: {
      merge_method: subject.method,
      models: inputs.map((_, number) => ({
        model: `m${number}`,
        parameters: { weight: weights[number] ?? 1 },
      })),
      parameters: merger.parameters(),
      dtype: 'float32',
    },
    inputs: Object.fromEntries(inputs.map((each, number) => [`m${number}`, each])),
    ...(subject.baseFolder === undefined ? {} : { baseFolder: subject.baseFolder }),
    seed: 5,
    out: { form: 'full', dtype: 'float32' },
    folder,
  });
  const withFolder = async (body: (folder: string) => Promise<void>): Promise<void> => {
    const folder = await mkdtemp(join(tmpdir(), 'memo-conformance-'));
    try {
      await body(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  const merged = async (
    folder: string,
    inputs: readonly MemoryArtifact[],
    weights: readonly number[] = [0.5, 0.5],
  ): Promise<ReadonlyMap<string, Float32Array>> => {
    const merger = await subject.create();
    const draft = await merger.merge(
      jobOf(merger, inputs, join(folder, 'out'), weights),
      testCall(),
    );
    return subject.readTensors(draft.folder);
  };

  return {
    name: `Merger ${subject.method}`,
    cases: [
      {
        name: 'keeps every tensor name and size',
        run: () =>
          withFolder(async (folder) => {
            const [a, b] = await subject.artifacts();
            const expected = await subject.readTensors(a.folder);
            const result = await merged(folder, [a, b]);
            assert.deepEqual([...result.keys()].sort(), [...expected.keys()].sort());
            for (const [name, values] of result) {
              assert.equal(values.length, expected.get(name)?.length, `${name} changed its size`);
            }
          }),
      },
      {
        name: 'gives a memory back when it is merged with itself',
        run: () =>
          withFolder(async (folder) => {
            const [a] = await subject.artifacts();
            const expected = await subject.readTensors(a.folder);
            for (const [name, values] of await merged(folder, [a, a])) {
              const other = expected.get(name);
              values.forEach((value, at) => {
                const want = other?.[at] ?? NaN;
                assert.ok(
                  Math.abs(value - want) <= 1e-5 * Math.max(1, Math.abs(want)),
                  `${name}[${at}] is ${value} instead of ${want}`,
                );
              });
            }
          }),
      },
      {
        name: 'takes every input into account',
        run: () =>
          withFolder(async (folder) => {
            const [a, b] = await subject.artifacts();
            const result = await merged(folder, [a, b]);
            for (const input of [a, b]) {
              const tensors = await subject.readTensors(input.folder);
              const same = [...result].every(([name, values]) =>
                values.every((value, at) => value === tensors.get(name)?.[at]),
              );
              assert.ok(!same, 'the result is one of its inputs');
            }
          }),
      },
      {
        name: 'repeats a merge bit for bit and leaves its inputs alone',
        run: () =>
          withFolder(async (one) =>
            withFolder(async (two) => {
              const [a, b] = await subject.artifacts();
              const before = await weightsDigest(a.folder);
              await merged(one, [a, b]);
              await merged(two, [a, b]);
              const digests = await Promise.all(
                [one, two].map((each) => weightsDigest(join(each, 'out'))),
              );
              assert.equal(digests[0], digests[1], 'two merges of one seed differ');
              assert.equal(await weightsDigest(a.folder), before, 'an input was written to');
            }),
          ),
      },
      {
        name: 'refuses memories of different bases',
        run: () =>
          withFolder(async (folder) => {
            const [a, b] = await subject.artifacts();
            const base = { id: 'other', checksum: 'another base' };
            const foreign = { ...b, manifest: { ...b.manifest, base } };
            await assert.rejects(
              () => merged(folder, [a, foreign]),
              (error: unknown) =>
                error instanceof MemoError && error.code === 'MERGE_BASE_MISMATCH',
              'memories of two bases were merged',
            );
          }),
      },
      {
        name: 'stops when it is cancelled',
        run: () =>
          withFolder(async (folder) => {
            const [a, b] = await subject.artifacts();
            const merger = await subject.create();
            const job = jobOf(merger, [a, b], join(folder, 'out'), [0.5, 0.5]);
            await assertAborts(() => merger.merge(job, abortedCall()), 'merge');
          }),
      },
    ],
  };
}
