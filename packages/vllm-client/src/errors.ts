/** What went wrong, in a table that programs decide by. Others are added, none changes its meaning. */
export type VllmErrorCode =
  | 'VLLM_REQUEST_INVALID'
  | 'VLLM_CONTEXT_OVERFLOW'
  | 'VLLM_UNAUTHORIZED'
  | 'VLLM_NOT_FOUND'
  | 'VLLM_ADAPTER'
  | 'VLLM_UNSUPPORTED'
  | 'VLLM_OVERLOADED'
  | 'VLLM_SERVER'
  | 'VLLM_CONNECTION'
  | 'VLLM_TIMEOUT'
  | 'VLLM_STREAM_BROKEN'
  | 'VLLM_RESPONSE_INVALID'
  | 'VLLM_NOT_READY'
  | 'VLLM_SERVE_FAILED'
  | 'VLLM_CLOSED';

export interface VllmErrorFields {
  readonly code: VllmErrorCode;
  /** What is wrong, with which call. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
  /** Whether the same call may succeed later. */
  readonly retryable?: boolean;
  /** Of the HTTP answer; null where there was none, as for a request refused on our side. */
  readonly status?: number | null;
  /** `X-Request-Id` of the call: vLLM's log has it too. */
  readonly requestId?: string | null;
  /** The server's own name for the error, such as `BadRequestError`. */
  readonly type?: string | null;
  /** The field that the server, or we, object to. */
  readonly param?: string | null;
  /** What `Retry-After` asked for, in milliseconds. */
  readonly retryAfterMs?: number | null;
  readonly cause?: unknown;
}

/** The one error of this package, whatever shape the server gave it. It never holds a key. */
export class VllmError extends Error {
  override readonly name = 'VllmError';
  readonly code: VllmErrorCode;
  readonly hint: string;
  readonly retryable: boolean;
  readonly status: number | null;
  readonly requestId: string | null;
  readonly type: string | null;
  readonly param: string | null;
  readonly retryAfterMs: number | null;

  constructor(fields: VllmErrorFields) {
    super(fields.message, fields.cause === undefined ? undefined : { cause: fields.cause });
    this.code = fields.code;
    this.hint = fields.hint;
    this.retryable = fields.retryable ?? false;
    this.status = fields.status ?? null;
    this.requestId = fields.requestId ?? null;
    this.type = fields.type ?? null;
    this.param = fields.param ?? null;
    this.retryAfterMs = fields.retryAfterMs ?? null;
  }
}
