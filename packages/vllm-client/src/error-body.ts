import { VllmError, type VllmErrorCode } from './errors.ts';

/** What an error says of itself, once its shape is taken off. */
export interface ErrorBody {
  readonly message: string;
  readonly type: string | null;
  readonly param: string | null;
  readonly status: number | null;
}

/** What of a body that is no error of vLLM, such as a proxy's page, an error quotes. */
const QUOTED = 300;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function fields(from: Record<string, unknown>): ErrorBody {
  const code = Number(from['code']);
  return {
    message: text(from['message']) ?? JSON.stringify(from),
    type: text(from['type']),
    param: text(from['param']),
    status: Number.isInteger(code) && code >= 400 ? code : null,
  };
}

/**
 * Reads the shapes in which vLLM words errors: `{error: {message, type, param, code}}`, the flat
 * `{object: 'error', message, ...}` of older versions, and the `{error: '...'}` or `{detail: ...}` of
 * the middleware and the framework below. Null when the value is none of them.
 */
export function readErrorValue(value: unknown): ErrorBody | null {
  if (!isObject(value)) return null;
  const { error, detail } = value;
  if (isObject(error)) return fields(error);
  if (typeof error === 'string') return { message: error, type: null, param: null, status: null };
  if (value['object'] === 'error') return fields(value);
  if (typeof detail === 'string') return { message: detail, type: null, param: null, status: null };
  if (!Array.isArray(detail)) return null;
  // FastAPI's own validation: [{ loc: ['body', 'field'], msg }]
  const problems = detail.filter(isObject);
  const at = (problem: Record<string, unknown>): string =>
    Array.isArray(problem['loc']) ? problem['loc'].slice(1).join('.') : '';
  return {
    message: problems.map((each) => `${at(each)}: ${text(each['msg']) ?? 'invalid'}`).join('; '),
    type: 'ValidationError',
    param: problems[0] === undefined ? null : at(problems[0]) || null,
    status: null,
  };
}

/** The body of a failed answer; text that is no JSON is quoted without its markup. */
export function readErrorBody(body: string): ErrorBody {
  let value: unknown = null;
  try {
    value = JSON.parse(body);
  } catch {
    // A proxy's page: what it says is read below.
  }
  const read = readErrorValue(value);
  if (read !== null) return read;
  const plain = body
    .replace(/<(style|script)\b[\s\S]*?<\/\1>|<[^>]*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const message = plain === '' ? 'the body of the answer is empty' : plain.slice(0, QUOTED);
  return { message, type: null, param: null, status: null };
}

interface Rule {
  readonly code: VllmErrorCode;
  readonly hint: string;
  readonly retryable: boolean;
  fits(status: number, body: ErrorBody, path: string): boolean;
}

const OVERFLOW =
  /maximum (?:context|model) length|max_model_len|longer than the maximum|exceeds the .*context/i;

/** The first rule that fits gives the code. */
const RULES: readonly Rule[] = [
  {
    code: 'VLLM_UNAUTHORIZED',
    hint: 'Set `apiKey` to the key that the server was started with.',
    retryable: false,
    fits: (status) => status === 401 || status === 403,
  },
  {
    code: 'VLLM_CONTEXT_OVERFLOW',
    hint: 'Shorten the prompt, lower max_tokens, or serve with a larger --max-model-len.',
    retryable: false,
    fits: (status, body) =>
      status === 400 && (body.param === 'input_tokens' || OVERFLOW.test(body.message)),
  },
  {
    code: 'VLLM_UNSUPPORTED',
    hint: 'Start the server with what this endpoint needs, or use another version.',
    retryable: false,
    fits: (status, body) =>
      status === 405 ||
      status === 501 ||
      (status === 404 && (body.message === 'Not Found' || body.type === null)),
  },
  {
    code: 'VLLM_ADAPTER',
    hint: 'The path is one on the server; its rank must not exceed --max-lora-rank, its base must be the served one.',
    retryable: false,
    fits: (status, _body, path) =>
      path.includes('lora_adapter') && status !== 429 && status !== 503,
  },
  {
    code: 'VLLM_NOT_FOUND',
    hint: '`models()` lists the names that the server knows.',
    retryable: false,
    fits: (status) => status === 404,
  },
  {
    code: 'VLLM_OVERLOADED',
    hint: 'Send less at a time, or add a server.',
    retryable: true,
    fits: (status) => status === 429 || status === 503,
  },
  {
    code: 'VLLM_SERVER',
    hint: "The server's log has the cause, under the request id.",
    retryable: true,
    fits: (status) => status >= 500 || status === 408 || status === 425,
  },
];
const REJECTED: Rule = {
  code: 'VLLM_REQUEST_INVALID',
  hint: 'The message is the one of the server.',
  retryable: false,
  fits: () => true,
};

export interface ErrorOrigin {
  readonly status: number;
  readonly method: string;
  readonly path: string;
  readonly requestId: string | null;
  readonly retryAfterMs?: number | null;
}

/** The typed error of an answer, or of a chunk in the middle of a stream. */
export function toVllmError(body: ErrorBody, origin: ErrorOrigin): VllmError {
  const { status, method, path, requestId } = origin;
  const rule = RULES.find((each) => each.fits(status, body, path)) ?? REJECTED;
  return new VllmError({
    code: rule.code,
    message: `${method} ${path} answered ${status}: ${body.message}`,
    hint: rule.hint,
    retryable: rule.retryable,
    status,
    requestId,
    type: body.type,
    param: body.param,
    retryAfterMs: origin.retryAfterMs ?? null,
  });
}
