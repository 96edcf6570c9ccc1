import { rules } from './rules.ts';

export const plugins = Object.freeze([rules]);
