import type {
  ChatChunk,
  ChatCompletion,
  Completion,
  CompletionChunk,
  Embeddings,
  ModelCard,
  ResponsesAnswer,
  ResponsesEvent,
  Tokens,
} from './answers.ts';
import { Connection, type Sent } from './connection.ts';
import { ENDPOINTS, type Endpoint } from './endpoints.ts';
import { VllmError } from './errors.ts';
import { readMetrics, type VllmMetrics } from './metrics.ts';
import type { CallOptions, VllmClientOptions } from './options.ts';
import { ServerProbe } from './probe.ts';
import { badAnswer, nameReasoning, readAnswer } from './read-answer.ts';
import { waitUntilReady, type ReadyOptions } from './ready.ts';
import {
  CHAT_RULES,
  chatBatchRequest,
  chatRequest,
  tokenizeChatRequest,
  type ChatBatchRequest,
  type ChatRequest,
} from './requests/chat.ts';
import { checkRequest } from './requests/check.ts';
import {
  COMPLETION_RULES,
  completionRequest,
  promptCount,
  type CompletionRequest,
} from './requests/completion.ts';
import {
  detokenizeRequest,
  embeddingsRequest,
  loadLoraRequest,
  resetPrefixCacheRequest,
  sleepRequest,
  tokenizeTextRequest,
  unloadLoraRequest,
  wakeUpRequest,
  type DetokenizeRequest,
  type EmbeddingsRequest,
  type LoadLoraRequest,
  type ResetPrefixCacheRequest,
  type SleepRequest,
  type TokenizeRequest,
  type UnloadLoraRequest,
  type WakeUpRequest,
} from './requests/other.ts';
import { STREAM_RULES, WHOLE_RULES } from './requests/rules.ts';
import { responsesRequest, type ResponsesRequest } from './requests/responses.ts';

const never = (): boolean => false;
const COMPLETION = { id: 'string', model: 'string', choices: 'array' } as const;

/**
 * A vLLM server. Requests and answers have the names of its API; each request is checked before it is
 * sent. Every method throws `VllmError`, or the reason of the caller's signal.
 */
export class VllmClient {
  readonly #connection: Connection;
  readonly #probe: ServerProbe;
  readonly #probing: boolean;

  constructor(options: VllmClientOptions) {
    this.#connection = new Connection(options);
    this.#probe = new ServerProbe(this.#connection);
    this.#probing = options.probe ?? true;
  }

  async chat(request: ChatRequest, options: CallOptions = {}): Promise<ChatCompletion> {
    const body = checkRequest(chatRequest, request, 'chat', [...CHAT_RULES, ...WHOLE_RULES]);
    const { chat } = ENDPOINTS;
    const answer = readAnswer<ChatCompletion>(
      chat,
      await this.#post(chat, body, options),
      COMPLETION,
    );
    for (const { message } of answer.choices) nameReasoning(message);
    return answer;
  }

  /** Several conversations; the choices have their numbers. */
  async chatBatch(request: ChatBatchRequest, options: CallOptions = {}): Promise<ChatCompletion> {
    const body = checkRequest(chatBatchRequest, request, 'chatBatch', CHAT_RULES);
    const { chatBatch } = ENDPOINTS;
    const value = await this.#post(chatBatch, body, options);
    const answer = readAnswer<ChatCompletion>(chatBatch, value, COMPLETION);
    for (const { message } of answer.choices) nameReasoning(message);
    return complete(chatBatch, answer, body.messages.length * (body.n ?? 1));
  }

  /** Chunks as they come, the last with the usage. Leaving the loop ends the request. */
  async *chatStream(request: ChatRequest, options: CallOptions = {}): AsyncGenerator<ChatChunk> {
    const body = checkRequest(chatRequest, request, 'chatStream', [...CHAT_RULES, ...STREAM_RULES]);
    for await (const event of this.#stream(ENDPOINTS.chat, body, options)) {
      const chunk = readAnswer<ChatChunk>(ENDPOINTS.chat, event, { choices: 'array' });
      for (const { delta } of chunk.choices) nameReasoning(delta);
      yield chunk;
    }
  }

  /** One prompt or a batch of them; the choices come in the order of the prompts. */
  async completion(request: CompletionRequest, options: CallOptions = {}): Promise<Completion> {
    const body = checkRequest(completionRequest, request, 'completion', [
      ...COMPLETION_RULES,
      ...WHOLE_RULES,
    ]);
    const { completion } = ENDPOINTS;
    const value = await this.#post(completion, body, options);
    const answer = readAnswer<Completion>(completion, value, COMPLETION);
    return complete(completion, answer, promptCount(body.prompt) * (body.n ?? 1));
  }

