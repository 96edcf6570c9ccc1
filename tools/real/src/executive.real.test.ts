import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChatCaller, ChatExecutive, createChatModel, type ChatRequest } from '@memo-js/chat';
import { executiveSuite, testCall, testSuite } from '@memo-js/conformance';
import { MemoError, isAbort, type ExecutiveInput } from '@memo-js/core';
import { Ledger } from '@memo-js/engine';
import { z } from 'zod';
import { smolLm2 } from './python.ts';
import { VLLM_CONTEXT, startVllm, type VllmServer } from './vllm-server.ts';

/** The model is too weak for wisdom: what is tested is that it is called, read and counted rightly. */
const WISDOM = 'a model of 135 M parameters is not wise enough';
const NAMED = /^CHAT_(?:OUTPUT_INVALID|TRUNCATED|DEADLINE)$/;
/** Enough for a decision, few enough for a CPU. */
const MAX_TOKENS = 220;

let server: VllmServer;
beforeAll(async () => {
  server = await startVllm(await smolLm2(), 'smollm2');
}, 600_000);
afterAll(() => server?.close(), 60_000);

const caller = async (model = server.model): Promise<ChatCaller> =>
  new ChatCaller(
    await createChatModel({
      provider: 'openai-compatible',
      model,
      baseURL: server.baseURL,
      structuredOutput: true,
    }),
    { hedge: { share: 0 } },
  );
const request = (text: string, more: Partial<ChatRequest> = {}): ChatRequest => ({
  messages: [{ role: 'user', text }],
  maxTokens: 60,
  sampling: { temperature: 0 },
  ...more,
});
const create = async (): Promise<ChatExecutive> =>
  new ChatExecutive(await caller(), { maxTokens: MAX_TOKENS });

describe('calls of a real vLLM', () => {
  it('give a text, with the tokens that the server counts', async () => {
    const ledger = new Ledger();
    const { value, usage } = await (
      await caller()
    ).text(request('What is the capital of France?'), testCall({ meter: ledger }));
    expect(value.trim()).not.toBe('');
    expect(usage).toMatchObject({ calls: 1, completionTokens: expect.any(Number) });
    expect(usage.completionTokens).toBeLessThanOrEqual(60);
    expect(ledger.total()).toMatchObject({
      settled: { promptTokens: usage.promptTokens, completionTokens: usage.completionTokens },
      booked: { calls: 0 },
      held: { calls: 0 },
    });
  });

  it('give a value of the form, by the schema of the API', async () => {
    const schema = z.strictObject({
      colour: z.enum(['red', 'green', 'blue']),
      warm: z.boolean(),
    });
    const { value, attempts } = await (
      await caller()
    ).value(request('Describe the sky.', { maxTokens: 120 }), { name: 'sky', schema }, testCall());
    expect(schema.safeParse(value).success).toBe(true);
    expect(attempts.at(-1)?.outcome).toBe('ok');
  });

  it('stream the text that they give', async () => {
    let streamed = '';
    let pieces = 0;
    const reader = {
      take: (piece: string): void => {
        streamed += piece;
        pieces++;
      },
      forget: (): void => {
        streamed = '';
      },
    };
    const { value, usage } = await (
      await caller()
    ).text(request('What is the capital of France?', { reader }), testCall());
    expect(streamed).toBe(value);
    expect(pieces).toBeGreaterThan(3);
    expect(usage.completionTokens).toBeGreaterThan(0);
  });

  it('name a model that the server does not have', async () => {
    const asked = (await caller('no-such-model')).text(request('Hello'), testCall());
    await expect(asked).rejects.toMatchObject({ code: 'CHAT_MODEL_UNKNOWN' });
  });

  it('name a prompt that is too long, and book nothing for it', async () => {
    const ledger = new Ledger();
    const text = 'The quick brown fox jumps over the lazy dog. '.repeat(VLLM_CONTEXT / 8);
    const asked = (await caller()).text(request(text), testCall({ meter: ledger }));
    await expect(asked).rejects.toMatchObject({ code: 'CHAT_CONTEXT_OVERFLOW' });
    expect(ledger.total()).toMatchObject({ settled: { calls: 0 }, booked: { calls: 0 } });
  });

  it('end when they are cancelled, and the server answers the next one', async () => {
    const shared = await caller();
    const controller = new AbortController();
    const ledger = new Ledger();
    const started = performance.now();
    const long = request('Tell me a very long story.', { maxTokens: 1_500 });
    const asked = shared.text(long, testCall({ signal: controller.signal, meter: ledger }));
    setTimeout(() => controller.abort(), 500);
    const error: unknown = await asked.catch((thrown: unknown) => thrown);
    expect(isAbort(error)).toBe(true);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(ledger.total()).toMatchObject({ booked: { calls: 1 }, held: { calls: 0 } });
    const { value } = await shared.text(request('What is the capital of France?'), testCall());
    expect(value.trim()).not.toBe('');
  });
});

describe('a chat executive over a real vLLM', () => {
  testSuite(
    executiveSuite({ create, deterministic: false }),
    { describe, it },
    {
      'asks the memory, and asks openly': WISDOM,
      'answers from the memory and cites it': WISDOM,
      'abstains when the memory abstains, and says what is missing': WISDOM,
      'never answers from failures': WISDOM,
      'never answers a yes/no question from an abstention': WISDOM,
      'stops when it is cancelled': `it decides first, and ${WISDOM}`,
    },
  );

  const input: ExecutiveInput = {
    question: 'Who founded Brightmoor Optics?',
    history: [],
    card: { topics: ['companies'], languages: ['en'], exampleQuestions: ['Who founded Ostra?'] },
    clues: [],
    candidates: [],
    asked: [],
    deadEnds: [],
    turnsLeft: 1,
  };

  it('stops in the middle of a decision', async () => {
    const executive = await create();
    const controller = new AbortController();
    const decision = executive.ground(input, testCall({ signal: controller.signal }));
    setTimeout(() => controller.abort(), 300);
    const error: unknown = await decision.catch((thrown: unknown) => thrown);
    expect(isAbort(error)).toBe(true);
  });

  it.each(['ground', 'identify', 'seek'] as const)(
    'decides in the form, or fails by name: %s',
    async (decision) => {
      const executive = await create();
      const outcome: unknown = await executive[decision](input, testCall()).catch(
        (error: unknown) => error,
      );
      if (outcome instanceof MemoError) {
        expect(outcome.code).toMatch(NAMED);
        return;
      }
      expect(outcome).toMatchObject({
        model: 'smollm2',
        usage: { calls: expect.any(Number) },
        decision: { questions: expect.any(Array) },
      });
    },
  );
});
