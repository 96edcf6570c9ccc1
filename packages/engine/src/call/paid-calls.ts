import { NO_USAGE, addUsage } from '@memo-js/core';
import type { Estimate, Meter, Reservation } from '@memo-js/core';
import type { PaidRow, Store } from '../store/store.ts';
import { Ledger, type Budget } from './ledger.ts';

/**
 * The paid calls of one run: a ledger of the run, and what has not been put into the ledger of the
 * workspace yet. The journal takes it with each reply, so that whatever reply is kept is also counted.
 */
export class PaidCalls implements Meter {
  /** Of this run alone. */
  readonly ledger: Ledger;
  /** The caller's, as far as it is known. */
  readonly budget: Budget;
  #unwritten = new Map<string, PaidRow>();

  /** @param within the caller's meter, such as a `Ledger` with a budget */
  constructor(within?: Meter) {
    this.ledger = new Ledger({}, within);
    this.budget = within instanceof Ledger ? within.budget : {};
  }

  /** @throws MemoError `BUDGET_EXCEEDED`, `BUDGET_UNPRICED` */
  async reserve(estimate: Estimate): Promise<Reservation> {
    const reservation = await this.ledger.reserve(estimate);
    const { model, promptTokens, completionTokens, cost } = estimate;
    const row = { model, purpose: estimate.purpose ?? null, settled: NO_USAGE, booked: NO_USAGE };
    return {
      settle: (usage) => {
        this.#add({ ...row, settled: usage });
        reservation.settle(usage);
      },
      release: ({ sent }) => {
        if (sent) {
          const booked = { calls: 1, promptTokens, completionTokens };
          this.#add({ ...row, booked: cost === undefined ? booked : { ...booked, cost } });
        }
        reservation.release({ sent });
      },
    };
  }

  /** Hands over what is not written yet; the taker writes it. */
  take(): readonly PaidRow[] {
    if (this.#unwritten.size === 0) return [];
    const rows = [...this.#unwritten.values()];
    this.#unwritten = new Map();
    return rows;
  }

  /** Writes what came with no reply that is kept: failed calls, and answers of a wrong form. */
  async book(store: Store): Promise<void> {
    const rows = this.take();
    if (rows.length > 0) await store.book(rows);
  }

  #add(row: PaidRow): void {
    const key = `${row.purpose ?? ''}\n${row.model}`;
    const known = this.#unwritten.get(key);
    this.#unwritten.set(
      key,
      known === undefined
        ? row
        : {
            ...row,
            settled: addUsage(known.settled, row.settled),
            booked: addUsage(known.booked, row.booked),
          },
    );
  }
}
