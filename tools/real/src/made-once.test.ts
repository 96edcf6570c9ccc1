import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { madeOnce } from './made-once.ts';

describe('madeOnce', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'memo-made-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('makes a folder once for all who ask', async () => {
    let made = 0;
    const make = async (folder: string): Promise<void> => {
      made += 1;
      await mkdir(folder);
    };
    const folder = join(root, 'thing');
    await Promise.all([madeOnce(folder, make), madeOnce(folder, make)]);
    expect(made).toBe(1);
  });

  it('makes an unfinished folder anew and leaves nothing of it', async () => {
    const folder = join(root, 'thing');
    await expect(
      madeOnce(folder, async (at) => {
        await mkdir(at);
        await writeFile(join(at, 'half'), '');
        throw new Error('no disk');
      }),
    ).rejects.toThrow('no disk');
    await madeOnce(folder, async (at) => void (await mkdir(at)));
    expect(existsSync(join(folder, 'half'))).toBe(false);
  });

  it('takes over the lock of a process that is gone', async () => {
    const folder = join(root, 'thing');
    await writeFile(`${folder}.lock`, '999999999');
    await madeOnce(folder, async (at) => void (await mkdir(at)));
    expect(existsSync(folder)).toBe(true);
  });
});
