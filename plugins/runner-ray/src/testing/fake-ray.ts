import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { FakeJob, folderOf } from './fake-job.ts';
import type { SubmitRequest } from './fake-job.ts';

export type Fault = (
  method: string,
  path: string,
) => { status: number; body: string } | 'cut' | null;

/** A server that speaks as the dashboard of Ray 2.58 does, over the real one's wire format. */
export class FakeRay {
  readonly jobs = new Map<string, FakeJob>();
  readonly packages = new Map<string, Buffer>();
  readonly requests: string[] = [];
  /** Answers instead of the server, or cuts the connection after the work was done. */
  fault: Fault = () => null;
  /** Jobs wait for it before they start. */
  admit: Promise<void> = Promise.resolve();
  /** What happens to a log's WebSocket: it works, cannot be opened, or is cut after a message. */
  tail: 'works' | 'refused' | 'cut' = 'works';
  token: string | null = null;
  readonly #root: string;
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #sockets = new Set<Duplex>();

  constructor(root: string) {
    this.#root = root;
    mkdirSync(root, { recursive: true });
    this.#server.on('upgrade', (request: IncomingMessage, socket: Duplex) =>
      this.#upgrade(request, socket),
    );
  }

  async listen(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = request;
    this.requests.push(`${method} ${url}`);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const fault = this.fault(method, url);
    const reply =
      (fault === 'cut' ? null : fault) ??
      this.#refused(request) ??
      this.#answer(method, url, Buffer.concat(parts));
    if (fault === 'cut') return void request.socket.destroy();
    const type = reply.body.startsWith('{') ? 'application/json' : 'text/plain';
    response.writeHead(reply.status, { 'content-type': type }).end(reply.body);
  }

  /** The two middlewares of dashboard/http_server_head.py. */
  #refused({ method, headers }: IncomingMessage): { status: number; body: string } | null {
    if (this.token !== null && headers.authorization === undefined) {
      return { status: 401, body: 'Unauthorized: Missing authentication token' };
    }
    if (this.token !== null && headers.authorization !== `Bearer ${this.token}`) {
      return { status: 403, body: 'Forbidden: Invalid authentication token' };
    }
    const browser = Object.keys(headers).some((name) => /^(sec-fetch-|origin|referer)/.test(name));
    return browser && method !== 'GET'
      ? { status: 405, body: `'${method}' method not allowed for browser traffic.` }
      : null;
  }

  #answer(method: string, url: string, body: Buffer): { status: number; body: string } {
    const [, , kind = '', id = '', action] = url.split('/').map(decodeURIComponent);
    if (kind === 'version') return json({ version: '4', ray_version: '2.58.0', ray_commit: 'x' });
    if (kind === 'cluster_status') {
      const loadMetricsReport = { usage: { CPU: [0, 8], GPU: [1, 2] } };
      return json({ result: true, data: { clusterStatus: { loadMetricsReport } } });
    }
    if (kind === 'packages') return this.#package(method, action ?? '', body);
    if (method === 'POST' && id === '') return this.#submit(JSON.parse(body.toString()));
    const job = this.jobs.get(id);
    if (job === undefined) return { status: 404, body: `Job ${id} does not exist` };
    if (action === 'logs') return json({ logs: job.text });
    if (action !== 'stop') return json(job.details());
    const stopped = !job.ended;
    job.stop();
    return json({ stopped });
  }

  #package(method: string, name: string, body: Buffer): { status: number; body: string } {
    if (method === 'PUT') this.packages.set(name, body);
    return this.packages.has(name)
      ? { status: 200, body: '' }
      : { status: 404, body: `Package gcs://${name} does not exist` };
  }

  #submit(request: SubmitRequest): { status: number; body: string } {
    const id = request.submission_id;
    if (this.jobs.has(id)) {
      const why = `ValueError: Job with submission_id ${id} already exists. Please use a different submission_id.`;
      return {
        status: 500,
        body: `Traceback (most recent call last):\n  File "job_head.py", line 130\nRuntimeError: Request failed with status code 400: Traceback (most recent call last):\n${why}\n.\n`,
      };
    }
    const job = new FakeJob(request, join(this.#root, `job-driver-${id}.log`));
    this.jobs.set(id, job);
    const name = request.runtime_env?.working_dir?.replace('gcs://', '') ?? '';
    void this.admit.then(() => job.start(this.packages.get(name), folderOf(this.#root, id)));
    return json({ job_id: id, submission_id: id });
  }

  #upgrade(request: IncomingMessage, socket: Duplex): void {
    this.requests.push(`WS ${request.url}`);
    const job = this.jobs.get(decodeURIComponent(request.url?.split('/')[3] ?? ''));
    this.#sockets.add(socket);
    socket.on('error', () => {}).on('close', () => this.#sockets.delete(socket));
    const refused = this.#refused(request);
    if (refused !== null || job === undefined || this.tail === 'refused') {
      socket.end(
        'HTTP/1.1 500 Internal Server Error\r\nconnection: close\r\ncontent-length: 2\r\n\r\nno',
      );
      return;
    }
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`,
    );
    this.#follow(job, socket);
  }

  /** The log from its start, in messages of at most ten lines; closes when the job has ended. */
  #follow(job: FakeJob, socket: Duplex): void {
    let sent = 0;
    let last = false;
    const look = setInterval(() => {
      const ended = job.ended;
      const lines = job.text.slice(sent).split(/(?<=\n)/);
      const chunk = lines.slice(0, 10).join('');
      sent += chunk.length;
      if (chunk !== '') {
        socket.write(frame(1, chunk));
        if (this.tail === 'cut') socket.destroy();
      } else if (last) {
        clearInterval(look);
        socket.end(frame(8, '\u0003\u00e8', 'latin1'));
      } else {
        last = ended;
      }
    }, 5);
    socket.on('close', () => clearInterval(look));
  }
}

const json = (value: object): { status: number; body: string } => ({
  status: 200,
  body: JSON.stringify(value),
});

/** A frame of a server; long texts go in two, as a proxy may divide them. */
export function frame(opcode: number, text: string, encoding: BufferEncoding = 'utf8'): Buffer {
  const payload = Buffer.from(text, encoding);
  const cut = payload.byteLength > 200 ? 101 : payload.byteLength;
  const [first, rest] = [payload.subarray(0, cut), payload.subarray(cut)];
  const whole = rest.byteLength === 0;
  return Buffer.concat([
    header(whole ? 0x80 | opcode : opcode, first.byteLength),
    first,
    ...(whole ? [] : [header(0x89, 0), header(0x80, rest.byteLength), rest]),
  ]);
}

function header(first: number, length: number): Buffer {
  if (length < 126) return Buffer.from([first, length]);
  if (length < 65_536) return Buffer.from([first, 126, length >> 8, length & 255]);
  const bytes = Buffer.from([first, 127, 0, 0, 0, 0, 0, 0, 0, 0]);
  bytes.writeUInt32BE(length, 6);
  return bytes;
}
