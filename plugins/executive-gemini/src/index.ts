export { gemini } from './gemini.ts';
export { plugins } from './plugins.ts';
