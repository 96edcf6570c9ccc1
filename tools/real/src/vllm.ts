import { join } from 'node:path';
import { pythonEnvironment } from './python.ts';
import { runProcess } from './run-process.ts';

const SCRIPT = join(import.meta.dirname, '../python/vllm_lora.py');

export interface VllmRequest {
  /** PEFT folder. */
  readonly adapter: string;
  readonly prompts: readonly (readonly number[])[];
  readonly maxNewTokens: number;
}

export interface VllmAnswer {
  readonly version: string;
  readonly base: readonly (readonly number[])[];
  readonly adapted: readonly (readonly number[])[];
}

/** What vLLM on the CPU generates greedily with the base in a folder, and with an adapter over it. */
export async function vllm(folder: string, request: VllmRequest): Promise<VllmAnswer> {
  const out = await runProcess(await pythonEnvironment(), [SCRIPT, folder], {
    input: JSON.stringify(request),
  });
  return JSON.parse(out.trimEnd().split('\n').at(-1) as string) as VllmAnswer;
}
