import { classifyRateLimitError, parseRetryAfterMs } from '@langchain/core/utils/async_caller';
import { MemoError, isAbort } from '@memo-js/core';
import type { ChatModel } from './chat-model.ts';
import { withoutSecrets } from './secret.ts';

/** What went wrong with one request, whichever provider it was sent to. */
export type FailureKind =
  | 'authentication'
  | 'context-overflow'
  | 'filtered'
  | 'network'
  | 'no-schema'
  | 'overloaded'
  | 'quota'
  | 'rate-limit'
  | 'rejected'
  | 'server'
  | 'timeout'
  | 'unknown-model';

export interface Failure {
  readonly kind: FailureKind;
  /** Least wait before another attempt, in milliseconds, where the server named one. */
  readonly retryAfterMs?: number;
  /** What the server said of a rejected request; empty where it may quote a key. */
  readonly detail: string;
}

/** Kinds that another attempt may overcome. */
const RETRYABLE: ReadonlySet<FailureKind> = new Set([
  'network',
  'overloaded',
  'rate-limit',
  'server',
  'timeout',
]);

/** Kinds that say that there are too many requests at once. */
const CONGESTION: ReadonlySet<FailureKind> = new Set(['overloaded', 'rate-limit']);

export const isRetryable = ({ kind }: Failure): boolean => RETRYABLE.has(kind);
export const isCongestion = ({ kind }: Failure): boolean => CONGESTION.has(kind);

/** Anthropic answers 529 when it is overloaded. */
const KIND_OF_STATUS: Readonly<Record<number, FailureKind>> = Object.freeze({
  401: 'authentication',
  403: 'authentication',
  404: 'unknown-model',
  408: 'timeout',
  413: 'context-overflow',
  429: 'rate-limit',
  503: 'overloaded',
  529: 'overloaded',
});

/** Wordings of OpenAI, vLLM (two), Anthropic, Gemini and llama.cpp. */
const CONTEXT_OVERFLOW =
  /context[_ ]length|maximum context|input_tokens|prompt is too long|input token count|exceeds? the (?:maximum|available) (?:number of tokens|context)/i;

/** Servers and models without structured output name the field that they do not take. */
const NO_SCHEMA =
  /response_?format|json_?schema|response_?json_?schema|output_config|structured[ _]outputs?/i;

const NO_SCHEMA_STATUS: ReadonlySet<number> = new Set([400, 404, 422, 501]);

