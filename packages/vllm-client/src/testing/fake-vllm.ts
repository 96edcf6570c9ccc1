import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface FakeRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the fake answers, on the wire and byte for byte. */
export interface FakeAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Written as JSON unless it is a string. */
  readonly body?: unknown;
  /** Written one after the other, each in a packet of its own; instead of `body`. */
  readonly pieces?: Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>;
  /** Breaks the connection: before anything is sent, or after the pieces. */
  readonly reset?: 'before' | 'after';
  /** Leaves the connection open after the pieces. */
  readonly hang?: boolean;
  readonly delayMs?: number;
}

export type FakeRoute = (request: FakeRequest, count: number) => FakeAnswer | Promise<FakeAnswer>;

export interface FakeVllm {
  readonly baseURL: string;
  readonly requests: readonly FakeRequest[];
  /** Of connections that the client closed while an answer was under way. */
  readonly aborted: number;
  /** Of connections that were ever opened. */
  readonly connections: number;
  close(): Promise<void>;
}

/** `data:` events of a stream, and `[DONE]`. */
export const events = (...values: readonly unknown[]): string =>
  [...values.map((each) => JSON.stringify(each)), '[DONE]']
    .map((each) => `data: ${each}\n\n`)
    .join('');

/** A server on the loopback interface; a path without a route answers as FastAPI does. */
export async function fakeVllm(
  routes: Readonly<Record<string, FakeRoute>>,
  listen: { readonly port?: number } = {},
): Promise<FakeVllm> {
  const requests: FakeRequest[] = [];
  const counts = new Map<string, number>();
  const sockets = new Set<Socket>();
  let aborted = 0;
  let connections = 0;
  const server = createServer((incoming, outgoing) => {
    outgoing.on('close', () => {
      if (!outgoing.writableEnded) aborted++;
    });
    void readRequest(incoming)
      .then(async (request) => {
        requests.push(request);
        const name = `${request.method} ${request.path.split('?')[0]}`;
        const count = counts.get(name) ?? 0;
        counts.set(name, count + 1);
        const answer = await (routes[name] ?? NOT_FOUND)(request, count);
        await write(outgoing, answer);
      })
      .catch(() => outgoing.destroy());
  });
  server.on('connection', (socket) => {
    connections++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(listen.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseURL: `http://127.0.0.1:${port}`,
    requests,
    get aborted() {
      return aborted;
    },
    get connections() {
      return connections;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const NOT_FOUND: FakeRoute = () => ({ status: 404, body: { detail: 'Not Found' } });

async function readRequest(incoming: IncomingMessage): Promise<FakeRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const { method = 'GET', url = '/', headers } = incoming;
  const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  return { method, path: url, headers, body };
}

async function write(outgoing: ServerResponse, answer: FakeAnswer): Promise<void> {
  const { status = 200, body, pieces, reset, hang = false, delayMs = 0 } = answer;
  if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs).unref());
  if (reset === 'before') {
    outgoing.destroy();
    return;
  }
  if (pieces === undefined) {
    const text = typeof body === 'string' ? body : JSON.stringify(body ?? {});
    outgoing.writeHead(status, { 'content-type': 'application/json', ...answer.headers });
    outgoing.end(text);
    return;
  }
  outgoing.writeHead(status, { 'content-type': 'text/event-stream', ...answer.headers });
  for await (const piece of pieces) {
    if (outgoing.destroyed) return;
    const more = outgoing.write(piece);
    if (!more && !outgoing.destroyed) {
      await new Promise<void>((resolve) => {
        outgoing.once('drain', resolve);
        outgoing.once('close', resolve);
      });
    }
    // Each in a packet of its own.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (reset === 'after') outgoing.destroy();
  else if (!hang) outgoing.end();
}
