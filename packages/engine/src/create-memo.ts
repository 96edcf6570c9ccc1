import type { Executive, Generator, MemoryHost, Merger, Trainer } from '@memo-js/core';
import type { Container } from 'inversify';
import type { ResolvedConfig, UserConfig } from './config/types.ts';
import type { Memo } from './memo.ts';

/** What `createMemo()` is made of. Every part has a default. */
export interface CreateMemoOptions {
  /** A resolved config, or sections as in a config file; paths in it are relative to `cwd`. */
  readonly config?: ResolvedConfig | UserConfig;
  /** @default `.memo` under the working folder */
  readonly workspace?: string;
  /** Ready instances; each wins over its section of the config. */
  readonly generator?: Generator;
  readonly trainer?: Trainer;
  readonly memory?: MemoryHost;
  readonly executive?: Executive;
  readonly merger?: Merger;
  /** Parent container of the embedding host: what it binds is used instead of ours. */
  readonly container?: Container;
}

/** Makes a {@link Memo}. Nothing is opened before it is needed. */
export declare function createMemo(options?: CreateMemoOptions): Promise<Memo>;