/** Reads an error of a provider's client. An abort is no failure: it is thrown on before. */
export function classifyFailure(error: unknown): Failure {
  const fields = asFields(error);
  const detail = typeof fields['message'] === 'string' ? fields['message'] : String(error);
  const name = String(fields['name']);
  if (/ContextOverflow/.test(name)) return { kind: 'context-overflow', detail };
  const status = statusOf(fields);
  if (status === undefined) return { kind: withoutStatus(fields, name, detail), detail };
  if (status === 400 && CONTEXT_OVERFLOW.test(`${detail} ${String(fields['param'])}`)) {
    return { kind: 'context-overflow', detail };
  }
  // Gemini's word for a wrong key is a bad request.
  if (status === 400 && /API[ _]key not valid|API_KEY_INVALID/i.test(detail)) {
    return { kind: 'authentication', detail: '' };
  }
  if (NO_SCHEMA_STATUS.has(status) && NO_SCHEMA.test(detail)) return { kind: 'no-schema', detail };
  if (status === 429) return rateLimited(error, fields, detail);
  const kind = KIND_OF_STATUS[status] ?? (status >= 500 ? 'server' : 'rejected');
  const retryAfterMs = parseRetryAfterMs(header(fields, 'retry-after'));
  return {
    kind,
    detail: kind === 'authentication' ? '' : detail,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/** An exhausted quota is answered with 429, too, and no wait will mend it. */
function rateLimited(error: unknown, fields: Fields, detail: string): Failure {
  const known = classifyRateLimitError(error);
  if (known?.action === 'stop') return { kind: 'quota', detail };
  const retryAfterMs = known?.retryAfterMs ?? parseRetryAfterMs(header(fields, 'retry-after'));
  return { kind: 'rate-limit', detail, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

/** What providers call the errors that they send in the middle of a stream. */
const KIND_OF_EVENT: readonly (readonly [RegExp, FailureKind])[] = [
  [/overloaded|unavailable/i, 'overloaded'],
  [/rate_limit/i, 'rate-limit'],
  [/api_error|server_error|internal/i, 'server'],
];

function withoutStatus(fields: Fields, name: string, detail: string): FailureKind {
  const said = `${String(fields['type'])} ${String(fields['code'])}`;
  const event = KIND_OF_EVENT.find(([pattern]) => pattern.test(said));
  if (event) return event[1];
  // An event of a stream that broke off within.
  if (name === 'SyntaxError') return 'network';
  if (/blocked|filter|safety/i.test(name)) return 'filtered';
  if (/timeout/i.test(name)) return 'timeout';
  // Clients wrap what the socket said; a stream that breaks off has no status either.
  return /connection|fetch failed|socket|terminated|ECONN|EPIPE|premature|network/i.test(
    `${name} ${detail} ${String(fields['code'])} ${String(asFields(fields['cause'])['code'])}`,
  )
    ? 'network'
    : 'rejected';
}

type Fields = Readonly<Record<string, unknown>>;

const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

function statusOf(fields: Fields): number | undefined {
  const found = [fields['status'], fields['statusCode'], asFields(fields['response'])['status']];
  return found.find((status) => typeof status === 'number');
}

function header(fields: Fields, name: string): string | null {
  const headers = fields['headers'] ?? asFields(fields['response'])['headers'];
  if (headers instanceof Headers) return headers.get(name);
  const value = asFields(headers)[name];
  return typeof value === 'string' ? value : null;
}

/** How each kind is said to people. */
const TEXTS: Readonly<
  Record<FailureKind, { code: string; says: string; hint: (keyVariable: string | null) => string }>
> = Object.freeze({
  authentication: {
    code: 'CHAT_AUTHENTICATION',
    says: 'refused the key',
    hint: (keyVariable) =>
      keyVariable === null
        ? 'Name the variable that holds the key with `apiKeyEnv`.'
        : `Set ${keyVariable} to a key that may use this model.`,
  },
  'context-overflow': {
    code: 'CHAT_CONTEXT_OVERFLOW',
    says: 'says that the request is longer than its context',
    hint: () =>
      'Shorten the question, leave less room for answers (`maxTokens`), or choose a model with a longer context.',
  },
  filtered: {
    code: 'CHAT_FILTERED',
    says: "withheld its answer by the provider's content filter",
    hint: () => "Ask in other words, or change the provider's safety settings.",
  },
  network: {
    code: 'CHAT_NETWORK',
    says: 'could not be reached',
    hint: () => 'Check the address and the network, then run the same command again.',
  },
  'no-schema': {
    code: 'CHAT_NO_STRUCTURED_OUTPUT',
    says: 'does not take a schema for its answers',
    hint: () =>
      'Set `structuredOutput: false` of the executive: the form is then asked for in words.',
  },
  overloaded: {
    code: 'CHAT_OVERLOADED',
    says: 'is overloaded',
    hint: () => 'Run the same command again later.',
  },
  quota: {
    code: 'CHAT_QUOTA',
    says: 'says that the quota of the key is used up',
    hint: () => "Raise the quota in the provider's console, or use another key.",
  },
  'rate-limit': {
    code: 'CHAT_RATE_LIMITED',
    says: 'allows no more requests for now',
    hint: () => 'Run the same command again later; what is finished is kept.',
  },
  rejected: {
    code: 'CHAT_REJECTED',
    says: 'rejected the request',
    hint: () => '`memo doctor` shows what this model accepts.',
  },
  server: {
    code: 'CHAT_SERVER',
    says: 'failed',
    hint: () => 'Run the same command again later.',
  },
  timeout: {
    code: 'CHAT_TIMEOUT',
    says: 'did not answer in time',
    hint: () => 'Run the same command again, or allow more time.',
  },
  'unknown-model': {
    code: 'CHAT_MODEL_UNKNOWN',
    says: 'is not known to the server',
    hint: () => "Check the model's name and the address of the server.",
  },
});

/** The error that a caller sees when all attempts have failed. Never holds a key. */
export function failureError(
  failure: Failure,
  { model, attempts }: { readonly model: ChatModel; readonly attempts: number },
  cause: unknown,
): MemoError {
  const { code, says, hint } = TEXTS[failure.kind];
  const detail = failure.detail === '' ? '' : `: ${model.redact(failure.detail)}`;
  const tried = attempts > 1 ? ` (${attempts} attempts)` : '';
  return new MemoError({
    code,
    message: `The model ${model.name} ${says}${tried}${detail}`,
    hint: hint(model.keyVariable),
    retryable: isRetryable(failure),
    ...(failure.kind === 'authentication'
      ? {}
      : { cause: withoutSecrets(cause, (text) => model.redact(text)) }),
  });
}

/** Cancellation by the caller, which is passed on as it is. */
export const isCancelled = (error: unknown, signal: AbortSignal): boolean =>
  signal.aborted || isAbort(error);
