import { embedded } from './embedded.ts';

export { embedded };
export const plugins = [embedded];
