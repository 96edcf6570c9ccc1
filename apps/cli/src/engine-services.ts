import { resolve } from 'node:path';
import type { CreateMemoOptions, LoadedConfig } from '@memo-js/engine';
import type { MergeMethod, Services } from './services.ts';
import type { Settings } from './settings.ts';

/** Loaded at the first use: the engine takes longer to load than `memo --help` may take. */
const engine = () => import('@memo-js/engine');

async function load(
  settings: Settings,
  set: readonly string[] = settings.set,
  setSection?: string,
): Promise<LoadedConfig> {
  const { loadConfig } = await engine();
  return loadConfig({
    cwd: settings.cwd,
    set,
    ...(settings.config === undefined ? {} : { file: resolve(settings.cwd, settings.config) }),
    ...(setSection === undefined ? {} : { setSection }),
  });
}

const memoOptions = (settings: Settings, loaded: LoadedConfig): CreateMemoOptions => ({
  config: loaded.config,
  configFile: loaded.file,
  cwd: settings.cwd,
  workspace: settings.workspace,
});

/** The options of another method would be refused by this one: the section starts anew. */
async function mergerSets(settings: Settings, { method }: MergeMethod): Promise<readonly string[]> {
  if (method === undefined) return settings.set;
  const written = await load(settings, []);
  if (written.config.merger?.use === method) return settings.set;
  return [`merger=${JSON.stringify({ use: method })}`, ...settings.set];
}

/** The services of the CLI, by the engine. */
export const engineServices: Services = {
  async openMemo(settings) {
    const { createMemo } = await engine();
    return createMemo(memoOptions(settings, await load(settings)));
  },
  async openMerger(settings, merge) {
    const { createMemo } = await engine();
    const loaded = await load(settings, await mergerSets(settings, merge), 'merger');
    return createMemo(memoOptions(settings, loaded));
  },
  async readDocuments(paths) {
    const { readDocuments } = await engine();
    return readDocuments(paths);
  },
  async inspectReflections(settings, id) {
    const { inspectReflected } = await import('./reflections-inspection.ts');
    return inspectReflected(settings, id);
  },
  async inspect(settings, id) {
    const { inspect } = await import('./engine-inspection.ts');
    return inspect(settings, id);
  },
  async inspectCost(settings) {
    const { inspectCost } = await import('./cost-inspection.ts');
    return inspectCost(settings);
  },
  async listPlugins(settings) {
    const { openPluginRegistry, resolveConfig } = await engine();
    const loaded = await load(settings);
    const registry = await openPluginRegistry({
      config: loaded.config,
      configFile: loaded.file,
      cwd: settings.cwd,
    });
    const { components } = await resolveConfig(loaded.config, registry, { file: loaded.file });
    const plugins = await registry.list();
    return plugins.map(({ plugin, package: name }) => ({
      kind: plugin.kind,
      id: plugin.id,
      package: name,
      version: plugin.version,
      description: plugin.description,
      selected:
        components[plugin.kind].use === plugin.id && components[plugin.kind].package === name,
    }));
  },
  async planServing(settings, memories, flags) {
    const { planServing } = await import('./vllm/plan-serving.ts');
    return planServing(settings, await load(settings), memories, flags);
  },
  async diagnose(settings, probing) {
    const { diagnose } = await import('./doctor/diagnose.ts');
    return diagnose(settings, load, probing);
  },
  async setupPython(settings, options, call) {
    const { setupPython } = await import('./setup-python.ts');
    return setupPython(await load(settings), settings.cwd, options, call);
  },
};
