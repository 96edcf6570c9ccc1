import { afterEach, expect, it } from '@jest/globals';
import { ChatCaller, createChatModel } from '@memo-js/chat';
import {
  FAULTS,
  STREAM_FAULTS,
  scriptedMind,
  seededFaults,
  startChatServer,
  type ChatServer,
} from '@memo-js/chat-servers';
import { testCall } from '@memo-js/conformance';
import { addUsage, type Usage } from '@memo-js/core';
import { Ledger } from '@memo-js/engine';
import { z } from 'zod';

let server: ChatServer | null = null;
afterEach(() => server?.close());

const city = { name: 'city', schema: z.strictObject({ name: z.string() }) };

/** Waits are cut to nothing, and a server that hangs is given up soon. */
const hurried = {
  now: () => performance.now(),
  sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / 1000)),
  // Nothing is asked twice here.
  alarm: () => () => undefined,
  random: () => 0.5,
};

it.each([
  ['openai', '/v1', 'gpt-5-mini'],
  ['anthropic', '', 'claude-haiku-4-5'],
  ['gemini', '', 'gemini-2.5-flash'],
] as const)(
  'the ledger of %s brackets what the server counted, whatever went wrong',
  async (provider, path, model) => {
    server = await startChatServer({
      mind: scriptedMind('{"name": "Velmora"}'),
      faults: seededFaults(7, 0.3, [...FAULTS, ...STREAM_FAULTS]),
    });
    const chat = await createChatModel(
      { provider, model, baseURL: server.url + path, apiKeyEnv: 'K' },
      () => 'some-key',
    );
    const caller = new ChatCaller(chat, { timing: hurried, attemptMs: 150, hedge: { share: 0 } });
    const ledger = new Ledger();
    const call = testCall({ meter: ledger });
    const asked = await Promise.allSettled(
      Array.from({ length: 60 }, (_, n) =>
        caller.value(
          {
            messages: [{ role: 'user', text: `Which city is number ${n}?` }],
            maxTokens: 32,
            // Every other one in a stream.
            ...(n % 2 === 0 ? {} : { reader: { take: () => undefined, forget: () => undefined } }),
          },
          city,
          call,
        ),
      ),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(30);
    const { settled, booked, held } = ledger.total();
    const counted = server.computed;
    const most = addUsage(settled, booked);
    expect(held.calls).toBe(0);
    expect(booked.calls).toBeGreaterThan(0);
    for (const figure of ['promptTokens', 'completionTokens'] as const) {
      expect(settled[figure]).toBeLessThanOrEqual(counted[figure]);
      expect(most[figure]).toBeGreaterThanOrEqual(counted[figure]);
    }
    expect(replies(asked)).toBeLessThanOrEqual(settled.completionTokens);
    expect(most.cost).toBeGreaterThan(settled.cost ?? Infinity);
  },
  20_000,
);

const replies = (asked: readonly PromiseSettledResult<{ readonly usage: Usage }>[]): number =>
  asked.reduce(
    (sum, each) => sum + (each.status === 'fulfilled' ? each.value.usage.completionTokens : 0),
    0,
  );
