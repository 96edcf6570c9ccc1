import { resolve } from 'node:path';
import { PLUGIN_KINDS, silentLogger } from '@memo-js/core';
import type {
  Clock,
  ComponentByKind,
  Executive,
  Generator,
  Logger,
  MemoryHost,
  Merger,
  Plugin,
  PluginKind,
  Runner,
  Trainer,
} from '@memo-js/core';
import type { Container } from 'inversify';
import { resolveConfig } from './config/resolve.ts';
import { parseUserConfig } from './config/schema.ts';
import type { ResolvedConfig, UserConfig } from './config/types.ts';
import { EngineMemo } from './engine-memo.ts';
import type { Memo } from './memo.ts';
import { createContainer } from './registry/container.ts';
import { systemClock } from './registry/plugin-host.ts';
import { openPluginRegistry } from './registry/open-registry.ts';
import type { PluginRegistry } from './registry/plugin-registry.ts';
import { TOKENS } from './registry/tokens.ts';
import { openWorkspace } from './store/workspace.ts';

/** What `createMemo()` is made of. Every part has a default. */
export interface CreateMemoOptions {
  /** Sections as in a config file, or a config that was resolved before. */
  readonly config?: ResolvedConfig | UserConfig;
  /** File that the config was read from: plugins and paths in it are relative to it. */
  readonly configFile?: string | null;
  /** @default the working folder */
  readonly cwd?: string;
  /** @default `.memo` under `cwd` */
  readonly workspace?: string;
  /** Ready instances; each wins over its section of the config. Their owner closes them. */
  readonly generator?: Generator;
  readonly trainer?: Trainer;
  readonly memory?: MemoryHost;
  readonly executive?: Executive;
  readonly merger?: Merger;
  readonly runner?: Runner;
  /** Plugin values beside those of packages. */
  readonly plugins?: readonly Plugin[];
  readonly clock?: Clock;
  readonly logger?: Logger;
  /** Container of the embedding host: what it binds under `TOKENS` is used instead of ours. */
  readonly container?: Container;
}

/**
 * Makes a {@link Memo}. Config and plugins are checked now; the workspace and the memories are
 * opened when they are needed.
 * @throws MemoError `CONFIG_*`, `PLUGIN_*`
 */
export async function createMemo(options: CreateMemoOptions = {}): Promise<Memo> {
  const cwd = resolve(options.cwd ?? process.cwd());
  const workspace = resolve(cwd, options.workspace ?? '.memo');
  const parent = options.container;
  const given = givenInstances(options);
  const bound = PLUGIN_KINDS.filter((kind) => parent?.isBound(TOKENS[kind]) === true);
  const { config, plugins } = await configure(
    options,
    cwd,
    new Set([...(Object.keys(given) as PluginKind[]), ...bound]),
  );
  const created: object[] = [];
  const container = createContainer({
    config,
    plugins,
    clock: options.clock ?? systemClock,
    logger: options.logger ?? silentLogger,
    openWorkspace: (clock, logger) => (mode, folder) =>
      openWorkspace(folder ?? workspace, { mode, clock, logger }),
    instances: given,
    onCreated: (component) => created.push(component),
    ...(parent === undefined ? {} : { parent }),
  });
  return new EngineMemo({ container, config: container.get(TOKENS.config), workspace, created });
}

async function configure(
  options: CreateMemoOptions,
  cwd: string,
  instances: ReadonlySet<PluginKind>,
): Promise<{ readonly config: ResolvedConfig; readonly plugins: PluginRegistry }> {
  const { config = {}, plugins: values = [] } = options;
  if (isResolved(config)) {
    const plugins = await openPluginRegistry({
      config: { plugins: config.pluginPackages },
      configFile: config.file,
      cwd,
      plugins: values,
    });
    return { config, plugins };
  }
  const user = parseUserConfig(config, options.configFile ?? 'config');
  const configFile = options.configFile ?? null;
  const plugins = await openPluginRegistry({ config: user, configFile, cwd, plugins: values });
  return { config: await resolveConfig(user, plugins, { file: configFile, instances }), plugins };
}

function isResolved(config: ResolvedConfig | UserConfig): config is ResolvedConfig {
  return 'components' in config && 'pluginPackages' in config;
}

function givenInstances(options: CreateMemoOptions): {
  readonly [K in PluginKind]?: ComponentByKind[K];
} {
  const { generator, trainer, memory, executive, merger, runner } = options;
  const all = { generator, trainer, memory, executive, merger, runner };
  return Object.fromEntries(Object.entries(all).filter(([, instance]) => instance !== undefined));
}
