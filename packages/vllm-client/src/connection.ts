import { randomUUID } from 'node:crypto';
import { Deadline } from './deadline.ts';
import type { Endpoint } from './endpoints.ts';
import { readErrorBody, toVllmError } from './error-body.ts';
import { VllmError } from './errors.ts';
import { readOptions, type CallOptions, type Settings, type VllmClientOptions } from './options.ts';
import { redacted, secretsOf } from './redact.ts';
import { backoffMs, pause, readRetryAfter } from './retry.ts';
import { readStream, type StreamEnd } from './stream.ts';
import { undiciTransport, type Transport, type TransportResponse } from './transport.ts';

export interface Sent {
  readonly body?: object;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /** The caller's own name for the request, which vLLM writes into its log. */
  readonly requestId?: string | undefined;
}

/** What surely did not reach the server, so that even a change may be sent again. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Requests to one server: deadlines, retries, errors. What they mean is the client's matter. */
export class Connection {
  readonly settings: Settings;
  readonly #transport: Transport;
  readonly #secrets: readonly string[];
  readonly #headers: Readonly<Record<string, string>>;
  readonly #random: () => number;
  readonly #now: () => number;
  readonly #createId: () => string;
  #closed = false;

  constructor(options: VllmClientOptions) {
    this.settings = readOptions(options);
    this.#transport =
      options.transport ?? undiciTransport({ connections: options.connections ?? null });
    this.#secrets = secretsOf(options.apiKey, options.headers);
    this.#headers = {
      ...options.headers,
      ...(options.apiKey === undefined ? {} : { authorization: `Bearer ${options.apiKey}` }),
    };
    this.#random = options.random ?? Math.random;
    this.#now = options.now ?? Date.now;
    this.#createId = options.createId ?? randomUUID;
  }

  /** The body of a successful answer. */
  text(endpoint: Endpoint, sent: Sent, options: CallOptions): Promise<string> {
    return this.#within(endpoint, options, (deadline) =>
      this.#attempts(endpoint, sent, options, deadline, (response) => response.text()),
    );
  }

  /** The parsed body of a successful answer; one that is no JSON is asked for again. */
  json(endpoint: Endpoint, sent: Sent, options: CallOptions): Promise<unknown> {
    return this.#within(endpoint, options, (deadline) =>
      this.#attempts(endpoint, sent, options, deadline, async (response, requestId) => {
        const body = await response.text();
        try {
          return JSON.parse(body) as unknown;
        } catch (cause) {
          throw new VllmError({
            code: 'VLLM_RESPONSE_INVALID',
            message: `${endpoint.path} answered with no JSON: ${readErrorBody(body).message}`,
            hint: 'Check that `baseURL` is a vLLM server, and what stands before it.',
            retryable: true,
            status: response.status,
            requestId,
            cause,
          });
        }
      }),
    );
  }

  /**
   * The events of a stream. Attempts are made until it has begun; leaving the loop closes the
   * connection, by which the server stops generating.
   */
  async *stream(
    endpoint: Endpoint,
    sent: Sent,
    options: CallOptions,
    end: StreamEnd,
  ): AsyncGenerator<unknown> {
    const deadline = this.#deadline(endpoint, options);
    try {
      const opened = await this.#attempts(
        endpoint,
        sent,
        options,
        deadline,
        async (response, requestId) => ({ response, requestId }),
      );
      const stallMs = options.stallMs ?? this.settings.stallMs;
      const origin = { ...endpoint, requestId: opened.requestId };
      yield* readStream(opened.response.chunks, { deadline, stallMs, origin, end });
    } catch (error) {
      throw this.#safe(error, deadline);
    } finally {
      deadline.end();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#transport.close();
  }

  #deadline(endpoint: Endpoint, { signal, timeoutMs }: CallOptions): Deadline {
    const ms = timeoutMs ?? this.settings.timeoutMs;
    return new Deadline(signal, ms, `${endpoint.method} ${endpoint.path}`, this.#now);
  }

  async #within<T>(
    endpoint: Endpoint,
    options: CallOptions,
    work: (deadline: Deadline) => Promise<T>,
  ): Promise<T> {
    const deadline = this.#deadline(endpoint, options);
    try {
      return await work(deadline);
    } catch (error) {
      throw this.#safe(error, deadline);
    } finally {
      deadline.end();
    }
  }

  async #attempts<T>(
    endpoint: Endpoint,
    sent: Sent,
    options: CallOptions,
    deadline: Deadline,
    read: (response: TransportResponse, requestId: string) => Promise<T>,
  ): Promise<T> {
    const { retry } = this.settings;
    const retries = options.retries ?? retry.retries;
    const id = sent.requestId ?? this.#createId();
    const body = sent.body === undefined ? undefined : written(sent.body);
    for (let attempt = 0; ; attempt++) {
      try {
        // A server may still hold the request of an attempt before this one.
        const requestId = attempt === 0 ? id : `${id}-${attempt}`;
        return await this.#once(endpoint, sent, body, requestId, deadline, read);
      } catch (thrown) {
        deadline.signal.throwIfAborted();
        const error = this.#error(thrown, endpoint, id);
        if (!error.retryable || attempt >= retries || !mayRepeat(endpoint, error)) throw error;
        const ms = backoffMs(retry, attempt, this.#random(), error.retryAfterMs);
        // To wait beyond the deadline would replace a clear error by a vague one.
        if (ms >= deadline.left) throw error;
        await pause(ms, deadline.signal);
      }
    }
  }

  async #once<T>(
    endpoint: Endpoint,
    sent: Sent,
    body: string | undefined,
    requestId: string,
    deadline: Deadline,
    read: (response: TransportResponse, requestId: string) => Promise<T>,
  ): Promise<T> {
    if (this.#closed) {
      throw new VllmError({
        code: 'VLLM_CLOSED',
        message: 'the client is closed',
        hint: 'Make another one.',
      });
    }
    deadline.signal.throwIfAborted();
    const { method, path } = endpoint;
    const response = await this.#transport.send({
      method,
      url: `${this.settings.root}${path}${queryText(sent.query)}`,
      headers: {
        ...this.#headers,
        'x-request-id': requestId,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body }),
      signal: deadline.signal,
    });
    const known = response.header('x-request-id') ?? requestId;
    if (response.status >= 200 && response.status < 300) return read(response, known);
    throw toVllmError(readErrorBody(await response.text()), {
      status: response.status,
      method,
      path,
      requestId: known,
      retryAfterMs: readRetryAfter(response.header('retry-after'), this.#now()),
    });
  }

  #error(thrown: unknown, endpoint: Endpoint, requestId: string): VllmError {
    if (thrown instanceof VllmError) return thrown;
    const because = codeOf(thrown) ?? (thrown instanceof Error ? thrown.message : String(thrown));
    return new VllmError({
      code: 'VLLM_CONNECTION',
      message: `${endpoint.method} ${this.settings.root}${endpoint.path}: ${because}`,
      hint: 'Check that the server runs at this address.',
      retryable: true,
      requestId,
      cause: thrown,
    });
  }

  /** What leaves the client: the caller's own reason, or an error that never holds the key. */
  #safe(thrown: unknown, deadline: Deadline): unknown {
    const { signal } = deadline;
    const error: unknown = signal.aborted ? signal.reason : thrown;
    return error instanceof VllmError ? redacted(error, this.#secrets) : error;
  }
}

function written(body: object): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    throw new VllmError({
      code: 'VLLM_REQUEST_INVALID',
      message: 'the request holds what JSON cannot say, such as a bigint or a cycle',
      hint: 'Nothing was sent.',
      cause,
    });
  }
}

/** undici's `code`, or that of what it wraps. */
function codeOf(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return null;
}

function mayRepeat(endpoint: Endpoint, error: VllmError): boolean {
  if (endpoint.replay || error.code === 'VLLM_OVERLOADED') return true;
  return error.code === 'VLLM_CONNECTION' && UNSENT.has(codeOf(error.cause) ?? '');
}

function queryText(query: Sent['query']): string {
  if (query === undefined) return '';
  const all = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const each of typeof value === 'string' ? [value] : value) all.append(key, each);
  }
  return all.size === 0 ? '' : `?${all.toString()}`;
}
