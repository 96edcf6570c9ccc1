import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import { request } from 'undici';

/** A request as the generator sends it. */
export interface SentRequest {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format: Record<string, unknown>;
}

interface Load {
  readonly calls: number;
  readonly inFlight: number;
}

/** Sends a request and reads its answer, and nothing else: what the machine and the server allow. */
export async function plainCalls(url: string, sent: SentRequest, load: Load): Promise<void> {
  const body = JSON.stringify({ model: 'gpt-5-mini', max_tokens: 400, ...sent });
  const headers = { 'content-type': 'application/json' };
  await inFlight(load, async () => {
    const answer = await request(`${url}/v1/chat/completions`, { method: 'POST', headers, body });
    await answer.body.json();
  });
}

/** Calls LangChain's own model with a request, so many times, so many at once. */
export async function bareCalls(url: string, sent: SentRequest, load: Load): Promise<void> {
  const model = new ChatOpenAI({
    model: 'gpt-5-mini',
    apiKey: 'sk-not-used-locally',
    maxTokens: 400,
    maxRetries: 0,
    maxConcurrency: load.inFlight,
    configuration: { baseURL: `${url}/v1` },
  });
  const [system, user] = sent.messages;
  await inFlight(load, async () => {
    const messages = [
      new SystemMessage(system?.content ?? ''),
      new HumanMessage(user?.content ?? ''),
    ];
    const options = { response_format: sent.response_format } as Parameters<typeof model.invoke>[1];
    const { content } = await model.invoke(messages, options);
    JSON.parse(content as string);
  });
}

async function inFlight(
  { calls, inFlight: workers }: Load,
  call: () => Promise<void>,
): Promise<void> {
  let left = calls;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await call();
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
}
