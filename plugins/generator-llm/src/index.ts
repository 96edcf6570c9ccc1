export { LlmGenerator } from './llm-generator.ts';
export type { LlmGeneratorOptions } from './llm-generator.ts';
export { llm, llmOptions, plugins } from './plugin.ts';
export type { LlmOptions } from './plugin.ts';
