import { linear } from './linear.ts';
import { ties } from './ties.ts';

export { linear, ties };
export const plugins = [linear, ties];
