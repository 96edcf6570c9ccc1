import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setupPython } from './setup-python.ts';

/** A trainer of somebody else's, that needs something too. */
const OTHER = `export const plugins = [{
  kind: 'trainer', id: 'other', version: '1', specVersion: 1, description: '',
  options: { safeParse: (data) => ({ success: true, data }) },
  fingerprint: () => ({}),
  create: () => ({ setup: async ({ python }) => ({ folder: '/other', python, made: true }) }),
}];`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-setup-'));
});
afterEach(() => rm(folder, { recursive: true }));

const call = { signal: new AbortController().signal, report: () => {} };

describe('setupPython', () => {
  it('lets the trainer of the config make what it needs', async () => {
    await writeFile(join(folder, 'other.mjs'), OTHER);
    const config = { plugins: ['./other.mjs'], trainer: { use: 'other' } };
    const loaded = { config, file: join(folder, 'memo.config.yaml') };
    expect(await setupPython(loaded, folder, { python: 'py' }, call)).toEqual({
      folder: '/other',
      python: 'py',
      made: true,
    });
  });

  it('makes the usual environment where that trainer needs none', async () => {
    const python = join(folder, 'no-python');
    const aborted = { ...call, signal: AbortSignal.abort() };
    // It gets as far as starting an interpreter.
    await expect(
      setupPython({ config: {}, file: null }, folder, { python }, aborted),
    ).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
