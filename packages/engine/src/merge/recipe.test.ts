import { describe, expect, it } from '@jest/globals';
import { MemoError } from '@memo-js/core';
import type { MemoryArtifact, MemoryManifest } from '@memo-js/core';
import { mergeRecipe } from './recipe.ts';
import { mergedCard, mergedDocuments } from './provenance.ts';

function memory(id: string, parts: Partial<MemoryManifest> = {}): MemoryArtifact {
  const manifest: MemoryManifest = {
    formatVersion: 1,
    id,
    createdAt: '2026-01-01T00:00:00.000Z',
    traits: { form: 'full', family: 'llama', dtype: 'float32' },
    base: { id: 'scratch-s', checksum: 'a'.repeat(64) },
    systemText: '',
    refusalText: "I don't know.",
    corpusHash: 'c',
    documents: [{ id: `${id}.txt`, contentHash: 'h' }],
    trainer: { id: 'embedded-full', version: '1', options: {} },
    trainingSetHash: 't',
    seed: 0,
    parents: [],
    metrics: {},
    card: { topics: [`${id}1`, `${id}2`], languages: ['en'], exampleQuestions: [] },
    calibrations: [],
    checksums: {},
    ...parts,
  };
  return { folder: `/memories/${id}`, manifest };
}

function code(work: () => unknown): string {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof MemoError) return thrown.code;
    throw thrown;
  }
  return 'nothing';
}

describe('mergeRecipe', () => {
  it('is the normalised mergekit document', () => {
    const recipe = mergeRecipe({
      method: 'dare-ties',
      inputs: [memory('a'), memory('b')],
      weights: [0.6, 0.4],
      parameters: { density: 0.3 },
    });
    expect(recipe).toEqual({
      merge_method: 'dare_ties',
      base_model: 'scratch-s',
      models: [
        { model: 'a', parameters: { weight: 0.6 } },
        { model: 'b', parameters: { weight: 0.4 } },
      ],
      parameters: { density: 0.3 },
      dtype: 'float32',
      out_dtype: 'float32',
    });
  });

  it('weighs all alike when no weights are given', () => {
    const inputs = [memory('a'), memory('b'), memory('c')];
    const { models } = mergeRecipe({ method: 'linear', inputs, parameters: {} });
    expect(models.map((model) => model.parameters)).toEqual([
      { weight: 1 },
      { weight: 1 },
      { weight: 1 },
    ]);
  });

  it('refuses other bases by checksum, whatever they are called', () => {
    const renamed = memory('b', { base: { id: 'our-base', checksum: 'a'.repeat(64) } });
    const other = memory('b', { base: { id: 'scratch-s', checksum: 'b'.repeat(64) } });
    const adapter = memory('b', {
      traits: { form: 'adapter', family: 'llama', dtype: 'float32' },
    });
    const recipe = (second: MemoryArtifact): unknown =>
      mergeRecipe({ method: 'ties', inputs: [memory('a'), second], parameters: {} });
    expect(code(() => recipe(renamed))).toBe('nothing');
    expect(code(() => recipe(other))).toBe('MERGE_BASE_MISMATCH');
    expect(code(() => recipe(adapter))).toBe('MERGE_BASE_MISMATCH');
  });

  it('refuses too few memories, one named twice, and weights that do not fit', () => {
    const [a, b] = [memory('a'), memory('b')];
    const merge = (inputs: MemoryArtifact[], weights?: number[]): string =>
      code(() =>
        mergeRecipe({
          method: 'ties',
          inputs,
          parameters: {},
          ...(weights === undefined ? {} : { weights }),
        }),
      );
    expect(merge([a])).toBe('MERGE_INPUTS');
    expect(merge([a, a])).toBe('MERGE_INPUTS');
    expect(merge([a, b], [1])).toBe('MERGE_INPUTS');
  });
});

describe('provenance', () => {
  it('unites documents, and keeps both versions of one', () => {
    const again = memory('b', {
      documents: [
        { id: 'a.txt', contentHash: 'h' },
        { id: 'a.txt', contentHash: 'newer' },
      ],
    });
    expect(mergedDocuments([memory('a'), again])).toEqual([
      { id: 'a.txt', contentHash: 'h' },
      { id: 'a.txt', contentHash: 'newer' },
    ]);
  });

  it('takes the cards in turns', () => {
    expect(mergedCard([memory('a'), memory('b')])).toEqual({
      topics: ['a1', 'b1', 'a2', 'b2'],
      languages: ['en'],
      exampleQuestions: [],
    });
  });
});
