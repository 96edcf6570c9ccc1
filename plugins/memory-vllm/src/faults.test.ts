import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testCall } from '@memo-js/conformance';
import type { MemoryOutcome, ProgressEvent } from '@memo-js/core';
import type { FakeAnswer } from '@vllm-client/node/testing';
import { memories } from './testing/memories.fixture.ts';
import type { Memories } from './testing/memories.fixture.ts';

let all: Memories;
beforeAll(async () => {
  all = await memories();
});
afterAll(() => all.close());

type Fault = (count: number) => FakeAnswer | undefined;
const begun = `data: ${JSON.stringify({
  id: 'cmpl-1',
  created: 1,
  model: 'm',
  choices: [
    {
      index: 0,
      text: 'x',
      finish_reason: null,
      token_ids: [600],
      logprobs: {
        tokens: ['token_id:600'],
        text_offset: [0],
        token_logprobs: [-0.1],
        top_logprobs: [{ 'token_id:600': -0.1, 'token_id:1': -3 }],
      },
    },
  ],
})}\n\n`;

/** Asks one question of a server whose answers have a fault. */
async function asked(
  fault: Fault,
  options: object = {},
  others = 0,
): Promise<{ outcome: MemoryOutcome; told: string; calls: number }> {
  let calls = 0;
  const first = await all.server({
    before: ({ path }) => (path === '/v1/completions' ? fault(calls++) : undefined),
  });
  const servers = [first.baseURL];
  for (let i = 0; i < others; i++) servers.push((await all.server()).baseURL);
  const host = all.open({ servers, healthMs: 20, ...options });
  const memory = await host.open(all.adapters[0]!, testCall());
  const events: ProgressEvent[] = [];
  const [outcome] = await memory.ask([{ question: 'Who?' }], testCall({ events }));
  await host.close();
  const told = events.map((event) => (event.type === 'delta' ? event.text : '')).join('');
  return { outcome: outcome!, told, calls };
}

const always =
  (answer: FakeAnswer): Fault =>
  () =>
    answer;
const once =
  (answer: FakeAnswer): Fault =>
  (count) =>
    count === 0 ? answer : undefined;
const busy = (status: number): FakeAnswer => ({
  status,
  headers: { 'retry-after': '0' },
  body: { error: { message: 'too many', type: 'X', param: null, code: status } },
});

describe('a question is answered all the same', () => {
  it.each([
    { name: 'a page with status 500', answer: { status: 500, body: '<html>Oops</html>' } },
    { name: 'a reset', answer: { reset: 'before' as const } },
    { name: 'a reset in mid-stream', answer: { pieces: [begun], reset: 'after' as const } },
    { name: 'a stream without an end', answer: { pieces: [begun] } },
    { name: 'no JSON in a stream', answer: { pieces: [begun, 'data: {"a\n\n'] } },
    { name: 'a full cache (429)', answer: busy(429) },
    { name: 'a full cache (503)', answer: busy(503) },
  ])('after $name, by the same server or another', async ({ answer }) => {
    for (const others of [0, 1]) {
      const { outcome } = await asked(once(answer), {}, others);
      expect(outcome).toMatchObject({ type: 'answer', text: expect.stringMatching(/^From m-1@/) });
    }
  });

  it('with every part of it told once, when the stream broke in its middle', async () => {
    const server = await all.server();
    const host = all.open({ servers: [server.baseURL], healthMs: 20 });
    const memory = await host.open(all.adapters[0]!, testCall());
    const [whole] = await memory.ask([{ question: 'Who?' }], testCall());
    await host.close();
    let calls = 0;
    const breaking = await all.server({
      before: async ({ path, body }) => {
        if (path !== '/v1/completions' || calls++ > 0) return undefined;
        // The first tokens of the true answer, then nothing.
        const answer = await fetch(`${server.baseURL}/v1/completions`, {
          method: 'POST',
          body: JSON.stringify({ ...body, model: 'base' }),
        });
        const text = (await answer.text()).split('\n\n').slice(0, 4).join('\n\n');
        return { pieces: [`${text}\n\n`], reset: 'after' };
      },
    });
    const other = all.open({ servers: [breaking.baseURL], healthMs: 20 });
    const broken = await other.open(all.adapters[0]!, testCall());
    const events: ProgressEvent[] = [];
    const [outcome] = await broken.ask([{ question: 'Who?' }], testCall({ events }));
    const told = events.map((event) => (event.type === 'delta' ? event.text : '')).join('');
    expect(calls).toBe(2);
    expect(outcome).toMatchObject({
      type: 'answer',
      text: whole?.type === 'answer' ? whole.text : '',
    });
    // The base began "From base", the adapter goes on "From m-1": what was told stays as it was.
    expect(told.startsWith('From')).toBe(true);
    expect(told.length).toBeLessThanOrEqual(outcome?.type === 'answer' ? outcome.text.length : 0);
  });
});

