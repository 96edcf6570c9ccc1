import type { z } from 'zod';
import type { Executive } from './executive.ts';
import type { Generator } from './generator.ts';
import type { JsonValue } from './json.ts';
import type { Logger } from './logger.ts';
import type { MemoryHost } from './memory.ts';
import type { Merger } from './merger.ts';
import type { Protocol } from './protocol.ts';
import type { Runner } from './runner.ts';
import type { Trainer } from './trainer.ts';

/** The version of this contract. A plugin of another version is refused at load. */
export const SPEC_VERSION = 1;

/** What each kind of plugin creates. */
export interface ComponentByKind {
  readonly generator: Generator;
  readonly trainer: Trainer;
  readonly memory: MemoryHost;
  readonly executive: Executive;
  readonly merger: Merger;
  readonly protocol: Protocol;
  readonly runner: Runner;
}

export type PluginKind = keyof ComponentByKind;

export const PLUGIN_KINDS: readonly PluginKind[] = Object.freeze([
  'generator',
  'trainer',
  'memory',
  'executive',
  'merger',
  'protocol',
  'runner',
]);

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** What the engine lends to plugins. Nothing here is global, so tests can replace all of it. */
export interface PluginHost {
  readonly clock: Clock;
  /** Uniform numbers in [0, 1), the same for the same seed. */
  random(seed: number): () => number;
  readonly fetch: typeof fetch;
  /** An environment variable; secrets are read here and nowhere else. */
  env(name: string): string | undefined;
  readonly logger: Logger;
  /** A folder to keep what can be made again. */
  readonly cacheDir: string;
  readonly runner: Runner;
}

/** A named, versioned implementation of one interface, with its options. */
export interface Plugin<K extends PluginKind = PluginKind, S extends z.ZodType = z.ZodType> {
  readonly kind: K;
  /** Unique within its kind; `package#id` tells two apart. */
  readonly id: string;
  readonly version: string;
  readonly specVersion: typeof SPEC_VERSION;
  /** One line for `memo plugin list`. */
  readonly description: string;
  /** Strict schema of the options, defaults included. */
  readonly options: S;
  /** The part of the options that changes a result: not key names, not concurrency. */
  fingerprint(options: z.output<S>): JsonValue;
  create(options: z.output<S>, host: PluginHost): ComponentByKind[K] | Promise<ComponentByKind[K]>;
}

/** Declares a plugin; a package exports them as `plugins`. */
export function definePlugin<const K extends PluginKind, S extends z.ZodType>(
  plugin: Omit<Plugin<K, S>, 'specVersion'> & { readonly specVersion: typeof SPEC_VERSION },
): Plugin<K, S> {
  return Object.freeze(plugin);
}
