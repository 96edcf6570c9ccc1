import type { UsageMetadata } from '@langchain/core/messages';
import { NO_USAGE, type Usage } from '@memo-js/core';

/** Why an answer ended: `length` at the limit of tokens, `filtered` by the provider. */
export type Ending = 'stop' | 'length' | 'filtered';

/** What is used of a LangChain message, whichever class it has. */
export interface RawMessage {
  readonly text: string;
  readonly response_metadata: Readonly<Record<string, unknown>>;
  readonly additional_kwargs: Readonly<Record<string, unknown>>;
  readonly usage_metadata?: UsageMetadata | undefined;
}

export interface ReadMessage {
  readonly text: string;
  readonly ending: Ending;
  /** Null when the provider did not say. */
  readonly usage: Usage | null;
  /** What the model said instead of an answer that it refused to give. */
  readonly refusal: string | null;
}

/** Reasons of OpenAI, Anthropic and Gemini. */
const ENDINGS: Readonly<Record<string, Ending>> = Object.freeze({
  length: 'length',
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  content_filter: 'filtered',
  refusal: 'filtered',
  safety: 'filtered',
  recitation: 'filtered',
  prohibited_content: 'filtered',
  blocklist: 'filtered',
  spii: 'filtered',
});

/** Reads what the providers' messages say differently. */
export function readMessage(message: RawMessage): ReadMessage {
  const refusal = refusalIn(message.additional_kwargs);
  return {
    text: message.text,
    ending: ENDINGS[String(endingIn(message)).toLowerCase()] ?? 'stop',
    usage: usageOf(message),
    refusal,
  };
}

/** Why the provider says that the answer ended; null when it did not say. */
export function endingIn({
  response_metadata: metadata,
  additional_kwargs: extra,
}: Pick<RawMessage, 'response_metadata' | 'additional_kwargs'>): string | null {
  const found = [
    metadata['finish_reason'],
    metadata['stop_reason'],
    metadata['finishReason'],
    metadata['stopReason'],
    // Of a stream.
    extra['stop_reason'],
    extra['finishReason'],
  ].find((each) => typeof each === 'string');
  return (found as string | undefined) ?? null;
}

/** Of OpenAI, whose refusals end like answers: those of a stream, and those of a whole answer. */
function refusalIn({
  refusal: streamed,
  __raw_response: raw,
}: Record<string, unknown>): string | null {
  const choices = (raw as { choices?: readonly { message?: { refusal?: unknown } }[] } | undefined)
    ?.choices;
  const refusal = streamed ?? choices?.[0]?.message?.refusal;
  return typeof refusal === 'string' && refusal !== '' ? refusal : null;
}

/**
 * LangChain counts alike for all: input holds what a cache had (Anthropic's own count does not), and
 * output holds the thinking (Gemini's own count does not). A message without a count may come with
 * an empty one, or with zeros; no prompt has no tokens.
 */
function usageOf({ usage_metadata: given }: RawMessage): Usage | null {
  if (!given || !(given.input_tokens > 0)) return null;
  const cached = given.input_token_details?.cache_read ?? 0;
  const written = given.input_token_details?.cache_creation ?? 0;
  const reasoning = given.output_token_details?.reasoning ?? 0;
  return {
    ...NO_USAGE,
    calls: 1,
    promptTokens: given.input_tokens,
    completionTokens: given.output_tokens ?? 0,
    ...(cached > 0 ? { cachedTokens: cached } : {}),
    ...(written > 0 ? { cacheWriteTokens: written } : {}),
    ...(reasoning > 0 ? { reasoningTokens: reasoning } : {}),
  };
}
