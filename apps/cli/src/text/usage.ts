import type { Usage } from '@memo-js/core';
import type { PaidUsage } from '@memo-js/engine';
import { count, dollars } from './format.ts';

/** What an executive used: `5 executive calls, 4,210 tokens, $0.0021`. */
export function usageText({
  executive,
  cost,
  booked,
}: PaidUsage & { readonly executive: Usage }): string {
  const tokens = executive.promptTokens + executive.completionTokens;
  return [
    count(executive.calls, 'executive call'),
    ...(tokens === 0 ? [] : [count(tokens, 'token'), dollars(cost)]),
    ...(booked === undefined ? [] : [lostText(booked)]),
  ].join(', ');
}

/** Calls that failed after they were sent: nobody knows whether they were computed. */
const lostText = ({ calls, promptTokens, completionTokens, cost }: Usage): string =>
  `at most ${count(promptTokens + completionTokens, 'token')}${cost === undefined ? '' : ` (${dollars(cost)})`} more for ${count(calls, 'call')} without an answer`;
