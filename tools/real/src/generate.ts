import { join } from 'node:path';
import { llamaCppModule } from './llama-cpp.ts';
import { openPipe } from './pipe.ts';
import type { Pipe } from './pipe.ts';
import { pythonEnvironment } from './python.ts';

/** Prompts to continue greedily by exactly so many tokens each. */
export interface GenerateRequest {
  readonly prompts: readonly (readonly number[])[];
  readonly newTokens: number;
}

export interface GenerateAnswer {
  readonly ids: readonly (readonly number[])[];
  /** From the prompts to the last token, start and loading left out. */
  readonly milliseconds: number;
  /** Time of all threads together. */
  readonly coreMilliseconds: number;
}

const OFFLINE = { HF_HUB_OFFLINE: '1', TRANSFORMERS_VERBOSITY: 'error' };

/** Starts a script of `python/` that answers on a pipe. */
export const pythonPipe = async (script: string, ...args: readonly string[]): Promise<Pipe> =>
  openPipe(
    await pythonEnvironment(),
    [join(import.meta.dirname, '../python', script), ...args],
    OFFLINE,
  );

/** transformers in fp32, one prompt after the other. Answers {@link GenerateRequest}s. */
export const transformersPipe = (folder: string): Promise<Pipe> =>
  pythonPipe('generate.py', folder);

/** vLLM on the CPU, all prompts together. Answers {@link GenerateRequest}s. */
export const vllmPipe = (folder: string, dtype: 'bfloat16' | 'float32'): Promise<Pipe> =>
  pythonPipe('generate_vllm.py', folder, dtype);

/** llama.cpp with as many sequences. Answers {@link GenerateRequest}s. */
export async function llamaCppPipe(gguf: string, sequences: number): Promise<Pipe> {
  const child = join(import.meta.dirname, 'llama-cpp-child.ts');
  const args = [child, await llamaCppModule(), gguf, String(sequences)];
  return openPipe(process.execPath, ['--conditions=@memo-js/source', ...args]);
}
