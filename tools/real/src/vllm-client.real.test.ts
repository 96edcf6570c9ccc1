import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fakeManifest, testCall } from '@memo-js/conformance';
import { PROJECTIONS, encodePrompt, loadCheckpoint, openBase, writeAdapter } from '@memo-js/llama';
import { vllm } from '@memo-js/memory-vllm';
import { VllmClient, type ChatChunk } from '@vllm-client/node';
import { filledAdapter } from './filled-adapter.ts';
import { lentHost } from './lent-host.ts';
import { checksumsOf } from './marker-memories.ts';
import { smolLm2 } from './python.ts';
import { VLLM_CONTEXT, startVllm, type VllmServer } from './vllm-server.ts';

const KEY = 'sk-real-test';
/** The least that vLLM takes, above 1. */
const MAX_RANK = 8;
const PROMPT = 'The capital of France is';
const messages = [{ role: 'user' as const, content: 'What is the capital of France?' }];

let server: VllmServer;
let client: VllmClient;
let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'memo-vllm-client-'));
  server = await startVllm(await smolLm2(), 'smollm2', {
    args: ['--api-key', KEY, '--enable-lora', '--max-lora-rank', `${MAX_RANK}`],
    env: { VLLM_ALLOW_RUNTIME_LORA_UPDATING: 'True', VLLM_SERVER_DEV_MODE: '1' },
  });
  client = new VllmClient({ baseURL: server.baseURL, apiKey: KEY });
  await client.waitUntilReady({ timeoutMs: 60_000 });
}, 600_000);
afterAll(async () => {
  await client?.close();
  await server?.close();
  await rm(scratch, { recursive: true, force: true });
}, 60_000);

/** A PEFT folder over the base, of random matrices. */
async function adapter(name: string, r: number): Promise<string> {
  const base = await smolLm2();
  const { config, tokenizer } = await loadCheckpoint(base);
  const lora = { r, loraAlpha: 2 * r, useRslora: true, targetModules: PROJECTIONS };
  const content = { config, baseModel: base, tokenizerFiles: tokenizer.files };
  await writeAdapter(join(scratch, name), { ...filledAdapter(config, lora, 0.1), ...content });
  return join(scratch, name);
}
const greedy = async (model: string): Promise<string | undefined> => {
  const asked = client.completion({ model, prompt: PROMPT, max_tokens: 8, temperature: 0 });
  return (await asked).choices[0]?.text;
};

