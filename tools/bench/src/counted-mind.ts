import { Tiktoken } from 'js-tiktoken/lite';
import o200k from 'js-tiktoken/ranks/o200k_base';
import type { Provider } from '@memo-js/chat';
import type { Asked, Mind } from '@memo-js/chat-servers';

/** The models that the guides name, by provider. */
export const MODELS: readonly (readonly [Provider, string])[] = [
  ['openai', 'gpt-6-luna'],
  ['openai', 'gpt-5-mini'],
  ['openai', 'gpt-6.1-sol'],
  ['gemini', 'gemini-2.5-flash-lite'],
  ['gemini', 'gemini-2.5-flash'],
  ['gemini', 'gemini-3.8-flash'],
  ['gemini', 'gemini-3.1-pro-preview'],
  ['anthropic', 'claude-haiku-5-5'],
  ['anthropic', 'claude-haiku-4-5'],
  ['anthropic', 'claude-sonnet-5-5'],
  ['anthropic', 'claude-opus-5-5'],
];

/** What the chat format of OpenAI puts around a message, and around all of them. */
const AROUND_A_MESSAGE = 3;
const AROUND_ALL = 3;

export interface Used {
  readonly calls: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** A mind that counts its tokens as the newer models of OpenAI do, and hands them out. */
export function counted(mind: Mind): { readonly mind: Mind; take(): Used } {
  const encoding = new Tiktoken(o200k);
  const tokens = (text: string): number => encoding.encode(text).length;
  const promptTokens = ({ messages, schema }: Asked): number =>
    messages.reduce((sum, { text }) => sum + tokens(text) + AROUND_A_MESSAGE, AROUND_ALL) +
    (schema === null ? 0 : tokens(JSON.stringify(schema)));
  let used = { calls: 0, promptTokens: 0, completionTokens: 0 };
  return {
    async mind(asked) {
      const said = await mind(asked);
      used.calls += 1;
      used.promptTokens += promptTokens(asked);
      used.completionTokens += tokens(said.text);
      return said;
    },
    take() {
      const taken = used;
      used = { calls: 0, promptTokens: 0, completionTokens: 0 };
      return taken;
    },
  };
}

export const dollars = (cost: number | undefined): string => `$${(cost ?? 0).toPrecision(2)}`;
