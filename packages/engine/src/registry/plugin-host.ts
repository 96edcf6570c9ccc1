import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Clock, Logger, PluginHost, Runner } from '@memo-js/core';

export interface PluginHostOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Called at the first task; most runs start no worker process. */
  readonly runner: () => Promise<Runner>;
  /** @default the environment of the process */
  readonly env?: (name: string) => string | undefined;
}

/** The milliseconds of the system. */
export const systemClock: Clock = Object.freeze({ now: () => Date.now() });

export function createPluginHost(options: PluginHostOptions): PluginHost {
  const env = options.env ?? ((name: string) => process.env[name]);
  return {
    clock: options.clock,
    random: seededRandom,
    fetch: (input, init) => fetch(input, init),
    env,
    logger: options.logger,
    cacheDir: join(env('XDG_CACHE_HOME') ?? join(homedir(), '.cache'), 'memo-js'),
    runner: lazyRunner(options.runner),
  };
}

/** The same host with another runner, which is made once, at its first task. */
export function withRunner(host: PluginHost, make: () => Promise<Runner>): PluginHost {
  let made: Promise<Runner> | undefined;
  return {
    clock: host.clock,
    random: (seed) => host.random(seed),
    fetch: (input, init) => host.fetch(input, init),
    env: (name) => host.env(name),
    logger: host.logger,
    cacheDir: host.cacheDir,
    runner: lazyRunner(() => (made ??= make())),
  };
}

function lazyRunner(runner: () => Promise<Runner>): Runner {
  return {
    pathThere: async (path) => (await (await runner()).pathThere?.(path)) ?? path,
    submit: async (task, call) => (await runner()).submit(task, call),
    wait: async (handle, call) => (await runner()).wait(handle, call),
    stop: async (handle, call) => (await runner()).stop(handle, call),
  };
}

/** mulberry32: uniform numbers in [0, 1), the same on every platform for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
