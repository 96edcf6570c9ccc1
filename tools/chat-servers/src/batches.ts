import type { IncomingMessage, ServerResponse } from 'node:http';
import { record, text, type Json } from './wire.ts';

export interface BatchOptions {
  /** Milliseconds between the creation of a batch and its end. @default 50 */
  readonly batchMs?: number;
}

interface Batch {
  readonly id: string;
  readonly input: string;
  status: 'in_progress' | 'completed';
  output: string | null;
  errors: string | null;
}

/** A line of a file that a batch is made from. */
interface Line {
  readonly custom_id: string;
  readonly url: string;
  readonly body: Json;
}

/**
 * Files and batches of OpenAI: `POST /v1/files`, `GET /v1/files/ID/content`, `POST /v1/batches`,
 * `GET /v1/batches/ID` and the list of them. Each line is put to the server itself, as a call would
 * be; an answer that is no success stands in the file of errors.
 */
export class Batches {
  readonly #files = new Map<string, string>();
  readonly #batches: Batch[] = [];
  readonly #options: BatchOptions;

  constructor(options: BatchOptions) {
    this.#options = options;
  }

  /** Answers a request that is about files or batches; false for any other. */
  handle(request: IncomingMessage, response: ServerResponse, body: string): boolean {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const answer = this.#answer(request, pathname, body);
    if (answer === null) return false;
    const whole = typeof answer === 'string' ? answer : JSON.stringify(answer);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(whole);
    return true;
  }

  #answer(request: IncomingMessage, path: string, body: string): Json | string | null {
    const [, file] = /\/v1\/files\/([^/]+)\/content$/.exec(path) ?? [];
    if (file !== undefined) return this.#files.get(file) ?? '';
    const [, id] = /\/v1\/batches\/([^/]+)$/.exec(path) ?? [];
    if (id !== undefined) return shown(this.#batches.find((each) => each.id === id));
    if (path.endsWith('/v1/batches')) {
      if (request.method === 'POST') return this.#create(request, record(JSON.parse(body)));
      const data = [...this.#batches].reverse().map((each) => shown(each));
      return { object: 'list', data, has_more: false };
    }
    if (!path.endsWith('/v1/files') || request.method !== 'POST') return null;
    return { id: this.#store(uploaded(request, body)), object: 'file', purpose: 'batch' };
  }

  #create(request: IncomingMessage, asked: Json): Json {
    const batch: Batch = {
      id: `batch_${this.#batches.length + 1}`,
      input: text(asked['input_file_id']),
      status: 'in_progress',
      output: null,
      errors: null,
    };
    this.#batches.push(batch);
    const origin = `http://${request.headers.host ?? ''}`;
    const key = text(request.headers.authorization);
    setTimeout(() => void this.#run(batch, origin, key), this.#options.batchMs ?? 50);
    return shown(batch);
  }

  async #run(batch: Batch, origin: string, authorization: string): Promise<void> {
    const lines = (this.#files.get(batch.input) ?? '').split('\n').filter((line) => line !== '');
    const outcomes = await Promise.all(
      lines.map(async (line) => {
        const { custom_id, url, body } = JSON.parse(line) as Line;
        const headers = { 'content-type': 'application/json', authorization };
        const init = { method: 'POST', headers, body: JSON.stringify(body) };
        try {
          const reply = await fetch(`${origin}${url}`, init);
          const status_code = reply.status;
          return { custom_id, response: { status_code, body: await reply.json() }, error: null };
        } catch (error) {
          const failed = { code: 'batch_failed', message: String(error) };
          return { custom_id, response: null, error: failed };
        }
      }),
    );
    const good = outcomes.filter(({ response }) => response?.status_code === 200);
    const bad = outcomes.filter(({ response }) => response?.status_code !== 200);
    batch.output = good.length === 0 ? null : this.#store(linesOf(good));
    batch.errors = bad.length === 0 ? null : this.#store(linesOf(bad));
    batch.status = 'completed';
  }

  #store(content: string): string {
    const id = `file-${this.#files.size + 1}`;
    this.#files.set(id, content);
    return id;
  }
}

const linesOf = (values: readonly object[]): string =>
  `${values.map((each) => JSON.stringify(each)).join('\n')}\n`;

const shown = (batch: Batch | undefined): Json =>
  batch === undefined
    ? { error: { message: 'there is no such batch' } }
    : {
        id: batch.id,
        object: 'batch',
        endpoint: '/v1/chat/completions',
        input_file_id: batch.input,
        completion_window: '24h',
        status: batch.status,
        output_file_id: batch.output,
        error_file_id: batch.errors,
      };

/** The file in a multipart body. */
function uploaded({ headers }: IncomingMessage, body: string): string {
  const [, boundary = ''] = /boundary="?([^";]+)/.exec(headers['content-type'] ?? '') ?? [];
  const part = body.split(`--${boundary}`).find((each) => /name="file"/.test(each)) ?? '';
  return part.slice(part.indexOf('\r\n\r\n') + 4).replace(/\r\n$/, '');
}
