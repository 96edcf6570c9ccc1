import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';

/** A request as the generator sends it. */
export interface SentRequest {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format: Record<string, unknown>;
}

/** Calls LangChain's own model with a request, so many times, so many at once. */
export async function bareCalls(
  url: string,
  request: SentRequest,
  { calls, inFlight }: { readonly calls: number; readonly inFlight: number },
): Promise<void> {
  const model = new ChatOpenAI({
    model: 'gpt-5-mini',
    apiKey: 'sk-not-used-locally',
    maxTokens: 400,
    maxRetries: 0,
    maxConcurrency: inFlight,
    configuration: { baseURL: `${url}/v1` },
  });
  let left = calls;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const [system, user] = request.messages;
      const messages = [
        new SystemMessage(system?.content ?? ''),
        new HumanMessage(user?.content ?? ''),
      ];
      const options = { response_format: request.response_format } as Parameters<
        typeof model.invoke
      >[1];
      const { content } = await model.invoke(messages, options);
      JSON.parse(content as string);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
}
