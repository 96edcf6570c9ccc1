import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MemoError } from '@memo-js/core';
import type { Plugin } from '@memo-js/core';
import { openPluginRegistry } from '../registry/open-registry.ts';
import { PluginRegistry } from '../registry/plugin-registry.ts';
import { fakePlugins, plugin } from '../testing/fake-plugins.ts';
import { threeStage } from '../protocols/index.ts';
import { defineConfig, loadConfig } from './load.ts';
import { nearest } from './nearest.ts';
import { resolveConfig } from './resolve.ts';
import { parseUserConfig } from './schema.ts';
import type { ResolvedConfig, UserConfig } from './types.ts';

let cwd = '';

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'memo-config-'));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const place = await mkdtemp(join(cwd, 'case-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(place, name, '..'), { recursive: true });
    await writeFile(join(place, name), text);
  }
  return place;
}

async function failure(work: () => unknown): Promise<MemoError> {
  try {
    await work();
  } catch (thrown) {
    if (thrown instanceof MemoError) return thrown;
    throw thrown;
  }
  throw new Error('Nothing was thrown.');
}

function registryOf(plugins: readonly Plugin[]): Promise<PluginRegistry> {
  return PluginRegistry.open({
    plugins: [],
    from: [],
    builtIns: [],
    values: [...plugins, threeStage as Plugin].map((each) => ({ plugin: each, package: 'fakes' })),
  });
}

async function resolved(user: UserConfig, plugins = fakePlugins): Promise<ResolvedConfig> {
  return resolveConfig(user, await registryOf(plugins), { file: null });
}

describe('loadConfig', () => {
  it('reads every format', async () => {
    const module = 'export default { executive: { use: "rules" } };';
    const files = {
      'memo.config.ts': 'const use: string = "rules";\nexport default { executive: { use } };',
      'memo.config.mjs': module,
      'memo.config.js': module,
      'memo.config.yaml': 'executive:\n  use: rules\n',
      'memo.config.yml': 'executive: { use: rules }',
      'memo.config.json': '{"executive": {"use": "rules"}}',
    };
    for (const [name, text] of Object.entries(files)) {
      const place = await folder({ [name]: text, 'package.json': '{"type": "module"}' });
      const loaded = await loadConfig({ cwd: place });
      expect(loaded).toEqual({
        config: { executive: { use: 'rules' } },
        file: join(place, name),
      });
    }
  });

  it('takes the defaults where there is no file', async () => {
    expect(await loadConfig({ cwd: await folder({}) })).toEqual({ config: {}, file: null });
  });

  it('applies assignments over the file, and keeps the default plugin of a section', async () => {
    const place = await folder({ 'memo.config.yaml': 'memory: { use: embedded, threads: 1 }' });
    const { config } = await loadConfig({
      cwd: place,
      set: ['memory.targetPrecision=0.9', 'trainer.base=scratch-m', 'reflections.skip=[surfacing]'],
    });
    expect(config).toEqual({
      memory: { use: 'embedded', threads: 1, targetPrecision: 0.9 },
      trainer: { use: 'embedded-full', base: 'scratch-m' },
      reflections: { skip: ['surfacing'] },
    });
  });

  it('reads paths from where they are written', async () => {
    const file = 'memo.config.yaml';
    const place = await folder({
      [file]: 'plugins: [./p.ts]\ntrainer: { use: embedded-full, base: ./base }',
    });
    const { config } = await loadConfig({
      cwd,
      file: join(place, file),
      set: ['memory.model=../served'],
    });
    expect(config).toEqual({
      plugins: ['./p.ts'],
      trainer: { use: 'embedded-full', base: join(place, 'base') },
      memory: { use: 'embedded', model: join(cwd, '..', 'served') },
    });
  });

  it('gives a bare key to the section of the command', async () => {
    const { config } = await loadConfig({ cwd, set: ['density=0.3'], setSection: 'merger' });
    expect(config).toEqual({ merger: { use: 'ties', density: 0.3 } });
  });

  it('names a missing file', async () => {
    const error = await failure(() => loadConfig({ cwd, file: 'none.yaml' }));
    expect(error.code).toBe('CONFIG_NOT_FOUND');
    expect(error.message).toContain('none.yaml');
  });

  it.each([
    ['memo.config.yaml', 'a: [1'],
    ['memo.config.json', '{"a": '],
    ['memo.config.mjs', 'throw new Error("broken");'],
    ['memo.config.ts', 'export const config = {};'],
  ])('says that %s cannot be read', async (name, text) => {
    const error = await failure(async () => loadConfig({ cwd: await folder({ [name]: text }) }));
    expect(error.code).toBe('CONFIG_INVALID');
    expect(error.message).toContain(name);
  });

  it.each(['density', '=3', '__proto__.x=1', 'a.constructor.b=1', 'a=[1'])(
    'refuses the assignment %s',
    async (assignment) => {
      const error = await failure(() => loadConfig({ cwd, set: [assignment] }));
      expect(error.code).toBe('CONFIG_INVALID');
    },
  );
});

