import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { Executive } from '@memo-js/core';
import { ChatCaller, type ChatCallerOptions } from '../chat-caller.ts';
import { givenModel } from '../chat-model.ts';
import type { TokenPrices } from '../pricing.ts';
import { ChatExecutive, type ChatExecutiveOptions } from './chat-executive.ts';

export interface GivenExecutiveOptions extends ChatExecutiveOptions {
  /** What the model is called in traces. @default that of its class */
  readonly name?: string;
  /** US dollars per million tokens. @default none: no cost is counted */
  readonly prices?: TokenPrices;
  readonly calls?: ChatCallerOptions;
}

/**
 * An executive of a LangChain chat model that the embedding program made: `createMemo({ executive })`
 * takes it. The retries of LangChain's own classes are switched off, as the caller has better ones; of a
 * class of your own switch them off (`maxRetries: 0`).
 */
export function chatExecutive(
  model: BaseChatModel,
  { name, prices, calls, ...options }: GivenExecutiveOptions = {},
): Executive {
  return new ChatExecutive(new ChatCaller(givenModel(model, name, prices), calls), options);
}
