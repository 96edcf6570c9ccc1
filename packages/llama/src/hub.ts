import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MemoError, isAbort } from '@memo-js/core';
import type { ProgressEvent } from '@memo-js/core';
import { INDEX_FILE, WEIGHTS_FILE, writeAtomically } from '@memo-js/safetensors';
import { parseDecoderConfig } from './config.ts';
import {
  cachedSnapshot,
  hubFolder,
  isCommit,
  isOffline,
  missingFile,
  shardNames,
  snapshotFolder,
} from './hub-cache.ts';
import type { Env, HubId } from './hub-cache.ts';
import { hubFailure, incompleteOffline, notInCache, withoutPeer } from './hub-error.ts';
import { storeFile } from './hub-file.ts';
import type { HubFile } from './hub-file.ts';
import { TOKENIZER_FILES } from './tokenizer.ts';

/** What fetching a base may use; all of it has a default. */
export interface FetchOptions {
  readonly signal?: AbortSignal;
  /** Receives `progress` in bytes, of the stage `download`. */
  readonly report?: (event: ProgressEvent) => void;
  /** @default process.env */
  readonly env?: Env;
  readonly fetch?: typeof fetch;
  /** Fetch models too that the graphs can not compute. @default false */
  readonly anyFamily?: boolean;
}

/** What is used of `@huggingface/hub`, which only those need who name a base of the hub. */
interface HubLibrary {
  modelInfo(
    params: HubParams & { name: string; revision: string; additionalFields: string[] },
  ): Promise<{ readonly sha?: unknown }>;
  listFiles(
    params: HubParams & { repo: string; revision: string },
  ): AsyncIterable<HubFile & { readonly type: string }>;
  downloadFile(
    params: HubParams & { repo: string; path: string; revision: string },
  ): Promise<Blob | null>;
}

interface HubParams {
  readonly hubUrl?: string;
  readonly accessToken?: string;
  readonly fetch: typeof fetch;
}

/** Files of the top folder; no name leads out of it. */
const FILE_NAME = /^\w[\w.-]*$/;
const TEXT_FILES = ['generation_config.json', ...TOKENIZER_FILES];
/** Progress closer than this is not reported. */
const REPORT_EVERY_BYTES = 1_000_000;

/**
 * Folder of a model of the hub, downloaded where the cache has not got it. The cache is the one of
 * the hub's other tools; `HF_HOME`, `HF_HUB_CACHE`, `HF_HUB_OFFLINE`, `HF_ENDPOINT` and `HF_TOKEN`
 * mean what they mean there. `config.json` comes first: a model that can not be computed is refused
 * before its weights are loaded.
 * @throws MemoError `HUB_OFFLINE`, `HUB_ACCESS`, `HUB_UNREACHABLE`, `HUB_FILE_DAMAGED`,
 *   `HUB_PACKAGE_MISSING`, `BASE_UNKNOWN`, and what {@link parseDecoderConfig} throws
 */
export async function fetchModel(id: HubId, options: FetchOptions = {}): Promise<string> {
  const env = options.env ?? ((name: string) => process.env[name]);
  const cached = cachedSnapshot(id, env);
  const missing = cached && missingFile(cached);
  if (isOffline(env)) {
    if (cached === null) throw notInCache(id, hubFolder(id, env));
    if (missing !== null) throw incompleteOffline(id, missing);
    return cached;
  }
  if (cached !== null && missing === null && isCommit(id.revision)) return cached;
  try {
    return await new Download(id, env, options).run();
  } catch (cause) {
    options.signal?.throwIfAborted();
    const error = isAbort(cause) || cause instanceof MemoError ? cause : hubFailure(id, cause);
    const unreachable = error instanceof MemoError && error.code === 'HUB_UNREACHABLE';
    if (!unreachable || cached === null || missing !== null) throw error;
    const { code, message } = error;
    const hint = 'The copy in the cache is used.';
    options.report?.({ type: 'warning', code, message, hint });
    return cached;
  }
}

class Download {
  readonly #id: HubId;
  readonly #env: Env;
  readonly #options: FetchOptions;
  readonly #params: HubParams;
  #done = 0;
  #reported = 0;

