import type { Usage } from '@memo-js/core';
import { PRICES } from './prices.ts';

/** US dollars per million tokens. */
export interface TokenPrices {
  readonly input: number;
  /** Of the part of the prompt that the server had in its cache. */
  readonly cachedInput: number;
  /** Of the part of the prompt that the server put into its cache. @default that of `input` */
  readonly cacheWrite?: number;
  /** Thinking included. */
  readonly output: number;
  /** Where a request with a longer prompt than `above`, in tokens, costs otherwise as a whole. */
  readonly long?: Omit<TokenPrices, 'long'> & { readonly above: number };
}

const PER_MILLION = 1e-6;

/**
 * What providers append to a name for a version of the model: a date, a number of three digits, or
 * `latest` and `preview`. `mini` and the like are other models.
 */
const SNAPSHOT = /-(?:\d{4}-\d{2}-\d{2}|\d{8}|\d{3}|latest|preview(?:-\d{2}-\d{2,4})?)$/;

/** Prices of a model from the table, by its name or that of the model that it is a snapshot of. */
export function knownPrices(provider: string, model: string): TokenPrices | null {
  const table = PRICES[provider];
  if (table === undefined) return null;
  const name = model.replace(/^models\//, '');
  return table[name] ?? table[name.replace(SNAPSHOT, '')] ?? null;
}

/** Tokens of a call, or a bound of them. */
type Counted = Pick<
  Usage,
  'promptTokens' | 'completionTokens' | 'cachedTokens' | 'cacheWriteTokens'
>;

/** The cost of a call as a field of `Usage` or `Estimate`; none where the prices are not known. */
export function costOf(
  { promptTokens, completionTokens, cachedTokens = 0, cacheWriteTokens = 0 }: Counted,
  prices: TokenPrices | null,
): { readonly cost?: number } {
  if (prices === null) return {};
  const { long } = prices;
  const held = long !== undefined && promptTokens > long.above ? long : prices;
  const plain = promptTokens - cachedTokens - cacheWriteTokens;
  return {
    cost:
      (plain * held.input +
        cachedTokens * held.cachedInput +
        cacheWriteTokens * (held.cacheWrite ?? held.input) +
        completionTokens * held.output) *
      PER_MILLION,
  };
}

/** The most that a call of at most these tokens can cost: no cache helps, and all of it is written to one. */
export const costBound = (
  bound: Pick<Usage, 'promptTokens' | 'completionTokens'>,
  prices: TokenPrices | null,
): { readonly cost?: number } => costOf({ ...bound, cacheWriteTokens: bound.promptTokens }, prices);

/** Prices of the batch API: half of all. */
export function batchPrices(prices: TokenPrices): TokenPrices {
  const { input, cachedInput, cacheWrite, output, long } = prices;
  return {
    input: input / 2,
    cachedInput: cachedInput / 2,
    ...(cacheWrite === undefined ? {} : { cacheWrite: cacheWrite / 2 }),
    output: output / 2,
    ...(long === undefined ? {} : { long: { ...batchPrices(long), above: long.above } }),
  };
}
