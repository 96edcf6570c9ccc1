export type PluginKind = 'generator' | 'trainer' | 'memory' | 'executive' | 'merger';

const COMPONENTS: Readonly<Record<PluginKind, string>> = {
  generator: 'Generator',
  trainer: 'Trainer',
  memory: 'MemoryHost',
  executive: 'Executive',
  merger: 'Merger',
};

/** Name of the interface in `@memo-js/core` that a kind implements. */
export const componentOf = (kind: PluginKind): string => COMPONENTS[kind];
