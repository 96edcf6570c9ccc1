import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { VllmClient } from './client.ts';
import { VllmError } from './errors.ts';
import { CHAT, answer, hello, open, refused, start, until } from './testing/fixture.ts';
import { type FakeRoute } from './testing/index.ts';

const KEY = 'sk-secret-of-the-test';

describe('retries', () => {
  it.each([
    { name: 'a 500 with a page', first: { status: 500, body: '<html>Oops</html>' } },
    { name: 'a 429', first: refused(429) },
    { name: 'a reset', first: { reset: 'before' as const } },
    { name: 'an empty body', first: { body: '' } },
  ])('come after $name', async ({ first }) => {
    const { server, client } = await start({
      [CHAT]: (_, count) => (count === 0 ? first : { body: answer }),
    });
    expect((await client.chat(hello)).id).toBe('chatcmpl-1');
    const ids = server.requests.map(({ headers }) => headers['x-request-id']);
    expect(ids[1]).toBe(`${String(ids[0])}-1`);
  });

  it('end, with the last error', async () => {
    const { server, client } = await start({ [CHAT]: () => refused(500, 'dead') });
    await expect(client.chat(hello, { retries: 2 })).rejects.toMatchObject({
      code: 'VLLM_SERVER',
      message: expect.stringContaining('dead'),
      status: 500,
    });
    expect(server.requests).toHaveLength(3);
  });

  it('do not come after what will not change', async () => {
    const { server, client } = await start({ [CHAT]: () => refused(400) });
    await expect(client.chat(hello)).rejects.toMatchObject({ code: 'VLLM_REQUEST_INVALID' });
    expect(server.requests).toHaveLength(1);
  });

  it('wait as long as the server asks', async () => {
    const { client } = await start({
      [CHAT]: (_, count) =>
        count === 0 ? { ...refused(503), headers: { 'retry-after': '0.2' } } : { body: answer },
    });
    const started = performance.now();
    await client.chat(hello);
    expect(performance.now() - started).toBeGreaterThan(190);
  });

  it('are not waited for beyond the deadline', async () => {
    const headers = { 'retry-after': '30' };
    const { client } = await start({ [CHAT]: () => ({ ...refused(503), headers }) });
    const started = performance.now();
    const asked = client.chat(hello, { timeoutMs: 2_000 });
    await expect(asked).rejects.toMatchObject({ code: 'VLLM_OVERLOADED', retryAfterMs: 30_000 });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('never repeat a change whose fate is unknown', async () => {
    const { server, client } = await start({
      'POST /v1/load_lora_adapter': () => ({ reset: 'before' }),
    });
    const loaded = client.loadLora({ lora_name: 'a', lora_path: '/a' });
    await expect(loaded).rejects.toMatchObject({ code: 'VLLM_CONNECTION', retryable: true });
    expect(server.requests).toHaveLength(1);
  });
});

describe('time', () => {
  it('ends a call at its deadline', async () => {
    const { server, client } = await start({ [CHAT]: () => ({ delayMs: 3_000, body: answer }) });
    const asked = client.chat(hello, { timeoutMs: 60 });
    await expect(asked).rejects.toMatchObject({ code: 'VLLM_TIMEOUT', retryable: true });
    expect(server.requests).toHaveLength(1);
    await until(() => server.aborted === 1);
  });

  it('of a call includes that of asking what the server knows', async () => {
    const { client } = await start({
      'GET /openapi.json': () => ({ delayMs: 3_000 }),
      [CHAT]: () => ({ body: answer }),
    });
    const started = performance.now();
    const asked = client.chat({ ...hello, top_k: 3 }, { timeoutMs: 60 });
    await expect(asked).rejects.toMatchObject({ code: 'VLLM_TIMEOUT' });
    const cancelled = client.chat({ ...hello, top_k: 3 }, { signal: AbortSignal.timeout(40) });
    await expect(cancelled).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it('ends a call when it is cancelled, at once when it was before', async () => {
    const { server, client } = await start({ [CHAT]: () => ({ delayMs: 3_000, body: answer }) });
    const signal = AbortSignal.timeout(40);
    const first: unknown = await client.chat(hello, { signal }).catch((error: unknown) => error);
    const second: unknown = await client.chat(hello, { signal }).catch((error: unknown) => error);
    expect(first).toBe(signal.reason);
    expect(second).toBe(signal.reason);
    expect(server.requests).toHaveLength(1);
  });

  it('is given to a server that starts slowly', async () => {
    const { server, client } = await start({
      'GET /health': (_, count) => (count < 3 ? { status: 503 } : { body: '' }),
    });
    await client.waitUntilReady({ timeoutMs: 5_000, pollMs: 10 });
    expect(server.requests).toHaveLength(4);
  });

  it('is up for a server that never starts', async () => {
    const client = new VllmClient({ baseURL: 'http://127.0.0.1:9' });
    open.push(client);
    const ready = client.waitUntilReady({ timeoutMs: 120, pollMs: 10 });
    await expect(ready).rejects.toMatchObject({
      code: 'VLLM_NOT_READY',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });
});

describe('a key', () => {
  it('is in no error and no dump', async () => {
    const { client } = await start(
      { [CHAT]: () => refused(400, `bad key ${KEY}`) },
      { apiKey: KEY },
    );
    const error: unknown = await client.chat(hello).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'VLLM_REQUEST_INVALID' });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(KEY);
    expect(inspect(client, { depth: 9, showHidden: true })).not.toContain(KEY);
  });

  it.each([
    'http://user:sk-pass@127.0.0.1:8000',
    'ftp://x',
    '127.0.0.1:8000',
    'http://x/?key=sk-pass',
  ])('or another address is refused: %s', (baseURL) => {
    const make = (): VllmClient => new VllmClient({ baseURL });
    expect(make).toThrow(VllmError);
    expect(make).not.toThrow(/sk-pass/);
  });
});

describe('what the server lacks', () => {
  const version: FakeRoute = () => ({ body: { version: '0.9.1' } });
  const schema: FakeRoute = () => ({
    body: {
      paths: {
        '/v1/chat/completions': {
          post: {
            requestBody: {
              content: { 'application/json': { schema: { $ref: '#/components/schemas/C' } } },
            },
          },
        },
      },
      components: { schemas: { C: { properties: { messages: {}, model: {}, top_k: {} } } } },
    },
  });

  it('is an error that names the version: an endpoint', async () => {
    const { client } = await start({ 'GET /version': version });
    await expect(client.sleep({ level: 1 })).rejects.toMatchObject({
      code: 'VLLM_UNSUPPORTED',
      message: expect.stringContaining('vLLM 0.9.1 has no POST /sleep'),
      hint: expect.stringContaining('VLLM_SERVER_DEV_MODE'),
    });
  });

  it('is an error that names the version: a field, asked for once', async () => {
    const { server, client } = await start({
      'GET /version': version,
      'GET /openapi.json': schema,
      [CHAT]: () => ({ body: answer }),
    });
    await client.chat({ ...hello, top_k: 5 });
    const asked = client.chat({ ...hello, structured_outputs: { regex: 'a' } });
    await expect(asked).rejects.toMatchObject({
      code: 'VLLM_UNSUPPORTED',
      message: expect.stringContaining('vLLM 0.9.1 does not know the field structured_outputs'),
      param: 'structured_outputs',
    });
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/openapi.json',
      '/v1/chat/completions',
      '/version',
    ]);
  });

  it('is not known of a server that hides its schema', async () => {
    const { server, client } = await start({ [CHAT]: () => ({ body: answer }) });
    await client.chat({ ...hello, top_k: 5 });
    await client.chat({ ...hello, min_p: 0.5 });
    expect(server.requests.filter(({ path }) => path === '/openapi.json')).toHaveLength(1);
  });
});
