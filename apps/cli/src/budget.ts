import type { Meter } from '@memo-js/core';
import { Option, type Command } from 'commander';
import { amount, wholeNumber } from './settings.ts';

/** Flags that limit what is paid. */
export interface BudgetFlags {
  readonly budget?: number;
  readonly tokenBudget?: number;
}

export const withBudget = (command: Command): Command =>
  command
    .addOption(
      new Option('--budget <dollars>', 'most US dollars for the executive').argParser(amount),
    )
    .addOption(
      new Option('--token-budget <n>', 'most tokens for the executive').argParser(wholeNumber(1)),
    );

/** A meter that keeps to the flags, as a field of options; none where no flag is given. */
export async function meterOf({
  budget: dollars,
  tokenBudget: tokens,
}: BudgetFlags): Promise<{ readonly meter?: Meter }> {
  if (dollars === undefined && tokens === undefined) return {};
  const { Ledger } = await import('@memo-js/engine');
  return {
    meter: new Ledger({
      ...(dollars === undefined ? {} : { dollars }),
      ...(tokens === undefined ? {} : { tokens }),
    }),
  };
}
