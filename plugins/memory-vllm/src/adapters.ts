import { MemoError } from '@memo-js/core';
import { VllmError } from '@vllm-client/node';
import type { VllmClient } from '@vllm-client/node';

/** An adapter by the name under which servers know it, and where it lies on their machines. */
export interface AdapterSource {
  readonly name: string;
  readonly path: string;
}

interface Loaded {
  readonly name: string;
  /** Gives whether it was there before us. */
  readonly ready: Promise<boolean>;
  /** Requests that answer from it. */
  users: number;
  /** Of the last use, counted. */
  used: number;
  idle: (() => void)[];
  /** It was there before us: to unload it is not our matter. */
  found: boolean;
}

/** The right to answer from a loaded adapter until it is given back. */
export interface AdapterLease {
  release(): void;
  /** The server did not know it: the next use loads it again. */
  lost(): void;
}

/**
 * The adapters of one server. A name means one content for ever, so nothing is loaded in place; what
 * is in use, or was loaded by others, is never unloaded. Beyond the limit the adapters that were used longest ago go, once they
 * are idle; while all are busy the server has some more, and swaps them itself.
 */
export class Adapters {
  readonly #client: VllmClient;
  readonly #where: string;
  /** Null: no limit. */
  readonly #limit: () => number | null;
  readonly #loaded = new Map<string, Loaded>();
  /** Loading and unloading happen one after the other, or their counts would not hold. */
  #queue: Promise<unknown> = Promise.resolve();
  #clock = 0;

  constructor(client: VllmClient, where: string, limit: () => number | null) {
    this.#client = client;
    this.#where = where;
    this.#limit = limit;
  }

  get names(): readonly string[] {
    return [...this.#loaded.keys()];
  }

  /**
   * Loads an adapter unless it is there.
   * @throws MemoError `ADAPTER_RANK`, `VLLM_ADAPTER`; VllmError
   */
  async use(source: AdapterSource): Promise<AdapterLease> {
    const { name } = source;
    let entry = this.#loaded.get(name);
    if (entry === undefined) {
      const ready = this.#inTurn(() => this.#load(source));
      entry = { name, ready, users: 0, used: 0, idle: [], found: false };
      this.#loaded.set(name, entry);
    }
    const mine = entry;
    mine.users += 1;
    mine.used = ++this.#clock;
    let held = true;
    const lease = {
      release: (): void => {
        if (!held) return;
        held = false;
        mine.users -= 1;
        if (mine.users === 0) for (const tell of mine.idle.splice(0)) tell();
      },
      lost: (): void => this.#forget(mine),
    };
    try {
      mine.found = await mine.ready;
      return lease;
    } catch (error) {
      this.#forget(mine);
      lease.release();
      throw error;
    }
  }

  /** Unloads an adapter when nobody answers from it any more, unless somebody wants it again. */
  async unload(name: string, isWanted: () => boolean): Promise<void> {
    const entry = this.#loaded.get(name);
    if (entry === undefined) return;
    while (entry.users > 0) await new Promise<void>((resolve) => entry.idle.push(resolve));
    await this.#inTurn(async () => {
      if (isWanted() || entry.users > 0 || this.#loaded.get(name) !== entry) return;
      await this.#drop(entry);
    });
  }

  /** The server came back without them. */
  forgetAll(): void {
    this.#loaded.clear();
  }

  #forget(entry: Loaded): void {
    if (this.#loaded.get(entry.name) === entry) this.#loaded.delete(entry.name);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** @returns whether it was there */
  async #load(source: AdapterSource): Promise<boolean> {
    await this.#makeRoom(source.name);
    const { name, path } = source;
    try {
      await this.#client.loadLora({ lora_name: name, lora_path: path });
      return false;
    } catch (error) {
      if (!(error instanceof VllmError) || !/already been loaded/.test(error.message)) {
        throw explained(error, source, this.#where);
      }
      // Loaded by another process, or before we were: the same content. From a folder that may be
      // gone by now it is loaded once more, from ours.
      const cards = await this.#client.models();
      if (cards.find(({ id }) => id === name)?.root === path) return true;
      await this.#client.unloadLora({ lora_name: name });
      await this.#client.loadLora({ lora_name: name, lora_path: path });
      return false;
    }
  }

  async #makeRoom(wanted: string): Promise<void> {
    const limit = this.#limit();
    if (limit === null) return;
    // The wanted one is counted already.
    while (this.#loaded.size > limit) {
      const idle = [...this.#loaded.values()]
        .filter(({ name, users, found }) => name !== wanted && users === 0 && !found)
        .sort((a, b) => a.used - b.used);
      const [oldest] = idle;
      if (oldest === undefined) return;
      await this.#drop(oldest);
    }
  }

  /** Taken off the list first: who wants it from now on waits its turn and loads it again. */
  async #drop(entry: Loaded): Promise<void> {
    this.#forget(entry);
    if (entry.found) return;
    await this.#client.unloadLora({ lora_name: entry.name }).catch((error: unknown) => {
      // Unloaded by somebody else, or gone with its server.
      if (!(error instanceof VllmError)) throw error;
    });
  }
}

function explained(thrown: unknown, { name, path }: AdapterSource, where: string): unknown {
  // Others are the fleet's matter: it tries another server.
  if (!(thrown instanceof VllmError) || thrown.code !== 'VLLM_ADAPTER') return thrown;
  const error = thrown;
  const rank = /rank (\d+) is greater than max_lora_rank\s+(\d+)/.exec(error.message);
  if (rank !== null) {
    return new MemoError({
      code: 'ADAPTER_RANK',
      message: `${where}: the adapter ${name} has rank ${rank[1]}, the server takes up to ${rank[2]}.`,
      hint: 'Start the server with a higher --max-lora-rank; `memo vllm command` prints the one that fits.',
      cause: error,
    });
  }
  return new MemoError({
    code: 'VLLM_ADAPTER',
    message: `${where}: the adapter ${name} of ${path} was not loaded: ${error.message}`,
    hint: 'The path is one of the server: say with `pathMap` how it sees our folders.',
    cause: error,
  });
}
