import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startChatServer, type Asked, type ChatServer, type Mind } from '@memo-js/chat-servers';
import { generatorSuite, memoryJournal, testCall, testSuite } from '@memo-js/conformance';
import type { Document, Generator, Passage, PluginHost, Reflection } from '@memo-js/core';
import { llm } from './plugin.ts';
import { readingMind } from './reading-mind.fixture.ts';

let server: ChatServer;
let mind: Mind;
let asked: Asked[] = [];
beforeAll(async () => {
  server = await startChatServer({
    mind: (request) => {
      asked.push(request);
      return mind(request);
    },
  });
});
afterAll(() => server.close());
beforeEach(() => {
  mind = readingMind;
  asked = [];
});

const host = { env: () => undefined } as unknown as PluginHost;

async function generator(options: object = {}): Promise<Generator> {
  const given = {
    provider: 'openai-compatible',
    model: 'model-1',
    baseURL: `${server.url}/v1`,
    structuredOutput: true,
    attempts: 1,
    ...options,
  };
  return llm.create(llm.options.parse(given), host);
}

const text = 'Orla Venn was born in Tarnholm on 4 May 1961. She founded Brightmoor Optics in 1989.';
const document: Document = {
  id: 'd1',
  contentHash: 'h',
  title: 'Orla Venn',
  date: null,
  text,
  metadata: {},
  sources: [],
};
const passage: Passage = { id: 'p1', documentId: 'd1', start: 0, end: text.length, text };
const says = (value: object): Mind => {
  const said = JSON.stringify(value);
  return () => ({ text: said });
};

