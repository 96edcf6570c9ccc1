import { describe, expect, it } from '@jest/globals';
import { silentLogger } from '@memo-js/core';
import type { Plugin, PluginHost, Runner } from '@memo-js/core';
import { Container } from 'inversify';
import { resolveConfig } from '../config/resolve.ts';
import { threeStage } from '../protocols/index.ts';
import {
  fakeExecutive,
  fakeMemory,
  fakeMemoryHost,
  fakePlugins,
  fakeRunner,
  fakeTrainer,
  plugin,
} from '../testing/fake-plugins.ts';
import { createContainer } from './container.ts';
import type { ContainerParts } from './container.ts';
import { createPluginHost, seededRandom, systemClock } from './plugin-host.ts';
import { PluginRegistry } from './plugin-registry.ts';
import { TOKENS } from './tokens.ts';

async function containerOf(parts: Partial<ContainerParts> = {}): Promise<Container> {
  const plugins = await PluginRegistry.open({
    plugins: [],
    from: [],
    builtIns: [],
    values: [...fakePlugins, threeStage as Plugin].map((plugin) => ({ plugin, package: 'fakes' })),
  });
  return createContainer({
    config: await resolveConfig({}, plugins, { file: null }),
    plugins,
    clock: systemClock,
    logger: silentLogger,
    openWorkspace: () => () => Promise.reject(new Error('There is none.')),
    instances: {},
    onCreated: () => undefined,
    ...parts,
  });
}

describe('createContainer', () => {
  it('makes each component once, and reports it', async () => {
    const created: object[] = [];
    const container = await containerOf({ onCreated: (component) => created.push(component) });
    const generator = await container.getAsync(TOKENS.generator);
    expect(await container.getAsync(TOKENS.generator)).toBe(generator);
    expect(created).toEqual([generator]);
  });

  it('takes an instance instead of a plugin, and does not own it', async () => {
    const memory = fakeMemoryHost((id) => fakeMemory({ id, reply: () => null }));
    const created: object[] = [];
    const container = await containerOf({
      instances: { memory },
      onCreated: (component) => created.push(component),
    });
    expect(await container.getAsync(TOKENS.memory)).toBe(memory);
    expect(created).toEqual([]);
  });

  it('lets a parent bind anything', async () => {
    const parent = new Container();
    const clock = { now: () => 42 };
    parent.bind(TOKENS.clock).toConstantValue(clock);
    parent.bind(TOKENS.executive).toConstantValue(fakeExecutive);
    const container = await containerOf({ parent });
    expect(await container.getAsync(TOKENS.executive)).toBe(fakeExecutive);
    expect((await container.getAsync(TOKENS.host)).clock).toBe(clock);
    expect(parent.isBound(TOKENS.generator)).toBe(false);
  });

  it('lets a binding be replaced before it is used', async () => {
    const container = await containerOf();
    container.rebind(TOKENS.clock).toConstantValue({ now: () => 7 });
    expect((await container.getAsync(TOKENS.host)).clock.now()).toBe(7);
  });

  it('runs the tasks of a component where its section says, and closes that runner too', async () => {
    const asked: string[] = [];
    const place = (id: string): Runner & { readonly id: string } => ({
      ...fakeRunner,
      id,
      pathThere: async (path) => (asked.push(id), `/${id}${path}`),
    });
    let host: PluginHost | undefined;
    const made: string[] = [];
    const plugins = await PluginRegistry.open({
      plugins: [],
      from: [],
      builtIns: [],
      values: [
        plugin('runner', 'cluster', () => (made.push('cluster'), place('cluster'))),
        plugin('trainer', 'far', (_options, given) => ((host = given), fakeTrainer())),
        ...fakePlugins,
        threeStage as Plugin,
      ].map((each) => ({ plugin: each, package: 'fakes' })),
    });
    const user = { trainer: { use: 'far', runner: { use: 'cluster' } } };
    const created: object[] = [];
    const container = await containerOf({
      plugins,
      config: await resolveConfig(user, plugins, { file: null }),
      instances: { runner: place('here') },
      onCreated: (component) => created.push(component),
    });
    await container.getAsync(TOKENS.trainer);
    expect(made).toEqual([]);
    expect(await host?.runner.pathThere?.('/data')).toBe('/cluster/data');
    expect(await host?.runner.pathThere?.('/data')).toBe('/cluster/data');
    expect(made).toEqual(['cluster']);
    expect(created).toHaveLength(2);
    const shared = await container.getAsync(TOKENS.host);
    expect(await shared.runner.pathThere?.('/data')).toBe('/here/data');
  });

  it('makes other protocols by id', async () => {
    const container = await containerOf();
    const protocols = await container.getAsync(TOKENS.protocols);
    expect(await protocols('three_stage')).toBe(await container.getAsync(TOKENS.protocol));
    await expect(protocols('none')).rejects.toMatchObject({ code: 'PLUGIN_NOT_FOUND' });
  });
});

describe('createPluginHost', () => {
  it('repeats random numbers of a seed, spread over [0, 1)', () => {
    const numbers = Array.from({ length: 1_000 }, seededRandom(9));
    expect(Array.from({ length: 1_000 }, seededRandom(9))).toEqual(numbers);
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    expect(mean).toBeCloseTo(0.5, 1);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
  });

  it('reads the environment that it is given, and makes the runner when it is used', async () => {
    let made = 0;
    const host = createPluginHost({
      clock: systemClock,
      logger: silentLogger,
      env: (name) => (name === 'XDG_CACHE_HOME' ? '/caches' : undefined),
      runner: async () => {
        made += 1;
        return {
          submit: async () => 'handle',
          wait: async () => ({ code: 0, signal: null, stderrTail: '' }),
          stop: async () => undefined,
        };
      },
    });
    expect(host.cacheDir).toBe('/caches/memo-js');
    expect(host.env('OTHER')).toBeUndefined();
    expect(made).toBe(0);
    const task = { id: 't', command: 'true', args: [], cwd: '/' };
    expect(await host.runner.submit(task, {} as never)).toBe('handle');
    expect(made).toBe(1);
  });
});
