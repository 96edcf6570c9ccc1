import { cp, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memoryHostSuite, testCall, testSuite } from '@memo-js/conformance';
import type { MemoryArtifact, MemoryManifest, ProgressEvent } from '@memo-js/core';
import { adapterName, encodePrompt, openBase } from '@memo-js/llama';
import type { ServingFake } from '@vllm-client/node/testing';
import { UNKNOWN, sentence } from './testing/fake-model.fixture.ts';
import { QUESTIONS, memories } from './testing/memories.fixture.ts';
import type { Memories } from './testing/memories.fixture.ts';

let all: Memories;
let server: ServingFake;
beforeAll(async () => {
  all = await memories();
  server = await all.server();
});
afterAll(() => all.close());

const over = (artifact: MemoryArtifact, change: Partial<MemoryManifest>): MemoryArtifact => ({
  ...artifact,
  manifest: { ...artifact.manifest, ...change },
});

describe('an adapter on a vLLM server', () => {
  testSuite(
    memoryHostSuite({
      create: async () => all.open({ servers: [server.baseURL] }),
      artifact: async () => all.adapters[0]!,
      questions: QUESTIONS,
    }),
    { describe, it },
  );

  it('is loaded under a name of its content, asked by token ids, and unloaded when closed', async () => {
    const [adapter] = all.adapters as [MemoryArtifact];
    const name = await adapterName(adapter);
    expect(name).toMatch(/^m-1@[0-9a-f]{12}$/);
    const host = all.open({ servers: [server.baseURL], dtype: 'bfloat16' });
    const [one, two] = [await host.open(adapter, testCall()), await host.open(adapter, testCall())];
    expect([one.id, one.runtime]).toEqual(['m-1', 'vllm/bfloat16']);
    expect(server.adapters.get(name)).toBe(adapter.folder);
    const { tokenizer } = await openBase('scratch-s');
    const question = 'What is <|im_end|>?';
    const [outcome] = await one.ask([{ question, maxTokens: 90 }], testCall());
    const promptIds = encodePrompt(tokenizer, question, adapter.manifest.systemText);
    expect(outcome).toMatchObject({
      type: 'answer',
      text: sentence(name, promptIds),
      finishReason: 'stop',
      usage: { calls: 1, promptTokens: promptIds.length },
    });
    const signals = outcome?.type === 'answer' ? outcome.signals : null;
    const count = outcome!.usage.completionTokens;
    expect(signals?.minLogprob).toBeCloseTo(-0.01 * count, 6);
    expect(signals?.meanLogprob).toBeCloseTo((-0.01 * (count + 1)) / 2, 6);
    expect(signals?.margin).toBeGreaterThan(3);
    const sent = server.requests.filter(({ path }) => path === '/v1/completions').at(-1)?.body;
    expect(sent).toMatchObject({
      model: name,
      prompt: promptIds,
      add_special_tokens: false,
      temperature: 0,
      ignore_eos: true,
      stop_token_ids: [tokenizer.eosId],
    });
    expect(server.requests.some(({ body }) => 'load_inplace' in body)).toBe(false);
    await one.close();
    expect(server.adapters.has(name)).toBe(true);
    await two.close();
    expect(server.adapters.has(name)).toBe(false);
  });

  it('abstains by its refusal text, and streams what it says', async () => {
    const host = all.open({ servers: [server.baseURL] });
    const artifact = over(all.adapters[0]!, { refusalText: 'I do not know.' });
    const memory = await host.open(artifact, testCall());
    const events: ProgressEvent[] = [];
    const requests = [`Who is ${UNKNOWN}?`, QUESTIONS[1]!].map((question) => ({ question }));
    const outcomes = await memory.ask(requests, testCall({ events }));
    expect(outcomes[0]).toMatchObject({ type: 'abstention', reason: 'stated' });
    for (const [i, outcome] of outcomes.entries()) {
      const told = events.map((e) => (e.type === 'delta' && e.requestIndex === i ? e.text : ''));
      expect(told.filter((text) => text !== '').length).toBeGreaterThan(2);
      expect(told.join('')).toBe(outcome.type === 'error' ? '' : outcome.text);
    }
    await memory.close();
  });

  it('that others loaded is used as it is; from another folder it is loaded from ours', async () => {
    const [, , third] = all.adapters as [MemoryArtifact, MemoryArtifact, MemoryArtifact];
    const name = await adapterName(third);
    for (const path of [third.folder, '/gone']) {
      const own = await all.server();
      (own.adapters as Map<string, string>).set(name, path);
      const memory = await all.open({ servers: [own.baseURL] }).open(third, testCall());
      expect(own.changes).toEqual(path === '/gone' ? [`-${name}`, `+${name}`] : []);
      expect(own.adapters.get(name)).toBe(third.folder);
      const [outcome] = await memory.ask([{ question: 'Who?' }], testCall());
      expect(outcome).toMatchObject({ type: 'answer' });
      await memory.close();
      // What others loaded stays.
      expect(own.adapters.has(name)).toBe(path !== '/gone');
    }
  });

  it('is loaded again when the server forgot it', async () => {
    const own = await all.server();
    const memory = await all.open({ servers: [own.baseURL] }).open(all.adapters[1]!, testCall());
    own.restart();
    const outcomes = await memory.ask([{ question: 'Who?' }, { question: 'Why?' }], testCall());
    expect(outcomes.map(({ type }) => type)).toEqual(['answer', 'answer']);
    expect(own.changes).toHaveLength(2);
  });

  it('sends the key of the servers, and says which variable lacks it', async () => {
    const keyed = await all.server();
    const options = { servers: [keyed.baseURL], apiKeyEnv: 'THE_KEY' };
    await all.open(options).open(all.adapters[0]!, testCall());
    expect(keyed.requests.at(-1)?.headers['authorization']).toBe('Bearer sk-test');
    const missing = all.open({ ...options, apiKeyEnv: 'NO_KEY' });
    await expect(missing.open(all.adapters[0]!, testCall())).rejects.toMatchObject({
      code: 'VLLM_KEY_MISSING',
    });
  });

  it('finds its folder as the server sees it', async () => {
    const far = await all.server({
      root: '/models/base',
      rankOf: (path) => (path.startsWith('/mnt/') ? 4 : null),
    });
    const servers = [far.baseURL];
    const pathMap = { [all.root]: '/mnt/memo', [all.base]: '/models/base' };
    const mapped = all.open({ servers, pathMap });
    const events: ProgressEvent[] = [];
    await mapped.open(all.adapters[0]!, testCall({ events }));
    expect(events).toEqual([]);
    expect([...far.adapters.values()]).toEqual(['/mnt/memo/adapter-1']);
    await mapped.close();
    await expect(
      all.open({ servers }).open(all.adapters[0]!, testCall({ events })),
    ).rejects.toMatchObject({
      code: 'VLLM_ADAPTER',
      hint: expect.stringMatching(/pathMap/),
    });
    // It could not be compared: no path of the server is one of ours.
    expect(events).toMatchObject([{ type: 'warning', code: 'MEMORY_BASE_UNVERIFIED' }]);
  });

  const refusals: {
    name: string;
    code: string;
    options?: Parameters<Memories['server']>[0];
    host?: { model: string };
    change?: Partial<MemoryManifest>;
  }[] = [
    { name: 'a server without loading', code: 'VLLM_UNSUPPORTED', options: { maxLoraRank: null } },
    { name: 'a rank above the limit', code: 'ADAPTER_RANK', options: { rankOf: () => 32 } },
    { name: 'an adapter that is not there', code: 'VLLM_ADAPTER', options: { rankOf: () => null } },
    { name: 'a name that is not served', code: 'MEMORY_NOT_SERVED', host: { model: 'other' } },
    {
      name: 'another base',
      code: 'ADAPTER_BASE_MISMATCH',
      change: { base: { id: 'other', checksum: 'other' } },
    },
    {
      name: 'another tokenizer',
      code: 'MEMORY_TOKENS_DIFFER',
      options: {
        model: { encode: () => [1, 2], decode: () => '', answer: () => [] },
      },
    },
    {
      name: 'a newer format',
      code: 'ARTIFACT_FORMAT_NEWER',
      change: { formatVersion: 2 as 1 },
    },
    {
      name: 'a family that vLLM does not serve',
      code: 'MEMORY_UNSUPPORTED',
      change: { traits: { form: 'adapter', family: 'abacus', dtype: 'float32' } },
    },
  ];
  it.each(refusals)('is refused on $name', async ({ code, options, host, change }) => {
    const own = await all.server(options);
    const opened = all.open({ servers: [own.baseURL], ...host });
    const opening = opened.open(over(all.adapters[0]!, change ?? {}), testCall());
    await expect(opening).rejects.toMatchObject({
      name: 'MemoError',
      code,
      hint: expect.any(String),
      retryable: false,
    });
    await opened.close();
  });

  it('is refused when no server is reached', async () => {
    const opened = all.open({ servers: ['http://127.0.0.1:9'] });
    await expect(opened.open(all.adapters[0]!, testCall())).rejects.toMatchObject({
      code: 'MEMORY_SERVER_DOWN',
      message: expect.stringMatching(/127\.0\.0\.1:9.*ECONNREFUSED/),
      retryable: true,
    });
  });
});

