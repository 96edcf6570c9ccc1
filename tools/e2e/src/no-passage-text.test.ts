import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  EMPTY_SYNTHESIS,
  executiveTask,
  startChatServer,
  type ChatServer,
  type Mind,
} from '@memo-js/chat-servers';
import { createMemo, type Memo } from '@memo-js/engine';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { folderWith, memoJson, SMALL_CORPUS } from './memo.ts';

/** A shorter run of words may well be said by chance. */
const WINDOW = 40;

interface Shown {
  readonly question: string;
  readonly asked?: readonly { readonly id: string; readonly answer?: string }[];
}

/** Asks what it is asked, and answers with all that the memory says. */
const mind: Mind = ({ messages }) => {
  const instructions = messages.find(({ role }) => role === 'system')?.text ?? '';
  const data = messages.find(({ role }) => role === 'user')?.text ?? '{}';
  const { question, asked = [] } = JSON.parse(data) as Shown;
  const questions = [{ text: question, clues: [1], candidate: null, fallbacks: [] }];
  const found = asked.filter(({ answer }) => answer !== undefined);
  const text = found.map(({ answer }) => answer).join('. ');
  const steps = found.map(({ id }) => ({ clue: 1, finding: text, citations: [id] }));
  const decision = {
    ground: { clues: [question], questions, known: [], impossible: null },
    identify: { candidates: [], confirmed: null, status: 'not-needed', questions: [] },
    seek: { questions: [], done: true, pivot: null },
    synthesize:
      found.length > 0
        ? { ...EMPTY_SYNTHESIS, kind: 'answer', steps, short: text, text }
        : { ...EMPTY_SYNTHESIS, kind: 'abstention', reason: 'Nothing was found.' },
  }[executiveTask(instructions)!];
  return { text: JSON.stringify(decision) };
};

const plain = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

/** Every run of characters that long. */
const windows = (text: string): readonly string[] => {
  const line = plain(text);
  const count = Math.max(0, line.length - WINDOW + 1);
  return Array.from({ length: count }, (_, at) => line.slice(at, at + WINDOW));
};

/** All texts in a JSON body, as they are before they are written as JSON. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') {
    const inner = value.startsWith('{') ? (JSON.parse(value) as unknown) : null;
    return inner === null ? [value] : textsIn(inner);
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** What of the documents stands in requests, beside what was asked and what the memory said. */
function leaks(bodies: readonly string[], allowed: readonly string[]): readonly string[] {
  const sent = bodies.flatMap((body) => textsIn(JSON.parse(body))).map(plain);
  const said = new Set(allowed.flatMap(windows));
  return Object.values(SMALL_CORPUS)
    .flatMap(windows)
    .filter((window) => !said.has(window) && sent.some((text) => text.includes(window)));
}

const QUESTIONS = [
  'Who founded Brightmoor Optics?',
  'Where is Brightmoor Optics based?',
  'Who is the mayor of Kelby?',
  'What is Orla Venn known for?',
];
const WIRES = ['openai', 'gemini', 'anthropic'] as const;
const PROTOCOLS = ['three-stage', 'single-turn', 'multi-turn'] as const;

let home = '';
let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer({ mind });
  home = await folderWith(SMALL_CORPUS);
  await memoJson(['encode', 'docs', '--workspace', 'w'], home);
}, 180_000);
afterAll(async () => {
  await server.close();
  await rm(home, { recursive: true, force: true });
});

const opened = (
  wire: (typeof WIRES)[number],
  protocol: (typeof PROTOCOLS)[number],
): Promise<Memo> =>
  createMemo({
    workspace: join(home, 'w'),
    config: {
      plugins: [`@memo-js/executive-${wire}`],
      executive: {
        use: wire,
        model: 'm',
        baseURL: wire === 'openai' ? `${server.url}/v1` : server.url,
        apiKeyEnv: 'MEMO_E2E_KEY',
      },
      protocol: { use: protocol },
    },
  });

describe('requests to an executive', () => {
  beforeAll(() => {
    process.env['MEMO_E2E_KEY'] = 'key-of-the-test';
  });
  afterAll(() => {
    delete process.env['MEMO_E2E_KEY'];
  });

  it('would be found out if they held a passage', () => {
    const [document = ''] = Object.values(SMALL_CORPUS);
    const body = JSON.stringify({ messages: [{ content: JSON.stringify({ note: document }) }] });
    expect(leaks([body], []).length).toBeGreaterThan(20);
    expect(leaks([body], [document])).toEqual([]);
  });

  it.each(WIRES.flatMap((wire) => PROTOCOLS.map((protocol) => [wire, protocol] as const)))(
    'hold no text of a passage: %s, %s',
    async (wire, protocol) => {
      const before = server.requests.length;
      const memo = await opened(wire, protocol);
      const allowed: string[] = [...QUESTIONS];
      let answered = 0;
      try {
        for (const question of QUESTIONS) {
          const { subQuestions, abstained } = await memo.ask(question);
          if (!abstained) answered++;
          allowed.push(...subQuestions.flatMap(({ answer }) => answer ?? []));
        }
      } finally {
        await memo.close();
      }
      const bodies = server.requests.slice(before).map(({ body }) => body);
      expect(answered).toBeGreaterThanOrEqual(3);
      expect(bodies.length).toBeGreaterThanOrEqual(2 * answered);
      expect(leaks(bodies, allowed)).toEqual([]);
    },
    60_000,
  );
});
