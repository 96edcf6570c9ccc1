import { MemoError, silentLogger } from '@memo-js/core';
import type { Call, Preparing, Setup } from '@memo-js/core';
import { createPluginHost, makeCall, openPluginRegistry, resolveConfig } from '@memo-js/engine';
import type { LoadedConfig, UserConfig } from '@memo-js/engine';

/** Makes an environment when the config's trainer needs none. It is the same for every base. */
const USUAL = Object.freeze({ use: 'trl-lora', base: 'scratch-s' });

/**
 * Lets the config's trainer make its Python environment, or the usual one.
 * @throws MemoError `PLUGIN_NOT_FOUND`, `PLUGIN_OPTIONS`, and what the trainer throws
 */
export async function setupPython(
  { config, file }: LoadedConfig,
  cwd: string,
  options: { readonly python?: string },
  { signal, report }: Pick<Call, 'signal' | 'report'>,
): Promise<Setup> {
  const registry = await openPluginRegistry({ config, configFile: file, cwd });
  const host = createPluginHost({
    clock: { now: () => Date.now() },
    logger: silentLogger,
    runner: () => Promise.reject(new Error('no worker process is needed here')),
  });
  const call = makeCall({ signal, report, logger: silentLogger });
  const trainerOf = async (user: UserConfig): Promise<Preparing> => {
    const { components } = await resolveConfig(user, registry, { file });
    const { package: name, use, options: given } = components.trainer;
    const { plugin } = await registry.find('trainer', `${name}#${use}`);
    return (await plugin.create(given, host)) as Preparing;
  };
  const configured = await trainerOf(config);
  const trainer = configured.setup ? configured : await trainerOf({ ...config, trainer: USUAL });
  const setup = await trainer.setup?.(options, call);
  if (setup) return setup;
  throw new MemoError({
    code: 'SETUP_PYTHON',
    message: `The trainer ${USUAL.use} makes no Python environment.`,
    hint: 'Install @memo-js/trainer-trl of the same version.',
  });
}
