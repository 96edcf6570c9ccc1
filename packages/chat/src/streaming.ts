import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import {
  mergeUsageMetadata,
  type AIMessageChunk,
  type BaseMessage,
  type UsageMetadata,
} from '@langchain/core/messages';
import type { Failure } from './failure.ts';
import { endingIn, type RawMessage } from './reading.ts';

export interface StreamOptions {
  /** Options of the call; its signal stops the stream. */
  readonly call: Readonly<Record<string, unknown>> & { readonly signal: AbortSignal };
  /** See `ChatModel`. */
  readonly endsWithReason: boolean;
  /** Something has arrived, text or not. */
  readonly onChunk: () => void;
  /** Text has arrived, never empty. */
  readonly onText: (piece: string) => void;
}

/**
 * Asks for an answer in pieces.
 * @returns the message that they make up
 * @throws BrokenStream where the stream ended before the answer did
 */
export async function streamMessage(
  model: BaseChatModel,
  messages: BaseMessage[],
  { call, endsWithReason, onChunk, onText }: StreamOptions,
): Promise<RawMessage> {
  const message = new GrowingMessage();
  for await (const chunk of await model.stream(messages, call)) {
    // Another request may have won while this piece was on its way.
    call.signal.throwIfAborted();
    onChunk();
    const piece = message.add(chunk);
    if (piece !== '') onText(piece);
  }
  call.signal.throwIfAborted();
  if (endsWithReason && !message.ended) throw new BrokenStream(message.empty);
  return message;
}

/** A message as far as it has arrived. LangChain's `concat` would count the beginning of Anthropic's answers twice. */
class GrowingMessage implements RawMessage {
  readonly response_metadata: Record<string, unknown> = {};
  readonly additional_kwargs: Record<string, unknown> = {};
  usage_metadata: UsageMetadata | undefined;
  readonly #pieces: string[] = [];
  #refusal = '';

  get text(): string {
    return this.#pieces.join('');
  }

  get empty(): boolean {
    return this.#pieces.length === 0;
  }

  get ended(): boolean {
    return endingIn(this) !== null;
  }

  /** @returns the text of the chunk */
  add(chunk: AIMessageChunk): string {
    const { response_metadata: metadata, additional_kwargs: extra } = chunk;
    // LangChain writes so of an event of Gemini that is not JSON; Gemini's own reasons are in both.
    if (metadata['finishReason'] !== undefined && extra['finishReason'] === undefined) {
      if (this.ended) return '';
      throw new BrokenStream(false);
    }
    this.#count(chunk);
    Object.assign(this.response_metadata, metadata);
    Object.assign(this.additional_kwargs, extra);
    if (typeof extra['refusal'] === 'string') {
      this.#refusal += extra['refusal'];
      this.additional_kwargs['refusal'] = this.#refusal;
    }
    const piece = chunk.text;
    if (piece !== '') this.#pieces.push(piece);
    return piece;
  }

  /** Chunks are added up; but Anthropic's last count of the answer holds the one at its beginning. */
  #count({ usage_metadata: usage, additional_kwargs: extra }: AIMessageChunk): void {
    if (usage === undefined) return;
    const before = this.usage_metadata;
    const kept = before && 'stop_reason' in extra ? { ...before, output_tokens: 0 } : before;
    this.usage_metadata = mergeUsageMetadata(kept, usage);
  }
}

/** Asked again like a connection that broke. */
export class BrokenStream extends Error {
  readonly code = 'ECONNRESET';
  /** Whether nothing had arrived: then the next attempt does not stream. */
  readonly empty: boolean;

  constructor(empty: boolean) {
    super('the stream ended before the answer did');
    this.empty = empty;
  }
}

/** Whether a model streams; some servers, and some keys, are refused it. */
export class LearnedStreaming {
  #refused = false;

  get possible(): boolean {
    return !this.#refused;
  }

  /** @returns whether the failure says so: ask again, for a whole answer */
  learn({ kind, detail }: Failure): boolean {
    if (this.#refused || kind !== 'rejected' || !/\bstream/i.test(detail)) return false;
    this.#refused = true;
    return true;
  }
}
