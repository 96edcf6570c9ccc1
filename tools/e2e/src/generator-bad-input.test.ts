import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startChatServer,
  type ChatServer,
  type ChatServerOptions,
  type Mind,
} from '@memo-js/chat-servers';
import { MemoError, type DocumentInput, type Meter } from '@memo-js/core';
import { Ledger, createMemo, type Memo, type ReflectReport } from '@memo-js/engine';

/** Sentence forms of many kinds of text, with the question that each answers. */
const FORMS: readonly (readonly [RegExp, (what: string) => string])[] = [
  [/(?<answer>\p{Lu}\p{L}+) founded (?<what>\p{Lu}\w+)/gu, (what) => `Who founded ${what}?`],
  [/(?<answer>\p{Lu}\p{L}+) gründete (?<what>\p{Lu}\p{L}+)/gu, (what) => `Wer gründete ${what}?`],
  [/(?<answer>\p{Script=Katakana}+)は(?<what>\p{Script=Katakana}+)を創立した/gu, (what) => `${what}を創立したのは誰ですか？`],
  [/\| (?<what>\p{Lu}\p{L}+) \| (?<answer>\p{Lu}\p{L}+ \p{Lu}\p{L}+) \|/gu, (what) => `Who is the mayor of ${what}?`],
  [/const (?<what>\w+) = (?<answer>\d+)/gu, (what) => `What is the value of the constant ${what}?`],
]; // prettier-ignore

interface Shown {
  readonly passage?: string;
  readonly found?: readonly string[];
  readonly pair?: { readonly question: string; readonly answer: string };
  readonly passages?: readonly string[];
}

/** Finds the facts of those forms, and checks that their answers are said. */
const reading: Mind = ({ messages }) => {
  const {
    passage,
    found = [],
    pair,
    passages = [],
  } = JSON.parse(messages[1]?.text ?? '{}') as Shown;
  if (pair !== undefined) {
    const quote = passages.some((text) => text.includes(pair.answer)) ? pair.answer : null;
    const claims = [{ claim: pair.question, quote }];
    const verdict = { claims, verdict: 'accepted', question: '', answer: '', reason: '' };
    return { text: JSON.stringify(verdict) };
  }
  const pairs = FORMS.flatMap(([form, ask]) =>
    [...(passage ?? '').matchAll(form)].map(({ 0: quote, groups }) => {
      const { answer = '', what = '' } = groups ?? {};
      return {
        question: ask(what),
        answer,
        entities: [answer, what],
        paraphrases: [],
        quotes: [quote],
      };
    }),
  ).filter(({ question }) => !found.includes(question));
  return { text: JSON.stringify({ pairs }) };
};

const SKIP = [
  'consolidation',
  'entity-matching',
  'surfacing',
  'cross-document',
  'paraphrasing',
  'refusal',
];

let close: (() => Promise<void>) | null = null;
afterEach(async () => close?.());

interface Setup {
  readonly server?: Partial<ChatServerOptions>;
  readonly generator?: Readonly<Record<string, unknown>>;
  readonly meter?: Meter;
  readonly passageWords?: number;
}

interface Reflected {
  /** The report, or the error that ended the run. */
  readonly ended: ReflectReport | MemoError;
  readonly server: ChatServer;
  /** Questions with their answer and what of the document they rest on. */
  readonly learned: readonly (readonly [question: string, answer: string, source: string])[];
}

