import type { JsonObject, PluginKind } from '@memo-js/core';
import type { ConflictPolicy } from '../pipeline/conflicts.ts';

/** Chooses a plugin by id (or `package#id`) and sets its options. */
export type PluginConfig = { readonly use: string } & JsonObject;

/** `runner` belongs to the engine: where worker processes of this component alone run. */
export type ComponentConfig = PluginConfig & { readonly runner?: PluginConfig };

/** What users write. Every part has a default. */
export interface UserConfig {
  /** Package names or paths of plugin packages beside the built-in ones. */
  readonly plugins?: readonly string[];
  readonly generator?: ComponentConfig;
  readonly trainer?: ComponentConfig;
  /** `targetPrecision` belongs to the engine; the rest are the host's options. */
  readonly memory?: ComponentConfig & { readonly targetPrecision?: number };
  readonly executive?: ComponentConfig;
  readonly merger?: ComponentConfig;
  readonly protocol?: ComponentConfig;
  /** Where worker processes run, unless a component has a runner of its own. */
  readonly runner?: PluginConfig;
  readonly reflections?: {
    /** Wordings of each question beside its own. */
    readonly paraphrases?: number;
    /** Share of reflections of which one wording is held out from training; where wordings are many, some kinds of them too. */
    readonly heldOut?: number;
    /** Refusal examples per 100 reflections. */
    readonly refusals?: number;
    /** What is learned where documents answer one question differently. */
    readonly conflicts?: ConflictPolicy;
    /** Steps to leave out. */
    readonly skip?: readonly string[];
    /** Passage length and overlap, in words. */
    readonly passageWords?: number;
    readonly overlapWords?: number;
  };
}

/** One component, its options parsed and complete. */
export interface ResolvedComponent {
  readonly kind: PluginKind;
  readonly use: string;
  readonly package: string;
  readonly version: string;
  readonly options: unknown;
  /** Hashable extract of the options, from the plugin. */
  readonly fingerprint: unknown;
  /** Of this component alone; the one of the config where it is absent. */
  readonly runner?: ResolvedComponent;
}

/** Complete and deep-frozen; the only config that travels inward. */
export interface ResolvedConfig {
  readonly components: Readonly<Record<PluginKind, ResolvedComponent>>;
  readonly memory: { readonly targetPrecision: number };
  readonly reflections: Required<NonNullable<UserConfig['reflections']>>;
  readonly pluginPackages: readonly string[];
  /** Where it was read; null when built in code. */
  readonly file: string | null;
}
