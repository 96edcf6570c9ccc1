import { afterEach } from '@jest/globals';
import { VllmClient } from '../client.ts';
import type { VllmClientOptions } from '../options.ts';
import { fakeVllm, type FakeRoute, type FakeVllm } from './fake-vllm.ts';

export const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

/** A fake server and a client of it, both closed after the test. */
export async function start(
  routes: Readonly<Record<string, FakeRoute>>,
  options: Partial<VllmClientOptions> = {},
): Promise<{ server: FakeVllm; client: VllmClient }> {
  const server = await fakeVllm(routes);
  const client = new VllmClient({
    baseURL: `${server.baseURL}/v1`,
    retry: { baseMs: 5 },
    ...options,
  });
  open.push(client, server);
  return { server, client };
}
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

export const CHAT = 'POST /v1/chat/completions';
export const TEXT = 'POST /v1/completions';
export const hello = { messages: [{ role: 'user' as const, content: 'Hello' }], model: 'm' };
export const usage = { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 };
export const answer = {
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1,
  model: 'm',
  choices: [{ index: 0, message: { role: 'assistant', content: 'Hi' }, finish_reason: 'stop' }],
  usage,
};
export const chunk = (content: string, more: object = {}): object => ({
  id: 'chatcmpl-1',
  created: 1,
  model: 'm',
  choices: [{ index: 0, delta: { content }, finish_reason: null }],
  ...more,
});
export const last = { id: 'chatcmpl-1', created: 1, model: 'm', choices: [], usage };
export const refused = (
  status: number,
  message = 'no',
  type = 'X',
): { status: number; body: object } => ({
  status,
  body: { error: { message, type, param: null, code: status } },
});

/** Polls for at most three seconds. */
export async function until(condition: () => boolean, everyMs = 10): Promise<void> {
  for (const start = performance.now(); !condition();) {
    if (performance.now() - start > 3_000) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
