export { embeddedFullOptions, embeddedLoraOptions } from './options.ts';
export type { EmbeddedFullOptions, EmbeddedLoraOptions } from './options.ts';
export { embeddedFull, embeddedLora, plugins } from './plugin.ts';
export { EmbeddedTrainer } from './trainer.ts';