  async *completionStream(
    request: CompletionRequest,
    options: CallOptions = {},
  ): AsyncGenerator<CompletionChunk> {
    const body = checkRequest(completionRequest, request, 'completionStream', [
      ...COMPLETION_RULES,
      ...STREAM_RULES,
    ]);
    for await (const event of this.#stream(ENDPOINTS.completion, body, options)) {
      yield readAnswer<CompletionChunk>(ENDPOINTS.completion, event, { choices: 'array' });
    }
  }

  async responses(request: ResponsesRequest, options: CallOptions = {}): Promise<ResponsesAnswer> {
    const body = checkRequest(responsesRequest, request, 'responses');
    const { responses } = ENDPOINTS;
    const value = await this.#post(responses, body, options);
    return readAnswer<ResponsesAnswer>(responses, value, {
      id: 'string',
      status: 'string',
      output: 'array',
    });
  }

  /** The events, to the one that completes the answer; one that failed is an error. */
  async *responsesStream(
    request: ResponsesRequest,
    options: CallOptions = {},
  ): AsyncGenerator<ResponsesEvent> {
    const body = checkRequest(responsesRequest, request, 'responsesStream');
    const { responses } = ENDPOINTS;
    const left = await this.#check(responses, body, options);
    const sent: Sent = { body: { ...body, stream: true }, requestId: body.request_id };
    const last = (event: unknown): boolean =>
      /^response\.(?:completed|incomplete|failed)$/.test((event as ResponsesEvent).type);
    const events = this.#explained(responses, this.#connection.stream(responses, sent, left, last));
    for await (const value of events) {
      const event = readAnswer<ResponsesEvent>(responses, value, { type: 'string' });
      if (event.type === 'error' || event.type === 'response.failed') {
        throw new VllmError({
          code: 'VLLM_SERVER',
          message: `${responses.path} failed: ${JSON.stringify(value).slice(0, 500)}`,
          hint: "The server's log has the cause.",
          retryable: true,
        });
      }
      yield event;
    }
  }

  async embeddings(request: EmbeddingsRequest, options: CallOptions = {}): Promise<Embeddings> {
    const body = checkRequest(embeddingsRequest, request, 'embeddings');
    const { embeddings } = ENDPOINTS;
    const value = await this.#post(embeddings, body, options);
    const answer = readAnswer<Embeddings>(embeddings, value, { data: 'array' });
    return { ...answer, data: [...answer.data].sort((a, b) => a.index - b.index) };
  }

  /** A text, or messages through the server's chat template. */
  async tokenize(request: TokenizeRequest, options: CallOptions = {}): Promise<Tokens> {
    const schema = 'messages' in request ? tokenizeChatRequest : tokenizeTextRequest;
    const body = checkRequest<typeof tokenizeChatRequest | typeof tokenizeTextRequest>(
      schema,
      request,
      'tokenize',
    );
    const value = await this.#post(ENDPOINTS.tokenize, body, options, false);
    return readAnswer<Tokens>(ENDPOINTS.tokenize, value, { tokens: 'array', count: 'number' });
  }

  async detokenize(request: DetokenizeRequest, options: CallOptions = {}): Promise<string> {
    const body = checkRequest(detokenizeRequest, request, 'detokenize');
    const value = await this.#post(ENDPOINTS.detokenize, body, options, false);
    return readAnswer<{ prompt: string }>(ENDPOINTS.detokenize, value, { prompt: 'string' }).prompt;
  }

  /** The served model under its names, then the loaded adapters. */
  async models(options: CallOptions = {}): Promise<readonly ModelCard[]> {
    const value = await this.#get(ENDPOINTS.models, options);
    return readAnswer<{ data: ModelCard[] }>(ENDPOINTS.models, value, { data: 'array' }).data;
  }

  /** Loads an adapter, which then answers to its name as a model does. */
  async loadLora(request: LoadLoraRequest, options: CallOptions = {}): Promise<void> {
    const body = checkRequest(loadLoraRequest, request, 'loadLora');
    await this.#send(ENDPOINTS.loadLora, { body }, options);
  }

  async unloadLora(request: UnloadLoraRequest, options: CallOptions = {}): Promise<void> {
    const body = checkRequest(unloadLoraRequest, request, 'unloadLora');
    await this.#send(ENDPOINTS.unloadLora, { body }, options);
  }

  /** Passes when the engine is well; one try unless more are asked for. */
  async health(options: CallOptions = {}): Promise<void> {
    await this.#send(ENDPOINTS.health, {}, { retries: 0, ...options });
  }

