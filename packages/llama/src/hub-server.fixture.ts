import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A repository of the test hub. */
export interface HubRepository {
  readonly commit: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Asked for with this token only. */
  readonly token?: string;
}

/** All files of a folder, some replaced, as a repository; its commit follows from its content. */
export function repositoryOf(
  folder: string,
  changes: Readonly<Record<string, string | null>> = {},
): HubRepository {
  const files = new Map<string, Uint8Array>();
  for (const name of readdirSync(folder)) files.set(name, readFileSync(join(folder, name)));
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) files.delete(name);
    else files.set(name, Buffer.from(text));
  }
  const hash = createHash('sha1');
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  return { commit: hash.digest('hex'), files };
}

/** The hub as far as models are fetched from it: the API's answers, redirects of large files, ranges. */
export class HubServer {
  readonly repositories = new Map<string, HubRepository>();
  /** `GET /path range`, one a request. */
  readonly requests: string[] = [];
  /** Called before a large file is sent: may change its bytes, or cut the answer after some of them. */
  tamper: ((bytes: Uint8Array) => { bytes: Uint8Array; cutAfter?: number }) | null = null;
  readonly #server: Server = createServer((request, response) => this.#answer(request, response));

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.url);
    const range = request.headers.range ?? '';
    this.requests.push(`${request.method} ${url.pathname} ${range}`.trim());
    const [, api, name, rest] =
      /^\/(?:(api\/models)\/)?([^/]+\/[^/]+)\/(.*)$/.exec(decodeURI(url.pathname)) ?? [];
    const repository = this.repositories.get(name ?? '');
    if (!repository) return fail(response, 404, 'RepoNotFound', 'Repository not found');
    const [verb, revision, ...path] = (rest ?? '').split('/');
    const { token } = repository;
    if (token && verb !== 'cdn' && request.headers.authorization !== `Bearer ${token}`) {
      return fail(response, 401, 'GatedRepo', `Access to model ${name} is restricted.`);
    }
    if (![repository.commit, 'main', 'v1'].includes(revision ?? '')) {
      return fail(response, 404, 'RevisionNotFound', 'Invalid rev id');
    }
    if (api && verb === 'revision') return this.#info(response, name ?? '', repository);
    if (api && verb === 'tree') return this.#tree(response, url, repository);
    const bytes = repository.files.get(path.join('/'));
    if (verb === 'resolve' && bytes) return this.#file(response, path.join('/'), bytes, url, range);
    if (verb === 'cdn' && bytes) return this.#send(response, bytes, range);
    fail(response, 404, 'EntryNotFound', 'Entry not found');
  }

  #info(response: ServerResponse, name: string, { commit }: HubRepository): void {
    const lastModified = '2026-01-01T00:00:00.000Z';
    json(response, { _id: '1', id: name, sha: commit, private: false, gated: false, lastModified });
  }

  /** Two pages, as long lists have. */
  #tree(response: ServerResponse, url: URL, { files }: HubRepository): void {
    const entries = [...files].map(([path, bytes]) => ({
      type: 'file',
      path,
      ...identity(path, bytes),
    }));
    const half = Math.ceil(entries.length / 2);
    const second = url.searchParams.has('cursor');
    if (!second) {
      url.searchParams.set('cursor', String(half));
      response.setHeader('Link', `<${url.href}>; rel="next"`);
    }
    const folder = { type: 'directory', path: 'onnx', oid: '0'.repeat(40), size: 0 };
    json(response, second ? entries.slice(half) : [folder, ...entries.slice(0, half)]);
  }

  #file(response: ServerResponse, path: string, bytes: Uint8Array, url: URL, range: string): void {
    const { oid, lfs } = identity(path, bytes);
    response.setHeader('X-Repo-Commit', url.pathname.split('/')[4] ?? '');
    response.setHeader('ETag', `"${oid}"`);
    if (!lfs) return this.#send(response, bytes, range);
    response.setHeader('X-Linked-ETag', `"${lfs.oid}"`);
    response.setHeader('X-Linked-Size', lfs.size);
    // Another host, where the token of the hub is not sent.
    const store = this.url.replace('127.0.0.1', 'localhost');
    const Location = new URL(url.pathname.replace('/resolve/', '/cdn/'), store).href;
    response.writeHead(302, { Location }).end();
  }

  #send(response: ServerResponse, whole: Uint8Array, range: string): void {
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
    const probe = range === 'bytes=0-0';
    const large = whole.length > 20_000;
    const { bytes, cutAfter } = (!probe && large && this.tamper?.(whole)) || { bytes: whole };
    const start = Number(from ?? 0);
    const end = Math.min(to ? Number(to) + 1 : bytes.length, bytes.length);
    response.writeHead(range ? 206 : 200, {
      // Of the store that large files lie in; not the one of the hub.
      ...(response.hasHeader('ETag') ? {} : { ETag: '"store"' }),
      'Content-Length': end - start,
      ...(range ? { 'Content-Range': `bytes ${start}-${end - 1}/${whole.length}` } : {}),
    });
    if (cutAfter === undefined) response.end(bytes.subarray(start, end));
    else response.write(bytes.subarray(start, start + cutAfter), () => response.destroy());
  }
}

/** What the hub lists of a file: weights are in large file storage. */
function identity(
  path: string,
  bytes: Uint8Array,
): { oid: string; size: number; lfs?: { oid: string; size: number; pointerSize: number } } {
  const size = bytes.length;
  const oid = createHash('sha1').update(`blob ${size}\0`).update(bytes).digest('hex');
  if (!path.endsWith('.safetensors')) return { oid, size };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { oid, size, lfs: { oid: sha256, size, pointerSize: 130 } };
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}

function fail(response: ServerResponse, status: number, code: string, error: string): void {
  const headers = { 'Content-Type': 'application/json', 'X-Error-Code': code };
  response.writeHead(status, headers).end(JSON.stringify({ error }));
}
