import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ChatCaller, ChatExecutive, createChatModel, type Provider } from '@memo-js/chat';
import { startChatServer, type ChatServer, type Mind } from '@memo-js/chat-servers';
import type { Executive } from '@memo-js/core';
import { createMemo, readDocuments, type AskEvent, type Memo } from '@memo-js/engine';
import { folderWith, SMALL_CORPUS, startMemo } from './memo.ts';

const QUESTION = 'Who is the mayor of the town where Brightmoor Optics is based?';

/** What a model is shown, as far as this mind reads it. */
interface Shown {
  readonly asked?: readonly { readonly id: string; readonly answer?: string }[];
}

const ask = (text: string) => [{ text, clues: [1], candidate: null, fallbacks: [] }];

/** Finds the town, then its mayor, as a good model would. */
const mind: Mind = ({ messages }) => {
  const task = messages[0]?.text ?? '';
  const { asked = [] } = JSON.parse(messages.at(-1)?.text ?? '{}') as Shown;
  const [town, mayor] = asked.map(({ answer }) => answer);
  const decision = (): object => {
    if (task.includes('take the question apart')) {
      const clues = ['X is the mayor of a town', 'Brightmoor Optics is based in that town'];
      return {
        clues,
        questions: ask('Where is Brightmoor Optics based?'),
        known: [],
        impossible: null,
      };
    }
    if (task.includes('find out which thing')) {
      const candidates = [{ name: town, satisfied: [2], failed: [] }];
      return { candidates, confirmed: town, status: 'confirmed', questions: [] };
    }
    if (task.includes('collect what is still missing')) {
      const questions = mayor === undefined ? ask(`Who is the mayor of ${town}?`) : [];
      return { questions, done: mayor !== undefined, pivot: null };
    }
    return {
      steps: asked.map(({ id, answer }, i) => ({ clue: i + 1, finding: answer, citations: [id] })),
      kind: 'answer',
      short: mayor,
      text: `Brightmoor Optics is based in ${town}, and the mayor of ${town} is ${mayor}.`,
      outside: [],
      conflicts: [],
      contradictions: [],
      reason: '',
      missing: [],
    };
  };
  return { text: JSON.stringify(decision()) };
};

let home = '';
let artifact = '';
let sealed: Readonly<Record<string, string>> = {};
let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer({ mind, pace: 4 });
  home = await folderWith(SMALL_CORPUS);
  const memo = await memoUnder();
  const { train } = await memo.encode(readDocuments([join(home, 'docs')]));
  await memo.close();
  artifact = train.folder;
  sealed = await checksums();
}, 120_000);
afterAll(async () => {
  await server.close();
  await rm(home, { recursive: true, force: true });
});

/** Without an executive the default: the rules. */
const memoUnder = (executive?: Executive): Promise<Memo> =>
  createMemo({
    cwd: home,
    workspace: join(home, 'w'),
    ...(executive === undefined ? {} : { executive }),
  });

async function chatExecutive(provider: Provider): Promise<Executive> {
  const baseURL = server.url + (provider === 'openai' ? '/v1' : '');
  const model = await createChatModel({ provider, model: 'model-1', baseURL }, () => 'some-key');
  return new ChatExecutive(new ChatCaller(model));
}

/** SHA-256 of every file of the memory. */
async function checksums(): Promise<Record<string, string>> {
  const files = (await readdir(artifact, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const sums = await Promise.all(
    files.map(async (file) => [
      file,
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ]),
  );
  return Object.fromEntries(sums) as Record<string, string>;
}

describe('one sealed memory', () => {
  const executives: readonly (readonly [string, () => Promise<Executive | undefined>])[] = [
    ['the rules', async () => undefined],
    ['a model of OpenAI', () => chatExecutive('openai')],
    ['a model of Anthropic', () => chatExecutive('anthropic')],
    ['a model of Gemini', () => chatExecutive('gemini')],
  ];

  it.each(executives)('answers under %s, and stays as it is', async (name, executive) => {
    const memo = await memoUnder(await executive());
    const before = await memo.summary();
    const events: AskEvent[] = [];
    for await (const event of memo.askStream(QUESTION)) events.push(event);
    const last = events.at(-1);
    if (last?.type !== 'result') throw new Error('The stream has no result.');
    const { result, transcript } = last;
    expect(result).toMatchObject({ answer: 'Tomas Rell', abstained: false, supported: true });
    expect(result.subQuestions.map(({ answer }) => answer)).toEqual(['Kelby', 'Tomas Rell']);
    const parts = events.flatMap((event) => (event.type === 'answer' ? [event.text] : []));
    expect(transcript.final).toMatchObject({ text: parts.join('') });
    expect(parts.length).toBeGreaterThan(name === 'the rules' ? 0 : 5);
    expect((await memo.ask(QUESTION)).answer).toBe('Tomas Rell');
    expect(await memo.summary()).toEqual(before);
    await memo.close();
    expect(before.memories).toHaveLength(1);
    expect(await checksums()).toEqual(sealed);
    expect(Object.keys(sealed).some((file) => file.endsWith('model.safetensors'))).toBe(true);
  });

  it('is asked by the command, line by line, until Ctrl-C', async () => {
    const executive = {
      use: 'openai-compatible',
      baseURL: `${server.url}/v1`,
      model: 'model-1',
      structuredOutput: true,
    };
    await writeFile(join(home, 'memo.config.json'), JSON.stringify({ executive }));
    const args = ['ask', QUESTION, '--workspace', 'w', '--stream', '--json'];
    const { process: child, finished } = startMemo(args, home);
    child.stdout?.on('data', (chunk: Buffer) => {
      if (/^\{"type":"answer"/m.test(chunk.toString())) child.kill('SIGINT');
    });
    const { code, stdout } = await finished;
    expect(code).toBe(130);
    const lines = stdout.trimEnd().split('\n');
    const events = lines.map((line) => JSON.parse(line) as { type: string });
    expect(events.filter(({ type }) => type === 'asked')).toHaveLength(2);
    expect(events.at(-1)).toMatchObject({ type: 'error', error: { code: 'ABORTED' } });
  });

  it('is asked by models that never see a sentence of the documents', () => {
    const sentences = Object.values(SMALL_CORPUS).flatMap((text) =>
      text.split(/\n+|(?<=\.) /).filter((sentence) => sentence.endsWith('.')),
    );
    expect(sentences.length).toBeGreaterThan(8);
    expect(server.requests.length).toBeGreaterThan(20);
    for (const { body } of server.requests) {
      expect(sentences.filter((sentence) => body.includes(sentence))).toEqual([]);
    }
  });
});
