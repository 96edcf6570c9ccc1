import { afterEach, describe, expect, it } from '@jest/globals';
import {
  scriptedMind,
  startChatServer,
  type ChatServer,
  type ChatServerOptions,
  type Mind,
} from '@memo-js/chat-servers';
import { testCall } from '@memo-js/conformance';
import type { Finding } from '@memo-js/core';
import { probeModel } from './probe.ts';
import { createChatModel, type ChatModelOptions, type Provider } from './providers.ts';

const KEY = 'sk-test-0123456789abcdef';
const GREETING = '{"greeting": "Hello there", "words": []}';

let server: ChatServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function findings(
  serverOptions: Partial<ChatServerOptions>,
  provider: Provider = 'openai',
  more: Partial<ChatModelOptions> & { readonly maxTokens?: number } = {},
): Promise<readonly Finding[]> {
  server = await startChatServer({ mind: scriptedMind(GREETING), ...serverOptions });
  const path = provider.startsWith('openai') ? '/v1' : '';
  const { maxTokens = 4096, ...options } = more;
  const baseURL = server.url + path;
  const model = await createChatModel(
    { provider, model: 'gpt-5-mini', baseURL, apiKeyEnv: 'SOME_KEY', ...options },
    () => KEY,
  );
  return probeModel(model, { maxTokens, temperature: 0.4, topP: 0.95 }, testCall());
}

const found = (all: readonly Finding[], id: string): Finding | undefined =>
  all.find((each) => each.id === id);

describe.each(['openai', 'anthropic', 'gemini', 'openai-compatible'] as const)(
  'a probe of %s',
  (provider) => {
    it('finds everything in order, in one request', async () => {
      const served = { contextTokens: 16_384, models: ['gpt-5-mini'] };
      const all = await findings(served, provider, { structuredOutput: true });
      expect(all.map(({ id, status }) => [id, status])).toEqual([
        ['key', 'ok'],
        ['address', 'ok'],
        ['model', 'ok'],
        ['structured-output', 'ok'],
        ['sampling', 'ok'],
        ['context', 'ok'],
        ['price', 'ok'],
      ]);
      expect(found(all, 'context')?.detail).toBe('16,384 tokens');
      expect(server?.requests).toHaveLength(1);
      expect(server?.computed.promptTokens).toBeLessThan(20);
    });

    it('names the variable of a key that is refused, and keeps the key to itself', async () => {
      const all = await findings({ keys: ['another'], echoesKey: true }, provider);
      expect(all).toMatchObject([
        { id: 'key', status: 'fail', hint: expect.stringContaining('SOME_KEY') },
      ]);
      expect(JSON.stringify(all)).not.toContain(KEY);
    });
  },
);

const unlessSchema =
  (inWords: string, bySchema: string): Mind =>
  ({ schema }) => ({ text: schema === null ? inWords : bySchema });

describe('a probe', () => {
  it.each([
    ['a model that is not known', { models: ['a', 'b'] }, 'model', 'The server has a, b.'],
    [
      'a server without schemas',
      { schemas: false },
      'structured-output',
      '`structuredOutput: false`',
    ],
    [
      'prose all the time',
      { mind: scriptedMind('Hello!') },
      'structured-output',
      '`structuredOutput: false`',
    ],
    ['a server that is down', { faults: () => 'reset' as const }, 'address', 'Check the address'],
    ['a server error', { faults: () => 'server-error' as const }, 'call', 'later'],
    ['a context that is too short', { contextTokens: 1000 }, 'context', 'longer context'],
  ])('finds %s', async (_, options, id, hint) => {
    const all = await findings(options);
    expect(all.filter(({ status }) => status === 'fail')).toHaveLength(1);
    expect(found(all, id)).toMatchObject({ status: 'fail', hint: expect.stringContaining(hint) });
  });

  it('finds a schema that the server takes and ignores', async () => {
    const all = await findings({ mind: scriptedMind('Hello!', GREETING) });
    expect(found(all, 'structured-output')).toMatchObject({
      status: 'warn',
      hint: expect.stringContaining('structuredOutput: false'),
    });
  });

  it.each([
    ['holds to schemas', {}, 'warn', '`structuredOutput: true`'],
    ['takes none', { schemas: false }, 'ok', 'asked for in words, and kept to'],
    ['ignores them', { mind: unlessSchema(GREETING, 'Hi') }, 'ok', 'kept to'],
    [
      'alone keeps a form',
      { mind: unlessSchema('Hi', GREETING) },
      'fail',
      '`structuredOutput: true`',
    ],
    ['never keeps a form', { mind: scriptedMind('Hi') }, 'fail', 'larger model'],
  ] as const)(
    'tells of a server that is asked in words and %s',
    async (_, options, status, said) => {
      const finding = found(await findings(options, 'openai-compatible'), 'structured-output');
      expect(finding?.status).toBe(status);
      expect(`${finding?.detail} ${finding?.hint}`).toContain(said);
    },
  );

  it('finds parameters that are refused', async () => {
    const all = await findings({ refuses: ['temperature'] });
    expect(found(all, 'sampling')).toMatchObject({
      status: 'warn',
      detail: expect.stringContaining('temperature'),
    });
  });

  it('finds a context that is short for the limit of tokens', async () => {
    const all = await findings({ contextTokens: 5000, models: ['gpt-5-mini'] });
    expect(found(all, 'context')).toMatchObject({ status: 'warn' });
  });

  it('says whether the price is known', async () => {
    expect(found(await findings({}), 'price')?.detail).toContain('$0.25');
    await server?.close();
    const local = await findings({ schemas: false }, 'openai-compatible');
    expect(found(local, 'price')?.detail).toContain('`prices`');
  });
});
