import {
  ChatOpenAICompletions,
  convertCompletionsDeltaToBaseMessageChunk,
} from '@langchain/openai';
import type { OpenAIClient } from '@langchain/openai';

type Whole = OpenAIClient.Chat.ChatCompletion;
type Chunks = AsyncIterable<OpenAIClient.Chat.Completions.ChatCompletionChunk>;
type WholeRequest = OpenAIClient.Chat.ChatCompletionCreateParamsNonStreaming;
type Chunk = OpenAIClient.Chat.Completions.ChatCompletionChunk;
type Delta = Chunk['choices'][number]['delta'];
type ChunksRequest = OpenAIClient.Chat.ChatCompletionCreateParamsStreaming;

/**
 * LangChain's model with answers as they arrive. Its own lets the SDK read structured output, which
 * throws away text and usage of a broken answer, and neither could be repaired nor booked.
 */
export class OpenAIChat extends ChatOpenAICompletions {
  override completionWithRetry(
    request: ChunksRequest,
    options?: OpenAIClient.RequestOptions,
  ): Promise<Chunks>;
  override completionWithRetry(
    request: WholeRequest,
    options?: OpenAIClient.RequestOptions,
  ): Promise<Whole>;
  override async completionWithRetry(
    request: ChunksRequest | WholeRequest,
    options?: OpenAIClient.RequestOptions,
  ): Promise<Chunks | Whole> {
    const clientOptions = this._getClientOptions({ ...options, maxRetries: 0 });
    return request.stream
      ? this.client.chat.completions.create(request, clientOptions)
      : this.client.chat.completions.create(request, clientOptions);
  }

  /** A chunk with what a refusal says, and without a copy of the answer as it came. */
  override _convertCompletionsDeltaToBaseMessageChunk(
    delta: Delta & Record<string, unknown>,
    rawResponse: Chunk,
    defaultRole?: OpenAIClient.Chat.ChatCompletionRole,
  ): ReturnType<typeof convertCompletionsDeltaToBaseMessageChunk> {
    const chunk = convertCompletionsDeltaToBaseMessageChunk({
      delta,
      rawResponse,
      includeRawResponse: false,
      ...(defaultRole === undefined ? {} : { defaultRole }),
    });
    if (typeof delta.refusal === 'string') chunk.additional_kwargs['refusal'] = delta.refusal;
    return chunk;
  }
}
