import { IncomingMessage, request as httpRequest } from 'node:http';
import type { ClientRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Duplex } from 'node:stream';
import { MemoError } from '@memo-js/core';

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
  readonly #options: RayHttpOptions;

  constructor(options: RayHttpOptions) {
    this.#options = options;
  }

  get address(): string {
    return this.#options.address.href.replace(/\/$/, '');
  }

  /** @throws MemoError `RUNNER_UNREACHABLE`, retryable; an abort */
  async send(
    method: string,
    path: string,
    signal: AbortSignal,
    content?: { readonly type: string; readonly bytes: Uint8Array },
  ): Promise<RayReply> {
    const headers = content && {
      'content-type': content.type,
      'content-length': String(content.bytes.byteLength),
    };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = this.#request(method, path, signal, { ...headers });
      sent.on('response', resolve).on('error', reject).end(content?.bytes);
    }).catch((thrown: unknown) => this.#failed(thrown, signal));
    return {
      status: response.statusCode ?? 0,
      body: await text(response).catch((thrown: unknown) => this.#failed(thrown, signal)),
    };
  }

  /**
   * Opens a WebSocket without extensions: offered compression, Ray's proxy passes the offer on to a
   * server behind it, and no message arrives.
   * @returns the connection, or the reply of a server that did not switch
   */
  async upgrade(path: string, signal: AbortSignal): Promise<RayReply | Duplex> {
    const key = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
    const headers = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': key,
    };
    return new Promise<IncomingMessage | Duplex>((resolve, reject) => {
      this.#request('GET', path, signal, headers)
        .on('upgrade', (_response: IncomingMessage, socket: Duplex, head: Buffer) => {
          if (head.byteLength > 0) socket.unshift(head);
          resolve(socket);
        })
        .on('response', resolve)
        .on('error', reject)
        .end();
    })
      .then(async (got) =>
        got instanceof IncomingMessage
          ? { status: got.statusCode ?? 0, body: await text(got) }
          : got,
      )
      .catch((thrown: unknown) => this.#failed(thrown, signal));
  }

  #request(
    method: string,
    path: string,
    signal: AbortSignal,
    headers: Record<string, string>,
  ): ClientRequest {
    const { address, token, silenceMs } = this.#options;
    const send = address.protocol === 'https:' ? httpsRequest : httpRequest;
    const auth = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const request = send(`${this.address}${path}`, {
      method,
      signal,
      headers: { ...auth, ...headers },
    });
    if (!('upgrade' in headers)) {
      request.setTimeout(silenceMs, () =>
        request.destroy(new Error(`nothing was heard for ${silenceMs / 1000} s`)),
      );
    }
    return request;
  }

  #failed(thrown: unknown, signal: AbortSignal): never {
    signal.throwIfAborted();
    // Of several addresses of one name each has failed, and the error itself is empty.
    const [first] = thrown instanceof AggregateError ? (thrown.errors as unknown[]) : [thrown];
    throw new MemoError({
      code: 'RUNNER_UNREACHABLE',
      message: `${this.address}: ${first instanceof Error ? first.message : String(first)}.`,
      hint: 'Check the address, and that the head node runs.',
      cause: thrown,
      retryable: true,
    });
  }
}

async function text(response: IncomingMessage): Promise<string> {
  response.setEncoding('utf8');
  let all = '';
  for await (const part of response) all += part as string;
  return all;
}
