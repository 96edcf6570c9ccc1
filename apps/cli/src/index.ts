export { runCli } from './run-cli.ts';
export type { Io, OutputStream } from './io.ts';
export type { MergeMethod, PluginRow, Services } from './services.ts';
export type { Settings } from './settings.ts';
