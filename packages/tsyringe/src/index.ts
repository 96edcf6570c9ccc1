export { memoToken, registerMemo, type MemoOptions } from './register-memo.ts';
