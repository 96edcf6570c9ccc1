import { afterEach, describe, expect, it } from '@jest/globals';
import {
  FAULTS,
  faultsInOrder,
  scriptedMind,
  seededFaults,
  startChatServer,
  type ChatServer,
  type ChatServerOptions,
} from '@memo-js/chat-servers';
import { testCall } from '@memo-js/conformance';
import type { Meter, Usage } from '@memo-js/core';
import { z } from 'zod';
import { ChatCaller, type ChatCallerOptions } from './chat-caller.ts';
import { createChatModel, type Provider } from './providers.ts';
import type { Timing } from './timing.ts';

const KEY = 'sk-test-0123456789abcdef';
const city = { name: 'city', schema: z.strictObject({ name: z.string(), people: z.number() }) };
const RIGHT = '{"name": "Velmora", "people": 12}';
const ask = (text = 'Which city?') => ({
  messages: [
    { role: 'system' as const, text: 'You know cities.' },
    { role: 'user' as const, text },
  ],
  maxTokens: 64,
});

/** Waits are cut to a thousandth, so that a server's wish of a second is a millisecond. */
const hurried: Timing = {
  now: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const stop = (): void => reject(signal.reason as Error);
      if (signal.aborted) return stop();
      signal.addEventListener('abort', stop, { once: true });
      setTimeout(() => {
        signal.removeEventListener('abort', stop);
        resolve();
      }, ms / 1000);
    }),
  alarm: (ms, ring) => {
    const handle = setTimeout(ring, ms / 1000);
    return () => clearTimeout(handle);
  },
  random: () => 0.5,
};

let server: ChatServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const PATHS: Readonly<Record<Provider, string>> = {
  openai: '/v1',
  'openai-compatible': '/v1',
  anthropic: '',
  gemini: '',
};

async function callerOf(
  provider: Provider,
  options: ChatServerOptions,
  callerOptions: ChatCallerOptions = {},
  structuredOutput?: boolean,
): Promise<ChatCaller> {
  server = await startChatServer(options);
  const model = await createChatModel(
    {
      provider,
      model: 'model-1',
      baseURL: server.url + PATHS[provider],
      apiKeyEnv: 'SOME_KEY',
      ...(structuredOutput === undefined ? {} : { structuredOutput }),
    },
    (name) => (name === 'SOME_KEY' ? KEY : undefined),
  );
  return new ChatCaller(model, { timing: hurried, ...callerOptions });
}

const providers = ['openai', 'anthropic', 'gemini', 'openai-compatible'] as const;

