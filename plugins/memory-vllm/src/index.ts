import { vllm } from './vllm.ts';

export { vllm };
export const plugins = [vllm];
