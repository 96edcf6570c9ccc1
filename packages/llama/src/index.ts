export { baseChecksum, openBase, weightsChecksum, writeBase } from './base.ts';
export type { Base } from './base.ts';
export {
  loadCheckpoint,
  openModelFolder,
  readTokenizerFiles,
  writeCheckpoint,
} from './checkpoint.ts';
export type { CheckpointContent, LoadedCheckpoint, ModelFolder } from './checkpoint.ts';
export { headDim, llamaConfigSchema, parseLlamaConfig } from './config.ts';
export type { LlamaConfig } from './config.ts';
export { encodeCompletion, encodePrompt } from './prompt.ts';
export { TOKENIZER_FILES, Tokenizer } from './tokenizer.ts';
export type { ChatMessage, TokenizerFiles } from './tokenizer.ts';
export { parameterCount, weightShapes } from './weights.ts';
export type { Weights } from './weights.ts';
