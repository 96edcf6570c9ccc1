import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  faultsInOrder,
  startChatServer,
  type ChatServer,
  type ChatServerOptions,
} from '@memo-js/chat-servers';
import type { SerializedError } from '@memo-js/core';
import { engineServices } from './engine-services.ts';
import { plainMind } from './testing/plain-mind.fixture.ts';
import { manifest } from './testing/reports.ts';
import { json, memo, type CliRun } from './testing/run-memo.ts';
import { validate } from './testing/schemas.ts';

const VARIABLE = 'MEMO_TEST_EXECUTIVE_KEY';
const KEY = 'sk-secret-0123456789abcdefghij';
const MODELS = {
  openai: 'gpt-5-mini',
  gemini: 'gemini-2.5-flash',
  anthropic: 'claude-haiku-4-5',
  'openai-compatible': 'served',
} as const;
const PROVIDERS = Object.keys(MODELS) as (keyof typeof MODELS)[];

let folder = '';
let server: ChatServer | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-executive-'));
  await mkdir(join(folder, 'memory'));
  const sealed = { ...manifest, checksums: {}, calibrations: [] };
  await writeFile(join(folder, 'memory/memo.json'), JSON.stringify(sealed));
  process.env[VARIABLE] = KEY;
});
afterEach(async () => {
  delete process.env[VARIABLE];
  await server?.close();
  server = null;
  await rm(folder, { recursive: true });
});

/** Asks through the CLI, as configured for a provider whose server behaves so. */
async function ask(
  provider: keyof typeof MODELS,
  behaviour: Partial<ChatServerOptions> = {},
  more: {
    readonly config?: object;
    readonly argv?: readonly string[];
    /** Instead of a question. */
    readonly command?: readonly string[];
  } = {},
): Promise<CliRun> {
  await server?.close();
  server = await startChatServer({ mind: plainMind, ...behaviour });
  const config = {
    plugins: [join(import.meta.dirname, 'testing/told-memory.ts')],
    memory: { use: 'told', says: 'Velmora' },
    executive: {
      use: provider,
      model: MODELS[provider],
      baseURL: provider.startsWith('openai') ? `${server.url}/v1` : server.url,
      apiKeyEnv: VARIABLE,
      attempts: 1,
      ...more.config,
    },
  };
  await writeFile(join(folder, 'memo.config.json'), JSON.stringify(config));
  const argv = more.command ?? [
    'ask',
    'Which city is it?',
    '--memory',
    join(folder, 'memory'),
    ...(more.argv ?? ['--json']),
  ];
  return memo(argv, { cwd: folder, services: engineServices });
}

/** Nothing that was printed or written holds the key. */
async function searched(run: CliRun): Promise<CliRun> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name))),
  );
  for (const text of [run.out, run.err, ...texts.map((bytes) => bytes.toString('latin1'))]) {
    expect(text).not.toContain(KEY);
  }
  return run;
}

const errorOf = ({ out }: CliRun): SerializedError =>
  (json(out) as { readonly error: SerializedError }).error;

