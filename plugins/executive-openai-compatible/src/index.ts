export { openaiCompatible } from './openai-compatible.ts';
export { plugins } from './plugins.ts';
