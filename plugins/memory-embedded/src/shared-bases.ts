import type { SharedBase } from '@memo-js/llama';

interface Entry {
  readonly base: Promise<SharedBase>;
  users: number;
}

/** The right to use a base until it is given back. */
export interface BaseLease {
  readonly base: SharedBase;
  /** The last one frees the base. A second call does nothing. */
  release(): Promise<void>;
}

/** Bases that several memories answer from, each in memory once and for as long as it is used. */
export class SharedBases {
  readonly #entries = new Map<string, Entry>();

  /** Loads a base, or shares the one that another memory loads or has loaded under this key. */
  async use(key: string, load: () => Promise<SharedBase>): Promise<BaseLease> {
    let entry = this.#entries.get(key);
    if (!entry) this.#entries.set(key, (entry = { base: load(), users: 0 }));
    const { base } = entry;
    entry.users += 1;
    const forget = (): void => {
      if (this.#entries.get(key)?.base === base) this.#entries.delete(key);
    };
    const leased = entry;
    let released = false;
    const release = async (): Promise<void> => {
      if (released) return;
      released = true;
      leased.users -= 1;
      if (leased.users > 0) return;
      forget();
      await (await base).close();
    };
    try {
      return { base: await base, release };
    } catch (error) {
      // The next one tries again.
      forget();
      throw error;
    }
  }
}

/** Of all hosts in this process: workspaces that are open side by side share bases too. */
export const processBases = new SharedBases();
