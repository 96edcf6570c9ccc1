import { openaiCompatible } from './openai-compatible.ts';

export const plugins = Object.freeze([openaiCompatible]);
