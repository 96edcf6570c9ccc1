import { z } from 'zod';
import { VllmError } from './errors.ts';
import { DEFAULT_RETRY, type RetryPolicy } from './retry.ts';
import type { Transport } from './transport.ts';

export interface VllmClientOptions {
  /** Of the server, with or without `/v1`: `http://127.0.0.1:8000`. */
  readonly baseURL: string;
  /** Sent as a bearer token, to this server only; never part of an error. */
  readonly apiKey?: string | undefined;
  /** Added to each request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** For all of a call: retries, waits, and reading to the end. @default 600_000 */
  readonly timeoutMs?: number | undefined;
  /** How long a stream may be silent; keep-alive comments count as sound. @default 120_000 */
  readonly stallMs?: number | undefined;
  readonly retry?: Partial<RetryPolicy> | undefined;
  /** At once to this server; null for no limit of ours. @default null */
  readonly connections?: number | null | undefined;
  /**
   * Asks the server, once, which fields it knows before the first request with a field that is vLLM's
   * own: a server ignores what it does not know. @default true
   */
  readonly probe?: boolean | undefined;
  /** @default undici, with keep-alive connections */
  readonly transport?: Transport | undefined;
  /** 0..1, for jitter. @default Math.random */
  readonly random?: (() => number) | undefined;
  /** Milliseconds. @default Date.now */
  readonly now?: (() => number) | undefined;
  /** Of each request. @default crypto.randomUUID */
  readonly createId?: (() => string) | undefined;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
  readonly stallMs?: number | undefined;
  readonly retries?: number | undefined;
}

const limit = z.number().min(1).optional();
const shape = z.object({
  baseURL: z.url({ protocol: /^https?$/ }),
  // A header holds printable ASCII only.
  apiKey: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'holds a blank, or what no header can hold')
    .optional(),
  timeoutMs: limit,
  stallMs: limit,
  connections: z.number().int().min(1).nullable().optional(),
  retry: z
    .strictObject({
      retries: z.number().int().min(0).optional(),
      baseMs: z.number().min(0).optional(),
      maxMs: z.number().min(0).optional(),
    })
    .optional(),
});

export const DEFAULT_TIMEOUT_MS = 600_000;
export const DEFAULT_STALL_MS = 120_000;

export interface Settings {
  /** Without `/v1` and without a slash at its end. */
  readonly root: string;
  readonly timeoutMs: number;
  readonly stallMs: number;
  readonly retry: RetryPolicy;
}

/** @throws VllmError `VLLM_REQUEST_INVALID`; its message never quotes what was given */
export function readOptions(options: VllmClientOptions): Settings {
  const parsed = shape.safeParse(options);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw refuse(`${issue?.path.join('.') ?? 'options'}: ${issue?.message ?? 'invalid'}`);
  }
  const url = new URL(options.baseURL);
  if (url.username !== '' || url.password !== '') {
    throw refuse('baseURL holds a name or a password: use `apiKey` or `headers`');
  }
  if (url.search !== '' || url.hash !== '') throw refuse('baseURL holds a query or a fragment');
  return {
    root: `${url.origin}${url.pathname}`.replace(/\/+$/, '').replace(/\/v1$/, ''),
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    stallMs: options.stallMs ?? DEFAULT_STALL_MS,
    retry: {
      retries: options.retry?.retries ?? DEFAULT_RETRY.retries,
      baseMs: options.retry?.baseMs ?? DEFAULT_RETRY.baseMs,
      maxMs: options.retry?.maxMs ?? DEFAULT_RETRY.maxMs,
    },
  };
}

const refuse = (message: string): VllmError =>
  new VllmError({
    code: 'VLLM_REQUEST_INVALID',
    message: `the options of the client: ${message}`,
    hint: 'Such as { baseURL: "http://127.0.0.1:8000" }.',
  });
