import { access, readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MemoError } from '@memo-js/core';
import { parse } from 'yaml';
import { defaultUses } from '../defaults.ts';
import { isPlainObject } from './plain-object.ts';
import { TOP_KEYS, parseUserConfig } from './schema.ts';
import { applySets } from './set-path.ts';
import type { UserConfig } from './types.ts';

/** Names that are looked for, in this order. */
export const CONFIG_FILES = Object.freeze(
  ['ts', 'mts', 'js', 'mjs', 'yaml', 'yml', 'json'].map((ending) => `memo.config.${ending}`),
);

export interface LoadConfigOptions {
  /** Without it, `memo.config.*` of `cwd` is taken when there is one. */
  readonly file?: string;
  readonly cwd: string;
  /** `path=value`; wins over the file. */
  readonly set?: readonly string[];
  /** Section that a `--set` key without a dot belongs to when it is no top key. */
  readonly setSection?: string;
}

/** A checked config with the file it came from; null when there is none. */
export interface LoadedConfig {
  readonly config: UserConfig;
  readonly file: string | null;
}

/** Types a config file; returns its argument. */
export function defineConfig(config: UserConfig): UserConfig {
  return config;
}

/** @throws MemoError `CONFIG_NOT_FOUND`, `CONFIG_INVALID`, `CONFIG_UNKNOWN_KEY` */
export async function loadConfig(options: LoadConfigOptions): Promise<LoadedConfig> {
  const file = await locate(options);
  const raw = file === null ? {} : anchored(await readConfig(file), dirname(file));
  const written = applySets(raw, options.set ?? [], {
    topKeys: TOP_KEYS,
    ...(options.setSection === undefined ? {} : { section: options.setSection }),
  });
  return {
    config: parseUserConfig(withUses(anchored(written, options.cwd)), file ?? 'the config'),
    file,
  };
}

/**
 * Makes paths absolute: strings that begin with `./` or `../` are meant from the place where they
 * are written. Names of plugin packages are left to the registry, which knows the config file.
 */
function anchored(value: unknown, folder: string): unknown {
  if (typeof value === 'string') return /^\.\.?\//.test(value) ? resolve(folder, value) : value;
  if (Array.isArray(value)) return value.map((each) => anchored(each, folder));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === 'plugins' ? (each as unknown) : anchored(each, folder),
    ]),
  );
}

/** `--set trainer.base=x` without a `trainer` section means the default trainer. */
function withUses(config: unknown): unknown {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return config;
  return Object.fromEntries(
    Object.entries(config).map(([key, value]: [string, unknown]) => {
      const use = defaultUses[key as keyof typeof defaultUses];
      const section = typeof value === 'object' && value !== null && !Array.isArray(value);
      return [key, section && use !== undefined && !('use' in value) ? { use, ...value } : value];
    }),
  );
}

async function locate({ file, cwd }: LoadConfigOptions): Promise<string | null> {
  if (file !== undefined) {
    const path = resolve(cwd, file);
    if (await exists(path)) return path;
    throw new MemoError({
      code: 'CONFIG_NOT_FOUND',
      message: `The config file ${path} does not exist.`,
      hint: 'Run `memo init` to write one, or leave --config out to use the defaults.',
    });
  }
  for (const name of CONFIG_FILES) {
    const path = join(cwd, name);
    if (await exists(path)) return path;
  }
  return null;
}

async function readConfig(file: string): Promise<unknown> {
  const ending = extname(file);
  try {
    if (['.ts', '.mts', '.js', '.mjs'].includes(ending)) {
      const module = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
      if (module.default === undefined) {
        throw new Error('it has no default export');
      }
      return module.default;
    }
    const text = await readFile(file, 'utf8');
    return ending === '.json' ? (JSON.parse(text) as unknown) : (parse(text) as unknown);
  } catch (cause) {
    throw new MemoError({
      code: 'CONFIG_INVALID',
      message: `${file} cannot be read as a config: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: 'A config is YAML, JSON, or a module whose default export is defineConfig({ ... }).',
      cause,
    });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
