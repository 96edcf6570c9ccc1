import { afterEach, describe, expect, it } from '@jest/globals';
import { FakeListChatModel } from '@langchain/core/utils/testing';
import {
  FAULTS,
  STREAM_FAULTS,
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
import { givenModel } from './chat-model.ts';
import { createChatModel, type Provider } from './providers.ts';
import type { ChatRequest, TextReader } from './request.ts';
import { systemTiming, type Timing } from './timing.ts';

const city = { name: 'city', schema: z.strictObject({ name: z.string(), people: z.number() }) };
const RIGHT = '{"name": "Velmora \\u00e9 😀, the city by the sea", "people": 12}';

/** Waits are cut to a thousandth. */
const hurried: Timing = {
  now: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const stop = (): void => reject(signal.reason as Error);
      if (signal.aborted) return stop();
      signal.addEventListener('abort', stop, { once: true });
      setTimeout(resolve, ms / 1000);
    }),
  alarm: (ms, ring) => {
    const handle = setTimeout(ring, ms / 1000);
    return () => clearTimeout(handle);
  },
  random: () => 0.5,
};

/** Keeps what it is given, and how often it had to forget. */
class Notes implements TextReader {
  pieces: string[] = [];
  forgotten = 0;
  onPiece: () => void = () => undefined;

  take(piece: string): void {
    this.pieces.push(piece);
    this.onPiece();
  }

  forget(): void {
    if (this.pieces.length > 0) this.forgotten++;
    this.pieces = [];
  }

  get text(): string {
    return this.pieces.join('');
  }
}

let server: ChatServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function callerOf(
  provider: Provider,
  options: ChatServerOptions,
  callerOptions: ChatCallerOptions = {},
): Promise<ChatCaller> {
  server = await startChatServer(options);
  const model = await createChatModel(
    {
      provider,
      model: 'model-1',
      baseURL: server.url + (provider.startsWith('openai') ? '/v1' : ''),
      apiKeyEnv: 'SOME_KEY',
      structuredOutput: true,
    },
    () => 'some-key',
  );
  return new ChatCaller(model, { timing: hurried, ...callerOptions });
}

const ask = (reader: TextReader, text = 'Which city?'): ChatRequest => ({
  messages: [{ role: 'user', text }],
  maxTokens: 64,
  reader,
});

describe.each(['openai', 'anthropic', 'gemini', 'openai-compatible'] as const)(
  'a stream of %s',
  (provider) => {
    it('gives the answer as it arrives, and its tokens are counted', async () => {
      const mind = () => ({ text: RIGHT, cachedTokens: 2, thinkingTokens: 5 });
      const caller = await callerOf(provider, { mind, pace: 2 });
      const notes = new Notes();
      const times: number[] = [];
      notes.onPiece = () => void times.push(performance.now());
      const reply = await caller.value(ask(notes), city, testCall());
      expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(15);
      expect(notes.text).toBe(RIGHT);
      expect(reply.value).toEqual(JSON.parse(RIGHT));
      expect(reply.usage).toMatchObject({ calls: 1, ...server?.computed, cachedTokens: 2 });
      expect(server?.requests).toHaveLength(1);
    });

    it.each([
      'rate-limit',
      'server-error',
      'reset',
      'truncated',
      'cut-off',
      'error-event',
      'stall',
      'empty',
    ] as const)('begins again after %s', async (fault) => {
      const options = { mind: scriptedMind(RIGHT), faults: faultsInOrder(fault, fault) };
      const caller = await callerOf(provider, options, { attemptMs: 150 });
      const notes = new Notes();
      const reply = await caller.value(ask(notes), city, testCall());
      expect(reply.value.people).toBe(12);
      expect(notes.text).toBe(RIGHT);
      expect(server?.requests).toHaveLength(3);
      const begun = ['truncated', 'cut-off', 'error-event', 'stall'].includes(fault);
      expect(notes.forgotten).toBe(begun ? 2 : 0);
    });

    it.each(['invalid-json', 'wrong-form'] as const)('repairs %s', async (fault) => {
      const options = { mind: scriptedMind(RIGHT), faults: faultsInOrder(fault) };
      const caller = await callerOf(provider, options);
      const notes = new Notes();
      await caller.value(ask(notes), city, testCall());
      expect(notes).toMatchObject({ text: RIGHT, forgotten: 1 });
    });

    it.each([
      ['refusal', 'CHAT_FILTERED'],
      ['filter', 'CHAT_FILTERED'],
      ['context-overflow', 'CHAT_CONTEXT_OVERFLOW'],
    ] as const)('takes %s for no answer', async (fault, code) => {
      const options = { mind: scriptedMind(RIGHT), faults: faultsInOrder(fault) };
      const caller = await callerOf(provider, options);
      const notes = new Notes();
      await expect(caller.value(ask(notes), city, testCall())).rejects.toMatchObject({ code });
      expect(notes.text).toBe('');
      expect(server?.requests).toHaveLength(1);
    });

    it('takes an answer that was cut off at the limit for none', async () => {
      const caller = await callerOf(provider, { mind: scriptedMind('long '.repeat(200)) });
      const notes = new Notes();
      await expect(caller.text(ask(notes), testCall())).rejects.toMatchObject({
        code: 'CHAT_TRUNCATED',
      });
      expect(notes.forgotten).toBe(1);
    });

    it('asks for a whole answer where streams are refused', async () => {
      const options = { mind: scriptedMind(RIGHT), refuses: ['stream'] };
      const caller = await callerOf(provider, options);
      for (const requests of [2, 3]) {
        const notes = new Notes();
        await caller.value(ask(notes), city, testCall());
        expect(notes.pieces).toEqual([RIGHT]);
        expect(server?.requests).toHaveLength(requests);
      }
    });

    it('stops in the middle when it is cancelled', async () => {
      const caller = await callerOf(provider, { mind: scriptedMind(RIGHT), pace: 5 });
      const notes = new Notes();
      const controller = new AbortController();
      notes.onPiece = () => controller.abort();
      const asking = caller.value(ask(notes), city, testCall({ signal: controller.signal }));
      await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(notes).toMatchObject({ text: '', forgotten: 1 });
    });
  },
);

