import type { Meter } from '@memo-js/core';
import { Option, type Command } from 'commander';
import { amount, wholeNumber } from './settings.ts';

/** Flags that limit what is paid. */
export interface BudgetFlags {
  readonly budget?: number;
  readonly tokenBudget?: number;
}

/** @param payee who is paid, for the help text */
export const withBudget = (command: Command, payee: string): Command =>
  command
    .addOption(
      new Option('--budget <dollars>', `most US dollars for the ${payee}`).argParser(amount),
    )
    .addOption(
      new Option('--token-budget <n>', `most tokens for the ${payee}`).argParser(wholeNumber(1)),
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