describe.each(providers)('a model of %s', (provider) => {
  it('answers with a text, and its tokens are counted', async () => {
    const mind = () => ({ text: 'Velmora.', thinkingTokens: 5, cachedTokens: 3 });
    const caller = await callerOf(provider, { mind, keys: [KEY] });
    const reply = await caller.text(ask(), testCall());
    expect(reply).toMatchObject({ value: 'Velmora.', model: 'model-1', leftOut: [] });
    expect(reply.usage).toMatchObject({
      calls: 1,
      promptTokens: server?.computed.promptTokens,
      completionTokens: server?.computed.completionTokens,
      cachedTokens: 3,
    });
    expect(reply.attempts.map(({ outcome }) => outcome)).toEqual(['ok']);
  });

  it('sends the messages in their roles', async () => {
    const seen: unknown[] = [];
    const caller = await callerOf(provider, {
      mind: ({ messages, maxTokens, sampling }) => {
        seen.push(messages, maxTokens, Object.values(sampling));
        return { text: 'Velmora.' };
      },
    });
    const { messages } = ask();
    const more = [...messages, { role: 'assistant' as const, text: 'Velmora.' }];
    const last = { role: 'user' as const, text: 'Sure?' };
    await caller.text(
      { messages: [...more, last], maxTokens: 64, sampling: { temperature: 0.4 } },
      testCall(),
    );
    expect(seen).toEqual([[...more, last], 64, [0.4]]);
  });

  it('gives the schema to the API, and reads a value', async () => {
    const schemas: unknown[] = [];
    const mind: ChatServerOptions['mind'] = ({ schema }) => {
      schemas.push(schema);
      return { text: RIGHT };
    };
    const caller = await callerOf(provider, { mind }, {}, true);
    const reply = await caller.value(ask(), city, testCall());
    expect(reply.value).toEqual({ name: 'Velmora', people: 12 });
    expect(schemas).toEqual([expect.objectContaining({ required: ['name', 'people'] })]);
  });

  it('asks for the form in words where the API has no schema', async () => {
    const caller = await callerOf(provider, { mind: scriptedMind(RIGHT) }, {}, false);
    expect((await caller.value(ask(), city, testCall())).value.people).toBe(12);
    expect(server?.requests[0]?.body).toContain('JSON Schema');
  });

  it.each([
    'rate-limit',
    'rate-limit-with-wait',
    'server-error',
    'overloaded',
    'reset',
    'truncated',
    'empty',
  ] as const)('asks again after %s', async (fault) => {
    const faults = faultsInOrder(fault, fault);
    const caller = await callerOf(provider, { mind: scriptedMind(RIGHT), faults });
    const reply = await caller.value(ask(), city, testCall());
    expect(reply.value.name).toBe('Velmora');
    expect(server?.requests).toHaveLength(3);
  });

  it.each(['invalid-json', 'wrong-form'] as const)('repairs %s', async (fault) => {
    const faults = faultsInOrder(fault);
    const caller = await callerOf(provider, { mind: scriptedMind(RIGHT), faults });
    const reply = await caller.value(ask(), city, testCall());
    expect(reply.value.name).toBe('Velmora');
    expect(reply.attempts.map(({ outcome }) => outcome)).toEqual(['ok', 'invalid-output', 'ok']);
  });

  it.each([
    ['refusal', 'CHAT_FILTERED'],
    ['filter', 'CHAT_FILTERED'],
    ['context-overflow', 'CHAT_CONTEXT_OVERFLOW'],
  ] as const)('takes %s for no answer', async (fault, code) => {
    const caller = await callerOf(provider, {
      mind: scriptedMind(RIGHT),
      faults: faultsInOrder(fault),
    });
    await expect(caller.value(ask(), city, testCall())).rejects.toMatchObject({ code });
    expect(server?.requests).toHaveLength(1);
  });

  it('says which variable holds a wrong key, and never the key', async () => {
    const caller = await callerOf(provider, { mind: scriptedMind(RIGHT), keys: ['another'] });
    const error = await caller.text(ask(), testCall()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'CHAT_AUTHENTICATION',
      hint: expect.stringContaining('SOME_KEY'),
    });
    expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain(KEY);
    expect((error as Error).cause).toBeUndefined();
  });

  it('names an unknown model', async () => {
    const caller = await callerOf(provider, { mind: scriptedMind(RIGHT), models: ['other'] });
    await expect(caller.text(ask(), testCall())).rejects.toMatchObject({
      code: 'CHAT_MODEL_UNKNOWN',
    });
  });

  it('names an answer that was cut off', async () => {
    const caller = await callerOf(provider, { mind: scriptedMind('long '.repeat(200)) });
    await expect(caller.text(ask(), testCall())).rejects.toMatchObject({ code: 'CHAT_TRUNCATED' });
  });

  it('leaves out a parameter that the model refuses, once that is learned', async () => {
    const caller = await callerOf(provider, {
      mind: scriptedMind('Yes.'),
      refuses: ['temperature'],
    });
    const request = { ...ask(), sampling: { temperature: 0.4 } };
    expect((await caller.text(request, testCall())).leftOut).toEqual(['temperature']);
    await caller.text(request, testCall());
    expect(server?.requests).toHaveLength(3);
  });

  it('stops when it is cancelled, and at its deadline', async () => {
    const options = { mind: scriptedMind('Yes.'), faults: () => 'hang' as const };
    const caller = await callerOf(provider, options);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    const call = testCall({ signal: controller.signal });
    await expect(caller.text(ask(), call)).rejects.toMatchObject({ name: 'AbortError' });
    const late = caller.text({ ...ask(), deadlineMs: 50 }, testCall());
    await expect(late).rejects.toMatchObject({ code: 'CHAT_DEADLINE' });
  });
});

