import { MemoError, PLUGIN_KINDS } from '@memo-js/core';
import type { Clock, ComponentByKind, Logger, PluginHost, PluginKind } from '@memo-js/core';
import { Container } from 'inversify';
import type { ServiceIdentifier } from 'inversify';
import { INSTANCE, parseOptions } from '../config/resolve.ts';
import type { ResolvedComponent, ResolvedConfig } from '../config/types.ts';
import { createPluginHost, withRunner } from './plugin-host.ts';
import type { PluginRegistry } from './plugin-registry.ts';
import { TOKENS } from './tokens.ts';
import type { ProtocolFactory, WorkspaceOpener } from './tokens.ts';

export interface ContainerParts {
  readonly config: ResolvedConfig;
  readonly plugins: PluginRegistry;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly openWorkspace: (clock: Clock, logger: Logger) => WorkspaceOpener;
  /** Ready instances instead of plugins. */
  readonly instances: { readonly [K in PluginKind]?: ComponentByKind[K] };
  /** Receives every component that a plugin made, so that it can be closed. */
  readonly onCreated: (component: object) => void;
  /** What it binds wins over ours. */
  readonly parent?: Container;
}

/**
 * Binds everything under {@link TOKENS}, each made once, when it is first asked for.
 * No decorators: Node strips types, and decorators are not types.
 */
export function createContainer(parts: ContainerParts): Container {
  const { parent } = parts;
  const container = new Container({
    defaultScope: 'Singleton',
    ...(parent === undefined ? {} : { parent }),
  });
  const free = (id: ServiceIdentifier<unknown>): boolean => parent?.isBound(id) !== true;

  if (free(TOKENS.clock)) container.bind(TOKENS.clock).toConstantValue(parts.clock);
  if (free(TOKENS.logger)) container.bind(TOKENS.logger).toConstantValue(parts.logger);
  if (free(TOKENS.config)) container.bind(TOKENS.config).toConstantValue(parts.config);
  if (free(TOKENS.plugins)) container.bind(TOKENS.plugins).toConstantValue(parts.plugins);
  if (free(TOKENS.host)) {
    container
      .bind(TOKENS.host)
      .toResolvedValue(
        (clock: Clock, logger: Logger) =>
          createPluginHost({ clock, logger, runner: () => container.getAsync(TOKENS.runner) }),
        [TOKENS.clock, TOKENS.logger],
      );
  }
  if (free(TOKENS.workspace)) {
    container
      .bind(TOKENS.workspace)
      .toResolvedValue(parts.openWorkspace, [TOKENS.clock, TOKENS.logger]);
  }
  for (const kind of PLUGIN_KINDS) {
    if (free(TOKENS[kind])) bindComponent(container, kind, parts);
  }
  if (free(TOKENS.protocols)) {
    container.bind(TOKENS.protocols).toResolvedValue(
      (config: ResolvedConfig, plugins: PluginRegistry, host: PluginHost): ProtocolFactory =>
        async (use) => {
          const { plugin, package: name } = await plugins.find('protocol', use);
          if (plugin.id === config.components.protocol.use) {
            return container.getAsync(TOKENS.protocol);
          }
          const options = parseOptions(plugin, name, { use });
          return plugin.create(options, host) as ComponentByKind['protocol'];
        },
      [TOKENS.config, TOKENS.plugins, TOKENS.host],
    );
  }
  return container;
}

function bindComponent<K extends PluginKind>(
  container: Container,
  kind: K,
  { instances, onCreated }: ContainerParts,
): void {
  const id = TOKENS[kind] as ServiceIdentifier<ComponentByKind[K]>;
  const instance = instances[kind];
  if (instance !== undefined) {
    container.bind<ComponentByKind[K]>(id).toConstantValue(instance);
    return;
  }
  container.bind<ComponentByKind[K]>(id).toResolvedValue(
    async (config: ResolvedConfig, plugins: PluginRegistry, host: PluginHost) => {
      const component = config.components[kind];
      const made = await createComponent(kind, component, plugins, ownHost(component));
      onCreated(made);
      return made;

      function ownHost({ runner }: ResolvedComponent): PluginHost {
        if (runner === undefined) return host;
        return withRunner(host, async () => {
          const own = await createComponent('runner', runner, plugins, host);
          onCreated(own);
          return own;
        });
      }
    },
    [TOKENS.config, TOKENS.plugins, TOKENS.host],
  );
}

async function createComponent<K extends PluginKind>(
  kind: K,
  component: ResolvedComponent,
  plugins: PluginRegistry,
  host: PluginHost,
): Promise<ComponentByKind[K]> {
  if (component.use === INSTANCE && component.package === INSTANCE) {
    throw new MemoError({
      code: 'COMPONENT_MISSING',
      message: `The config expects a ${kind} handed in as an instance, and there is none.`,
      hint: `Pass \`${kind}\` to createMemo(), or bind it in the container.`,
    });
  }
  // An unresolved default names no package: looking it up again says what is missing.
  const use = component.package === '' ? component.use : `${component.package}#${component.use}`;
  const { plugin } = await plugins.find(kind, use);
  return (await plugin.create(component.options, host)) as ComponentByKind[K];
}
