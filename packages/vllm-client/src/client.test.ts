import { describe, expect, it } from '@jest/globals';
import { CHAT, TEXT, all, answer, chunk, hello, last, start, usage } from './testing/fixture.ts';
import { events } from './testing/index.ts';

const KEY = 'sk-secret-of-the-test';

describe('chat', () => {
  it('sends what it is given, and reads the answer', async () => {
    const { server, client } = await start({ [CHAT]: () => ({ body: answer }) }, { apiKey: KEY });
    const got = await client.chat({ ...hello, max_tokens: 5, temperature: 0 });
    expect(got.choices[0]?.message.content).toBe('Hi');
    expect(got.usage).toEqual(usage);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({
      body: { ...hello, max_tokens: 5, temperature: 0 },
      headers: { authorization: `Bearer ${KEY}`, 'x-request-id': expect.any(String) },
    });
  });

  it('reads what older servers call reasoning_content', async () => {
    const message = { role: 'assistant', content: null, reasoning_content: 'hm' };
    const body = { ...answer, choices: [{ index: 0, message, finish_reason: 'stop' }] };
    const { client } = await start({ [CHAT]: () => ({ body }) });
    expect((await client.chat(hello)).choices[0]?.message.reasoning).toBe('hm');
  });

  it('keeps connections', async () => {
    const { server, client } = await start({
      [CHAT]: ({ body }) =>
        body['stream'] === true ? { pieces: [events(chunk('a'), last)] } : { body: answer },
    });
    for (let at = 0; at < 5; at++) {
      await client.chat(hello);
      await all(client.chatStream(hello));
    }
    expect(server.connections).toBeLessThan(4);
  });

  it.each([
    {
      name: 'an unknown field',
      more: { guided_json: {} },
      param: 'guided_json',
      says: /structured_outputs/,
    },
    { name: 'a misspelt field', more: { max_token: 3 }, param: 'max_token', says: /Known fields/ },
    { name: 'stream as a field', more: { stream: true }, param: 'stream', says: /Stream/ },
    { name: 'a wrong type', more: { max_tokens: '3' }, param: 'max_tokens' },
    { name: 'a number out of range', more: { top_p: 0 }, param: 'top_p' },
    {
      name: 'two constraints',
      more: { structured_outputs: { regex: 'a', choice: ['a'] } },
      param: 'structured_outputs',
    },
    { name: 'no constraint', more: { structured_outputs: {} }, param: 'structured_outputs' },
    {
      name: 'a constraint said twice',
      more: { structured_outputs: { regex: 'a' }, response_format: { type: 'json_object' } },
      param: 'structured_outputs',
    },
    { name: 'an empty stop', more: { stop: [''] }, param: 'stop.0' },
    {
      name: 'more at least than at most',
      more: { min_tokens: 9, max_tokens: 3 },
      param: 'min_tokens',
    },
    { name: 'several greedy samples', more: { temperature: 0, n: 2 }, param: 'n' },
    {
      name: 'continuing with a prompt',
      more: { continue_final_message: true },
      param: 'continue_final_message',
    },
    { name: 'top_logprobs alone', more: { top_logprobs: 3 }, param: 'top_logprobs' },
    { name: 'options of a stream', more: { stream_options: {} }, param: 'stream_options' },
    { name: 'no message', more: { messages: [] }, param: 'messages' },
  ])('refuses $name before anything is sent', async ({ more, param, says }) => {
    const { server, client } = await start({});
    const error = (await client
      .chat({ ...hello, ...more } as typeof hello)
      .catch((thrown: unknown) => thrown)) as Error & { hint: string };
    expect(error).toMatchObject({
      code: 'VLLM_REQUEST_INVALID',
      status: null,
      retryable: false,
      param,
    });
    expect(error.hint).toMatch(says ?? /./);
    expect(server.requests).toHaveLength(0);
  });
});

describe('completion', () => {
  const choice = (index: number): object => ({ index, text: `t${index}`, finish_reason: 'stop' });
  const body = (...indexes: number[]): object => ({ ...answer, choices: indexes.map(choice) });

  it('puts a batch into the order of its prompts', async () => {
    const { client } = await start({ [TEXT]: () => ({ body: body(1, 0) }) });
    const got = await client.completion({ prompt: ['a', 'b'] });
    expect(got.choices.map(({ text }) => text)).toEqual(['t0', 't1']);
  });

  it('misses no prompt in silence', async () => {
    const { client } = await start({ [TEXT]: () => ({ body: body(0) }) });
    const asked = client.completion({ prompt: [[1], [2]] });
    await expect(asked).rejects.toMatchObject({ code: 'VLLM_RESPONSE_INVALID' });
  });
});

