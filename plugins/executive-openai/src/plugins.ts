import { openai } from './openai.ts';

export const plugins = Object.freeze([openai]);
