import { Agent, request as send } from 'undici';

export interface TransportRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

export interface TransportResponse {
  readonly status: number;
  /** By a name in lower case. */
  header(name: string): string | null;
  text(): Promise<string>;
  /** Read as fast as its consumer reads, no faster; leaving the loop closes the connection. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** How requests travel: undici by default, anything in a test or behind a proxy of one's own. */
export interface Transport {
  send(request: TransportRequest): Promise<TransportResponse>;
  close(): Promise<void>;
}

export interface TransportOptions {
  /** Connections kept to the server at once; null for as many as there are calls in flight. */
  readonly connections?: number | null;
}

/** Below the 5 s after which the server (uvicorn) closes an idle connection. */
const KEEP_ALIVE_MS = 4_000;
const CONNECT_MS = 10_000;

/** Keep-alive connections by undici. Its own limits of time are off: a call has a deadline. */
export function undiciTransport({ connections = null }: TransportOptions = {}): Transport {
  const agent = new Agent({
    connections,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectTimeout: CONNECT_MS,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return {
    async send({ method, url, headers, body, signal }) {
      const answer = await send(url, {
        dispatcher: agent,
        method,
        headers,
        body: body ?? null,
        signal,
      });
      // A body that nobody reads any more must not end the process by its error.
      answer.body.on('error', () => undefined);
      return {
        status: answer.statusCode,
        header: (name) => {
          const value = answer.headers[name];
          return (Array.isArray(value) ? value[0] : value) ?? null;
        },
        text: () => answer.body.text(),
        chunks: answer.body,
      };
    },
    close: () => agent.destroy(),
  };
}