describe('a question that cannot be answered is an error, never an abstention', () => {
  it.each([
    {
      name: 'a server that always fails',
      fault: { status: 500, body: '' },
      code: 'VLLM_SERVER',
      calls: 3,
    },
    {
      name: 'a cache that stays full',
      fault: busy(429),
      code: 'VLLM_OVERLOADED',
      calls: null,
      options: { waitMs: 300 },
    },
    {
      name: 'a stalled stream',
      fault: { pieces: [begun], hang: true },
      code: 'VLLM_TIMEOUT',
      calls: 1,
      options: { stallMs: 40 },
    },
    {
      name: 'a request that the server refuses',
      fault: {
        status: 400,
        body: { error: { message: 'bad', type: 'BadRequestError', code: 400 } },
      },
      code: 'VLLM_REQUEST_INVALID',
      calls: 1,
    },
    {
      name: 'an answer that the engine aborted',
      fault: {
        pieces: [
          begun.replace('"finish_reason":null', '"finish_reason":"abort"'),
          'data: [DONE]\n\n',
        ],
      },
      code: 'VLLM_STREAM_BROKEN',
      calls: 3,
    },
  ])('$name', async ({ fault, code, calls, options }) => {
    const { outcome, calls: made } = await asked(always(fault), options);
    expect(outcome).toMatchObject({ type: 'error', error: { code, hint: expect.any(String) } });
    if (calls !== null) expect(made).toBe(calls);
    else expect(made).toBeGreaterThan(1);
  });

  it('a server that is gone, and does not come back', async () => {
    let gone = false;
    const server = await all.server({ before: () => (gone ? { reset: 'before' } : undefined) });
    const host = all.open({ servers: [server.baseURL], waitMs: 50, healthMs: 20 });
    const memory = await host.open(all.adapters[0]!, testCall());
    gone = true;
    const requests = [{ question: 'Who?' }, { question: 'Why?' }];
    const outcomes = await memory.ask(requests, testCall());
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        type: 'error',
        error: { code: 'MEMORY_SERVER_DOWN', retryable: true },
      });
    }
    gone = false;
    // It comes back without a word of ours.
    for (let answered = false; !answered; await wait(20)) {
      const [outcome] = await memory.ask([{ question: 'Who?' }], testCall());
      answered = outcome?.type === 'answer';
    }
    await host.close();
  });
});

describe('a cancelled question', () => {
  it('frees its slot on the server', async () => {
    const server = await all.server({ slots: 1, tokenMs: 5 });
    const memory = await all.open({ servers: [server.baseURL] }).open(all.adapters[0]!, testCall());
    const controller = new AbortController();
    const reason = new Error('enough');
    const call = {
      ...testCall({ signal: controller.signal }),
      report: () => controller.abort(reason),
    };
    await expect(memory.ask([{ question: 'Who?' }], call)).rejects.toBe(reason);
    // The one slot is free again, or this would wait for ever.
    const [outcome] = await memory.ask([{ question: 'Why?' }], testCall());
    expect(outcome).toMatchObject({ type: 'answer' });
    expect(server.aborted).toBe(1);
  });

  it('waits no more where it waited for its turn', async () => {
    const server = await all.server({ slots: 1, tokenMs: 5 });
    const options = { servers: [server.baseURL], concurrency: 1 };
    const memory = await all.open(options).open(all.adapters[0]!, testCall());
    const first = memory.ask([{ question: 'Who?' }], testCall());
    const controller = new AbortController();
    const second = memory.ask([{ question: 'Why?' }], testCall({ signal: controller.signal }));
    controller.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    await expect(first).resolves.toMatchObject([{ type: 'answer' }]);
  });
});
