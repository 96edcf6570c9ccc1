import type { Usage } from '@memo-js/core';
import type { PaidUsage } from '@memo-js/engine';
import { count, dollars } from './format.ts';

/** What an executive used: `5 executive calls, 4,210 tokens, $0.0021`. */
export function usageText({
  executive,
  ...paid
}: PaidUsage & { readonly executive: Usage }): string {
  return callsText('executive call', executive, paid);
}

/** What a generator used; empty where it called nothing. */
export function generatorText({
  generator,
  ...paid
}: PaidUsage & { readonly generator: Usage }): string {
  return generator.calls === 0 && paid.booked === undefined
    ? ''
    : callsText('paid call', generator, paid);
}

function callsText(name: string, usage: Usage, { cost, booked }: PaidUsage): string {
  const tokens = usage.promptTokens + usage.completionTokens;
  return [
    count(usage.calls, name),
    ...(tokens === 0 ? [] : [count(tokens, 'token'), dollars(cost)]),
    ...(booked === undefined ? [] : [lostText(booked)]),
  ].join(', ');
}

/** Calls that failed after they were sent: nobody knows whether they were computed. */
const lostText = ({ calls, promptTokens, completionTokens, cost }: Usage): string =>
  `at most ${count(promptTokens + completionTokens, 'token')}${cost === undefined ? '' : ` (${dollars(cost)})`} more for ${count(calls, 'call')} without an answer`;
