export { anthropic } from './anthropic.ts';
export { plugins } from './plugins.ts';
