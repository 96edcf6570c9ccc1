import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testCall } from '@memo-js/conformance';
import type { Memory } from '@memo-js/core';
import { memories } from './testing/memories.fixture.ts';
import type { Memories } from './testing/memories.fixture.ts';

const command = [
  process.execPath,
  '--conditions=@memo-js/source',
  '--disable-warning=ExperimentalWarning',
  join(import.meta.dirname, 'testing/serve-child.fixture.ts'),
];

let all: Memories;
beforeEach(async () => {
  all = await memories();
});
afterEach(() => all.close());

const ask = (memory: Memory, question: string) => memory.ask([{ question }], testCall());
const started = (env: Record<string, string> = {}, more: object = {}) =>
  all.open({ serve: { command, env, ...more }, healthMs: 50, apiKeyEnv: 'THE_KEY' });

describe('a server that the host starts', () => {
  it('serves the base of an adapter, is started again when it dies, and ends with the host', async () => {
    const host = started();
    const memory = await host.open(all.adapters[0]!, testCall());
    const other = await host.open(all.adapters[1]!, testCall());
    expect(memory.runtime).toBe('vllm/auto');
    const [first] = await ask(memory, 'Who?');
    expect(first).toMatchObject({ type: 'answer', text: expect.stringMatching(/^From m-1@/) });
    // It dies while it answers both; the questions wait for the next one.
    const both = await Promise.all([ask(memory, 'Crash now?'), ask(other, 'And you?')]);
    expect(both.flat().map(({ type }) => type)).toEqual(['answer', 'answer']);
    await rm(join(all.base, 'crashed'));
    await host.close();
    await expect(ask(memory, 'Who?')).rejects.toMatchObject({ code: 'MEMORY_CLOSED' });
  });

  it('that fails to start says why, with the end of its output', async () => {
    const opening = started({ FAIL: '1' }).open(all.adapters[0]!, testCall());
    await expect(opening).rejects.toMatchObject({
      code: 'VLLM_SERVE_FAILED',
      message: expect.stringMatching(
        /it ended with 1[\s\S]*--enable-lora --max-lora-rank 8 --max-loras 4[\s\S]*out of everything/,
      ),
    });
    const absent = all.open({ serve: { command: ['/no/such/vllm'] } });
    await expect(absent.open(all.adapters[0]!, testCall())).rejects.toMatchObject({
      code: 'VLLM_SERVE_FAILED',
      message: expect.stringContaining('there is no such program'),
      hint: expect.stringContaining('pip install vllm'),
    });
  });

  it('that keeps dying is given up, and each question is an error', async () => {
    const host = started({ CRASH: 'always' }, { maxRestarts: 1 });
    const memory = await host.open(all.adapters[0]!, testCall());
    const failed = {
      type: 'error',
      error: { code: 'VLLM_SERVE_FAILED', message: expect.stringContaining('it fell') },
    };
    expect(await ask(memory, 'Crash now?')).toMatchObject([failed]);
    expect(await ask(memory, 'Who?')).toMatchObject([failed]);
  });

  it('is exchanged for a memory that is another model, once no memory is open on it', async () => {
    const host = started();
    const adapter = await host.open(all.adapters[0]!, testCall());
    await expect(host.open(all.full, testCall())).rejects.toMatchObject({
      code: 'MEMORY_NOT_SERVED',
    });
    await adapter.close();
    const full = await host.open(all.full, testCall());
    expect(await ask(full, 'Who?')).toMatchObject([
      { type: 'answer', text: expect.stringMatching(/^From base:/) },
    ]);
  });
});