describe('parseUserConfig', () => {
  it('names an unknown key, the nearest one, and the valid ones', async () => {
    const error = await failure(() => parseUserConfig({ exectuive: {} }, 'memo.config.yaml'));
    expect(error.code).toBe('CONFIG_UNKNOWN_KEY');
    expect(error.message).toContain('"exectuive"');
    expect(error.message).toContain('Did you mean "executive"?');
    expect(error.hint).toContain('generator, trainer, memory');
  });

  it('names an unknown key of the reflections', async () => {
    const error = await failure(() => parseUserConfig({ reflections: { paraphases: 2 } }, 'x'));
    expect(error.code).toBe('CONFIG_UNKNOWN_KEY');
    expect(error.message).toContain('"paraphrases"');
  });

  it.each([
    { executive: 'rules' },
    { executive: {} },
    { reflections: { heldOut: 2 } },
    { memory: { use: 'embedded', targetPrecision: 'high' } },
    { trainer: { use: 'embedded-full', runner: 'local' } },
    { trainer: { use: 'embedded-full', runner: {} } },
    [],
  ])('refuses the shape %j', async (value) => {
    expect((await failure(() => parseUserConfig(value, 'x'))).code).toBe('CONFIG_INVALID');
  });

  it('finds the nearest word only when it is near', () => {
    expect(nearest('memmory', ['memory', 'merger'])).toBe('memory');
    expect(nearest('zebra', ['memory', 'merger'])).toBeUndefined();
  });
});

