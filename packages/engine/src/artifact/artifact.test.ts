import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ArtifactDraft, MemoryManifest } from '@memo-js/core';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { artifactFolders } from '../store/artifact-folders.ts';
import { temporaryFolder } from '../testing/pipeline-context.ts';
import { readArtifact } from './open.ts';
import { readReflections } from './reflections-file.ts';
import type { ReflectionRecord } from './reflections-file.ts';
import { sealArtifact } from './seal.ts';
import type { SealOptions } from './seal.ts';

const RECORD: ReflectionRecord = {
  reflection: {
    id: 'r-1',
    step: 'extraction',
    question: 'Who founded Bolt?',
    answer: 'Ann',
    paraphrases: [],
    entities: ['Bolt'],
    evidence: [{ passageId: 'p-1', start: 0, end: 3 }],
    documentIds: ['d'],
    refusal: false,
    generator: 'test@1',
  },
  heldOut: null,
  trained: true,
  quotes: [
    {
      documentId: 'd',
      title: null,
      passageId: 'p-1',
      start: 0,
      end: 3,
      text: 'Ann',
      metadata: { shelf: 1 },
    },
  ],
};

describe('artifacts', () => {
  let root: string;
  let draft: ArtifactDraft;
  let options: SealOptions & { reflections?: readonly ReflectionRecord[] };

  beforeEach(async () => {
    root = await temporaryFolder();
    const folder = path.join(root, 'draft');
    await mkdir(folder);
    await writeFile(path.join(folder, 'model.safetensors'), 'weights');
    await writeFile(path.join(folder, 'config.json'), '{}');
    await writeFile(path.join(folder, 'tokenizer.json'), '{}');
    await writeFile(path.join(folder, 'optimizer.bin'), 'state');
    draft = {
      folder,
      traits: { form: 'full', family: 'llama', dtype: 'float32' },
      base: { id: 'scratch-s', checksum: 'abc' },
      systemText: '',
      refusalText: "I don't know.",
      metrics: { steps: 3 },
    };
    options = {
      folder: path.join(root, 'sealed'),
      createdAt: '2026-01-01T00:00:00.000Z',
      corpusHash: 'hash',
      documents: [{ id: 'd', contentHash: 'h' }],
      trainer: { id: 'test', version: '1', options: { r: 16 } },
      trainingSetHash: 'set',
      seed: 0,
      parents: [],
      card: { topics: ['Bolt'], languages: ['en'], exampleQuestions: [] },
      calibrations: [],
      metrics: { heldOutExactMatch: 1 },
      reflections: [RECORD],
    };
  });

  const change = async (edit: (manifest: MemoryManifest) => object): Promise<string> => {
    const { folder, manifest } = await sealArtifact(draft, options);
    await writeFile(path.join(folder, 'memo.json'), JSON.stringify(edit(manifest)));
    return folder;
  };

  it('seals the files of a model, reads them back, and leaves checkpoints behind', async () => {
    const sealed = await sealArtifact(draft, options);
    expect((await readdir(sealed.folder)).sort()).toEqual([
      'config.json',
      'memo.json',
      'model.safetensors',
      'reflections.jsonl.gz',
      'tokenizer.json',
    ]);
    const read = await readArtifact(sealed.folder);
    expect(read).toEqual(sealed);
    expect(read.manifest.metrics).toEqual({ steps: 3, heldOutExactMatch: 1 });
    const records = [];
    for await (const record of readReflections(sealed.folder)) records.push(record);
    expect(records).toEqual([RECORD]);
  });

  it('gives the same weights the same id, with or without text', async () => {
    const withoutText = { ...options };
    delete withoutText.reflections;
    const first = await sealArtifact(draft, options);
    const second = await sealArtifact(draft, { ...withoutText, folder: path.join(root, 'two') });
    expect(second.manifest.id).toBe(first.manifest.id);
    expect(second.manifest.checksums).not.toHaveProperty('reflections.jsonl.gz');
    for await (const record of readReflections(second.folder)) expect(record).toBeUndefined();
    await writeFile(path.join(draft.folder, 'model.safetensors'), 'others');
    expect((await sealArtifact(draft, options)).manifest.id).not.toBe(first.manifest.id);
    expect(await readdir(root)).toEqual(['draft', 'sealed', 'two']);
  });

  it('names a file that was changed or is missing; the reflections may be', async () => {
    const { folder } = await sealArtifact(draft, options);
    await rm(path.join(folder, 'reflections.jsonl.gz'));
    await expect(readArtifact(folder)).resolves.toBeDefined();
    await writeFile(path.join(folder, 'model.safetensors'), 'weightz');
    await expect(readArtifact(folder)).rejects.toMatchObject({
      code: 'ARTIFACT_CHECKSUM',
      message: expect.stringContaining('model.safetensors'),
    });
    await rm(path.join(folder, 'tokenizer.json'));
    await writeFile(path.join(folder, 'model.safetensors'), 'weights');
    await expect(readArtifact(folder)).rejects.toMatchObject({
      code: 'ARTIFACT_INCOMPLETE',
      message: expect.stringContaining('tokenizer.json'),
    });
    await rm(path.join(draft.folder, 'model.safetensors'));
    await expect(sealArtifact(draft, options)).rejects.toMatchObject({
      code: 'ARTIFACT_INCOMPLETE',
    });
  });

  it('refuses manifests that are newer, forged, damaged or missing', async () => {
    const newer = await change((manifest) => ({ ...manifest, formatVersion: 2, more: true }));
    await expect(readArtifact(newer)).rejects.toMatchObject({ code: 'ARTIFACT_FORMAT_NEWER' });
    const unknown = await change((manifest) => ({ ...manifest, extra: true }));
    await expect(readArtifact(unknown)).rejects.toMatchObject({ code: 'ARTIFACT_INVALID' });
    const outside = await change((manifest) => ({
      ...manifest,
      checksums: { '../draft/config.json': 'a'.repeat(64) },
    }));
    await expect(readArtifact(outside)).rejects.toMatchObject({ code: 'ARTIFACT_INVALID' });
    const { folder } = await sealArtifact(draft, options);
    const text = await readFile(path.join(folder, 'memo.json'), 'utf8');
    await writeFile(path.join(folder, 'memo.json'), text.slice(0, 100));
    await expect(readArtifact(folder)).rejects.toMatchObject({ code: 'ARTIFACT_INVALID' });
    await rm(path.join(folder, 'memo.json'));
    await expect(readArtifact(folder)).rejects.toMatchObject({ code: 'ARTIFACT_NOT_FOUND' });
  });

  it('moves into a workspace, and keeps the calibrations of both when it is there', async () => {
    const store = artifactFolders(path.join(root, 'workspace'));
    const calibration = {
      key: 'one',
      method: 'logistic' as const,
      features: [],
      mean: [],
      scale: [],
      coefficients: [],
      intercept: 0,
      threshold: 0.5,
      targetPrecision: 0.9,
      precision: 1,
      coverage: 1,
      expectedCalibrationError: 0,
      reliability: [],
      curve: [],
      examples: 1,
    };
    const first = await sealArtifact(draft, { ...options, calibrations: [calibration] });
    const stored = await store.put(first.folder);
    expect(stored.folder).toBe(store.folder(first.manifest.id));
    const other = { ...calibration, key: 'two' };
    const second = await sealArtifact(draft, { ...options, calibrations: [other] });
    await store.put(second.folder);
    const { manifest } = await store.materialize(first.manifest.id);
    expect(manifest.calibrations.map((each) => each.key)).toEqual(['two', 'one']);
    expect(await store.list()).toEqual([first.manifest.id]);
    await expect(store.materialize('../draft')).rejects.toMatchObject({ code: 'MEMORY_NOT_FOUND' });
  });
});
