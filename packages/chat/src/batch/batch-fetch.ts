import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Journal } from '@memo-js/core';
import type { Batch, BatchApi } from './batch-api.ts';

/** Limits of OpenAI. */
const MOST_LINES = 50_000;
const MOST_BYTES = 200_000_000;
/** Looks at a batch that may fail one after the other: it goes on without us. */
const PATIENCE = 20;
const ENDED = new Set(['completed', 'failed', 'expired', 'cancelled']);

export interface BatchOptions {
  /** Milliseconds without a new request after which those that wait are sent together. @default 2,000 */
  readonly quietMs?: number;
  /** Milliseconds between two looks at a batch. @default 30,000 */
  readonly pollMs?: number;
}

/** Whose request it is: its journal remembers the file that the request was sent in. */
interface Origin {
  readonly journal: Journal;
  readonly key: string;
  /** Requests that were answered: the same again is a retry, and sent again. */
  readonly given: Set<string>;
}

interface Waiting {
  readonly line: string;
  readonly hash: string;
  readonly origin: Origin | undefined;
  readonly resolve: (response: Response) => void;
  readonly reject: (error: unknown) => void;
}

/** Files by the hash of a request's body, as a journal keeps them. */
type Sent = Readonly<Record<string, string>>;

/**
 * A `fetch` that puts requests into batches: a caller sends and retries as ever, and its requests
 * wait for each other. The handle of a request is the file that it is in, kept before a batch is made
 * of the file; a process that goes on looks the batch up, and makes it where there is none.
 */
export class BatchFetch {
  readonly #api: BatchApi;
  readonly #quietMs: number;
  readonly #pollMs: number;
  readonly #origins = new AsyncLocalStorage<Origin>();
  readonly #results = new Map<string, Promise<ReadonlyMap<string, Response>>>();
  #waiting: Waiting[] = [];
  #bytes = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(api: BatchApi, { quietMs = 2_000, pollMs = 30_000 }: BatchOptions = {}) {
    this.#api = api;
    this.#quietMs = quietMs;
    this.#pollMs = pollMs;
  }

  /** Runs work whose requests are remembered in a journal under a key. */
  within<T>(journal: Journal, key: string, work: () => Promise<T>): Promise<T> {
    return this.#origins.run({ journal, key: `batch/${key}`, given: new Set() }, work);
  }

  readonly fetch: typeof fetch = async (_input, init) => {
    const body = typeof init?.body === 'string' ? init.body : '';
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 32);
    const origin = this.#origins.getStore();
    const signal = init?.signal ?? null;
    signal?.throwIfAborted();
    const file = origin?.given.has(hash) === true ? undefined : (await sentFiles(origin))[hash];
    if (file !== undefined) {
      const found = (await this.#collect(file)).get(hash);
      origin?.given.add(hash);
      if (found !== undefined) return found.clone();
    }
    return new Promise<Response>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      const line = `{"custom_id":"${hash}","method":"POST","url":"/v1/chat/completions","body":${body}}\n`;
      const full = this.#bytes + line.length > MOST_BYTES || this.#waiting.length >= MOST_LINES;
      if (full) void this.#submit();
      this.#waiting.push({ line, hash, origin, resolve, reject });
      this.#bytes += line.length;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#submit(), this.#quietMs);
    });
  };

  async #submit(): Promise<void> {
    clearTimeout(this.#timer);
    const group = this.#waiting;
    this.#waiting = [];
    this.#bytes = 0;
    if (group.length === 0) return;
    try {
      // The same request of two items stands once in a file.
      const lines = new Map(group.map(({ hash, line }) => [hash, line]));
      const file = await this.#api.upload([...lines.values()].join(''));
      await Promise.all(group.map(({ origin, hash }) => remember(origin, hash, file)));
      const results = await this.#collect(file);
      for (const { hash, origin, resolve } of group) {
        origin?.given.add(hash);
        resolve(results.get(hash)?.clone() ?? lost());
      }
      this.#results.delete(file);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  /** What became of the requests of a file; waits for its batch. */
  #collect(file: string): Promise<ReadonlyMap<string, Response>> {
    const known = this.#results.get(file) ?? this.#wait(file);
    this.#results.set(file, known);
    return known;
  }

  async #wait(file: string): Promise<ReadonlyMap<string, Response>> {
    let batch: Batch = (await this.#api.find(file)) ?? (await this.#api.create(file));
    for (let failed = 0; !ENDED.has(batch.status);) {
      // Those who wait keep the process alive; when they are gone, nobody needs to look.
      await sleep(this.#pollMs, undefined, { ref: false });
      try {
        batch = await this.#api.batch(batch.id);
        failed = 0;
      } catch (error) {
        failed += 1;
        if (failed >= PATIENCE) throw error;
      }
    }
    const results = new Map<string, Response>();
    for (const part of [batch.output_file_id, batch.error_file_id]) {
      if (part === null || part === undefined) continue;
      for (const line of (await this.#api.content(part)).split('\n')) {
        if (line.trim() === '') continue;
        const { custom_id, response } = JSON.parse(line) as ResultLine;
        results.set(custom_id, response === null ? lost() : toResponse(response));
      }
    }
    return results;
  }
}

interface ResultLine {
  readonly custom_id: string;
  readonly response: { readonly status_code: number; readonly body: unknown } | null;
}

const toResponse = ({ status_code: status, body }: NonNullable<ResultLine['response']>): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** A request that its batch did not come to: as a server that failed, it is asked again. */
const lost = (): Response => new Response('{"error":{"message":"not computed"}}', { status: 503 });

async function sentFiles(origin: Origin | undefined): Promise<Sent> {
  return ((await origin?.journal.getHandle(origin.key)) ?? {}) as Sent;
}

async function remember(origin: Origin | undefined, hash: string, file: string): Promise<void> {
  if (origin === undefined) return;
  const sent = await sentFiles(origin);
  await origin.journal.setHandle(origin.key, { ...sent, [hash]: file });
}
