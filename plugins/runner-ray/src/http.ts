import { MemoError } from '@memo-js/core';
import { request } from 'undici';
import { WebSocket } from 'ws';

export interface RayReply {
  readonly status: number;
  readonly body: string;
}

export interface RayHttpOptions {
  readonly address: URL;
  readonly token?: string | undefined;
  /** Milliseconds without a byte. */
  readonly silenceMs: number;
}

/**
 * HTTP to a Ray dashboard. Not `fetch`: it sends `Sec-Fetch-Mode`, by which Ray takes it for a
 * browser and refuses to change anything (405, dashboard/optional_utils.py).
 */
export class RayHttp {
  readonly address: string;
  readonly #silenceMs: number;
  readonly #auth: Readonly<Record<string, string>>;

  constructor({ address, token, silenceMs }: RayHttpOptions) {
    this.address = address.href.replace(/\/$/, '');
    this.#silenceMs = silenceMs;
    this.#auth = token === undefined ? {} : { authorization: `Bearer ${token}` };
  }

  /** @throws MemoError `RUNNER_UNREACHABLE`, retryable; an abort */
  async send(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    signal: AbortSignal,
    content?: { readonly type: string; readonly bytes: Uint8Array },
  ): Promise<RayReply> {
    try {
      const { statusCode, body } = await request(`${this.address}${path}`, {
        method,
        signal,
        headers: { ...this.#auth, ...(content && { 'content-type': content.type }) },
        body: content?.bytes ?? null,
        headersTimeout: this.#silenceMs,
        bodyTimeout: this.#silenceMs,
      });
      return { status: statusCode, body: await body.text() };
    } catch (thrown) {
      signal.throwIfAborted();
      throw this.#unreachable(thrown);
    }
  }

  /**
   * Without extensions: offered compression, Ray's proxy passes the offer on to a server behind it, and
   * no message arrives.
   */
  webSocket(path: string): WebSocket {
    const url = `${this.address}${path}`.replace(/^http/, 'ws');
    return new WebSocket(url, { headers: this.#auth, perMessageDeflate: false });
  }

  #unreachable(thrown: unknown): MemoError {
    // Of several addresses of one name each has failed, and the error itself is empty.
    const [first] = thrown instanceof AggregateError ? (thrown.errors as unknown[]) : [thrown];
    return new MemoError({
      code: 'RUNNER_UNREACHABLE',
      message: `${this.address}: ${first instanceof Error ? first.message : String(first)}.`,
      hint: 'Check the address, and that the head node runs.',
      cause: thrown,
      retryable: true,
    });
  }
}
