import { MemoError, silentLogger } from '@memo-js/core';
import type { MemoryHost, PluginHost, PluginKind, Trainer } from '@memo-js/core';
import {
  checkTrainerFitsMemory,
  createPluginHost,
  openPluginRegistry,
  resolveConfig,
} from '@memo-js/engine';
import type { LoadedConfig, PluginRegistry, ResolvedConfig } from '@memo-js/engine';
import type { Settings } from '../settings.ts';
import { checkBase } from './base.ts';
import { checkByProbe, type ProbeOptions } from './probes.ts';
import { failed, passed } from './diagnosis.ts';
import type { Check } from './diagnosis.ts';

export interface ComponentChecks {
  readonly checks: readonly Check[];
  /** Packages that a run with this config loads. */
  readonly packages: readonly string[];
}

/** Resolves the config as a run would, and asks whether the memory host can serve the trainer's. */
export async function checkComponents(
  settings: Settings,
  load: (settings: Settings) => Promise<LoadedConfig>,
  probing: ProbeOptions,
): Promise<ComponentChecks> {
  const always = ['@memo-js/engine'];
  let registry: PluginRegistry;
  let config: ResolvedConfig;
  let loaded: LoadedConfig;
  try {
    loaded = await load(settings);
    registry = await openPluginRegistry({
      config: loaded.config,
      configFile: loaded.file,
      cwd: settings.cwd,
    });
    config = await resolveConfig(loaded.config, registry, { file: loaded.file });
  } catch (thrown) {
    return { checks: [fault('config', 'Config', thrown)], packages: always };
  }
  const components = Object.values(config.components);
  const absent = components.filter((component) => component.package === '');
  const checks: Check[] = [
    passed('config', 'Config', loaded.file ?? 'the defaults (no memo.config.* here)'),
    absent.length === 0
      ? passed('plugins', 'Plugins', components.map(({ kind, use }) => `${kind} ${use}`).join(', '))
      : failed(
          'plugins',
          'Plugins',
          `not installed: ${absent.map(({ kind, use }) => `${kind} ${use}`).join(', ')}`,
          'Install the packages beside the config, or choose others there.',
        ),
  ];
  if (absent.length === 0) {
    const host = createPluginHost({
      clock: { now: () => Date.now() },
      logger: silentLogger,
      runner: () => Promise.reject(new Error('the doctor starts no worker process')),
    });
    checks.push(await checkFit(registry, config, host), ...checkBase(config));
    for (const kind of ['generator', 'trainer', 'memory', 'executive'] as const) {
      const component = { ...config.components[kind], kind };
      if (kind === 'trainer' && runsElsewhere(config)) continue;
      checks.push(...(await checkByProbe(component, registry, host, probing)));
    }
    for (const { runner, owner } of runnersOf(config)) {
      checks.push(...(await checkByProbe(runner, registry, host, probing, owner)));
    }
  }
  return {
    checks,
    packages: [
      ...always,
      ...new Set(
        components.flatMap(({ package: own, runner }) => [
          own,
          ...(runner ? [runner.package] : []),
        ]),
      ),
    ],
  };
}

/** The runner of all components, and those that a component has for itself. */
function runnersOf({ components }: ResolvedConfig) {
  const own = Object.values(components).flatMap(({ kind: owner, runner }) =>
    runner === undefined ? [] : [{ runner: { ...runner, kind: 'runner' as const }, owner }],
  );
  return [{ runner: { ...components.runner, kind: 'runner' as const }, owner: undefined }, ...own];
}

/** What is installed here says nothing then. */
function runsElsewhere({ components: { trainer, runner } }: ResolvedConfig): boolean {
  return (trainer.runner ?? runner).use !== 'local';
}

async function checkFit(
  registry: PluginRegistry,
  config: ResolvedConfig,
  host: PluginHost,
): Promise<Check> {
  try {
    const make = async (kind: PluginKind): Promise<unknown> => {
      const component = config.components[kind];
      const { plugin } = await registry.find(kind, `${component.package}#${component.use}`);
      return plugin.create(component.options, host);
    };
    const trainer = (await make('trainer')) as Trainer;
    const memory = (await make('memory')) as MemoryHost;
    try {
      checkTrainerFitsMemory(trainer, memory, config);
      const { form, family, dtype } = trainer.produces();
      return passed(
        'fit',
        'Trainer and memory',
        `${config.components.memory.use} serves ${form} ${family} weights in ${dtype}`,
      );
    } finally {
      await trainer.close?.();
      await memory.close();
    }
  } catch (thrown) {
    return fault('fit', 'Trainer and memory', thrown);
  }
}

function fault(id: string, title: string, thrown: unknown): Check {
  const { message, hint } = MemoError.from(thrown);
  return failed(id, title, message, hint ?? 'Correct the config.');
}