describe('a caller', () => {
  it('gives up after its attempts, and says what happened', async () => {
    const options = { mind: scriptedMind('Yes.'), faults: () => 'overloaded' as const };
    const caller = await callerOf('openai', options, { retry: { attempts: 3 } });
    await expect(caller.text(ask(), testCall())).rejects.toMatchObject({
      code: 'CHAT_OVERLOADED',
      message: expect.stringContaining('3 attempts'),
      retryable: true,
    });
    expect(server?.requests).toHaveLength(3);
  });

  it('gives up on a form that is never met', async () => {
    const caller = await callerOf('openai', { mind: scriptedMind('{}') });
    await expect(caller.value(ask(), city, testCall())).rejects.toMatchObject({
      code: 'CHAT_OUTPUT_INVALID',
    });
    expect(server?.requests).toHaveLength(3);
  });

  it('ends every question under faults of every kind, and brackets what the server counts', async () => {
    const caller = await callerOf(
      'openai',
      {
        mind: ({ messages }) => ({
          text: JSON.stringify({ name: messages.at(-1)?.text, people: 1 }),
        }),
        faults: seededFaults(7, 0.2, FAULTS),
      },
      { attemptMs: 1_500, hedge: { share: 0 } },
    );
    const ledger = countingMeter();
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, async (_, i) => {
        const call = testCall({ meter: ledger.meter });
        try {
          const { value } = await caller.value(ask(`Question ${i}`), city, call);
          return value.name === `Question ${i}` || value.name.includes('cannot be used')
            ? 'answered'
            : 'wrong';
        } catch (error) {
          return (error as { code?: string }).code ?? 'unnamed';
        }
      }),
    );
    const kinds = new Set(outcomes);
    expect(kinds.has('wrong')).toBe(false);
    expect(kinds.has('unnamed')).toBe(false);
    expect(outcomes.filter((outcome) => outcome === 'answered').length).toBeGreaterThan(140);
    expect(ledger.settled.promptTokens).toBeLessThanOrEqual(server?.computed.promptTokens ?? 0);
    expect(ledger.most.promptTokens).toBeGreaterThanOrEqual(server?.computed.promptTokens ?? 0);
    expect(ledger.open).toBe(0);
  });
});

it('books nothing for a call that was cancelled while it waited for its budget', async () => {
  const caller = await callerOf('openai', { mind: scriptedMind('Velmora.') });
  const stop = new AbortController();
  const releases: { sent: boolean }[] = [];
  const meter: Meter = {
    reserve: async () => {
      stop.abort();
      return { settle: () => undefined, release: (options) => void releases.push(options) };
    },
  };
  const asked = caller.text(ask(), testCall({ meter, signal: stop.signal }));
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  expect(releases).toEqual([{ sent: false }]);
  expect(server?.requests).toHaveLength(0);
});

/** Counts what was settled, and what was held where the usage never arrived. */
function countingMeter(): {
  meter: Meter;
  settled: { promptTokens: number };
  most: { promptTokens: number };
  open: number;
} {
  const count = { settled: { promptTokens: 0 }, most: { promptTokens: 0 }, open: 0 };
  return Object.assign(count, {
    meter: {
      reserve: async (estimate: { promptTokens: number }) => {
        count.open++;
        return {
          settle: (usage: Usage) => {
            count.open--;
            count.settled.promptTokens += usage.promptTokens;
            count.most.promptTokens += usage.promptTokens;
          },
          release: ({ sent }: { sent: boolean }) => {
            count.open--;
            if (sent) count.most.promptTokens += estimate.promptTokens;
          },
        };
      },
    },
  });
}
