import { describe, expect, it } from '@jest/globals';
import { faultyRun } from './faulty-run.ts';
import { killedRuns } from './killed-runs.ts';

const SEED = 7;

describe('a paid run', () => {
  it('ends every item or names it, whatever a server does', async () => {
    const { items, kinds, done, named, lost, doubled, leftAfterSecondRun } = await faultyRun(60, {
      share: 0.2,
      attemptMs: 600,
      seed: SEED,
    });
    expect({ seed: SEED, lost, doubled, leftAfterSecondRun }).toEqual({
      seed: SEED,
      lost: 0,
      doubled: 0,
      leftAfterSecondRun: 0,
    });
    expect(done + named).toBe(items);
    expect(named).toBeGreaterThan(0);
    expect(kinds).toBeGreaterThan(6);
  }, 60_000);

  it('pays no reply twice that had arrived before a kill', async () => {
    const run = await killedRuns(2, { documents: 40, seed: SEED });
    expect({ seed: SEED, ...run }).toMatchObject({
      seed: SEED,
      sameResult: true,
      paidTwice: 0,
      missing: 0,
    });
    expect(run.kills).toBeGreaterThan(0);
  }, 60_000);
});
