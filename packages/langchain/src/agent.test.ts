import { afterEach, describe, expect, it } from '@jest/globals';
import { ToolMessage } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import { startChatServer, type ChatServer, type Mind } from '@memo-js/chat-servers';
import { createAgent } from 'langchain';
import { memoTool } from './memo-tool.ts';
import { fakeMemo, PASSAGE } from './testing/fake-memo.ts';

let server: ChatServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** Asks the memory, then says what it was told. */
const mind: Mind = ({ messages, tools }) => {
  const told = messages.findLast(({ role }) => role === 'tool');
  const question = messages.findLast(({ role }) => role === 'user')?.text ?? '';
  if (told === undefined && tools.includes('ask_memory')) {
    return { text: '', toolCalls: [{ name: 'ask_memory', args: { question } }] };
  }
  return { text: `The memory says: ${told?.text.split('\n')[0]}.` };
};

async function agentOver(memo = fakeMemo()) {
  server = await startChatServer({ mind });
  const model = new ChatOpenAI({
    model: 'model-1',
    apiKey: 'none',
    configuration: { baseURL: `${server.url}/v1` },
  });
  return createAgent({ model, tools: [memoTool(memo)] });
}

const ask = (content: string) => ({ messages: [{ role: 'user' as const, content }] });
const question = 'Where is the company of Mara Lindqvarn based?';

describe('a LangChain agent', () => {
  it('asks a memo by its tool, and sees no passage', async () => {
    const memo = fakeMemo();
    const agent = await agentOver(memo);
    const { messages } = await agent.invoke(ask(question));
    expect(messages.at(-1)?.text).toBe('The memory says: Kelvarra.');
    expect(memo.calls.map(([asked]) => asked)).toEqual([question]);
    const tool = messages.find((message) => ToolMessage.isInstance(message));
    expect(tool?.artifact).toMatchObject({ answer: 'Kelvarra', sources: [{}, {}] });
    expect(server?.requests).toHaveLength(2);
    for (const { body } of server?.requests ?? []) expect(body).not.toContain(PASSAGE);
  });

  it('hears what a memo does not know', async () => {
    const agent = await agentOver();
    const { messages } = await agent.invoke(ask('Who is the stranger?'));
    expect(messages.at(-1)?.text).toContain('does not know');
  });
});
