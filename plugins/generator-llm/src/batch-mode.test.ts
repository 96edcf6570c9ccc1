import { afterEach, describe, expect, it } from '@jest/globals';
import {
  factMind,
  faultsInOrder,
  startChatServer,
  type ChatServer,
  type ChatServerOptions,
} from '@memo-js/chat-servers';
import { memoryJournal, testCall } from '@memo-js/conformance';
import type { Document, Generator, Journal, PluginHost, Usage } from '@memo-js/core';
import { llm } from './plugin.ts';

let server: ChatServer;
afterEach(() => server.close());

const host = { env: () => 'sk-test' } as unknown as PluginHost;

async function generator(behaviour: Partial<ChatServerOptions> = {}): Promise<Generator> {
  server = await startChatServer({ mind: factMind, batchMs: 30, ...behaviour });
  return again();
}

/** Another process, as far as the generator knows. */
const again = async (options: object = {}): Promise<Generator> =>
  llm.create(
    llm.options.parse({
      provider: 'openai',
      model: 'gpt-5-mini',
      baseURL: `${server.url}/v1`,
      mode: 'batch',
      batchPollMs: 10,
      batchQuietMs: 40,
      passes: 1,
      ...options,
    }),
    host,
  );

const ITEMS = 12;
const textOf = (n: number): string => `Al${n} founded Bolt${n}.`;

/** Extracts from all documents at once, each item with its own journal. */
function extractAll(
  subject: Generator,
  journals: readonly Journal[],
  more: Partial<Parameters<typeof testCall>[0]> = {},
): Promise<readonly (readonly { readonly answer: string }[])[]> {
  return Promise.all(
    journals.map((journal, n) => {
      const text = textOf(n);
      const base = { contentHash: '', title: null, date: null, metadata: {}, sources: [] };
      const document: Document = { id: `d${n}`, text, ...base };
      const passage = { id: `p${n}`, documentId: `d${n}`, start: 0, end: text.length, text };
      const input = { passage, document, entities: [] };
      return subject.extract(input, testCall({ journal, ...more }));
    }),
  );
}

const journalsOf = (): Journal[] => Array.from({ length: ITEMS }, () => memoryJournal());
const answers = (drafts: Awaited<ReturnType<typeof extractAll>>): string[] =>
  drafts.flatMap((each) => each.map(({ answer }) => answer));
const EXPECTED = Array.from({ length: ITEMS }, (_, n) => `Al${n}`);

describe('the batch mode', () => {
  it('sends requests that wait together, at half the price', async () => {
    const settled: Usage[] = [];
    const meter = {
      reserve: () =>
        Promise.resolve({ settle: (usage: Usage) => void settled.push(usage), release() {} }),
    };
    const subject = await generator();
    expect(answers(await extractAll(subject, journalsOf(), { meter }))).toEqual(EXPECTED);
    expect(server.requests).toHaveLength(ITEMS);
    const [usage] = settled;
    if (usage === undefined) throw new Error('nothing was settled');
    const { promptTokens, completionTokens, cachedTokens = 0, cost } = usage;
    const fresh = promptTokens - cachedTokens;
    // gpt-5-mini: $0.25, $0.025 cached and $2 a million tokens; half of it.
    const price = (fresh * 0.25 + cachedTokens * 0.025 + completionTokens * 2) / 2e6;
    expect(cost).toBeCloseTo(price, 12);
  });

  it('asks failed lines again', async () => {
    const subject = await generator({ faults: faultsInOrder('server-error', null, 'rate-limit') });
    expect(answers(await extractAll(subject, journalsOf()))).toEqual(EXPECTED);
    expect(server.requests).toHaveLength(ITEMS + 2);
  });

  it('collects after a restart what was sent before it', async () => {
    const subject = await generator({ batchMs: 400 });
    const journals = journalsOf();
    const stop = new AbortController();
    const first = extractAll(subject, journals, { signal: stop.signal });
    const ended = first.then(
      () => 'done',
      () => 'stopped',
    );
    // The batch is made, and not done.
    await new Promise((resolve) => setTimeout(resolve, 250));
    stop.abort();
    expect(await ended).toBe('stopped');
    expect(answers(await extractAll(await again(), journals))).toEqual(EXPECTED);
    expect(server.requests).toHaveLength(ITEMS);
  });

  it('is refused for providers without it', () => {
    const options = { provider: 'gemini', model: 'gemini-2.5-flash', mode: 'batch' };
    expect(llm.options.safeParse(options).success).toBe(false);
  });
});
