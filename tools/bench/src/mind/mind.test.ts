import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChatCaller, ChatExecutive, createChatModel } from '@memo-js/chat';
import { startChatServer, type ChatServer } from '@memo-js/chat-servers';
import { executiveSuite, testSuite } from '@memo-js/conformance';
import { readQuestion } from './read.ts';
import { readingMind } from './reading-mind.ts';
import { Solver, type Heard } from './solve.ts';

/** A memory that knows these questions in these words alone. */
const KNOWN: Readonly<Record<string, string>> = {
  'who founded ostra?': 'Mira Vell and Tom Rade',
  'where was mira vell born?': 'Lund',
  'who is the mayor of lund?': 'Ada Holm',
  'where is ostra located?': 'Brant',
  'how high is mount kar?': '900 metres',
  'where does the river ull rise?': 'Mount Kar',
};

/** Asks until the mind has an answer. */
function answer(question: string): string | null {
  const node = readQuestion(question);
  if (node === null) return null;
  const heard: Heard[] = [];
  for (let turn = 0; turn < 20; turn++) {
    const result = new Solver(heard).solve(node);
    if (result.state === 'found') return result.values[0]?.text ?? null;
    if (result.state === 'failed') return null;
    for (const wording of result.questions.flat()) {
      heard.push({
        id: `q${heard.length + 1}`,
        question: wording,
        answer: KNOWN[wording.toLowerCase()] ?? null,
      });
    }
  }
  return null;
}

describe('the reading mind', () => {
  it.each([
    ['Give me the birthplace of the woman who got Ostra off the ground.', 'Lund'],
    ['Ostra owes its existence to a chemist. Where did she first see the light of day?', 'Lund'],
    ["What's the height of the peak on whose slopes the Ull springs?", '900 metres'],
    ['The firm that Mira Vell and a man set up: where is it based?', null],
    ['How do I bake bread?', null],
  ])('%s', (question, expected) => {
    expect(answer(question)).toBe(expected);
  });
});

let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer({ mind: readingMind });
});
afterAll(() => server.close());

describe('a chat executive with the reading mind', () => {
  const create = async (): Promise<ChatExecutive> => {
    const connection = { baseURL: `${server.url}/v1`, structuredOutput: true };
    const model = await createChatModel({
      provider: 'openai-compatible',
      model: 'reading-mind',
      ...connection,
    });
    return new ChatExecutive(new ChatCaller(model));
  };
  testSuite(executiveSuite({ create }), { describe, it });
});