  constructor(id: HubId, env: Env, options: FetchOptions) {
    this.#id = id;
    this.#env = env;
    this.#options = options;
    const [endpoint, token] = [env('HF_ENDPOINT'), env('HF_TOKEN')];
    const { signal, fetch: get = fetch } = options;
    this.#params = {
      ...(endpoint ? { hubUrl: endpoint.replace(/\/+$/, '') } : {}),
      ...(token ? { accessToken: token } : {}),
      fetch: (url, init) => get(url, signal ? { ...init, signal } : init),
    };
  }

  async run(): Promise<string> {
    const hub = await hubLibrary();
    const { name, revision } = this.#id;
    const commit = await this.#commit(hub);
    const snapshot = snapshotFolder(this.#id, commit, this.#env);
    if (missingFile(snapshot) !== null) {
      const files = new Map<string, HubFile>();
      for await (const file of hub.listFiles({ ...this.#params, repo: name, revision: commit })) {
        if (file.type === 'file' && FILE_NAME.test(file.path)) files.set(file.path, file);
      }
      await this.#fetch(hub, files, snapshot, commit);
    }
    if (!isCommit(revision)) {
      const ref = join(hubFolder(this.#id, this.#env), 'refs', revision);
      await mkdir(dirname(ref), { recursive: true });
      await writeAtomically(ref, (file) => file.writeFile(commit));
    }
    return snapshot;
  }

  async #commit(hub: HubLibrary): Promise<string> {
    const { name, revision } = this.#id;
    if (isCommit(revision)) return revision;
    const info = { ...this.#params, name, revision, additionalFields: ['sha'] };
    const { sha } = await hub.modelInfo(info);
    if (typeof sha === 'string' && isCommit(sha)) return sha;
    throw hubFailure(this.#id, new Error(`its commit is "${String(sha)}"`));
  }

  async #fetch(
    hub: HubLibrary,
    files: ReadonlyMap<string, HubFile>,
    snapshot: string,
    commit: string,
  ): Promise<void> {
    const get = async (names: readonly string[]): Promise<void> => {
      const found = names.flatMap((name) => files.get(name) ?? []);
      const total = this.#done + found.reduce((sum, { size, lfs }) => sum + (lfs?.size ?? size), 0);
      for (const file of found) await this.#store(hub, file, snapshot, commit, total);
    };
    const require = (...names: string[]): string[] => {
      const absent = names.find((name) => !files.has(name));
      if (absent !== undefined) throw this.#lacks(absent);
      return names;
    };
    const read = (name: string): string => readFileSync(join(snapshot, name), 'utf8');
    await get(require('config.json'));
    if (!this.#options.anyFamily) parseDecoderConfig(parsed(read('config.json')));
    await get(TEXT_FILES);
    if (files.has(WEIGHTS_FILE)) return get([WEIGHTS_FILE]);
    if (!files.has(INDEX_FILE)) throw this.#lacks(WEIGHTS_FILE);
    await get([INDEX_FILE]);
    await get(require(...shardNames(read(INDEX_FILE))));
  }

  async #store(
    hub: HubLibrary,
    file: HubFile,
    snapshot: string,
    commit: string,
    total: number,
  ): Promise<void> {
    const { path } = file;
    if (existsSync(join(snapshot, path))) {
      this.#done += file.lfs?.size ?? file.size;
      return;
    }
    const params = { ...this.#params, repo: this.#id.name, path, revision: commit };
    const lacks = (): MemoError => this.#lacks(path);
    async function* content(from: number): AsyncIterable<Uint8Array> {
      const blob = await hub.downloadFile(params);
      if (!blob) throw lacks();
      yield* (from > 0 ? blob.slice(from) : blob).stream();
    }
    const blobs = join(hubFolder(this.#id, this.#env), 'blobs');
    await storeFile({ blobs, snapshot }, file, content, (bytes) => {
      this.#done += bytes;
      if (this.#done < total && this.#done - this.#reported < REPORT_EVERY_BYTES) return;
      this.#reported = this.#done;
      this.#options.report?.({
        type: 'progress',
        stage: 'download',
        done: this.#done,
        total,
        unit: 'bytes',
        detail: `${this.#id.name}: ${path}`,
      });
    });
  }

  #lacks(file: string): MemoError {
    return new MemoError({
      code: 'CHECKPOINT_MISSING',
      message: `The model ${this.#id.name} of the hub has no ${file}.`,
      hint: 'Choose a model with safetensors weights and a tokenizer.json.',
    });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function hubLibrary(): Promise<HubLibrary> {
  // Not a literal: its types must not be needed where it is not installed.
  const name: string = '@huggingface/hub';
  try {
    return (await import(name)) as HubLibrary;
  } catch (cause) {
    throw withoutPeer(name, cause);
  }
}