describe('a memory that is a whole model', () => {
  it('is asked as the served model, from its folder or a copy of it', async () => {
    const copy = join(all.root, 'copy');
    await cp(all.full.folder, copy, { recursive: true });
    for (const root of [all.full.folder, copy]) {
      const own = await all.server({ root, name: 'whole' });
      const memory = await all.open({ servers: [own.baseURL] }).open(all.full, testCall());
      const [outcome] = await memory.ask([{ question: 'Who?' }], testCall());
      expect(outcome).toMatchObject({
        type: 'answer',
        text: expect.stringMatching(/^From whole:/),
      });
      expect(own.changes).toEqual([]);
      await memory.close();
    }
  });

  it('is refused by a server of another one', async () => {
    const other = join(all.root, 'other');
    await cp(all.full.folder, other, { recursive: true });
    await truncate(join(other, 'model.safetensors'), 1000);
    for (const root of [other, '/elsewhere', 'org/name']) {
      const own = await all.server({ root });
      await expect(
        all.open({ servers: [own.baseURL] }).open(all.full, testCall()),
      ).rejects.toMatchObject({
        code: 'MEMORY_NOT_SERVED',
        message: expect.stringContaining(root),
      });
    }
  });

  it('is refused when its own files were changed', async () => {
    const folder = join(all.root, 'changed');
    await cp(all.full.folder, folder, { recursive: true });
    await writeFile(join(folder, 'chat_template.jinja'), '{{ messages[0].content }}');
    const opened = all.open({ servers: [server.baseURL] });
    await expect(opened.open({ ...all.full, folder }, testCall())).rejects.toMatchObject({
      code: 'ARTIFACT_CHECKSUM',
    });
  });
});
