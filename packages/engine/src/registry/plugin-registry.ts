import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MemoError, PLUGIN_KINDS, SPEC_VERSION } from '@memo-js/core';
import type { Plugin, PluginKind } from '@memo-js/core';
import { didYouMean } from '../config/nearest.ts';
import type { BuiltInPackage } from '../defaults.ts';

/** A plugin with the package it came from. */
export interface RegisteredPlugin {
  readonly plugin: Plugin;
  readonly package: string;
}

export interface PluginRegistryOptions {
  /** Package names or paths that the user named; all of them are loaded. */
  readonly plugins: readonly string[];
  /** Files (or URLs) from whose place packages are resolved, in order: config, app, engine. */
  readonly from: readonly string[];
  /** Loaded one by one, when an id of theirs is asked for. */
  readonly builtIns: readonly BuiltInPackage[];
  /** Plugins at hand: the engine's protocols, and those of an embedding host or a test. */
  readonly values?: readonly RegisteredPlugin[];
}

/** Finds plugins by kind and id. */
export class PluginRegistry {
  readonly #options: PluginRegistryOptions;
  readonly #known: RegisteredPlugin[];
  readonly #loaded = new Map<string, Promise<readonly RegisteredPlugin[]>>();

  private constructor(options: PluginRegistryOptions, known: RegisteredPlugin[]) {
    this.#options = options;
    this.#known = known;
  }

  /** @throws MemoError `PLUGIN_NOT_FOUND`, `PLUGIN_INVALID`, `PLUGIN_SPEC_VERSION` */
  static async open(options: PluginRegistryOptions): Promise<PluginRegistry> {
    const registry = new PluginRegistry(options, [...(options.values ?? [])]);
    for (const name of options.plugins) {
      registry.#known.push(...(await registry.#load(name)));
    }
    registry.#known.forEach(checkSpecVersion);
    return registry;
  }