describe.each(PROVIDERS)('memo ask with an executive of %s', (provider) => {
  it('answers, and says what it cost', async () => {
    const run = await searched(await ask(provider, {}, { argv: ['--trace', '--json'] }));
    const document = json(run.out) as { readonly usage: { readonly cost: number | null } };
    expect(validate('ask', document)).toEqual([]);
    const { promptTokens, completionTokens } = server!.computed;
    expect(document).toMatchObject({
      answer: 'Velmora',
      usage: { executive: { calls: 4, promptTokens, completionTokens, cachedTokens: 12 } },
      transcript: { decisions: Array.from({ length: 4 }, () => ({ usage: { calls: 1 } })) },
    });
    const { cost } = document.usage;
    if (provider === 'openai-compatible') expect(cost).toBeNull();
    else expect(cost).toBeGreaterThan(0);
  });

  it.each<[string, Partial<ChatServerOptions>, string, RegExp]>([
    ['a wrong key', { keys: ['another'] }, 'CHAT_AUTHENTICATION', new RegExp(VARIABLE)],
    ['an unknown model', { models: ['another'] }, 'CHAT_MODEL_UNKNOWN', /name/],
    ['a failing server', { faults: faultsInOrder('server-error') }, 'CHAT_SERVER', /later/],
    ['a busy server', { faults: faultsInOrder('overloaded') }, 'CHAT_OVERLOADED', /later/],
    ['a context that is too short', { contextTokens: 9 }, 'CHAT_CONTEXT_OVERFLOW', /context/],
    ...(provider === 'openai-compatible'
      ? []
      : ([
          [
            'no schemas',
            { schemas: false },
            'CHAT_NO_STRUCTURED_OUTPUT',
            /structuredOutput: false/,
          ],
        ] as [string, Partial<ChatServerOptions>, string, RegExp][])),
  ])('names %s, and keeps a key to itself that the server quotes', async (_, how, code, hint) => {
    const run = await searched(await ask(provider, { ...how, echoesKey: true }));
    expect(run.code).toBe(1);
    expect(errorOf(run)).toMatchObject({ code, hint: expect.stringMatching(hint) });
    expect(server!.requests.length).toBeGreaterThan(0);
  });

  it('sends nothing without a key, and names its variable', async () => {
    delete process.env[VARIABLE];
    const run = await ask(provider);
    expect(errorOf(run)).toMatchObject({
      code: 'CHAT_KEY_MISSING',
      message: expect.stringContaining(VARIABLE),
    });
    expect(server!.requests).toHaveLength(0);
  });

  it('says which sampling parameter was refused', async () => {
    const refuses = provider === 'gemini' ? ['topP'] : ['top_p'];
    const { code, out, err } = await searched(
      await ask(provider, { refuses, echoesKey: true }, { argv: ['--trace'] }),
    );
    expect(code).toBe(0);
    expect(out).toContain('(without topP)');
    expect(err.match(/does not accept topP/g)).toHaveLength(1);
  });
});

it.each([
  ['the key in place of its variable', { apiKeyEnv: KEY }],
  ['the key in the address', { baseURL: `https://user:${KEY}@example.test/v1` }],
  ['the key as an option', { apiKey: KEY }],
])('a config with %s is refused without showing it', async (_, config) => {
  const { code, out, err } = await ask('openai', {}, { config });
  expect(code).toBe(1);
  expect(errorOf({ out } as CliRun).code).toBe('PLUGIN_OPTIONS');
  expect(out + err).not.toContain(KEY);
});

it('a budget that does not cover a call stops before it', async () => {
  const run = await ask('openai', {}, { argv: ['--budget', '0.0001', '--json'] });
  expect(errorOf(run).code).toBe('BUDGET_EXCEEDED');
  expect(server!.requests).toHaveLength(0);
  const unpriced = await ask('openai-compatible', {}, { argv: ['--budget', '1', '--json'] });
  expect(errorOf(unpriced).code).toBe('BUDGET_UNPRICED');
});

it.each(PROVIDERS)('an evaluation by %s keeps the key out of its rows', async (provider) => {
  const question = { id: '1', question: 'Which city is it?', answer: 'Velmora' };
  await writeFile(join(folder, 'q.jsonl'), `${JSON.stringify(question)}\n`);
  const command = ['eval', 'q.jsonl', '--out', 'rows.jsonl', '--memory', join(folder, 'memory')];
  const faults = { faults: () => 'server-error' as const, echoesKey: true };
  const run = await searched(await ask(provider, faults, { command: [...command, '--json'] }));
  expect(json(run.out)).toMatchObject({ errors: 1, usage: { cost: 0, booked: { calls: 1 } } });
  const rows = await readFile(join(folder, 'rows.jsonl'), 'utf8');
  expect(rows).toContain('[key]');
});

it('a workspace whose reflections failed holds no key', async () => {
  const provider = 'openai';
  await mkdir(join(folder, 'docs'));
  await writeFile(join(folder, 'docs/a.md'), 'Velmora is a city. It has a bridge from 1931.');
  const faults = { faults: () => 'server-error' as const, echoesKey: true };
  await ask(provider, faults, { command: ['ingest', 'docs', '--json'] });
  const config = await readFile(join(folder, 'memo.config.json'), 'utf8');
  const generator = {
    use: 'llm',
    provider,
    model: MODELS[provider],
    apiKeyEnv: VARIABLE,
    attempts: 1,
    baseURL: `${server!.url}/v1`,
  };
  await writeFile(
    join(folder, 'memo.config.json'),
    JSON.stringify({ ...(JSON.parse(config) as object), generator }),
  );
  const run = await memo(['reflect', '--json'], { cwd: folder, services: engineServices });
  expect(run.code).not.toBe(0);
  expect(server!.requests.length).toBeGreaterThan(0);
  await searched(run);
});
