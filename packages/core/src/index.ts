export { MemoError, isAbort } from './error.ts';
export type { MemoErrorInit, SerializedError } from './error.ts';
