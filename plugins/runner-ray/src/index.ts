import { ray } from './ray.ts';

export { ray };
export const plugins = [ray];
