export { headDim, llamaConfigSchema, parseLlamaConfig } from './config.ts';
export type { LlamaConfig } from './config.ts';
export { parameterCount, weightShapes } from './weights.ts';
export type { Weights } from './weights.ts';
