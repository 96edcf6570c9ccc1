import { afterEach, describe, expect, it } from '@jest/globals';
import { startChatServer, type ChatServer, type Said } from '@memo-js/chat-servers';
import { testCall } from '@memo-js/conformance';
import type { Estimate, Usage } from '@memo-js/core';
import { ChatCaller } from './chat-caller.ts';
import { PRICES } from './prices.ts';
import { costBound, costOf, knownPrices, type TokenPrices } from './pricing.ts';
import { createChatModel } from './providers.ts';

const million = (promptTokens: number, completionTokens = 0, more: Partial<Usage> = {}) => ({
  promptTokens: promptTokens * 1e6,
  completionTokens: completionTokens * 1e6,
  ...more,
});
const prices: TokenPrices = { input: 2, cachedInput: 0.5, cacheWrite: 3, output: 8 };
const tiered: TokenPrices = {
  ...prices,
  long: { above: 100_000, input: 4, cachedInput: 1, output: 12 },
};

describe('the cost of a call', () => {
  it.each([
    ['prompt and answer', million(1, 1), prices, 10],
    ['a prompt that was half cached', million(1, 0, { cachedTokens: 5e5 }), prices, 1.25],
    ['a prompt that was written to a cache', million(1, 0, { cacheWriteTokens: 1e6 }), prices, 3],
    ['a prompt at the limit of the lower price', million(0.1), tiered, 0.2],
    ['a prompt above it', million(0.2, 1), tiered, 12.8],
    ['nothing', million(0), prices, 0],
  ])('of %s', (_, usage, held, dollars) => {
    expect(costOf(usage, held).cost).toBeCloseTo(dollars, 9);
  });

  it('is not known without a price', () => {
    expect(costOf(million(1), null)).toEqual({});
  });

  it('is bounded with the prompt written to a cache', () => {
    expect(costBound(million(1, 1), prices).cost).toBeCloseTo(11, 9);
    expect(costBound(million(1, 1), { input: 2, cachedInput: 1, output: 8 }).cost).toBe(10);
  });
});

describe('the price table', () => {
  it.each([
    ['openai', 'gpt-5-mini', 'gpt-5-mini'],
    ['openai', 'gpt-5-mini-2025-08-07', 'gpt-5-mini'],
    ['openai', 'gpt-5-2025-08-07', 'gpt-5'],
    ['openai', 'gpt-5-ultra', null],
    ['openai', 'claude-haiku-4-5', null],
    ['gemini', 'gemini-3-flash-preview', 'gemini-3-flash'],
    ['gemini', 'models/gemini-2.5-flash', 'gemini-2.5-flash'],
    ['gemini', 'gemini-2.5-pro-preview-05-06', 'gemini-2.5-pro'],
    ['gemini', 'gemini-2.5-flash-001', 'gemini-2.5-flash'],
    ['gemini', 'gemini-2.5-flash-image', null],
    ['anthropic', 'claude-sonnet-4-5-20250929', 'claude-sonnet-4-5'],
    ['anthropic', 'claude-sonnet-4', null],
    ['openai-compatible', 'gpt-5-mini', null],
  ])('has %s %s as %s', (provider, model, as) => {
    const found = knownPrices(provider, model);
    expect(found).toEqual(as === null ? null : PRICES[provider]?.[as]);
    expect(found === null).toBe(as === null);
  });

  it('charges a cached token less and a token of an answer more than one of a prompt', () => {
    const all = Object.values(PRICES).flatMap((table) => Object.values(table));
    expect(all.length).toBeGreaterThan(30);
    for (const { input, cachedInput, cacheWrite = input, output, long } of all) {
      expect(0 < cachedInput && cachedInput < input && input < output).toBe(true);
      expect(cacheWrite).toBeGreaterThanOrEqual(input);
      if (long) expect(long.input).toBeGreaterThan(input);
    }
  });
});

describe.each([
  ['openai', '/v1', 'gpt-5-mini'],
  ['gemini', '', 'gemini-2.5-flash'],
  ['anthropic', '', 'claude-haiku-4-5'],
  ['openai-compatible', '/v1', 'my-model'],
] as const)('a call to %s', (provider, path, name) => {
  const said: Said = { text: 'Velmora it is.', thinkingTokens: 20, cachedTokens: 6 };
  let server: ChatServer;
  afterEach(() => server.close());

  it('counts thinking and cached tokens once, at their prices, below its estimate', async () => {
    server = await startChatServer({ mind: () => said });
    const own = { input: 1, cachedInput: 0.1, output: 10 };
    const model = await createChatModel(
      {
        provider,
        model: name,
        baseURL: server.url + path,
        apiKeyEnv: 'K',
        ...(provider === 'openai-compatible' ? { prices: own } : {}),
      },
      () => 'k',
    );
    const held = knownPrices(provider, name) ?? own;
    const estimates: Estimate[] = [];
    const settled: Usage[] = [];
    const call = testCall({
      meter: {
        reserve: async (estimate) => {
          estimates.push(estimate);
          return { settle: (usage) => void settled.push(usage), release: () => undefined };
        },
      },
    });
    const { usage } = await new ChatCaller(model).text(
      { messages: [{ role: 'user', text: 'Which city is it, then?' }], maxTokens: 64 },
      call,
    );
    const { promptTokens, completionTokens } = server.computed;
    expect(usage).toMatchObject({ promptTokens, completionTokens, cachedTokens: 6 });
    // Anthropic does not say how much of its output was thinking.
    expect(usage.reasoningTokens).toBe(provider === 'anthropic' ? undefined : 20);
    const cost =
      ((promptTokens - 6) * held.input + 6 * held.cachedInput + completionTokens * held.output) /
      1e6;
    expect(usage.cost).toBeCloseTo(cost, 12);
    expect(settled).toEqual([usage]);
    expect(estimates[0]?.cost).toBeGreaterThan(cost);
  });
});
