import { command } from './command.ts';

export { command };
export const plugins = [command];
