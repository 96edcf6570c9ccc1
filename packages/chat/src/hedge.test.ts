import { describe, expect, it } from '@jest/globals';
import { Hedging } from './hedge.ts';
import { LatencyWindow } from './latency.ts';
import type { Timing } from './timing.ts';

const never = new AbortController().signal;

/** An alarm rings at once: the first request is always found slow. */
const impatient: Timing = {
  now: () => 0,
  sleep: async () => {},
  alarm: (_, ring) => {
    queueMicrotask(ring);
    return () => {};
  },
  random: () => 0,
};
/** An alarm never rings. */
const patient: Timing = { ...impatient, alarm: () => () => {} };

function known(): LatencyWindow {
  const window = new LatencyWindow();
  for (let i = 0; i < 50; i++) window.add(100);
  return window;
}

const silent = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error)),
  );

describe('hedging', () => {
  it('takes what comes first, and cancels the loser', async () => {
    const hedging = new Hedging(impatient, { share: 1 });
    let cancelled = false;
    const result = await hedging.run(
      async (signal, hedge) => {
        if (hedge) return 'second';
        signal.addEventListener('abort', () => (cancelled = true));
        return silent(signal);
      },
      known(),
      never,
    );
    expect([result, cancelled, hedging.extra]).toEqual(['second', true, 1]);
  });

  it('leaves a request alone that has ended: an abort would take its connection', async () => {
    let aborted = false;
    const hedging = new Hedging(patient);
    await hedging.run(
      async (signal) => signal.addEventListener('abort', () => (aborted = true)),
      known(),
      never,
    );
    expect(aborted).toBe(false);
  });

  it('lets a success win over a failure that came before it', async () => {
    const hedging = new Hedging(impatient, { share: 1 });
    const first = { fail: (_: Error): void => {} };
    const result = await hedging.run(
      (_, hedge) => {
        if (!hedge) return new Promise<string>((_resolve, reject) => (first.fail = reject));
        first.fail(new Error('the first failed'));
        return Promise.resolve('second');
      },
      known(),
      never,
    );
    expect(result).toBe('second');
  });

  it('throws the first failure when both have failed', async () => {
    const hedging = new Hedging(impatient, { share: 1 });
    const work = hedging.run(
      async (_, hedge) => {
        await new Promise(setImmediate);
        throw new Error(hedge ? 'second' : 'first');
      },
      known(),
      never,
    );
    await expect(work).rejects.toThrow('first');
  });

  it('asks once where nothing is slow, where too little is known, and beyond its share', async () => {
    const count = async (timing: Timing, window: LatencyWindow, share: number): Promise<number> => {
      const hedging = new Hedging(timing, { share });
      let requests = 0;
      for (let i = 0; i < 40; i++) {
        await hedging.run(
          async () => {
            requests++;
            await new Promise(setImmediate);
          },
          window,
          never,
        );
      }
      return requests;
    };
    expect(await count(patient, known(), 1)).toBe(40);
    expect(await count(impatient, new LatencyWindow(), 1)).toBe(40);
    expect(await count(impatient, known(), 0)).toBe(40);
    expect(await count(impatient, known(), 0.05)).toBe(42);
  });
});
