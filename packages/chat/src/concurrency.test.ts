import { describe, expect, it } from '@jest/globals';
import { AdaptiveConcurrency } from './concurrency.ts';
import type { Timing } from './timing.ts';

/** A clock that only sleeping moves. */
function clock(): Timing & { at: number } {
  return {
    at: 0,
    now() {
      return this.at;
    },
    async sleep(ms) {
      this.at += ms;
    },
    alarm: () => () => {},
    random: () => 0.5,
  };
}

const never = new AbortController().signal;

/** Rounds in which the limit is filled; every request of a round takes so long. */
async function rounds(
  concurrency: AdaptiveConcurrency,
  timing: { at: number },
  count: number,
  ms: number,
): Promise<void> {
  for (let round = 0; round < count; round++) {
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const all = Array.from({ length: concurrency.limit }, () => concurrency.run(() => gate, never));
    await new Promise(setImmediate);
    timing.at += ms;
    release();
    await Promise.all(all);
  }
}

describe('adaptive concurrency', () => {
  it('never has more requests in flight than its limit, and keeps their order', async () => {
    const concurrency = new AdaptiveConcurrency(clock(), { initial: 3, max: 3 });
    const order: number[] = [];
    let most = 0;
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        concurrency.run(async () => {
          order.push(i);
          most = Math.max(most, concurrency.inFlight);
          await Promise.resolve();
        }, never),
      ),
    );
    expect(most).toBe(3);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(concurrency.inFlight).toBe(0);
  });

  it('doubles each round until latency grows, then stays', async () => {
    const timing = clock();
    const concurrency = new AdaptiveConcurrency(timing, { initial: 4, max: 1_000 });
    await rounds(concurrency, timing, 3, 100);
    const grown = concurrency.limit;
    expect(grown).toBeGreaterThan(8);
    await rounds(concurrency, timing, 3, 500);
    expect(concurrency.limit).toBe(grown);
    await rounds(concurrency, timing, 3, 100);
    expect(concurrency.limit).toBeLessThanOrEqual(grown + 4);
  });

  it('is cut once for the congestion of one round, and pauses as the server asks', async () => {
    const timing = clock();
    const concurrency = new AdaptiveConcurrency(timing, { initial: 10, max: 10 });
    concurrency.congested(0, 2_000);
    timing.at = 1;
    for (let i = 0; i < 9; i++) concurrency.congested(-1, 0);
    expect(concurrency.limit).toBe(7);
    await concurrency.run(async () => {}, never);
    expect(timing.at).toBeGreaterThanOrEqual(2_000);
  });

  it('lets those who wait go when they are cancelled', async () => {
    const concurrency = new AdaptiveConcurrency(clock(), { initial: 1, max: 1 });
    const controller = new AbortController();
    let release = (): void => {};
    const first = concurrency.run(() => new Promise<void>((resolve) => (release = resolve)), never);
    const waiting = concurrency.run(async () => 'never', controller.signal);
    const last = concurrency.run(async () => 'done', never);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    release();
    await first;
    expect(await last).toBe('done');
    expect(concurrency.inFlight).toBe(0);
  });
});