describe('the generator llm', () => {
  testSuite(generatorSuite({ create: generator }), { describe, it });

  it('shows a passage as data, and asks again until a pass adds little', async () => {
    const subject = await generator({ passes: 4 });
    const drafts = await subject.extract({ passage, document, entities: ['Ada'] }, testCall());
    expect(drafts.map(({ question }) => question)).toContain('Who founded Brightmoor Optics?');
    expect(asked).toHaveLength(2);
    const shown = JSON.parse(asked[1]?.messages[1]?.text ?? '') as Record<string, unknown>;
    expect(shown).toMatchObject({ passage: text, names: ['Ada'] });
    expect(shown['found']).toHaveLength(drafts.length);
  });

  it('adds the instructions of the user to those of the step, and knows its work by them', async () => {
    const instructions = { extraction: '  Leave out addresses.\n' };
    const subject = await generator({ passes: 1, instructions });
    const input = { passage, document, entities: [] };
    await subject.extract(input, testCall());
    const task = asked[0]?.messages[0]?.text ?? '';
    expect(task).toMatch(
      /^You turn documents [^]*\nLeave out addresses\.\n\nThe form of your answer/,
    );
    const [draft] = await subject.extract(input, testCall());
    if (draft !== undefined) {
      await subject.verify?.({ draft, evidence: [passage], documents: [document] }, testCall());
    }
    expect(asked.at(-1)?.messages[0]?.text).not.toContain('addresses');
    const without = { provider: 'openai', model: 'm' };
    const given = { ...without, instructions };
    const fingerprint = (options: object) => llm.fingerprint(llm.options.parse(options));
    expect(fingerprint(given)).toEqual({
      ...(fingerprint(without) as object),
      instructions: { extraction: 'Leave out addresses.' },
    });
    const unknown = { ...given, instructions: { extracting: 'x' } };
    expect(llm.options.safeParse(unknown).success).toBe(false);
  });

  it('makes wordings of what a later pass asks in almost the same words', async () => {
    const pair = { answer: 'Orla Venn', entities: [], paraphrases: [] };
    const founded = ['She founded Brightmoor Optics in 1989'];
    const first = { ...pair, question: 'Who founded Brightmoor Optics in 1989?', quotes: founded };
    const again = {
      ...pair,
      question: 'In 1989, who founded Brightmoor Optics?',
      quotes: ['Orla Venn was born in Tarnholm'],
    };
    const other = { ...first, question: 'Who sold Brightmoor Optics in 1989?' };
    mind = says({ pairs: [first, again, other] });
    const drafts = await (
      await generator()
    ).extract({ passage, document, entities: [] }, testCall());
    expect(drafts.map(({ question }) => question)).toEqual([first.question, other.question]);
    expect(drafts[0]?.paraphrases).toEqual([again.question]);
    expect(drafts[0]?.evidence.map(({ start }) => start)).toEqual([46, 0]);
    // The second pass has brought nothing new.
    expect(asked).toHaveLength(2);
  });

  it('pays for an answer once', async () => {
    const subject = await generator();
    const journal = memoryJournal();
    const first = await subject.extract({ passage, document, entities: [] }, testCall({ journal }));
    const before = asked.length;
    const again = await subject.extract({ passage, document, entities: [] }, testCall({ journal }));
    expect(again).toEqual(first);
    expect(asked).toHaveLength(before);
  });

  it('divides a passage that is too long for the model', async () => {
    const long = Array.from({ length: 40 }, () => text).join(' ');
    const whole = { ...passage, text: long, end: long.length };
    const own = await startChatServer({ mind: readingMind, contextTokens: 2_800 });
    const subject = await generator({ baseURL: `${own.url}/v1`, passes: 1, maxTokens: 900 });
    const input = { passage: whole, document: { ...document, text: long }, entities: [] };
    const drafts = await subject.extract(input, testCall()).finally(() => own.close());
    const starts = drafts.map(({ evidence }) => evidence[0]?.start ?? 0);
    expect(Math.max(...starts)).toBeGreaterThan(long.length - 200);
    for (const { evidence } of drafts) {
      for (const { start, end } of evidence) {
        expect(long.slice(start, end)).toMatch(/^(?:Orla|She) .*\d{4}$/);
      }
    }
  });

  it('gives a pair whose quote is nowhere the whole passage, for verification to judge', async () => {
    const pair = { question: 'Who?', answer: 'Ann', entities: [], paraphrases: [] };
    mind = says({ pairs: [{ ...pair, quotes: ['utterly different words'] }] });
    const subject = await generator({ passes: 1 });
    const [draft] = await subject.extract({ passage, document, entities: [] }, testCall());
    expect(draft?.evidence).toEqual([{ passageId: 'p1', start: 0, end: text.length }]);
  });

  describe('verification', () => {
    const draft = {
      question: 'Who founded Brightmoor Optics?',
      answer: 'Orla Venn',
      paraphrases: [],
      entities: ['Orla Venn'],
      evidence: [{ passageId: 'p1', start: 46, end: 83 }],
    };
    const input = { draft, evidence: [passage], documents: [document] };
    const accepted = { verdict: 'accepted', question: '', answer: '', reason: '' };

    it('asks no model about a name that is not there', async () => {
      const subject = await generator();
      const forged = { ...draft, answer: 'Mira Sund' };
      const verdict = await subject.verify?.({ ...input, draft: forged }, testCall());
      expect(verdict).toMatchObject({ status: 'rejected' });
      expect(asked).toHaveLength(0);
    });

    it('rejects what the model accepts without a quote', async () => {
      mind = says({ ...accepted, claims: [{ claim: 'Orla Venn founded it.', quote: null }] });
      const subject = await generator();
      expect(await subject.verify?.(input, testCall())).toEqual({
        status: 'rejected',
        reason: 'Nothing in its source says: Orla Venn founded it.',
      });
    });

    it('takes a better wording, and holds it against the source again', async () => {
      const quote = 'She founded Brightmoor Optics in 1989';
      const claims = [{ claim: 'Orla Venn founded it in 1989.', quote }];
      const better = { verdict: 'rewritten', question: 'Who founded Brightmoor Optics in 1989?' };
      mind = says({ claims, ...better, answer: 'Orla Venn', reason: 'with the year' });
      const subject = await generator();
      expect(await subject.verify?.(input, testCall())).toMatchObject({
        status: 'rewritten',
        draft: { question: better.question, evidence: [{ start: 46, end: 83 }] },
      });
      mind = says({ claims, ...better, answer: 'Orla Venn in 1999', reason: 'worse' });
      expect(await (await generator()).verify?.(input, testCall())).toMatchObject({
        status: 'rejected',
        reason: expect.stringContaining('1999'),
      });
    });
  });

  const reflection = (id: string, question: string, answer: string, documentId = 'd1') =>
    ({
      id,
      step: 'extraction',
      question,
      answer,
      paraphrases: [],
      entities: [],
      evidence: [{ passageId: `p-${id}`, start: 0, end: 5 }],
      documentIds: [documentId],
      refusal: false,
      generator: 'llm',
    }) satisfies Reflection;

  it('joins facts of several documents only', async () => {
    const reflections = [
      reflection('r1', 'Who founded Bolt?', 'Ann'),
      reflection('r2', 'Where was Ann born?', 'Oslo', 'd2'),
      reflection('r3', 'When was Ann born?', '1961', 'd2'),
    ];
    const pair = { answer: 'Oslo', entities: ['Oslo'], paraphrases: [] };
    mind = says({
      pairs: [
        { ...pair, question: 'Where was the founder of Bolt born?', from: [1, 2] },
        { ...pair, question: 'Where was Ann born in 1961?', from: [2, 3] },
        { ...pair, question: 'Where was Eve born?', from: [9] },
      ],
    });
    const entity = { key: 'ann', name: 'Ann', documentIds: ['d1', 'd2'], mentions: 3 };
    const subject = await generator();
    const drafts = await subject.relate?.({ group: { entity, reflections } }, testCall());
    expect(drafts?.map(({ flaw }) => flaw)).toEqual([
      undefined,
      'It rests on one document alone.',
      'It rests on pairs that do not exist.',
    ]);
    expect(drafts?.[0]?.evidence.map(({ passageId }) => passageId)).toEqual(['p-r1', 'p-r2']);
  });

  it('keeps names and numbers in other wordings', async () => {
    mind = says({
      wordings: ['In 1989, who set up Bolt?', 'Who set up Bolt?', 'Who set up Bold in 1989?'],
    });
    const subject = await generator();
    const known = reflection('r1', 'Who founded Bolt in 1989?', 'Ann');
    const wordings = await subject.paraphrase?.({ reflection: known, count: 4 }, testCall());
    expect(wordings).toEqual(['In 1989, who set up Bolt?']);
  });

  it('asks another model for one step', async () => {
    const steps = { verification: { model: 'strong' } };
    const subject = await generator({ steps });
    const [draft] = await subject.extract({ passage, document, entities: [] }, testCall());
    if (draft === undefined) throw new Error('nothing was extracted');
    await subject.verify?.({ draft, evidence: [passage], documents: [document] }, testCall());
    expect(asked.map(({ model }) => model)).toEqual(['model-1', 'model-1', 'strong']);
  });
});
