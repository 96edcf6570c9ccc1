import type { Clock, ComponentByKind, Logger, PluginHost, PluginKind } from '@memo-js/core';
import type { ServiceIdentifier } from 'inversify';
import type { ResolvedConfig } from '../config/types.ts';
import type { Workspace } from '../store/workspace.ts';
import type { PluginRegistry } from './plugin-registry.ts';

/** Opens the workspace of a Memo; rebind it to keep documents and memories somewhere else. */
export type WorkspaceOpener = (
  mode: 'read' | 'write',
  /** @default the workspace of the Memo */
  folder?: string,
) => Promise<Workspace>;

/** Makes a protocol by the id of its plugin. */
export type ProtocolFactory = (use: string) => Promise<ComponentByKind['protocol']>;

function token<T>(name: string): ServiceIdentifier<T> {
  return Symbol.for(`@memo-js/engine/${name}`);
}

/** Everything the container binds. What an embedding host binds in its own container wins. */
export const TOKENS = Object.freeze({
  clock: token<Clock>('clock'),
  logger: token<Logger>('logger'),
  config: token<ResolvedConfig>('config'),
  plugins: token<PluginRegistry>('plugins'),
  host: token<PluginHost>('host'),
  workspace: token<WorkspaceOpener>('workspace'),
  generator: token<ComponentByKind['generator']>('generator'),
  trainer: token<ComponentByKind['trainer']>('trainer'),
  memory: token<ComponentByKind['memory']>('memory'),
  executive: token<ComponentByKind['executive']>('executive'),
  merger: token<ComponentByKind['merger']>('merger'),
  protocol: token<ComponentByKind['protocol']>('protocol'),
  protocols: token<ProtocolFactory>('protocols'),
  runner: token<ComponentByKind['runner']>('runner'),
}) satisfies Readonly<Record<PluginKind | string, ServiceIdentifier<unknown>>>;
