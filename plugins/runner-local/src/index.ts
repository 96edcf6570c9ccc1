import { local } from './local.ts';

export { local };
export const plugins = [local];
