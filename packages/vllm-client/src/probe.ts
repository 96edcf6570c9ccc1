import type { Connection } from './connection.ts';
import { Deadline } from './deadline.ts';
import { ENDPOINTS, type Endpoint } from './endpoints.ts';
import { VllmError } from './errors.ts';
import type { CallOptions } from './options.ts';

/** Of every server with this API; the others are asked for. */
const PLAIN = new Set(
  `model messages prompt input temperature top_p max_tokens max_completion_tokens max_output_tokens n
   stop seed stream stream_options logprobs top_logprobs presence_penalty frequency_penalty
   logit_bias user tools tool_choice parallel_tool_calls response_format instructions metadata
   suffix echo`.split(/\s+/),
);
/** A probe must not eat the time of the call that it precedes. */
const PROBE_MS = 10_000;

interface Schema {
  readonly paths?: Readonly<
    Record<
      string,
      {
        readonly post?: {
          readonly requestBody?: {
            readonly content?: Readonly<Record<string, { readonly schema?: { $ref?: string } }>>;
          };
        };
      }
    >
  >;
  readonly components?: {
    readonly schemas?: Readonly<Record<string, { readonly properties?: object }>>;
  };
}

/** What the server at hand has: read from it, once, not assumed from its version. */
export class ServerProbe {
  readonly #connection: Connection;
  #schema: Promise<Schema | null> | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** A server that came back may be another one. */
  forget(): void {
    this.#schema = null;
  }

  async version(options: CallOptions = {}): Promise<string> {
    const value = await this.#connection.json(ENDPOINTS.version, {}, options);
    const version = (value as { version?: unknown } | null)?.version;
    return typeof version === 'string' ? version : 'unknown';
  }

  /**
   * Passes when the server knows each field, or does not say what it knows.
   * @throws VllmError `VLLM_UNSUPPORTED`, with the field and the server's version
   */
  async fields(
    endpoint: Endpoint,
    request: object,
    signal: AbortSignal | undefined,
    timeoutMs: number,
  ): Promise<void> {
    const own = Object.entries(request)
      .filter(([name, value]) => value !== undefined && !PLAIN.has(name))
      .map(([name]) => name);
    if (own.length === 0) return;
    this.#schema ??= this.#load();
    const known = fieldsOf(await within(this.#schema, signal, timeoutMs), endpoint.path);
    const missing = known === null ? undefined : own.find((name) => !known.has(name));
    if (missing === undefined) return;
    throw new VllmError({
      code: 'VLLM_UNSUPPORTED',
      message: `${await this.named()} does not know the field ${missing} of ${endpoint.path}`,
      hint: 'It would ignore it. Use another version of vLLM, or do without.',
      param: missing,
    });
  }

  /** An error of an endpoint that is not there, with the server's version and what it would need. */
  async explained(error: VllmError, endpoint: Endpoint): Promise<VllmError> {
    return new VllmError({
      ...error,
      message: `${await this.named()} has no ${endpoint.method} ${endpoint.path} (${error.status}: ${error.message.slice(error.message.indexOf(': ') + 2)})`,
      hint: endpoint.needs,
    });
  }

  async named(): Promise<string> {
    const version = await this.version({ timeoutMs: PROBE_MS, retries: 0 }).catch(() => 'unknown');
    return version === 'unknown' ? 'the server, of unknown version,' : `vLLM ${version}`;
  }

  #load(): Promise<Schema | null> {
    return this.#connection
      .json(ENDPOINTS.schema, {}, { timeoutMs: PROBE_MS, retries: 0 })
      .then((value) => value as Schema)
      .catch((error: unknown) => {
        // A server without its documentation is taken at its word; one out of reach is asked again.
        if (!(error instanceof VllmError) || error.retryable) this.#schema = null;
        return null;
      });
  }
}

function fieldsOf(schema: Schema | null, path: string): ReadonlySet<string> | null {
  const body = schema?.paths?.[path]?.post?.requestBody?.content?.['application/json']?.schema;
  const name = body?.$ref?.split('/').at(-1);
  const properties =
    name === undefined ? undefined : schema?.components?.schemas?.[name]?.properties;
  return properties === undefined ? null : new Set(Object.keys(properties));
}

/** Several calls share a probe: one that is cancelled, or late, leaves it to the others. */
async function within<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
  timeoutMs: number,
): Promise<T> {
  const deadline = new Deadline(signal, timeoutMs, 'asking what the server knows', Date.now);
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(deadline.signal.reason as Error);
  try {
    deadline.signal.throwIfAborted();
    deadline.signal.addEventListener('abort', onAbort);
    return await Promise.race([work, promise]);
  } finally {
    deadline.end();
  }
}
