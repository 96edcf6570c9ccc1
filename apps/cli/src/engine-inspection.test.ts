import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { silentLogger } from '@memo-js/core';
import type { Reflection } from '@memo-js/core';
import { openWorkspace } from '@memo-js/engine';
import { inspect } from './engine-inspection.ts';
import type { Settings } from './settings.ts';
import { validate } from './testing/schemas.ts';

const TEXT = 'Velmora was founded by Ada Quill.';

const reflection: Reflection = {
  id: 'r1',
  step: 'extraction',
  question: 'Who founded Velmora?',
  answer: 'Ada Quill',
  paraphrases: [],
  entities: ['Velmora'],
  evidence: [{ passageId: 'p1', start: 23, end: 32 }],
  documentIds: ['velmora.md'],
  refusal: false,
  generator: 'test@1',
};

let folder: string;
let settings: Settings;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-inspect-'));
  settings = { workspace: folder, set: [], seed: 0, json: true, quiet: false, cwd: folder };
  const workspace = await openWorkspace(folder, {
    mode: 'write',
    clock: { now: () => 0 },
    logger: silentLogger,
  });
  const { store } = workspace;
  const run = await store.beginRun('test');
  await store.ingest(run, [
    {
      id: 'velmora.md',
      contentHash: 'h1',
      title: 'Velmora',
      date: null,
      text: TEXT,
      metadata: {},
      source: '/docs/velmora.md',
    },
  ]);
  await store.putPassages('split', [
    { documentId: 'velmora.md', spans: [{ id: 'p1', start: 0, end: TEXT.length }] },
  ]);
  const item = { key: 'k1', subject: 'p1', documentId: 'velmora.md', position: 0 };
  await store.plan(run, 'extraction', [item]);
  await store.claim(run, 'extraction', 1, 60_000);
  await store.complete([{ key: 'k1', result: { reflections: [reflection], value: null } }]);
  await store.endRun(run, 'done');
  await workspace.close();
});
afterEach(() => rm(folder, { recursive: true }));

describe('inspect', () => {
  it('lists the workspace', async () => {
    const found = await inspect(settings);
    expect(validate('inspect', found)).toEqual([]);
    expect(found).toMatchObject({
      type: 'workspace',
      counts: { documents: 1, passages: 1, reflections: 1 },
      documents: [{ id: 'velmora.md', title: 'Velmora' }],
      memories: [],
    });
  });

  it.each([
    ['velmora.md', 'document'],
    ['p1', 'passage'],
    ['r1', 'reflection'],
  ])('finds %s as a %s, its evidence with the words that it points at', async (id, type) => {
    const found = await inspect(settings, id);
    expect(validate('inspect', found)).toEqual([]);
    expect(found.type).toBe(type);
    const [first] =
      found.type === 'reflection'
        ? [found.reflection]
        : 'reflections' in found
          ? found.reflections
          : [];
    expect(first?.evidence).toEqual([
      { passageId: 'p1', documentId: 'velmora.md', start: 23, end: 32, text: 'Ada Quill' },
    ]);
  });

  it('says that an id is unknown', async () => {
    await expect(inspect(settings, 'nope')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