  /**
   * Finds a plugin by id, `package#id` when two share it; hyphen and underscore are the same.
   * @throws MemoError `PLUGIN_NOT_FOUND`, `PLUGIN_AMBIGUOUS`, `PLUGIN_SPEC_VERSION`
   */
  async find(kind: PluginKind, use: string): Promise<RegisteredPlugin> {
    const hash = use.lastIndexOf('#');
    const packageName = hash < 0 ? null : use.slice(0, hash);
    const id = spelling(use.slice(hash + 1));
    for (const builtIn of this.#options.builtIns) {
      const wanted = builtIn.provides[kind]?.some((each) => spelling(each) === id) === true;
      if (wanted && (packageName === null || packageName === builtIn.package)) {
        await this.#add(builtIn.package);
      }
    }
    const found = this.#known.filter(
      (each) =>
        each.plugin.kind === kind &&
        spelling(each.plugin.id) === id &&
        (packageName === null || each.package === packageName),
    );
    if (found.length > 1) {
      throw new MemoError({
        code: 'PLUGIN_AMBIGUOUS',
        message: `More than one ${kind} plugin has the id "${use}".`,
        hint: `Write one of: ${found.map((each) => `${each.package}#${each.plugin.id}`).join(', ')}.`,
      });
    }
    const [only] = found;
    if (only === undefined) throw this.#notFound(kind, use);
    return only;
  }

  /** Ids that a config may use, without loading anything. */
  ids(kind: PluginKind): string[] {
    const known = this.#known
      .filter((each) => each.plugin.kind === kind)
      .map((each) => each.plugin.id);
    const builtIn = this.#options.builtIns.flatMap((each) =>
      this.#resolves(each.package) ? (each.provides[kind] ?? []) : [],
    );
    return [...new Set([...builtIn, ...known])].sort();
  }

  /** Every plugin that is installed, by kind and id. */
  async list(): Promise<readonly RegisteredPlugin[]> {
    for (const builtIn of this.#options.builtIns) {
      if (this.#resolves(builtIn.package)) await this.#add(builtIn.package);
    }
    return [...this.#known].sort(
      (a, b) =>
        PLUGIN_KINDS.indexOf(a.plugin.kind) - PLUGIN_KINDS.indexOf(b.plugin.kind) ||
        (a.plugin.id < b.plugin.id ? -1 : 1),
    );
  }

  /** Adds a built-in package, once. */
  async #add(name: string): Promise<void> {
    if (this.#known.some((each) => each.package === name)) return;
    const plugins = await this.#load(name);
    plugins.forEach(checkSpecVersion);
    if (this.#known.some((each) => each.package === name)) return;
    this.#known.push(...plugins);
  }

  #load(name: string): Promise<readonly RegisteredPlugin[]> {
    const loaded = this.#loaded.get(name) ?? this.#import(name);
    this.#loaded.set(name, loaded);
    return loaded;
  }

  async #import(name: string): Promise<readonly RegisteredPlugin[]> {
    const path = this.#resolve(name);
    if (path === undefined) {
      throw new MemoError({
        code: 'PLUGIN_NOT_FOUND',
        message: `The plugin package "${name}" is not installed.`,
        hint: `Install it beside the config (npm install ${name}), or correct its name; a path begins with "./".`,
      });
    }
    let module: { readonly plugins?: unknown };
    try {
      module = (await import(pathToFileURL(path).href)) as { readonly plugins?: unknown };
    } catch (cause) {
      if (cause instanceof MemoError) throw cause;
      throw new MemoError({
        code: 'PLUGIN_INVALID',
        message: `The plugin package "${name}" cannot be loaded: ${cause instanceof Error ? cause.message : String(cause)}`,
        hint: 'Repair or reinstall the package.',
        cause,
      });
    }
    if (!Array.isArray(module.plugins) || !module.plugins.every(isPlugin)) {
      throw new MemoError({
        code: 'PLUGIN_INVALID',
        message: `The package "${name}" exports no array \`plugins\` of plugins.`,
        hint: 'Export `plugins = [definePlugin({ ... })]`; see docs/writing-a-plugin.md.',
      });
    }
    return module.plugins.map((plugin) => ({ plugin, package: name }));
  }

  #resolves(name: string): boolean {
    return this.#resolve(name) !== undefined;
  }

  #resolve(name: string): string | undefined {
    for (const from of this.#options.from) {
      try {
        return createRequire(from).resolve(name);
      } catch {
        // Not there; the next place may have it.
      }
    }
    return undefined;
  }

  #notFound(kind: PluginKind, use: string): MemoError {
    const ids = this.ids(kind);
    return new MemoError({
      code: 'PLUGIN_NOT_FOUND',
      message: `There is no ${kind} plugin "${use}".${didYouMean(use, ids)}`,
      hint:
        ids.length === 0
          ? `No ${kind} plugin is installed; install one and name its package under \`plugins\`.`
          : `Installed: ${ids.join(', ')}. Others are named under \`plugins\` in the config.`,
    });
  }
}

function spelling(id: string): string {
  return id.replaceAll('_', '-');
}

function isPlugin(value: unknown): value is Plugin {
  if (typeof value !== 'object' || value === null) return false;
  const plugin = value as Partial<Plugin>;
  return (
    typeof plugin.id === 'string' &&
    PLUGIN_KINDS.includes(plugin.kind as PluginKind) &&
    typeof plugin.create === 'function'
  );
}

function checkSpecVersion({ plugin, package: name }: RegisteredPlugin): void {
  if (plugin.specVersion === SPEC_VERSION) return;
  throw new MemoError({
    code: 'PLUGIN_SPEC_VERSION',
    message: `The ${plugin.kind} plugin "${plugin.id}" of ${name} is written for version ${String(plugin.specVersion)} of the plugin contract; this engine speaks version ${SPEC_VERSION}.`,
    hint: `Install a version of ${name} that fits this release.`,
  });
}
