import type { PluginKind } from '@memo-js/core';
import { multiTurn, singleTurn, threeStage } from './protocols/index.ts';
import type { UserConfig } from './config/types.ts';

/** A package of plugins that need not be named in a config, with what it provides. */
export interface BuiltInPackage {
  readonly package: string;
  readonly provides: Readonly<Partial<Record<PluginKind, readonly string[]>>>;
}

/**
 * The built-in plugins: the only place of the engine that names any. They are no dependencies of
 * the engine; it loads the one that is asked for by name, from where the app can resolve it.
 */
export const builtInPackages: readonly BuiltInPackage[] = Object.freeze([
  { package: '@memo-js/generator-extractive', provides: { generator: ['extractive'] } },
  { package: '@memo-js/generator-llm', provides: { generator: ['llm'] } },
  { package: '@memo-js/generator-raw', provides: { generator: ['raw'] } },
  {
    package: '@memo-js/trainer-embedded',
    provides: { trainer: ['embedded-full', 'embedded-lora'] },
  },
  { package: '@memo-js/trainer-trl', provides: { trainer: ['trl-full', 'trl-lora'] } },
  { package: '@memo-js/memory-embedded', provides: { memory: ['embedded'] } },
  { package: '@memo-js/memory-vllm', provides: { memory: ['vllm'] } },
  { package: '@memo-js/executive-rules', provides: { executive: ['rules'] } },
  { package: '@memo-js/executive-openai', provides: { executive: ['openai'] } },
  { package: '@memo-js/executive-gemini', provides: { executive: ['gemini'] } },
  { package: '@memo-js/executive-anthropic', provides: { executive: ['anthropic'] } },
  {
    package: '@memo-js/executive-openai-compatible',
    provides: { executive: ['openai-compatible'] },
  },
  { package: '@memo-js/merger-weights', provides: { merger: ['linear', 'ties'] } },
  { package: '@memo-js/runner-local', provides: { runner: ['local'] } },
  { package: '@memo-js/runner-ray', provides: { runner: ['ray'] } },
  { package: '@memo-js/runner-command', provides: { runner: ['command'] } },
]);

/** Protocols are part of the engine. */
export const builtInProtocols = Object.freeze([threeStage, singleTurn, multiTurn]);

/** The plugin of each kind when a config names none. */
export const defaultUses: Readonly<Record<PluginKind, string>> = Object.freeze({
  generator: 'extractive',
  trainer: 'embedded-full',
  memory: 'embedded',
  executive: 'rules',
  merger: 'ties',
  protocol: 'three-stage',
  runner: 'local',
});

/** Share of given answers that should be right. */
export const DEFAULT_TARGET_PRECISION = 0.95;

export const defaultReflections: Required<NonNullable<UserConfig['reflections']>> = Object.freeze({
  paraphrases: 4,
  heldOut: 0.15,
  refusals: 25,
  conflicts: 'latest',
  skip: Object.freeze([]),
  passageWords: 300,
  overlapWords: 0,
});
