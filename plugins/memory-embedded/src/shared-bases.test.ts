import { describe, expect, it } from '@jest/globals';
import type { SharedBase } from '@memo-js/llama';
import { SharedBases } from './shared-bases.ts';

/** Counts what is loaded and closed. */
function counted(): { load: () => Promise<SharedBase>; loads: number; closes: number } {
  const counts = {
    loads: 0,
    closes: 0,
    load: async () => {
      counts.loads += 1;
      await new Promise((resolve) => setTimeout(resolve, 1));
      return { close: async () => void counts.closes++ } as unknown as SharedBase;
    },
  };
  return counts;
}

describe('SharedBases', () => {
  it('loads a base once for those who come together, and frees it after the last', async () => {
    const [bases, counts] = [new SharedBases(), counted()];
    const [a, b] = await Promise.all([bases.use('k', counts.load), bases.use('k', counts.load)]);
    const c = await bases.use('k', counts.load);
    expect([a.base === b.base, b.base === c.base, counts.loads]).toEqual([true, true, 1]);
    await a.release();
    await a.release();
    await b.release();
    expect(counts.closes).toBe(0);
    await c.release();
    expect(counts.closes).toBe(1);
    await (await bases.use('k', counts.load)).release();
    expect([counts.loads, counts.closes]).toEqual([2, 2]);
  });

  it('keeps bases of other keys apart', async () => {
    const [bases, counts] = [new SharedBases(), counted()];
    const [a, b] = [await bases.use('a', counts.load), await bases.use('b', counts.load)];
    expect(a.base).not.toBe(b.base);
    await a.release();
    expect([counts.loads, counts.closes]).toEqual([2, 1]);
  });

  it('loads again after a failure, which all who waited see', async () => {
    const [bases, counts] = [new SharedBases(), counted()];
    const fails = async (): Promise<SharedBase> => {
      await counts.load();
      throw new Error('no memory');
    };
    const both = await Promise.allSettled([bases.use('k', fails), bases.use('k', fails)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(counts.loads).toBe(1);
    const lease = await bases.use('k', counts.load);
    expect(counts.loads).toBe(2);
    await lease.release();
    expect(counts.closes).toBe(1);
  });
});
