import type { Usage } from '@memo-js/core';
import type { Statements } from './statements.ts';
import type { PaidRow } from './store.ts';

interface LedgerEntry {
  readonly step: string;
  readonly model: string;
  readonly state: 'settled' | 'booked';
  readonly calls: number;
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly cached_tokens: number;
  readonly cache_write_tokens: number;
  readonly reasoning_tokens: number;
  readonly cost: number | null;
}

const NOTHING: Usage = Object.freeze({ calls: 0, promptTokens: 0, completionTokens: 0 });

/** What paid calls came to since the workspace was made, by step and model. */
export class SqliteLedger {
  readonly #sql: Statements;

  constructor(statements: Statements) {
    this.#sql = statements;
  }

  add(rows: readonly PaidRow[]): void {
    for (const { purpose, model, settled, booked } of rows) {
      this.#add(purpose, model, 'settled', settled);
      this.#add(purpose, model, 'booked', booked);
    }
  }

  /** A cost that is not known makes the sum unknown: NULL stays NULL. */
  #add(purpose: string | null, model: string, state: LedgerEntry['state'], usage: Usage): void {
    if (usage.calls === 0) return;
    this.#sql
      .rows(
        `INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (step, model, state) DO UPDATE SET
           calls = calls + excluded.calls,
           prompt_tokens = prompt_tokens + excluded.prompt_tokens,
           completion_tokens = completion_tokens + excluded.completion_tokens,
           cached_tokens = cached_tokens + excluded.cached_tokens,
           cache_write_tokens = cache_write_tokens + excluded.cache_write_tokens,
           reasoning_tokens = reasoning_tokens + excluded.reasoning_tokens,
           cost = cost + excluded.cost`,
      )
      .run(
        purpose ?? '',
        model,
        state,
        usage.calls,
        usage.promptTokens,
        usage.completionTokens,
        usage.cachedTokens ?? 0,
        usage.cacheWriteTokens ?? 0,
        usage.reasoningTokens ?? 0,
        usage.cost ?? null,
      );
  }

  rows(): PaidRow[] {
    const found = new Map<string, PaidRow>();
    const entries = this.#sql
      .rows('SELECT * FROM ledger ORDER BY step, model, state')
      .all() as LedgerEntry[];
    for (const entry of entries) {
      const { step, model, state } = entry;
      const key = `${step}\n${model}`;
      const purpose = step === '' ? null : step;
      const known = found.get(key) ?? { purpose, model, settled: NOTHING, booked: NOTHING };
      found.set(key, { ...known, [state]: toUsage(entry) });
    }
    return [...found.values()];
  }
}

const toUsage = (entry: LedgerEntry): Usage => ({
  calls: entry.calls,
  promptTokens: entry.prompt_tokens,
  completionTokens: entry.completion_tokens,
  ...(entry.cached_tokens > 0 ? { cachedTokens: entry.cached_tokens } : {}),
  ...(entry.cache_write_tokens > 0 ? { cacheWriteTokens: entry.cache_write_tokens } : {}),
  ...(entry.reasoning_tokens > 0 ? { reasoningTokens: entry.reasoning_tokens } : {}),
  ...(entry.cost === null ? {} : { cost: entry.cost }),
});