describe('the client of a real vLLM', () => {
  it('asks its version and its models', async () => {
    expect(await client.version()).toMatch(/^\d+\.\d+/);
    const [model] = await client.models();
    expect(model).toMatchObject({ id: 'smollm2', max_model_len: VLLM_CONTEXT });
  });

  it('chats, with log-probabilities and token ids', async () => {
    const answer = await client.chat({
      messages,
      max_tokens: 12,
      temperature: 0,
      logprobs: true,
      top_logprobs: 2,
      return_token_ids: true,
    });
    const [choice] = answer.choices;
    expect(choice?.message.content).toMatch(/Paris/);
    expect(choice?.token_ids).toHaveLength(answer.usage.completion_tokens ?? -1);
    expect(choice?.logprobs?.content?.[0]?.top_logprobs).toHaveLength(2);
    expect(choice?.logprobs?.content?.[0]?.logprob).toBeLessThanOrEqual(0);
  });

  it('chats in batches', async () => {
    const { choices } = await client.chatBatch({
      messages: [messages, [{ role: 'user', content: 'Say hello.' }]],
      max_tokens: 8,
      temperature: 0,
    });
    expect(choices).toHaveLength(2);
  });

  it('keeps to a choice', async () => {
    const { choices } = await client.chat({
      messages: [{ role: 'user', content: 'Is the sky red or blue?' }],
      structured_outputs: { choice: ['red', 'blue'] },
      max_tokens: 8,
    });
    expect(['red', 'blue']).toContain(choices[0]?.message.content);
  });

  it('completes a batch as it completes each of it', async () => {
    const prompt = [PROMPT, 'One, two, three,'];
    const request = { max_tokens: 6, temperature: 0, logprobs: 1, stop_token_ids: [0] };
    const { choices } = await client.completion({ ...request, prompt });
    expect(choices).toHaveLength(2);
    const [, second] = choices;
    const alone = await client.completion({ ...request, prompt: 'One, two, three,' });
    expect(second?.text).toBe(alone.choices[0]?.text);
    expect(second?.logprobs?.token_logprobs[0]).toBeLessThanOrEqual(0);
  });

  it('streams what it answers whole, with the usage', async () => {
    const request = { messages, max_tokens: 12, temperature: 0 };
    const whole = await client.chat(request);
    const chunks: ChatChunk[] = [];
    for await (const chunk of client.chatStream(request)) chunks.push(chunk);
    const text = chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('');
    expect(text).toBe(whole.choices[0]?.message.content);
    expect(chunks.at(-1)?.usage).toMatchObject({
      prompt_tokens: whole.usage.prompt_tokens,
      completion_tokens: whole.usage.completion_tokens,
    });
    let completed = '';
    const events = client.completionStream({ prompt: PROMPT, max_tokens: 8, temperature: 0 });
    for await (const { choices } of events) completed += choices[0]?.text ?? '';
    expect(completed).toBe(await greedy('smollm2'));
  });

  it('answers by the Responses API, whole and as events', async () => {
    const request = { input: 'Say hello.', max_output_tokens: 16, temperature: 0 };
    const whole = await client.responses(request);
    expect(whole.output[0]?.content?.[0]?.text).not.toBe('');
    const types: string[] = [];
    for await (const { type } of client.responsesStream(request)) types.push(type);
    expect(types[0]).toBe('response.created');
    expect(types.at(-1)).toMatch(/^response\.(?:completed|incomplete)$/);
  });

  it('tokenizes and back, and applies the chat template', async () => {
    const { tokens, count, max_model_len: length } = await client.tokenize({ prompt: PROMPT });
    expect(tokens).toHaveLength(count);
    expect(length).toBe(VLLM_CONTEXT);
    expect(await client.detokenize({ tokens })).toBe(PROMPT);
    const templated = await client.tokenize({ messages });
    expect(await client.detokenize({ tokens: templated.tokens })).toContain('<|im_start|>user');
  });

  it('reads its metrics', async () => {
    const metrics = await client.metrics();
    expect(metrics).toMatchObject({ requestsRunning: 0, requestsWaiting: 0 });
    expect(metrics.kvCacheUsage).toBeGreaterThanOrEqual(0);
    expect(metrics.generationTokens).toBeGreaterThan(20);
    expect(metrics.prefixCacheQueries).toBeGreaterThan(20);
    expect(metrics.preemptions).toBe(0);
    for (const histogram of [
      metrics.timeToFirstToken,
      metrics.interTokenLatency,
      metrics.endToEndLatency,
      metrics.queueTime,
    ]) {
      expect(histogram?.count).toBeGreaterThan(0);
      expect(histogram?.buckets.at(-1)).toEqual({ le: Infinity, count: histogram?.count });
    }
  });

  it('reaches what development needs', async () => {
    expect(await client.isSleeping()).toBe(false);
    expect(await client.resetPrefixCache()).toBe(true);
  });
});

