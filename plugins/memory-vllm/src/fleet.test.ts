import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testCall } from '@memo-js/conformance';
import type { Memory, ProgressEvent } from '@memo-js/core';
import type { ServingFake } from '@vllm-client/node/testing';
import { memories } from './testing/memories.fixture.ts';
import type { Memories } from './testing/memories.fixture.ts';

let all: Memories;
beforeAll(async () => {
  all = await memories();
});
afterAll(() => all.close());

const ask = (memory: Memory, count = 1) =>
  memory.ask(
    Array.from({ length: count }, (_, i) => ({ question: `Question ${i}?` })),
    testCall(),
  );
const answered = (server: ServingFake): number =>
  server.requests.filter(({ path }) => path === '/v1/completions').length;

describe('several servers', () => {
  it('share questions evenly, and are tried with a few before they get many', async () => {
    const held: (() => void)[] = [];
    let holding = true;
    const before = async ({ path }: { readonly path: string }): Promise<undefined> => {
      if (path === '/v1/completions' && holding) await new Promise<void>((go) => held.push(go));
      return undefined;
    };
    const servers = [await all.server({ before }), await all.server({ before })];
    const host = all.open({ servers: servers.map(({ baseURL }) => baseURL) });
    const asking = ask(await host.open(all.adapters[0]!, testCall()), 40);
    while (held.length < 16) await wait(5);
    expect(servers.map(answered)).toEqual([8, 8]);
    holding = false;
    for (const go of held) go();
    expect((await asking).every(({ type }) => type === 'answer')).toBe(true);
  });

  it('are asked less where others ask', async () => {
    const busy = await all.server({
      before: ({ path }) =>
        path === '/metrics'
          ? {
              body: 'vllm:num_requests_running{engine="0"} 50.0\nvllm:num_requests_waiting{engine="0"} 9.0\n',
            }
          : undefined,
    });
    const idle = await all.server();
    const host = all.open({ servers: [busy.baseURL, idle.baseURL] });
    await ask(await host.open(all.adapters[0]!, testCall()), 30);
    expect(answered(busy)).toBe(0);
    expect(answered(idle)).toBe(30);
  });

  it('hold so many questions each as the config allows', async () => {
    const servers = [await all.server({ tokenMs: 1 }), await all.server({ tokenMs: 1 })];
    let most = 0;
    const watched = servers[0]!;
    const timer = setInterval(() => (most = Math.max(most, watched.running)), 1);
    const host = all.open({ servers: servers.map(({ baseURL }) => baseURL), concurrency: 3 });
    const outcomes = await ask(await host.open(all.adapters[0]!, testCall()), 40);
    clearInterval(timer);
    expect(outcomes.every(({ type }) => type === 'answer')).toBe(true);
    expect(most).toBeLessThanOrEqual(3);
  });

  it('are left out while they are sick, and asked again when they are well', async () => {
    let sick = false;
    const first = await all.server({ before: () => (sick ? { reset: 'before' } : undefined) });
    const second = await all.server();
    const host = all.open({ servers: [first.baseURL, second.baseURL], healthMs: 20 });
    const memory = await host.open(all.adapters[0]!, testCall());
    sick = true;
    const outcomes = await ask(memory, 20);
    expect(outcomes.every(({ type }) => type === 'answer')).toBe(true);
    expect(answered(second)).toBe(20);
    // Started anew: its adapters are gone, too.
    first.restart();
    sick = false;
    const before = answered(first);
    while (answered(first) === before) {
      expect((await ask(memory, 4)).every(({ type }) => type === 'answer')).toBe(true);
      await wait(10);
    }
    expect(first.adapters.size).toBe(1);
    await host.close();
  });

  it('that do not answer at first are told, and left out', async () => {
    const server = await all.server();
    const events: ProgressEvent[] = [];
    const host = all.open({ servers: ['http://127.0.0.1:9', server.baseURL] });
    const memory = await host.open(all.adapters[0]!, testCall({ events }));
    expect(events).toMatchObject([
      {
        type: 'warning',
        code: 'MEMORY_SERVER_DOWN',
        message: expect.stringMatching(/^1 of 2 .*127\.0\.0\.1:9/),
      },
    ]);
    expect(await ask(memory, 3)).toHaveLength(3);
    expect(answered(server)).toBe(3);
  });

  it('are not asked any more when they came back with another model', async () => {
    let change: 'none' | 'sick' | 'other' = 'none';
    const server = await all.server({
      before: ({ path }) => {
        if (change === 'sick') return { reset: 'before' };
        if (path !== '/v1/models' || change === 'none') return undefined;
        return {
          body: { data: [{ id: 'other', root: '/other', parent: null, max_model_len: 512 }] },
        };
      },
    });
    const options = { servers: [server.baseURL], healthMs: 20, waitMs: 100, model: 'base' };
    const host = all.open(options);
    const memory = await host.open(all.adapters[0]!, testCall());
    change = 'sick';
    expect(await ask(memory)).toMatchObject([{ error: { code: 'MEMORY_SERVER_DOWN' } }]);
    change = 'other';
    const before = answered(server);
    const refused = { code: 'MEMORY_NOT_SERVED', message: expect.stringContaining('serves other') };
    for (let code = ''; code !== refused.code; await wait(20)) {
      const [outcome] = await ask(memory);
      code = outcome?.type === 'error' ? outcome.error.code : 'answered';
      expect(['MEMORY_SERVER_DOWN', refused.code]).toContain(code);
    }
    expect(answered(server)).toBe(before);
    await host.close();
  });
});