describe('a stream', () => {
  /** Twenty fast answers: what is slow is known then. */
  async function warm(caller: ChatCaller): Promise<void> {
    for (let i = 0; i < 20; i++) await caller.text(ask(new Notes()), testCall());
  }
  const slow = (first: number) => ({
    mind: scriptedMind(RIGHT),
    delay: (request: number) => (request === first ? 1_000 : 0),
  });
  const timing: ChatCallerOptions = { timing: systemTiming };

  it('that does not begin is asked for again, and one of the two is taken', async () => {
    const caller = await callerOf('openai', slow(20), { ...timing, hedge: { share: 1 } });
    await warm(caller);
    const notes = new Notes();
    const started = performance.now();
    const reply = await caller.text(ask(notes), testCall());
    expect(performance.now() - started).toBeLessThan(900);
    expect(reply.attempts.map(({ outcome, hedge }) => `${outcome} ${hedge}`)).toContain('ok true');
    expect(notes).toMatchObject({ text: RIGHT, forgotten: 0 });
  });

  it('that has begun is not asked for again', async () => {
    const known = Array.from({ length: 20 }, () => 'Yes.');
    const options: ChatServerOptions = { mind: scriptedMind(...known, RIGHT), pace: 5 };
    const caller = await callerOf('openai', options, { ...timing, hedge: { share: 1 } });
    await warm(caller);
    const before = server?.requests.length ?? 0;
    const notes = new Notes();
    await caller.text(ask(notes), testCall());
    expect(server?.requests.length).toBe(before + 1);
    expect(notes.text).toBe(RIGHT);
  });

  it('of a model that an embedding host gives may have no reason for its end', async () => {
    const caller = new ChatCaller(givenModel(new FakeListChatModel({ responses: ['Yes.'] })));
    const notes = new Notes();
    const booked: unknown[] = [];
    const meter: Meter = {
      reserve: async () => ({
        settle: (usage) => void booked.push(usage),
        release: (how) => void booked.push(how),
      }),
    };
    expect((await caller.text(ask(notes), testCall({ meter }))).value).toBe('Yes.');
    expect(notes.text).toBe('Yes.');
    expect(notes.pieces.length).toBeGreaterThan(1);
    // It tells no usage either: the estimate is booked.
    expect(booked).toEqual([{ sent: true }]);
  });

  it('is never an answer when it broke, and what it may have cost is booked', async () => {
    const caller = await callerOf(
      'openai',
      {
        mind: ({ messages }) => ({
          text: JSON.stringify({ name: messages[0]?.text, people: 1 }),
        }),
        faults: seededFaults(11, 0.3, [...FAULTS, ...STREAM_FAULTS]),
      },
      { attemptMs: 400, hedge: { share: 0 } },
    );
    const booked = { settled: 0, most: 0, open: 0 };
    const meter: Meter = {
      reserve: async ({ promptTokens }) => {
        booked.open++;
        return {
          settle: ({ promptTokens: used }: Usage) => {
            booked.open--;
            booked.settled += used;
            booked.most += used;
          },
          release: ({ sent }) => {
            booked.open--;
            if (sent) booked.most += promptTokens;
          },
        };
      },
    };
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, async (_, i) => {
        const notes = new Notes();
        try {
          const { value } = await caller.value(
            ask(notes, `Question ${i}`),
            city,
            testCall({ meter }),
          );
          const right = value.name === `Question ${i}`;
          return right && notes.text === JSON.stringify(value) ? 'answered' : 'wrong';
        } catch (error) {
          return notes.text === '' ? ((error as { code?: string }).code ?? 'unnamed') : 'left over';
        }
      }),
    );
    expect(outcomes.filter((each) => !each.startsWith('CHAT_') && each !== 'answered')).toEqual([]);
    expect(outcomes.filter((each) => each === 'answered').length).toBeGreaterThan(70);
    expect(booked.open).toBe(0);
    expect(booked.settled).toBeLessThanOrEqual(server?.computed.promptTokens ?? 0);
    expect(booked.most).toBeGreaterThanOrEqual(server?.computed.promptTokens ?? 0);
  });
});
