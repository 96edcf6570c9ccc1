export { cacheFolder, madeFrom } from './environment-folder.ts';
export { madeOnce } from './made-once.ts';
export { pythonEnvironment, smolLm2 } from './python.ts';
export { SMOKE } from './smoke.ts';
export { reference } from './reference.ts';
export type { ReferenceAnswer, ReferenceRequest } from './reference.ts';
export { runProcess } from './run-process.ts';
export type { ProcessOptions } from './run-process.ts';
