import { anthropic } from './anthropic.ts';

export const plugins = Object.freeze([anthropic]);
