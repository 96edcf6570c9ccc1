import { addUsage } from '@memo-js/core';
import type { PaidUsage } from '../memo.ts';
import type { Ledger } from './ledger.ts';

/**
 * What a ledger came to. Where nothing was paid, the cost is nothing. A call that is still under way,
 * such as the slower one of two that were raced, counts as one whose usage is not known.
 */
export function paidUsage(ledger: Ledger): PaidUsage {
  const { settled, booked, held } = ledger.total();
  const unknown = addUsage(booked, held);
  return {
    cost: settled.calls === 0 ? 0 : (settled.cost ?? null),
    ...(unknown.calls === 0 ? {} : { booked: unknown }),
  };
}