async function reflected(texts: readonly string[], setup: Setup = {}): Promise<Reflected> {
  const server = await startChatServer({ mind: reading, ...setup.server });
  const folder = await mkdtemp(join(tmpdir(), 'memo-bad-input-'));
  process.env['MEMO_TEST_KEY'] = 'sk-test';
  const memo = await createMemo({
    workspace: folder,
    config: {
      generator: {
        use: 'llm',
        provider: 'openai',
        model: 'gpt-5-mini',
        baseURL: `${server.url}/v1`,
        apiKeyEnv: 'MEMO_TEST_KEY',
        passes: 1,
        attempts: 1,
        hedge: 0,
        ...setup.generator,
      },
      reflections: {
        skip: SKIP,
        ...(setup.passageWords === undefined ? {} : { passageWords: setup.passageWords }),
      },
    },
  });
  close = async () => {
    close = null;
    await memo.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  const documents = texts.map((text, at): DocumentInput => ({ id: `d${at}`, text }));
  await memo.ingest(documents);
  const { meter } = setup;
  const ended = await memo
    .reflect(meter === undefined ? {} : { meter })
    .catch((error: unknown) => MemoError.from(error));
  return { ended, server, learned: await linesOf(memo) };
}

async function linesOf(memo: Memo): Promise<Reflected['learned']> {
  const lines: [string, string, string][] = [];
  for await (const { question, answer, evidence } of memo.exportReflections()) {
    lines.push([question, answer, evidence.map(({ text }) => text).join(' / ')]);
  }
  return lines;
}

const report = ({ ended }: Reflected): ReflectReport => {
  if (ended instanceof MemoError) throw ended;
  return ended;
};
const failed = ({ ended }: Reflected): MemoError => {
  if (ended instanceof MemoError) return ended;
  throw new Error('the run was not ended by an error');
};
const named = (each: Reflected): string[][] =>
  report(each).failures.map(({ documentId, error }) => [documentId, error.code]);

/** Prose of a fact and much else. */
const padded = (fact: string, words: number): string =>
  `${fact} ${'It rained again on the grey hills that day. '.repeat(Math.ceil(words / 9))}`;

const TABLE = '| Town | Mayor |\n| --- | --- |\n| Kelby | Tomas Rell |\n| Minfell | Ida Krane |';
const CODE =
  'Limits of the server:\n\n```js\nconst PORTS = 1024;\nconst users = 50; // "many"\n```';

describe('the generator llm', () => {
  it.each<readonly [string, string, readonly (readonly [string, string, string])[]]>([
    [
      'languages beside each other',
      'Ann founded Bolt. Jörg gründete Holzwerk. アンはボルトを創立した。',
      [
        ['Who founded Bolt?', 'Ann', 'Ann founded Bolt'],
        ['Wer gründete Holzwerk?', 'Jörg', 'Jörg gründete Holzwerk'],
        ['ボルトを創立したのは誰ですか？', 'アン', 'アンはボルトを創立した'],
      ],
    ],
    [
      'a table',
      TABLE,
      [
        ['Who is the mayor of Kelby?', 'Tomas Rell', '| Kelby | Tomas Rell |'],
        ['Who is the mayor of Minfell?', 'Ida Krane', '| Minfell | Ida Krane |'],
      ],
    ],
    [
      'code',
      CODE,
      [
        ['What is the value of the constant PORTS?', '1024', 'const PORTS = 1024'],
        ['What is the value of the constant users?', '50', 'const users = 50'],
      ],
    ],
  ])('learns from %s, and says where it stands', async (_, text, expected) => {
    const run = await reflected([text]);
    expect(named(run)).toEqual([]);
    expect(run.learned).toEqual(expected);
  });

  it('divides a passage that the context of the model is too small for', async () => {
    const text = `${padded('Ann founded Bolt.', 700)} Ben founded Corp.`;
    const run = await reflected([text], {
      passageWords: 2_000,
      server: { contextTokens: 2_600 },
      generator: { maxTokens: 900, verify: 'alignment' },
    });
    expect(named(run)).toEqual([]);
    expect(run.learned.map(([question]) => question)).toEqual([
      'Who founded Bolt?',
      'Who founded Corp?',
    ]);
  });

  it.each<readonly [string, Setup, RegExp, RegExp]>([
    [
      'no passage fits into its context',
      { server: { contextTokens: 300 } },
      /longer than its context/,
      /longer context/,
    ],
    [
      'each answer has 10,000 tokens',
      { server: { mind: () => ({ text: `{"pairs": [${'{"question": "'.repeat(3_000)}` }) } },
      /cut off at 8192 tokens/,
      /Allow more tokens/,
    ],
    [
      'it always refuses',
      { server: { faults: () => 'refusal' } },
      /refused to answer/,
      /another model/,
    ],
  ])('ends with the reason where %s', async (_, setup, message, hint) => {
    const ended = failed(await reflected(['Ann founded Bolt.', 'Ben founded Corp.'], setup));
    expect(ended.code).toBe('STAGE_EMPTY');
    expect(ended.message).toMatch(message);
    expect(ended.hint).toMatch(hint);
  });

  it('names a document that it refuses, and learns the rest', async () => {
    const refusing: Mind = (asked) =>
      asked.messages[1]?.text.includes('Bolt') === true
        ? { text: 'I am sorry, I cannot help with that.' }
        : reading(asked);
    const run = await reflected(['Ann founded Bolt.', 'Ben founded Corp.', 'it rained'], {
      server: { mind: refusing },
    });
    expect(named(run)).toEqual([
      ['d0', 'CHAT_OUTPUT_INVALID'],
      ['d2', 'DOCUMENT_WITHOUT_REFLECTIONS'],
    ]);
    expect(run.learned.map(([question]) => question)).toEqual(['Who founded Corp?']);
  });

  it('takes an answer of 10,000 tokens where they are allowed', async () => {
    const pair = { question: 'Who founded Bolt?', answer: 'Ann', entities: ['Ann'], quotes: [] };
    const paraphrases = Array.from({ length: 1_000 }, (_, n) => `Say it in way ${n}: who was it?`);
    const long = JSON.stringify({ pairs: [{ ...pair, paraphrases }] });
    const mind: Mind = (asked) =>
      asked.messages[1]?.text.includes('"pair"') === true ? reading(asked) : { text: long };
    const run = await reflected(['Ann founded Bolt.'], {
      server: { mind },
      generator: { maxTokens: 20_000, verify: 'alignment' },
    });
    expect(named(run)).toEqual([]);
    expect(run.learned).toHaveLength(1);
  });

  it('reads a document of 2 MB', async () => {
    const text = Array.from({ length: 40 }, (_, n) => padded(`Al founded Bolt${n}.`, 10_300)).join(
      '\n\n',
    );
    expect(text.length).toBeGreaterThan(1_800_000);
    const run = await reflected([text], {
      passageWords: 10_000,
      generator: { verify: 'alignment' },
    });
    expect(named(run)).toEqual([]);
    expect(run.learned).toHaveLength(40);
  }, 60_000);

  it('asks nothing on a budget of zero', async () => {
    const run = await reflected(['Ann founded Bolt.'], { meter: new Ledger({ dollars: 0 }) });
    expect(failed(run)).toMatchObject({
      code: 'BUDGET_SPENT',
      message: expect.stringContaining('0 calls'),
    });
    expect(run.server.requests).toHaveLength(0);
  });

  it('asks nothing on a budget in dollars where no price is known, and counts no cost without one', async () => {
    const generator = { model: 'my-own-model' };
    const texts = ['Ann founded Bolt.'];
    const bounded = await reflected(texts, { generator, meter: new Ledger({ dollars: 1 }) });
    expect(failed(bounded)).toMatchObject({
      code: 'BUDGET_UNPRICED',
      message: expect.stringContaining('my-own-model'),
    });
    expect(bounded.server.requests).toHaveLength(0);
    await close?.();
    const open = await reflected(texts, { generator });
    expect(report(open).usage).toMatchObject({ cost: null, generator: { calls: 2 } });
  });
});
