import type { TokenPrices } from './pricing.ts';

/**
 * List prices of the providers' own APIs, US dollars per million tokens of text at the standard
 * tier. A model whose price could not be read from its provider is left out, and costs are then
 * unknown rather than wrong; `prices` in the config adds or corrects one. Names are without the
 * suffix of a snapshot.
 *
 * Sources: developers.openai.com/api/docs/pricing and the pages of its models,
 * ai.google.dev/gemini-api/docs/pricing (thinking is part of the output),
 * platform.claude.com/docs/en/about-claude/pricing (writes to the cache at the price of five
 * minutes), as they and dated transcripts of them stood between 2026-05 and the date below. GPT-5.6
 * Sol is left out: its price was a promotion that may have ended.
 */
export const PRICES_DATED = '2026-10-24';

/** OpenAI since GPT-5.6, and GPT-5.4: the whole request at twice the input and 1.5 times the output. */
const above272k = ({ input, cachedInput, cacheWrite, output }: TokenPrices): TokenPrices => ({
  input,
  cachedInput,
  output,
  ...(cacheWrite === undefined ? {} : { cacheWrite }),
  long: {
    above: 272_000,
    input: 2 * input,
    cachedInput: 2 * cachedInput,
    output: 1.5 * output,
    ...(cacheWrite === undefined ? {} : { cacheWrite: 2 * cacheWrite }),
  },
});

/** By provider and model. */
export const PRICES: Readonly<Record<string, Readonly<Record<string, TokenPrices>>>> =
  Object.freeze({
    openai: {
      'gpt-6-astra': above272k({ input: 10, cachedInput: 1, cacheWrite: 12.5, output: 50 }),
      'gpt-6.1-sol': above272k({ input: 2, cachedInput: 0.1, cacheWrite: 2.5, output: 10 }),
      'gpt-6-sol': above272k({ input: 2, cachedInput: 0.2, cacheWrite: 2.5, output: 10 }),
      'gpt-6-luna': above272k({ input: 0.1, cachedInput: 0.01, cacheWrite: 0.125, output: 0.5 }),
      'gpt-5.6-terra': above272k({ input: 2, cachedInput: 0.2, cacheWrite: 2.5, output: 12 }),
      'gpt-5.6-luna': above272k({ input: 0.2, cachedInput: 0.02, cacheWrite: 0.25, output: 1.2 }),
      'gpt-5.5': above272k({ input: 5, cachedInput: 0.5, output: 30 }),
      'gpt-5.4': above272k({ input: 2.5, cachedInput: 0.25, output: 15 }),
      'gpt-5.4-mini': { input: 0.75, cachedInput: 0.075, output: 4.5 },
      'gpt-5.4-nano': { input: 0.2, cachedInput: 0.02, output: 1.25 },
      'gpt-5.2': { input: 1.75, cachedInput: 0.175, output: 14 },
      'gpt-5.1': { input: 1.25, cachedInput: 0.125, output: 10 },
      'gpt-5': { input: 1.25, cachedInput: 0.125, output: 10 },
      'gpt-5-mini': { input: 0.25, cachedInput: 0.025, output: 2 },
      'gpt-5-nano': { input: 0.05, cachedInput: 0.005, output: 0.4 },
      'gpt-4.1': { input: 2, cachedInput: 0.5, output: 8 },
      'gpt-4.1-mini': { input: 0.4, cachedInput: 0.1, output: 1.6 },
      'gpt-4.1-nano': { input: 0.1, cachedInput: 0.025, output: 0.4 },
      'gpt-4o': { input: 2.5, cachedInput: 1.25, output: 10 },
      'gpt-4o-mini': { input: 0.15, cachedInput: 0.075, output: 0.6 },
    },
    gemini: {
      // Until 31 December 2026; twice that afterwards.
      'gemini-3.8-flash': { input: 0.75, cachedInput: 0.075, output: 3.75 },
      'gemini-3.5-flash': { input: 1.5, cachedInput: 0.15, output: 9 },
      'gemini-3.5-flash-lite': { input: 0.3, cachedInput: 0.03, output: 2.5 },
      'gemini-3.1-pro': {
        input: 2,
        cachedInput: 0.2,
        output: 12,
        long: { above: 200_000, input: 4, cachedInput: 0.4, output: 18 },
      },
      'gemini-3.1-flash-lite': { input: 0.25, cachedInput: 0.025, output: 1.5 },
      'gemini-3-flash': { input: 0.5, cachedInput: 0.05, output: 3 },
      'gemini-2.5-pro': {
        input: 1.25,
        cachedInput: 0.125,
        output: 10,
        long: { above: 200_000, input: 2.5, cachedInput: 0.25, output: 15 },
      },
      'gemini-2.5-flash': { input: 0.3, cachedInput: 0.03, output: 2.5 },
      'gemini-2.5-flash-lite': { input: 0.1, cachedInput: 0.01, output: 0.4 },
    },
    anthropic: {
      'claude-fable-5-1': { input: 10, cachedInput: 0.25, cacheWrite: 12.5, output: 50 },
      'claude-fable-5': { input: 10, cachedInput: 1, cacheWrite: 12.5, output: 50 },
      'claude-opus-5-5': { input: 4, cachedInput: 0.2, cacheWrite: 5, output: 20 },
      'claude-opus-5': { input: 5, cachedInput: 0.5, cacheWrite: 6.25, output: 25 },
      'claude-opus-4-8': { input: 5, cachedInput: 0.5, cacheWrite: 6.25, output: 25 },
      'claude-opus-4-7': { input: 5, cachedInput: 0.5, cacheWrite: 6.25, output: 25 },
      'claude-opus-4-6': { input: 5, cachedInput: 0.5, cacheWrite: 6.25, output: 25 },
      'claude-opus-4-5': { input: 5, cachedInput: 0.5, cacheWrite: 6.25, output: 25 },
      'claude-sonnet-5-5': { input: 2, cachedInput: 0.1, cacheWrite: 2.5, output: 10 },
      'claude-sonnet-5': { input: 2, cachedInput: 0.2, cacheWrite: 2.5, output: 10 },
      'claude-sonnet-4-6': { input: 3, cachedInput: 0.3, cacheWrite: 3.75, output: 15 },
      'claude-sonnet-4-5': { input: 3, cachedInput: 0.3, cacheWrite: 3.75, output: 15 },
      'claude-haiku-5-5': {
        input: 0.1,
        cachedInput: 0.01,
        cacheWrite: 0.125,
        output: 0.5,
        long: {
          above: 100_000,
          input: 0.5,
          cachedInput: 0.05,
          cacheWrite: 0.625,
          output: 2.5,
        },
      },
      'claude-haiku-4-5': { input: 1, cachedInput: 0.1, cacheWrite: 1.25, output: 5 },
    },
  });