  async waitUntilReady(options: ReadyOptions = {}): Promise<void> {
    this.#probe.forget();
    await waitUntilReady(this.#connection, options);
  }

  version(options: CallOptions = {}): Promise<string> {
    return this.#explain(ENDPOINTS.version, this.#probe.version(options));
  }

  async metrics(options: CallOptions = {}): Promise<VllmMetrics> {
    return readMetrics(await this.#send(ENDPOINTS.metrics, {}, options));
  }

  async sleep(request: SleepRequest = {}, options: CallOptions = {}): Promise<void> {
    const query = queryOf(checkRequest(sleepRequest, request, 'sleep'));
    await this.#send(ENDPOINTS.sleep, { query }, options);
  }

  async wakeUp(request: WakeUpRequest = {}, options: CallOptions = {}): Promise<void> {
    const query = queryOf(checkRequest(wakeUpRequest, request, 'wakeUp'));
    await this.#send(ENDPOINTS.wakeUp, { query }, options);
  }

  async isSleeping(options: CallOptions = {}): Promise<boolean> {
    const value = await this.#get(ENDPOINTS.isSleeping, options);
    return readAnswer<{ is_sleeping: boolean }>(ENDPOINTS.isSleeping, value, {
      is_sleeping: 'boolean',
    }).is_sleeping;
  }

  /** False while blocks are held by requests in flight; older servers do not say. */
  async resetPrefixCache(
    request: ResetPrefixCacheRequest = {},
    options: CallOptions = {},
  ): Promise<boolean> {
    const query = queryOf(checkRequest(resetPrefixCacheRequest, request, 'resetPrefixCache'));
    const body = await this.#send(ENDPOINTS.resetPrefixCache, { query }, options);
    return body.trim() === '' || !/"success"\s*:\s*false/.test(body);
  }

  /** Ends what is in flight and closes the connections. */
  close(): Promise<void> {
    return this.#connection.close();
  }

  /** The options of the call that follows, which has the time that is left. */
  async #check(endpoint: Endpoint, body: object, options: CallOptions): Promise<CallOptions> {
    if (!this.#probing) return options;
    const timeoutMs = options.timeoutMs ?? this.#connection.settings.timeoutMs;
    const started = performance.now();
    await this.#probe.fields(endpoint, body, options.signal, timeoutMs);
    const left = Math.ceil(timeoutMs - (performance.now() - started));
    return { ...options, timeoutMs: Math.max(1, left) };
  }

  async #post(
    endpoint: Endpoint,
    body: object,
    options: CallOptions,
    probed = true,
  ): Promise<unknown> {
    const left = probed ? await this.#check(endpoint, body, options) : options;
    const sent: Sent = { body, requestId: (body as { request_id?: string }).request_id };
    return this.#explain(endpoint, this.#connection.json(endpoint, sent, left));
  }

  #get(endpoint: Endpoint, options: CallOptions): Promise<unknown> {
    return this.#explain(endpoint, this.#connection.json(endpoint, {}, options));
  }

  #send(endpoint: Endpoint, sent: Sent, options: CallOptions): Promise<string> {
    return this.#explain(endpoint, this.#connection.text(endpoint, sent, options));
  }

  async *#stream(
    endpoint: Endpoint,
    body: {
      readonly request_id?: string | undefined;
      readonly stream_options?: object | undefined;
    },
    options: CallOptions,
  ): AsyncGenerator<unknown> {
    const left = await this.#check(endpoint, body, options);
    // Usage costs one chunk, and without it nobody knows what a stream has used.
    const stream_options = { include_usage: true, ...body.stream_options };
    const sent: Sent = {
      body: { ...body, stream: true, stream_options },
      requestId: body.request_id,
    };
    yield* this.#explained(endpoint, this.#connection.stream(endpoint, sent, left, never));
  }

  async *#explained(endpoint: Endpoint, events: AsyncGenerator<unknown>): AsyncGenerator<unknown> {
    try {
      yield* events;
    } catch (error) {
      throw await this.#explanation(endpoint, error);
    }
  }

  async #explain<T>(endpoint: Endpoint, work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      throw await this.#explanation(endpoint, error);
    }
  }

  async #explanation(endpoint: Endpoint, error: unknown): Promise<unknown> {
    if (!(error instanceof VllmError)) return error;
    if (error.code === 'VLLM_CONNECTION') this.#probe.forget();
    return error.code === 'VLLM_UNSUPPORTED' ? this.#probe.explained(error, endpoint) : error;
  }
}

/** An answer with a choice for each prompt and sample, in their order. */
function complete<T extends { readonly choices: readonly { readonly index: number }[] }>(
  endpoint: Endpoint,
  answer: T,
  count: number,
): T {
  if (answer.choices.length !== count) {
    throw badAnswer(endpoint, `has ${answer.choices.length} choices, not ${count}`);
  }
  return { ...answer, choices: [...answer.choices].sort((a, b) => a.index - b.index) };
}

function queryOf(
  values: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>,
): Record<string, string | readonly string[]> {
  const query: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined)
      query[name] = Array.isArray(value) ? (value as string[]) : String(value);
  }
  return query;
}
