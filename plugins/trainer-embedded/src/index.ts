export { embeddedFullOptions } from './options.ts';
export type { EmbeddedFullOptions } from './options.ts';
export { embeddedFull, plugins } from './plugin.ts';
