import { MemoError, type Usage } from '@memo-js/core';
import { unpriced } from '../call/ledger.ts';
import { paidUsage } from '../call/paid-usage.ts';
import type { ReflectReport } from '../memo.ts';
import type { PipelineContext } from './context.ts';

/**
 * A model of a late step whose price is not known would end a run for which the others were paid.
 * @throws MemoError `BUDGET_UNPRICED`
 */
export function checkPrices({ generator, paid }: PipelineContext): void {
  if (paid.budget.dollars === undefined) return;
  const unknown = generator.paid?.find(({ priced }) => !priced);
  if (unknown !== undefined) throw unpriced(unknown.model);
}

/** What the calls of this run came to. */
export function generatorUsage({ paid }: Pick<PipelineContext, 'paid'>): ReflectReport['usage'] {
  return { generator: paid.ledger.total().settled, ...paidUsage(paid.ledger) };
}

/** The error that ends a run, with what was done and paid where its budget is the reason. */
export function spentBudget(error: unknown, context: PipelineContext, done: number): unknown {
  if (!(error instanceof MemoError) || error.code !== 'BUDGET_EXCEEDED') return error;
  const { generator, cost, booked } = generatorUsage(context);
  const tokens = generator.promptTokens + generator.completionTokens;
  const price = cost === null ? 'at a cost that is not known' : `for ${dollars(cost)}`;
  const more = booked === undefined ? '' : lost(booked);
  return new MemoError({
    code: 'BUDGET_SPENT',
    message: `${error.message} This run did ${figure(done)} work items and paid ${figure(generator.calls)} calls (${figure(tokens)} tokens) ${price}.${more}`,
    hint: 'Everything that was paid for is kept: run the same command with a larger budget, and it goes on from here.',
    cause: error,
  });
}

const lost = ({ calls, promptTokens, completionTokens, cost }: Usage): string => {
  const most =
    cost === undefined ? `${figure(promptTokens + completionTokens)} tokens` : dollars(cost);
  return ` ${figure(calls)} more without an answer cost ${most} at most.`;
};

const dollars = (cost: number): string => `$${Number(cost.toFixed(4))}`;
const figure = (value: number): string => value.toLocaleString('en-US');