describe('resolveConfig', () => {
  it('completes and freezes everything', async () => {
    const config = await resolved(defineConfig({ trainer: { use: 'embedded-full', base: 'b' } }));
    expect(config.components.trainer).toMatchObject({
      package: 'fakes',
      options: { base: 'b', learningRate: 0.001 },
      fingerprint: { base: 'b', learningRate: 0.001 },
    });
    expect(config.components.protocol.use).toBe('three-stage');
    expect(config.memory.targetPrecision).toBe(0.95);
    expect(config.reflections.heldOut).toBeGreaterThan(0);
    expect(Object.isFrozen(config.components.trainer.options)).toBe(true);
    expect(Object.isFrozen(config.reflections)).toBe(true);
  });

  it('takes either spelling of an id, and the package with it', async () => {
    expect((await resolved({ merger: { use: 'dare-ties' } })).components.merger.use).toBe(
      'dare_ties',
    );
    expect((await resolved({ merger: { use: 'fakes#ties' } })).components.merger.use).toBe('ties');
  });

  it('names the installed plugins when one is not found', async () => {
    const error = await failure(() => resolved({ merger: { use: 'tie' } }));
    expect(error.code).toBe('PLUGIN_NOT_FOUND');
    expect(error.message).toContain('Did you mean "ties"?');
    expect(error.hint).toContain('dare_ties, ties');
  });

  it('leaves a default that is not installed until it is used', async () => {
    const config = await resolved(
      {},
      fakePlugins.filter((each) => each.kind !== 'trainer'),
    );
    expect(config.components.trainer).toMatchObject({ use: 'embedded-full', package: '' });
  });

  it('asks which of two plugins of one id is meant', async () => {
    const error = await failure(() =>
      resolved({ merger: { use: 'ties' } }, [
        ...fakePlugins,
        ...fakePlugins.filter((each) => each.id === 'ties'),
      ]),
    );
    expect(error.code).toBe('PLUGIN_AMBIGUOUS');
    expect(error.hint).toContain('fakes#ties');
  });

  it('refuses another version of the contract', async () => {
    const old = plugin('merger', 'old', () => ({}) as never, 0);
    const error = await failure(() => registryOf([old]));
    expect(error.code).toBe('PLUGIN_SPEC_VERSION');
    expect(error.message).toContain('"old"');
  });

  it('lists the options when one is unknown', async () => {
    const error = await failure(() =>
      resolved({ trainer: { use: 'embedded-full', learningrate: 1 } }),
    );
    expect(error.code).toBe('PLUGIN_OPTIONS');
    expect(error.message).toContain('Did you mean "learningRate"?');
    expect(error.hint).toContain('base, learningRate');
  });

  it('gives a component a runner of its own', async () => {
    const config = await resolved({
      trainer: { use: 'embedded-full', base: 'b', runner: { use: 'fakes#local' } },
    });
    const { trainer, memory, runner } = config.components;
    expect(trainer).toMatchObject({ options: { base: 'b' }, runner: { use: 'local' } });
    expect(trainer.fingerprint).toEqual({ base: 'b', learningRate: 0.001 });
    expect(memory.runner).toBeUndefined();
    expect(runner.use).toBe('local');
  });

  it.each([
    [{ use: 'locl' }, 'PLUGIN_NOT_FOUND', 'Did you mean "local"?'],
    [{ use: 'local', adress: 'x' }, 'PLUGIN_OPTIONS', 'trainer.runner "local" of fakes'],
    [{ use: 'local', runner: { use: 'local' } }, 'PLUGIN_OPTIONS', 'unknown option "runner"'],
  ] as const)('refuses the runner %j of a component', async (runner, code, text) => {
    const error = await failure(() => resolved({ trainer: { use: 'embedded-full', runner } }));
    expect(error.code).toBe(code);
    expect(error.message).toContain(text);
  });

  it('keeps the precision target from the memory host', async () => {
    const config = await resolved({ memory: { use: 'embedded', targetPrecision: 0.8 } });
    expect(config.components.memory.options).toEqual({});
    expect(config.memory.targetPrecision).toBe(0.8);
  });
});

describe('packages', () => {
  const source = (specVersion: number): string => `
    export const plugins = [{ kind: 'executive', id: 'ours', version: '2.0.0', specVersion: ${specVersion},
      description: 'Ours.', options: { safeParse: (data) => ({ success: true, data }) },
      fingerprint: () => null, create: () => ({}) }];`;

  it('loads a plugin by a path relative to the config file', async () => {
    const place = await folder({ 'plugins/ours.mjs': source(1) });
    const config: UserConfig = { plugins: ['./plugins/ours.mjs'], executive: { use: 'ours' } };
    const plugins = await openPluginRegistry({
      config,
      configFile: join(place, 'memo.config.yaml'),
      cwd: '/',
    });
    expect((await plugins.find('executive', 'ours')).plugin.version).toBe('2.0.0');
    expect(plugins.ids('executive')).toContain('ours');
  });

  it.each([
    ['PLUGIN_NOT_FOUND', './plugins/none.mjs', ''],
    ['PLUGIN_SPEC_VERSION', './plugins/ours.mjs', source(7)],
    ['PLUGIN_INVALID', './plugins/ours.mjs', 'export const plugin = 1;'],
    ['PLUGIN_INVALID', './plugins/ours.mjs', 'throw new Error("broken");'],
  ])('gives %s for %s', async (code, name, text) => {
    const place = await folder({ 'plugins/ours.mjs': text });
    const configFile = join(place, 'memo.config.yaml');
    const error = await failure(() =>
      openPluginRegistry({ config: { plugins: [name] }, configFile, cwd: '/' }),
    );
    expect(error.code).toBe(code);
    expect(error.message).toContain(code === 'PLUGIN_SPEC_VERSION' ? 'ours' : name);
  });
});
