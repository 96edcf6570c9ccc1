import { join } from 'node:path';
import { silentLogger } from '@memo-js/core';
import type { PluginHost } from '@memo-js/core';

const refuse = (): Promise<never> => Promise.reject(new Error('no worker process is needed'));

/** What an engine lends to a plugin, with a cache in a folder of the test. */
export const lentHost = (
  folder: string,
  env: Readonly<Record<string, string>> = {},
): PluginHost => ({
  clock: { now: () => Date.now() },
  random: () => Math.random,
  fetch,
  env: (name) => env[name],
  logger: silentLogger,
  cacheDir: join(folder, 'cache'),
  runner: { submit: refuse, wait: refuse, stop: refuse },
});
