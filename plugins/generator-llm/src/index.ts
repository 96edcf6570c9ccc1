export { evidenceSentences, misalignment } from './alignment/align.ts';
export type { Misalignment } from './alignment/align.ts';
export { numbersIn } from './alignment/numbers.ts';
export type { NumberMention } from './alignment/numbers.ts';
export { LlmGenerator } from './llm-generator.ts';
export type { LlmGeneratorOptions } from './llm-generator.ts';
export { llm, llmOptions, plugins } from './plugin.ts';
export type { LlmOptions } from './plugin.ts';
