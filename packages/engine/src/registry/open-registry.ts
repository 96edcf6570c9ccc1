import { join, resolve } from 'node:path';
import type { Plugin } from '@memo-js/core';
import type { UserConfig } from '../config/types.ts';
import { builtInPackages, builtInProtocols } from '../defaults.ts';
import { PluginRegistry } from './plugin-registry.ts';

const ENGINE = '@memo-js/engine';

/**
 * The plugins that a config can choose from. Packages are looked for beside the config file, then
 * beside the app that runs, then beside the engine: the app brings the built-in plugins.
 */
export async function openPluginRegistry(options: {
  readonly config: UserConfig;
  readonly configFile: string | null;
  readonly cwd: string;
  readonly plugins?: readonly Plugin[];
}): Promise<PluginRegistry> {
  const place = options.configFile ?? join(options.cwd, 'memo.config.json');
  const app = process.argv[1];
  return PluginRegistry.open({
    plugins: options.config.plugins ?? [],
    from: [place, ...(app === undefined ? [] : [resolve(app)]), import.meta.url],
    builtIns: builtInPackages,
    values: [
      ...builtInProtocols.map((plugin) => ({ plugin: plugin as Plugin, package: ENGINE })),
      ...(options.plugins ?? []).map((plugin) => ({ plugin, package: 'createMemo()' })),
    ],
  });
}
