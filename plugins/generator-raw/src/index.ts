export { plugins, raw, rawOptions } from './plugin.ts';
export { RawGenerator } from './raw-generator.ts';
