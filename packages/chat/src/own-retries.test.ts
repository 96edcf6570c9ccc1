import { afterEach, describe, expect, it } from '@jest/globals';
import { FakeListChatModel } from '@langchain/core/utils/testing';
import { ChatOpenAI } from '@langchain/openai';
import {
  faultsInOrder,
  scriptedMind,
  startChatServer,
  type ChatServer,
} from '@memo-js/chat-servers';
import { testCall } from '@memo-js/conformance';
import { ChatCaller } from './chat-caller.ts';
import { givenModel } from './chat-model.ts';
import { withoutOwnRetries } from './own-retries.ts';

let server: ChatServer | undefined;
afterEach(() => server?.close());

const ask = { messages: [{ role: 'user' as const, text: 'Say yes.' }], maxTokens: 16 };

describe('the retries of a given model', () => {
  it('are off: the caller sees each failure', async () => {
    const faults = faultsInOrder('server-error', 'server-error');
    server = await startChatServer({ mind: scriptedMind('Yes.'), faults });
    const configuration = { baseURL: `${server.url}/v1` };
    const model = new ChatOpenAI({ model: 'm', apiKey: 'sk-none', configuration });
    const timing = {
      now: () => performance.now(),
      sleep: async () => {},
      alarm: () => () => {},
      random: () => 0,
    };
    const { value, attempts } = await new ChatCaller(givenModel(model), { timing }).text(
      ask,
      testCall(),
    );
    expect(value).toBe('Yes.');
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['server', 'server', 'ok']);
    expect(server.requests).toHaveLength(3);
  });

  it('stay those of a class of the host, which is taken as it is', () => {
    class Mine extends FakeListChatModel {}
    const model = new Mine({ responses: ['Yes.'] });
    expect(withoutOwnRetries(model)).toBe(model);
  });
});
