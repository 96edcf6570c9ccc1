import { gemini } from './gemini.ts';

export const plugins = Object.freeze([gemini]);
