import { MemoError, NO_USAGE, addUsage } from '@memo-js/core';
import type { Estimate, Meter, Reservation, Usage } from '@memo-js/core';

/** The most that may be spent; a limit that is absent does not hold. */
export interface Budget {
  /** US dollars. Needs a price for every model that is called. */
  readonly dollars?: number;
  /** Tokens of prompts and answers together. */
  readonly tokens?: number;
}

/** Paid calls, by how much is known of them. */
export interface LedgerTotal {
  /** Calls whose usage arrived. */
  readonly settled: Usage;
  /**
   * Bounds of calls that were sent and failed before their usage arrived: what the provider counted
   * lies between `settled` and `settled + booked`.
   */
  readonly booked: Usage;
  /** Bounds of calls that are under way. */
  readonly held: Usage;
}

export interface LedgerRow extends LedgerTotal {
  readonly model: string;
  /** What the calls were for; null where they do not say. */
  readonly purpose: string | null;
}

interface Account {
  readonly model: string;
  readonly purpose: string | null;
  settled: Usage;
  booked: Usage;
  readonly held: Set<Usage>;
}

/** Counts paid calls by model and purpose, and keeps them within a budget. */
export class Ledger implements Meter {
  readonly budget: Budget;
  readonly #limited: boolean;
  readonly #within: Meter | undefined;
  readonly #accounts = new Map<string, Account>();
  /** Of all accounts: a sum over hundreds of calls in flight, each time, would be slow. */
  #spent = NO_USAGE;
  #held = NO_USAGE;
  #inFlight = 0;
  /** Told when a call ends: what it held may be free again. */
  readonly #waiting: (() => void)[] = [];

  /** @param within another meter that counts the same calls, such as that of a whole run */
  constructor(budget: Budget = {}, within?: Meter) {
    this.budget = Object.freeze({ ...budget });
    this.#limited = budget.dollars !== undefined || budget.tokens !== undefined;
    this.#within = within;
  }

  /** One row for each model and purpose, in the order of their first calls. */
  rows(): readonly LedgerRow[] {
    return [...this.#accounts.values()].map(({ held, ...row }) => ({ ...row, held: sum(held) }));
  }

  total(): LedgerTotal {
    const rows = this.rows();
    return {
      settled: sum(rows.map(({ settled }) => settled)),
      booked: sum(rows.map(({ booked }) => booked)),
      held: sum(rows.map(({ held }) => held)),
    };
  }

  /**
   * Holds the bound of a call. One that fits once calls under way have ended waits for them: bounds
   * are far above what most calls use.
   * @throws MemoError `BUDGET_EXCEEDED`; `BUDGET_UNPRICED` for a budget in dollars and no price
   */
  async reserve(estimate: Estimate): Promise<Reservation> {
    const bound = boundOf(estimate);
    if (this.budget.dollars !== undefined && bound.cost === undefined) {
      throw unpriced(estimate.model);
    }
    while (this.#limited) {
      const problem = this.#problem(addUsage(this.#spent, bound));
      if (problem !== null) throw problem;
      const all = addUsage(addUsage(this.#spent, this.#held), bound);
      if (this.#problem(all) === null) break;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    // Held before anything is awaited: two calls never share the last of a budget.
    const account = this.#accountOf(estimate);
    account.held.add(bound);
    this.#hold(bound);
    const end = (as: 'settled' | 'booked', usage: Usage | null): void => {
      account.held.delete(bound);
      this.#free(bound);
      if (usage !== null) {
        account[as] = addUsage(account[as], usage);
        this.#spent = addUsage(this.#spent, usage);
      }
      for (const wake of this.#waiting.splice(0)) wake();
    };
    let outer: Reservation | undefined;
    try {
      outer = await this.#within?.reserve(estimate);
    } catch (error) {
      end('booked', null);
      throw error;
    }
    return {
      settle: (usage) => {
        end('settled', usage);
        outer?.settle(usage);
      },
      release: (options) => {
        end('booked', options.sent ? bound : null);
        outer?.release(options);
      },
    };
  }

  #hold(bound: Usage): void {
    this.#inFlight += 1;
    this.#held = addUsage(this.#held, bound);
  }

  #free({ promptTokens, completionTokens, cost }: Usage): void {
    this.#inFlight -= 1;
    const { calls, ...held } = this.#held;
    // Begun anew where nothing is held: differences of money do not add up to zero.
    this.#held =
      this.#inFlight === 0
        ? NO_USAGE
        : {
            calls: calls - 1,
            promptTokens: held.promptTokens - promptTokens,
            completionTokens: held.completionTokens - completionTokens,
            ...(held.cost === undefined ? {} : { cost: held.cost - (cost ?? 0) }),
          };
  }

  #accountOf(estimate: Estimate): Account {
    const { model } = estimate;
    const purpose = estimate.purpose ?? null;
    const key = JSON.stringify([model, purpose]);
    const known = this.#accounts.get(key);
    if (known) return known;
    const made: Account = {
      model,
      purpose,
      settled: NO_USAGE,
      booked: NO_USAGE,
      held: new Set(),
    };
    this.#accounts.set(key, made);
    return made;
  }

  #problem({ promptTokens, completionTokens, cost = 0 }: Usage): MemoError | null {
    const { dollars = Infinity, tokens = Infinity } = this.budget;
    if (cost > dollars) return exceeded(`$${dollars}`);
    if (promptTokens + completionTokens > tokens) return exceeded(`${tokens} tokens`);
    return null;
  }
}

const sum = (usages: Iterable<Usage>): Usage => [...usages].reduce(addUsage, NO_USAGE);

const boundOf = ({ promptTokens, completionTokens, cost }: Estimate): Usage => ({
  calls: 1,
  promptTokens,
  completionTokens,
  ...(cost === undefined ? {} : { cost }),
});

const exceeded = (budget: string): MemoError =>
  new MemoError({
    code: 'BUDGET_EXCEEDED',
    message: `The next call could exceed the budget of ${budget}.`,
    hint: 'Allow more, or set `maxTokens` lower: a call is held at its bound until it ends.',
  });

/** A budget that cannot be kept. */
export const unpriced = (model: string): MemoError =>
  new MemoError({
    code: 'BUDGET_UNPRICED',
    message: `A budget in dollars cannot be kept: the price of ${model} is not known.`,
    hint: 'Set `prices` in the config (US dollars per million tokens), or a budget in tokens.',
  });
