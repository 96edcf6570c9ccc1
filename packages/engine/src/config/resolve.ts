import { MemoError, PLUGIN_KINDS } from '@memo-js/core';
import type { Plugin, PluginKind } from '@memo-js/core';
import { z } from 'zod';
import { DEFAULT_TARGET_PRECISION, defaultReflections, defaultUses } from '../defaults.ts';
import type { PluginRegistry, RegisteredPlugin } from '../registry/plugin-registry.ts';
import { isPlainObject } from './plain-object.ts';
import { didYouMean } from './nearest.ts';
import { describeIssues } from './schema.ts';
import type {
  ComponentConfig,
  PluginConfig,
  ResolvedComponent,
  ResolvedConfig,
  UserConfig,
} from './types.ts';

export interface ResolveOptions {
  /** Where the config was read; null when built in code. */
  readonly file: string | null;
  /** Kinds for which a ready instance is at hand: nothing is looked up for them. */
  readonly instances?: ReadonlySet<PluginKind>;
}

/**
 * Completes a checked config: finds every plugin, checks its version and parses its options.
 * A default that is not installed stays unresolved until it is used.
 * @throws MemoError `PLUGIN_NOT_FOUND`, `PLUGIN_SPEC_VERSION`, `PLUGIN_OPTIONS`, in this order
 */
export async function resolveConfig(
  user: UserConfig,
  registry: PluginRegistry,
  options: ResolveOptions,
): Promise<ResolvedConfig> {
  const found: Found[] = [];
  for (const kind of PLUGIN_KINDS) {
    const section = user[kind] ?? { use: defaultUses[kind] };
    if (options.instances?.has(kind) === true) {
      found.push({ kind, section: { use: INSTANCE }, package: INSTANCE });
      continue;
    }
    try {
      const { plugin, package: name } = await registry.find(kind, section.use);
      const runner = await ownRunner(kind, section, registry);
      found.push({ kind, section, plugin, package: name, ...(runner && { runner }) });
    } catch (error) {
      const missing = error instanceof MemoError && error.code === 'PLUGIN_NOT_FOUND';
      if (!missing || user[kind] !== undefined) throw error;
      found.push({ kind, section, package: '' });
    }
  }
  const components = Object.fromEntries(
    found.map(
      ({ kind, section, plugin, package: name, runner }): [PluginKind, ResolvedComponent] => {
        if (plugin === undefined) return [kind, unresolved(kind, section.use, name)];
        const own = runner && component(runner.plugin, runner.package, runner.section, `${kind}.`);
        return [kind, { ...component(plugin, name, section), ...(own && { runner: own }) }];
      },
    ),
  ) as Record<PluginKind, ResolvedComponent>;
  return deepFreeze({
    components,
    memory: { targetPrecision: user.memory?.targetPrecision ?? DEFAULT_TARGET_PRECISION },
    reflections: { ...defaultReflections, ...user.reflections },
    pluginPackages: [...(user.plugins ?? [])],
    file: options.file,
  });
}

interface Found {
  readonly kind: PluginKind;
  readonly section: PluginConfig;
  readonly plugin?: Plugin;
  readonly package: string;
  readonly runner?: FoundRunner;
}

interface FoundRunner extends RegisteredPlugin {
  readonly section: PluginConfig;
}

/** The runner that a component's section names; a runner has none of its own. */
async function ownRunner(
  kind: PluginKind,
  { runner }: ComponentConfig,
  registry: PluginRegistry,
): Promise<FoundRunner | undefined> {
  if (runner === undefined || kind === 'runner') return undefined;
  return { ...(await registry.find('runner', runner.use)), section: runner };
}

/** `use` of a component that was handed in as an instance. */
export const INSTANCE = 'instance';

function unresolved(kind: PluginKind, use: string, name: string): ResolvedComponent {
  return { kind, use, package: name, version: '', options: {}, fingerprint: use };
}

function component(
  plugin: Plugin,
  name: string,
  section: PluginConfig,
  place = '',
): ResolvedComponent {
  const options = parseOptions(plugin, name, section, place);
  return {
    kind: plugin.kind,
    use: plugin.id,
    package: name,
    version: plugin.version,
    options,
    fingerprint: plugin.fingerprint(options),
  };
}

/** Keys of a section that are the engine's, which plugins never see, with those that users set. */
const engineKeys = (kind: PluginKind): readonly string[] => [
  ...(kind === 'runner' ? [] : ['runner']),
  ...(kind === 'memory' ? ['targetPrecision'] : []),
];

/**
 * Parses a section as the plugin's options.
 * @param place where a section inside another one lies, as `trainer.`
 * @throws MemoError `PLUGIN_OPTIONS`
 */
export function parseOptions(
  plugin: Plugin,
  name: string,
  section: PluginConfig,
  place = '',
): unknown {
  const ours = ['use', ...engineKeys(plugin.kind)];
  const given = Object.fromEntries(Object.entries(section).filter(([key]) => !ours.includes(key)));
  const parsed = plugin.options.safeParse(given);
  if (parsed.success) return parsed.data;
  const valid = optionNames(plugin);
  const unknown = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
  )[0];
  const what =
    unknown === undefined
      ? describeIssues(parsed.error)
      : `unknown option "${unknown}".${didYouMean(unknown, valid)}`;
  throw new MemoError({
    code: 'PLUGIN_OPTIONS',
    message: `${place}${plugin.kind} "${plugin.id}" of ${name}: ${what}`,
    hint: valid.length === 0 ? 'It takes no options.' : `Valid options: ${valid.join(', ')}.`,
  });
}

function optionNames(plugin: Plugin): string[] {
  try {
    const json = z.toJSONSchema(plugin.options, { io: 'input', unrepresentable: 'any' });
    const branches = [json, ...(json.anyOf ?? []), ...(json.oneOf ?? [])];
    const names = branches.flatMap((branch) =>
      typeof branch === 'object' ? Object.keys(branch.properties ?? {}) : [],
    );
    return [...new Set(names)].concat(engineKeys(plugin.kind));
  } catch {
    // A schema that JSON Schema cannot say has no list to show.
    return [];
  }
}

/** Freezes plain objects and arrays all the way down; instances inside options stay as they are. */
export function deepFreeze<T>(value: T): T {
  if (Object.isFrozen(value) || !(Array.isArray(value) || isPlainObject(value))) return value;
  Object.freeze(value);
  for (const child of Object.values(value)) deepFreeze(child);
  return value;
}
