import { describe, expect, it } from '@jest/globals';
import type { Estimate, Usage } from '@memo-js/core';
import { Ledger } from './ledger.ts';

const estimate = (more: Partial<Estimate> = {}): Estimate => ({
  model: 'm',
  promptTokens: 100,
  completionTokens: 50,
  cost: 1,
  ...more,
});
const used = (cost?: number): Usage => ({
  calls: 1,
  promptTokens: 60,
  completionTokens: 10,
  ...(cost === undefined ? {} : { cost }),
});
const bound = { calls: 1, promptTokens: 100, completionTokens: 50, cost: 1 };
const nothing = { calls: 0, promptTokens: 0, completionTokens: 0 };

describe('the ledger', () => {
  it('holds the bound of a call until it ends, and then books what is known of it', async () => {
    const ledger = new Ledger();
    const [answered, lost, refused] = await Promise.all([
      ledger.reserve(estimate()),
      ledger.reserve(estimate()),
      ledger.reserve(estimate()),
    ]);
    expect(ledger.total()).toMatchObject({ settled: nothing, held: { calls: 3, cost: 3 } });
    answered.settle(used(0.25));
    lost.release({ sent: true });
    refused.release({ sent: false });
    expect(ledger.total()).toEqual({ settled: used(0.25), booked: bound, held: nothing });
  });

  it('counts by model and purpose', async () => {
    const ledger = new Ledger();
    for (const { purpose, model } of [
      { model: 'm', purpose: 'ground' },
      { model: 'm', purpose: 'seek' },
      { model: 'm', purpose: 'ground' },
      { model: 'other' },
    ]) {
      const reservation = await ledger.reserve(
        estimate({ model, ...(purpose === undefined ? {} : { purpose }) }),
      );
      reservation.settle(used(0.5));
    }
    expect(
      ledger.rows().map(({ model, purpose, settled }) => [model, purpose, settled.calls]),
    ).toEqual([
      ['m', 'ground', 2],
      ['m', 'seek', 1],
      ['other', null, 1],
    ]);
  });

  it('knows no cost once a call has none', async () => {
    const ledger = new Ledger();
    (await ledger.reserve(estimate())).settle(used(0.5));
    (await ledger.reserve({ model: 'n', promptTokens: 1, completionTokens: 1 })).settle(used());
    expect(ledger.total().settled).toEqual({ calls: 2, promptTokens: 120, completionTokens: 20 });
  });

  it('counts in a ledger around it, too, and gives way to its budget', async () => {
    const run = new Ledger({ dollars: 1.5 });
    const question = new Ledger({}, run);
    (await question.reserve(estimate())).settle(used(0.75));
    expect(run.total()).toEqual(question.total());
    await expect(question.reserve(estimate())).rejects.toMatchObject({ code: 'BUDGET_EXCEEDED' });
    expect(question.total().held).toEqual(nothing);
  });
});

describe('a budget', () => {
  it.each([
    ['dollars', { dollars: 2.5 }, 2],
    ['tokens', { tokens: 400 }, 2],
    ['nothing', { dollars: 0 }, 0],
  ])('in %s is never exceeded by what calls may use', async (_, budget, calls) => {
    const ledger = new Ledger(budget);
    for (let call = 0; call < calls; call++) {
      (await ledger.reserve(estimate())).release({ sent: true });
    }
    await expect(ledger.reserve(estimate())).rejects.toMatchObject({ code: 'BUDGET_EXCEEDED' });
    expect(ledger.total().booked.calls).toBe(calls);
  });

  it('lets a call wait for those under way when it may fit then', async () => {
    const ledger = new Ledger({ dollars: 1.5 });
    const first = await ledger.reserve(estimate());
    const order: string[] = [];
    const waiting = Array.from({ length: 20 }, async (_, n) => {
      const reservation = await ledger.reserve(estimate());
      order.push(`${n}`);
      expect(ledger.total().held.calls).toBe(1);
      await Promise.resolve();
      reservation.settle(used(0.01));
    });
    await Promise.resolve();
    expect(order).toEqual([]);
    first.settle(used(0.25));
    await Promise.all(waiting);
    expect(order).toHaveLength(20);
    expect(ledger.total().settled.cost).toBeCloseTo(0.45, 9);
  });

  it('refuses those that wait when nothing is left for them', async () => {
    const ledger = new Ledger({ dollars: 1.5 });
    const first = await ledger.reserve(estimate());
    const second = ledger.reserve(estimate());
    first.settle(used(1));
    await expect(second).rejects.toMatchObject({ code: 'BUDGET_EXCEEDED' });
  });

  it('in dollars needs a price', async () => {
    const unpriced = { model: 'm', promptTokens: 1, completionTokens: 1 };
    await expect(new Ledger({ dollars: 9 }).reserve(unpriced)).rejects.toMatchObject({
      code: 'BUDGET_UNPRICED',
      message: expect.stringContaining('m'),
    });
    await expect(new Ledger({ tokens: 9 }).reserve(unpriced)).resolves.toBeDefined();
  });
});
