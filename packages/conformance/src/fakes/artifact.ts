import type { MemoryArtifact, MemoryManifest } from '@memo-js/core';

/** A manifest with plausible values for tests; the caller changes what matters. */
export function fakeManifest(change: Partial<MemoryManifest> = {}): MemoryManifest {
  return {
    formatVersion: 1,
    id: 'memory-1',
    createdAt: '2026-01-01T00:00:00.000Z',
    traits: { form: 'full', family: 'lookup', dtype: 'float32' },
    base: { id: 'lookup', checksum: 'base' },
    systemText: '',
    refusalText: "I don't know.",
    corpusHash: 'corpus',
    documents: [],
    trainer: { id: 'fake', version: '1', options: {} },
    trainingSetHash: 'set',
    seed: 0,
    parents: [],
    metrics: {},
    card: { topics: [], languages: ['en'], exampleQuestions: [] },
    calibrations: [],
    checksums: {},
    ...change,
  };
}

/** An artifact over a folder that the caller has filled. */
export function fakeArtifact(folder: string, change: Partial<MemoryManifest> = {}): MemoryArtifact {
  return { folder, manifest: fakeManifest(change) };
}
