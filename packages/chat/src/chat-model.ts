import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { ModelFacts } from './model-facts.ts';
import type { TokenPrices } from './pricing.ts';
import type { Sampling } from './request.ts';
import type { SchemaOptions } from './structured.ts';
import { withoutOwnRetries } from './own-retries.ts';

/** What a LangChain model is made with, for one way of sampling. */
export interface ModelSettings extends Sampling {
  readonly maxTokens: number;
}

/** A model of some provider, not yet called. */
export interface ChatModel {
  /** As the provider names it. */
  readonly name: string;
  /** Environment variable of its key; null where none is sent. */
  readonly keyVariable: string | null;
  /** Where its API is; null where only an embedding host knows. */
  readonly address: string | null;
  /** Takes its key out of a text. */
  redact(text: string): string;
  /** What its server says of it; nothing is answered, and nothing paid. */
  facts?(signal: AbortSignal): Promise<ModelFacts>;
  /**
   * The LangChain model for these settings, its own retries off. Of a model that an embedding host
   * passed in the settings are its own.
   */
  instance(settings: ModelSettings): BaseChatModel;
  /** How it samples where a request does not say. @default as the provider has it */
  readonly sampling?: Sampling;
  /** Native structured output; null where the form is asked for in words. */
  readonly schemaOptions: SchemaOptions | null;
  /** Of a server that may have it, where the form is asked for in words all the same. */
  readonly unusedSchema?: SchemaOptions;
  /** Null where they are not known: then no cost is counted. */
  readonly prices: TokenPrices | null;
  /** Whether a stream of it tells why it ends; one that does not has broken off. @default false */
  readonly endsWithReason?: boolean;
}

/**
 * Takes a model that an embedding host made; its own settings hold, but for its retries: see
 * {@link withoutOwnRetries}.
 */
export function givenModel(
  model: BaseChatModel,
  name = model.getName(),
  prices: TokenPrices | null = null,
): ChatModel {
  const instance = withoutOwnRetries(model);
  return {
    name,
    keyVariable: null,
    address: null,
    redact: (text) => text,
    instance: () => instance,
    schemaOptions: null,
    prices,
  };
}
