export { ExtractiveGenerator } from './generator.ts';
export { extractive, extractiveOptions, plugins } from './plugin.ts';
