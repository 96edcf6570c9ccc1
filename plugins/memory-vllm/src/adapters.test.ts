import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testCall } from '@memo-js/conformance';
import type { Memory, MemoryArtifact } from '@memo-js/core';
import { adapterName, encodePrompt, openBase } from '@memo-js/llama';
import { sentence } from './testing/fake-model.fixture.ts';
import { memories } from './testing/memories.fixture.ts';
import type { Memories } from './testing/memories.fixture.ts';

let all: Memories;
let names: string[];
beforeAll(async () => {
  all = await memories();
  names = await Promise.all(all.adapters.map(adapterName));
});
afterAll(() => all.close());

const short = (changes: readonly string[]): string[] => changes.map((each) => each.slice(0, 4));
const ask = (memory: Memory, question = 'Who?') => memory.ask([{ question }], testCall());

/** Holds the answers of some adapters back until they are let go. */
function gate(): {
  hold: Set<string>;
  before: (body: unknown) => Promise<undefined>;
  open(): void;
} {
  const hold = new Set<string>();
  const held: (() => void)[] = [];
  return {
    hold,
    before: async (model) => {
      if (hold.has(String(model))) await new Promise<void>((resolve) => held.push(resolve));
      return undefined;
    },
    open: () => {
      hold.clear();
      for (const go of held.splice(0)) go();
    },
  };
}

describe('the adapters of a server', () => {
  it('that are idle make room for others, used longest ago first', async () => {
    const server = await all.server();
    const host = all.open({ servers: [server.baseURL], maxAdapters: 2 });
    const opened: Memory[] = [];
    for (const artifact of all.adapters) opened.push(await host.open(artifact, testCall()));
    expect(short(server.changes)).toEqual(['+m-1', '+m-2', '-m-1', '+m-3']);
    await ask(opened[1]!);
    const [outcome] = await ask(opened[0]!);
    expect(outcome).toMatchObject({ type: 'answer' });
    expect(short(server.changes).slice(4)).toEqual(['-m-3', '+m-1']);
    await host.close();
    expect([...server.adapters.keys()]).toEqual([]);
  });

  it('keep to what the server says that a batch may mix, where no limit is set', async () => {
    const server = await all.server({ maxLoras: 1 });
    const host = all.open({ servers: [server.baseURL] });
    for (const artifact of all.adapters) await host.open(artifact, testCall());
    expect([...server.adapters.keys()]).toEqual([names[2]]);
  });

  it('are never unloaded while they answer: closing waits', async () => {
    const held = gate();
    const server = await all.server({
      before: ({ path, body }) =>
        path === '/v1/completions' ? held.before(body['model']) : undefined,
    });
    const host = all.open({ servers: [server.baseURL], maxAdapters: 1 });
    const [one, two] = [
      await host.open(all.adapters[0]!, testCall()),
      await host.open(all.adapters[1]!, testCall()),
    ];
    held.hold.add(names[1]!);
    const asking = ask(two);
    const closing = two.close();
    // Beyond the limit for a while: the other one is busy.
    await expect(ask(one)).resolves.toMatchObject([{ type: 'answer' }]);
    expect([...server.adapters.keys()].sort()).toEqual([names[0], names[1]]);
    held.open();
    await expect(asking).resolves.toMatchObject([{ type: 'answer' }]);
    await closing;
    expect([...server.adapters.keys()]).toEqual([names[0]]);
    await expect(ask(two)).rejects.toMatchObject({ code: 'MEMORY_CLOSED' });
  });

  it('are swapped under load: no question is dropped, none is answered by another one', async () => {
    const servers = [await all.server({ tokenMs: 1 }), await all.server({ tokenMs: 1 })];
    const host = all.open({ servers: servers.map(({ baseURL }) => baseURL), maxAdapters: 2 });
    const { tokenizer } = await openBase('scratch-s');
    let current = { memory: await host.open(all.adapters[0]!, testCall()), artifact: 0 };
    const closing: Promise<void>[] = [];
    const asked: Promise<{ said: string; expected: string }>[] = [];
    for (let i = 0; i < 200; i++) {
      if (i > 0 && i % 20 === 0) {
        const artifact = (current.artifact + 1) % 3;
        const old = current.memory;
        current = {
          memory: await host.open(all.adapters[artifact] as MemoryArtifact, testCall()),
          artifact,
        };
        closing.push(old.close());
      }
      const { memory, artifact } = current;
      const question = `Question number ${i}?`;
      const { systemText } = all.adapters[artifact]!.manifest;
      const expected = sentence(names[artifact]!, encodePrompt(tokenizer, question, systemText));
      asked.push(
        ask(memory, question).then(([outcome]) => ({
          said: outcome?.type === 'answer' ? outcome.text : JSON.stringify(outcome),
          expected,
        })),
      );
    }
    for (const { said, expected } of await Promise.all(asked)) expect(said).toBe(expected);
    await Promise.all(closing);
    for (const { adapters } of servers)
      expect([...adapters.keys()]).toEqual([names[current.artifact]]);
  });
});
