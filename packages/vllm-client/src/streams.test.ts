import { describe, expect, it } from '@jest/globals';
import { CHAT, all, chunk, hello, last, refused, start, until, usage } from './testing/fixture.ts';
import { events } from './testing/index.ts';

describe('a stream', () => {
  const wire = new TextEncoder().encode(`: ping\n\n${events(chunk('é'), chunk('😀'), last)}`);

  it('gives chunks as they come, split at any byte, and the usage in the last', async () => {
    const { server, client } = await start({
      [CHAT]: () => ({ pieces: Array.from(wire, (byte) => Uint8Array.of(byte)) }),
    });
    const got = await all(client.chatStream(hello));
    expect(got.map(({ choices }) => choices[0]?.delta.content ?? '').join('')).toBe('é😀');
    expect(got.at(-1)?.usage).toEqual(usage);
    expect(server.requests[0]?.body).toMatchObject({
      stream: true,
      stream_options: { include_usage: true },
    });
  });

  it.each([
    {
      name: 'of today',
      event: refused(500, 'engine died').body,
      code: 'VLLM_SERVER',
      retryable: true,
    },
    {
      name: 'that is flat',
      event: { object: 'error', message: 'bad', code: 400 },
      code: 'VLLM_REQUEST_INVALID',
      retryable: false,
    },
    {
      name: 'that is a string',
      event: { error: 'overloaded' },
      code: 'VLLM_SERVER',
      retryable: true,
    },
  ])('ends in an error of the server in its middle, $name', async ({ event, code, retryable }) => {
    const { client } = await start({ [CHAT]: () => ({ pieces: [events(chunk('a'), event)] }) });
    const seen: string[] = [];
    const read = async (): Promise<void> => {
      for await (const each of client.chatStream(hello)) {
        seen.push(each.choices[0]?.delta.content ?? '');
      }
    };
    await expect(read()).rejects.toMatchObject({ code, retryable, requestId: expect.any(String) });
    expect(seen).toEqual(['a']);
  });

  const begun = `data: ${JSON.stringify(chunk('a'))}\n\n`;
  it.each([
    {
      name: 'a reset',
      how: { pieces: [begun], reset: 'after' as const },
      code: 'VLLM_STREAM_BROKEN',
    },
    { name: 'an end without [DONE]', how: { pieces: [begun] }, code: 'VLLM_STREAM_BROKEN' },
    { name: 'silence', how: { pieces: [begun], hang: true }, code: 'VLLM_TIMEOUT' },
    {
      name: 'what is no JSON',
      how: { pieces: [begun, 'data: {"a\n\n'] },
      code: 'VLLM_RESPONSE_INVALID',
    },
  ])('ends in an error after $name', async ({ how, code }) => {
    const { server, client } = await start({ [CHAT]: () => how }, { stallMs: 80 });
    await expect(all(client.chatStream(hello))).rejects.toMatchObject({ code, retryable: true });
    expect(server.requests).toHaveLength(1);
  });

  it.each([{ prompt_logprobs: 1 }, { use_beam_search: true }])(
    'is not asked for what has none: %p',
    async (more) => {
      const { server, client } = await start({});
      const read = all(client.chatStream({ ...hello, ...more }));
      await expect(read).rejects.toMatchObject({
        code: 'VLLM_REQUEST_INVALID',
        param: Object.keys(more)[0],
      });
      expect(server.requests).toHaveLength(0);
    },
  );

  it('is opened again while it has not begun', async () => {
    const { server, client } = await start({
      [CHAT]: (_, count) => (count < 2 ? refused(503) : { pieces: [events(chunk('a'), last)] }),
    });
    expect(await all(client.chatStream(hello))).toHaveLength(2);
    expect(server.requests).toHaveLength(3);
  });

  async function* endless(): AsyncGenerator<string> {
    for (;;) yield `data: ${JSON.stringify(chunk('x'.repeat(4_000)))}\n\n`;
  }

  it('that is left closes the connection', async () => {
    const { server, client } = await start({ [CHAT]: () => ({ pieces: endless() }) });
    for await (const each of client.chatStream(hello)) {
      expect(each.choices).toHaveLength(1);
      break;
    }
    await until(() => server.aborted === 1);
  });

  it('that is cancelled throws the reason and closes the connection', async () => {
    const { server, client } = await start({ [CHAT]: () => ({ pieces: [begun], hang: true }) });
    const controller = new AbortController();
    const reason = new Error('enough');
    setTimeout(() => controller.abort(reason), 40);
    const read = all(client.chatStream(hello, { signal: controller.signal }));
    await expect(read).rejects.toBe(reason);
    await until(() => server.aborted === 1);
  });

  it('is read no faster than it is taken', async () => {
    let written = 0;
    async function* counted(): AsyncGenerator<string> {
      for await (const piece of endless()) {
        written += piece.length;
        yield piece;
      }
    }
    const { client } = await start({ [CHAT]: () => ({ pieces: counted() }) });
    const stream = client.chatStream(hello);
    await stream.next();
    let before = -1;
    await until(() => {
      const still = written === before;
      before = written;
      return still;
    }, 150);
    // What sockets and buffers hold, and no more.
    expect(written).toBeLessThan(64 * 1024 * 1024);
    await stream.return(undefined);
  });
});