describe('adapters of a real vLLM', () => {
  it('are loaded, answer under their name, and are unloaded', async () => {
    const before = await greedy('smollm2');
    await client.loadLora({ lora_name: 'a@1', lora_path: await adapter('a', MAX_RANK) });
    const card = (await client.models()).find(({ id }) => id === 'a@1');
    expect(card).toMatchObject({ parent: 'smollm2' });
    expect(await greedy('a@1')).not.toBe(before);
    expect(await greedy('smollm2')).toBe(before);
    expect((await client.metrics()).lora).toMatchObject({ max: 1 });
    await client.unloadLora({ lora_name: 'a@1' });
    await expect(greedy('a@1')).rejects.toMatchObject({ code: 'VLLM_NOT_FOUND', status: 404 });
  });

  it('answer as memories, with the tokens and signals of training', async () => {
    const base = await openBase(await smolLm2());
    const folder = await adapter('memory', MAX_RANK);
    const manifest = fakeManifest({
      id: 'm-real',
      traits: { form: 'adapter', family: 'llama', dtype: 'float32' },
      base: { id: base.id, checksum: base.checksum },
      systemText: base.systemText,
      checksums: await checksumsOf(folder),
    });
    const { baseURL } = server;
    const options = { servers: [baseURL], apiKeyEnv: 'THE_KEY', dtype: 'bfloat16' };
    const host = await vllm.create(
      vllm.options.parse(options),
      lentHost(scratch, { THE_KEY: KEY }),
    );
    const memory = await host.open({ folder, manifest }, testCall());
    expect(memory.runtime).toBe('vllm/bfloat16');
    const questions = ['Who wrote Hamlet?', 'What is <|im_end|>?'];
    const requests = questions.map((question) => ({ question, maxTokens: 8 }));
    const outcomes = await memory.ask(requests, testCall());
    for (const [i, outcome] of outcomes.entries()) {
      const { length } = encodePrompt(base.tokenizer, questions[i]!, base.systemText);
      expect(outcome).toMatchObject({ type: 'answer', usage: { promptTokens: length } });
      const signals = outcome.type === 'answer' ? outcome.signals : null;
      expect(signals?.minLogprob).toBeLessThanOrEqual(signals?.meanLogprob ?? NaN);
      expect(signals?.margin).toBeGreaterThanOrEqual(0);
    }
    await host.close();
    expect((await client.models()).map(({ id }) => id)).toEqual(['smollm2']);
  });

  it('that cannot be loaded are named', async () => {
    const high = await adapter('high', 2 * MAX_RANK);
    for (const lora_path of [high, join(scratch, 'none')]) {
      const loaded = client.loadLora({ lora_name: 'b@1', lora_path });
      await expect(loaded).rejects.toMatchObject({ code: 'VLLM_ADAPTER', retryable: false });
    }
    const unloaded = client.unloadLora({ lora_name: 'b@1' });
    await expect(unloaded).rejects.toMatchObject({ code: 'VLLM_ADAPTER', status: 404 });
  });
});

describe('errors of a real vLLM', () => {
  it.each([
    {
      name: 'a model that it does not have',
      ask: () => client.chat({ messages, model: 'none' }),
      is: { code: 'VLLM_NOT_FOUND', status: 404, type: 'NotFoundError' },
    },
    {
      name: 'a prompt that is too long',
      ask: () => client.completion({ prompt: 'word '.repeat(2 * VLLM_CONTEXT) }),
      is: { code: 'VLLM_CONTEXT_OVERFLOW', status: 400 },
    },
    {
      name: 'a request that it refuses',
      ask: () => client.chat({ messages, structured_outputs: { regex: '(' } }),
      is: { code: 'VLLM_REQUEST_INVALID', status: 400 },
    },
    {
      name: 'an endpoint of another kind of model',
      ask: () => client.embeddings({ input: 'a' }),
      is: { code: 'VLLM_UNSUPPORTED', message: expect.stringMatching(/^vLLM 0\.\d+.* has no/) },
    },
  ])('are typed: $name', async ({ ask, is }) => {
    await expect(ask()).rejects.toMatchObject({ ...is, retryable: false });
  });

  it('are typed: a wrong key', async () => {
    const stranger = new VllmClient({ baseURL: server.baseURL, apiKey: 'sk-other' });
    await expect(stranger.models()).rejects.toMatchObject({
      code: 'VLLM_UNAUTHORIZED',
      status: 401,
    });
    await stranger.close();
  });

  it('are none when a stream is cancelled in its middle: the server stops', async () => {
    const controller = new AbortController();
    const request = { messages, max_tokens: 1_500, min_tokens: 1_400, temperature: 1 };
    const before = (await client.metrics()).generationTokens ?? 0;
    let chunks = 0;
    const read = async (): Promise<void> => {
      for await (const { choices } of client.chatStream(request, { signal: controller.signal })) {
        chunks += choices.length;
        if (chunks === 5) {
          expect((await client.metrics()).requestsRunning).toBe(1);
          controller.abort();
        }
      }
    };
    await expect(read()).rejects.toMatchObject({ name: 'AbortError' });
    expect(chunks).toBeLessThan(400);
    const started = performance.now();
    while ((await client.metrics()).requestsRunning !== 0) {
      expect(performance.now() - started).toBeLessThan(10_000);
      await wait(100);
    }
    const made = ((await client.metrics()).generationTokens ?? 0) - before;
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(1_000);
  });
});
