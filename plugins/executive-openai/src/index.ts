export { openai } from './openai.ts';
export { plugins } from './plugins.ts';