describe('the other endpoints', () => {
  it('read what they are answered', async () => {
    const created = {
      type: 'response.created',
      response: { id: 'r', status: 'in_progress', model: 'm', output: [] },
    };
    const completed = {
      type: 'response.completed',
      response: { id: 'r', status: 'completed', model: 'm', output: [] },
    };
    const sse = (each: { type: string }): string =>
      `event: ${each.type}\ndata: ${JSON.stringify(each)}\n\n`;
    const { server, client } = await start({
      'POST /tokenize': () => ({ body: { count: 2, max_model_len: 8, tokens: [5, 6] } }),
      'POST /detokenize': () => ({ body: { prompt: 'ab' } }),
      'GET /v1/models': () => ({
        body: { object: 'list', data: [{ id: 'm' }, { id: 'a', parent: 'm' }] },
      }),
      'POST /v1/load_lora_adapter': () => ({ body: 'Success: LoRA adapter added.' }),
      'POST /v1/unload_lora_adapter': () => ({ body: 'Success: LoRA adapter removed.' }),
      'POST /v1/embeddings': () => ({
        body: {
          model: 'm',
          data: [
            { index: 1, embedding: [2] },
            { index: 0, embedding: [1] },
          ],
          usage,
        },
      }),
      'POST /v1/responses': ({ body }) =>
        body['stream'] === true
          ? { pieces: [created, completed].map(sse) }
          : { body: completed.response },
      'POST /v1/chat/completions/batch': () => ({ body: answer }),
      'POST /sleep': () => ({ body: { status: 'sleeping' } }),
      'POST /wake_up': () => ({ body: { status: 'awake' } }),
      'GET /is_sleeping': () => ({ body: { is_sleeping: true } }),
      'POST /reset_prefix_cache': () => ({ body: { success: false } }),
      'GET /version': () => ({ body: { version: '0.32.0' } }),
      'GET /health': () => ({ body: '' }),
    });
    expect(await client.tokenize({ prompt: 'ab' })).toMatchObject({ tokens: [5, 6] });
    expect(await client.tokenize({ messages: hello.messages })).toMatchObject({ count: 2 });
    expect(await client.detokenize({ tokens: [5, 6] })).toBe('ab');
    expect((await client.models()).map(({ id }) => id)).toEqual(['m', 'a']);
    await client.loadLora({ lora_name: 'a', lora_path: '/a' });
    await client.unloadLora({ lora_name: 'a' });
    const { data } = await client.embeddings({ input: ['a', 'b'] });
    expect(data.map(({ embedding }) => embedding)).toEqual([[1], [2]]);
    expect(await client.responses({ input: 'a' })).toMatchObject({ status: 'completed' });
    expect(await all(client.responsesStream({ input: 'a' }))).toEqual([created, completed]);
    expect((await client.chatBatch({ messages: [hello.messages] })).choices).toHaveLength(1);
    await client.sleep({ level: 2, mode: 'wait' });
    await client.wakeUp({ tags: ['weights', 'kv_cache'] });
    expect(await client.isSleeping()).toBe(true);
    expect(await client.resetPrefixCache({ reset_external: true })).toBe(false);
    expect(await client.version()).toBe('0.32.0');
    await client.health();
    expect(server.requests.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        '/sleep?level=2&mode=wait',
        '/wake_up?tags=weights&tags=kv_cache',
        '/reset_prefix_cache?reset_external=true',
      ]),
    );
  });

  it('end a response that failed, or broke off, in an error', async () => {
    const { client } = await start({
      'POST /v1/responses': (_, count) => ({
        pieces: [
          `data: ${JSON.stringify({ type: count === 0 ? 'response.failed' : 'response.created' })}\n\n`,
        ],
      }),
    });
    const code = async (): Promise<unknown> =>
      all(client.responsesStream({ input: 'a' })).catch((error: { code: string }) => error.code);
    expect(await code()).toBe('VLLM_SERVER');
    expect(await code()).toBe('VLLM_STREAM_BROKEN');
  });

  it('say so when the client is closed', async () => {
    const { client } = await start({});
    await client.close();
    await expect(client.chat(hello)).rejects.toMatchObject({ code: 'VLLM_CLOSED' });
  });
});
