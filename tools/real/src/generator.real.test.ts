import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testCall } from '@memo-js/conformance';
import { MemoError, type Call, type Generator, type PluginHost } from '@memo-js/core';
import { Ledger, createMemo, type Memo, type ReflectReport } from '@memo-js/engine';
import { llm } from '@memo-js/generator-llm';
import { smolLm2 } from './python.ts';
import { SMOKE } from './smoke.ts';
import { startVllm, type VllmServer } from './vllm-server.ts';

/** What a model too weak to answer in few words ends an item with; never with a wrong form. */
const NAMED = /^(?:CHAT_(?:TRUNCATED|DEADLINE|CONTEXT_OVERFLOW)|DOCUMENT_WITHOUT_REFLECTIONS)$/;

const DOCUMENTS = [
  { id: 'venn', title: 'Orla Venn', text: 'Orla Venn founded Brightmoor Optics in 1989.' },
  { id: 'kelby', title: 'Kelby', text: 'Kelby is a town. Its mayor is Tomas Rell.' },
  { id: 'bridge', title: 'Anse Bridge', text: 'The Anse Bridge was designed by Mira Dahl.' },
];

/** Tokens that the server has counted since it began. */
async function counted({ baseURL }: VllmServer): Promise<{ prompt: number; completion: number }> {
  const text = await (await fetch(new URL('/metrics', baseURL))).text();
  const total = (name: string): number =>
    [...text.matchAll(new RegExp(`^vllm:${name}_total(?:\\{[^}]*\\})? ([\\d.e+]+)$`, 'gmu'))]
      .map(([, value]) => Number(value))
      .reduce((a, b) => a + b, 0);
  return { prompt: total('prompt_tokens'), completion: total('generation_tokens') };
}

const text = 'Orla Venn founded Brightmoor Optics in 1989. She was born in Tarnholm.';
const passage = { id: 'p', documentId: 'd', start: 0, end: text.length, text };
const source = { contentHash: '', title: 'Orla Venn', date: null, metadata: {}, sources: [] };
const document = { id: 'd', text, ...source };
const evidence = [{ passageId: 'p', start: 0, end: 44 }];
const question = 'Who founded Brightmoor Optics?';
const draft = { question, answer: 'Orla Venn', entities: ['Orla Venn'], evidence };
const reflection = {
  ...draft,
  id: 'r',
  step: 'extraction' as const,
  paraphrases: [],
  documentIds: ['d'],
  refusal: false,
  generator: 'llm',
};

/** A request of each kind, and what an answer in its form comes to. */
const REQUESTS: readonly (readonly [
  string,
  (generator: Generator, call: Call) => Promise<unknown> | undefined,
  unknown,
])[] = [
  [
    'extract',
    (generator, call) => generator.extract({ passage, document, entities: [] }, call),
    expect.any(Array),
  ],
  [
    'consolidate',
    (generator, call) =>
      generator.consolidate?.({ reflections: [reflection, reflection], document }, call),
    expect.any(Array),
  ],
  [
    'verify',
    (generator, call) =>
      generator.verify?.({ draft, evidence: [passage], documents: [document] }, call),
    { status: expect.stringMatching(/^(?:accepted|rewritten|rejected)$/) },
  ],
  [
    'paraphrase',
    (generator, call) => generator.paraphrase?.({ reflection, count: 2 }, call),
    expect.any(Array),
  ],
  [
    'sameEntity',
    (generator, call) => generator.sameEntity?.({ a: 'Orla Venn', b: 'Dr. Orla Venn' }, call),
    expect.any(Boolean),
  ],
];

// Loading the server takes most of its minute.
(SMOKE ? describe.skip : describe)('the generator llm over a real vLLM', () => {
  let server: VllmServer;
  let folder: string;
  let memo: Memo;
  let before: Awaited<ReturnType<typeof counted>>;
  const ledger = new Ledger();
  const options = () => ({
    provider: 'openai-compatible' as const,
    model: server.model,
    baseURL: server.baseURL,
    structuredOutput: true,
    passes: 1,
    maxTokens: 320,
    hedge: 0,
  });

  beforeAll(async () => {
    server = await startVllm(await smolLm2(), 'smollm2');
    before = await counted(server);
    folder = await mkdtemp(join(tmpdir(), 'memo-real-generator-'));
    memo = await createMemo({
      workspace: folder,
      config: {
        generator: { use: 'llm', ...options() },
        reflections: { paraphrases: 1, refusals: 50 },
      },
    });
  }, 600_000);
  afterAll(async () => {
    await memo?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  it('answers in the form of each request, or says why not', async () => {
    const host = { env: () => undefined } as unknown as PluginHost;
    const generator = await llm.create(llm.options.parse(options()), host);
    const outcomes = await Promise.all(
      REQUESTS.map(([, request]) =>
        request(generator, testCall({ meter: ledger }))?.catch((error: unknown) =>
          MemoError.from(error),
        ),
      ),
    );
    const kept = REQUESTS.flatMap(([name, , form], at) => {
      const outcome = outcomes[at];
      if (outcome instanceof MemoError) {
        expect(outcome.code).toMatch(NAMED);
        return [];
      }
      if (typeof outcome !== 'boolean' && !Array.isArray(outcome)) {
        expect(outcome).toMatchObject(form as object);
      } else expect(outcome).toEqual(form);
      return name;
    });
    process.stderr.write(`in its form: ${kept.join(', ')}\n`);
    // Its answer is one word: the weakest model ends it.
    expect(kept).toContain('sameEntity');
  }, 120_000);

  it('ends every item of a run: done, or named with its reason', async () => {
    await memo.ingest(DOCUMENTS);
    const outcome = await memo
      .reflect({ meter: ledger })
      .catch((error: unknown): MemoError | ReflectReport => MemoError.from(error));
    if (outcome instanceof MemoError) {
      // Nothing that the model said could be learned.
      expect(outcome.code).toBe('STAGE_EMPTY');
      return;
    }
    const made = new Set<string>();
    for await (const line of memo.exportReflections({ format: 'jsonl' })) {
      for (const id of line.documentIds) made.add(id);
    }
    const named = new Set(outcome.failures.map(({ documentId }) => documentId));
    for (const { id } of DOCUMENTS) expect(made.has(id) || named.has(id)).toBe(true);
    for (const { error } of outcome.failures) expect(error.code).toMatch(NAMED);
  }, 120_000);

  it('keeps the form: what was learned has a question, an answer and a source', async () => {
    for await (const line of memo.exportReflections({ format: 'jsonl' })) {
      const { question, answer, refusal, evidence } = line;
      expect([question, answer]).toEqual([
        expect.stringMatching(/\S/u),
        expect.stringMatching(/\S/u),
      ]);
      if (refusal === false) expect(evidence).not.toHaveLength(0);
    }
  });

  it('pays for as many tokens as the server counts', async () => {
    const after = await counted(server);
    const used = {
      prompt: after.prompt - before.prompt,
      completion: after.completion - before.completion,
    };
    const { settled, booked, held } = ledger.total();
    expect(held.calls).toBe(0);
    expect(settled.calls).toBeGreaterThan(2);
    // A cut-off answer is paid for, and counted, too; nothing was lost on the way.
    expect(booked.calls).toBe(0);
    expect({ prompt: settled.promptTokens, completion: settled.completionTokens }).toEqual(used);
    process.stderr.write(`${settled.calls} calls, ${JSON.stringify(used)} tokens\n`);
  });
});
