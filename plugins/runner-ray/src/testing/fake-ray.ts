import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
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
  readonly #tails = new WebSocketServer({ noServer: true });

  constructor(root: string) {
    this.#root = root;
    mkdirSync(root, { recursive: true });
    this.#server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#upgrade(request, socket, head),
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

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
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
    this.#tails.handleUpgrade(request, socket, head, (tail) => this.#follow(job, tail));
  }

  /** The log from its start, in messages of at most ten lines; closes when the job has ended. */
  #follow(job: FakeJob, tail: WebSocket): void {
    let sent = 0;
    let last = false;
    const look = setInterval(() => {
      const ended = job.ended;
      const lines = job.text.slice(sent).split(/(?<=\n)/);
      const chunk = lines.slice(0, 10).join('');
      sent += chunk.length;
      if (chunk !== '') {
        tail.send(chunk);
        if (this.tail === 'cut') tail.terminate();
      } else if (last) {
        clearInterval(look);
        tail.close(1000);
      } else {
        last = ended;
      }
    }, 5);
    tail.on('close', () => clearInterval(look));
  }
}

const json = (value: object): { status: number; body: string } => ({
  status: 200,
  body: JSON.stringify(value),
});
