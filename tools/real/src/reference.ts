import { join } from 'node:path';
import { pythonEnvironment } from './python.ts';
import { runProcess } from './run-process.ts';

const SCRIPT = join(import.meta.dirname, '../python/reference.py');

export interface ReferenceRequest {
  readonly tokenize?: readonly string[];
  readonly logits?: readonly (readonly number[])[];
  /** Safetensors file for the logits: float32 [ids, vocabulary] of each sequence, named by index. */
  readonly file?: string;
  readonly generate?: readonly (readonly number[])[];
  readonly maxNewTokens?: number;
  /** PEFT folder to put over the model. */
  readonly adapter?: string;
}

export interface ReferenceAnswer {
  readonly tokenize?: readonly (readonly number[])[];
  readonly generate?: readonly (readonly number[])[];
}

/**
 * Asks transformers about the model in a folder, see `python/reference.py`.
 * @param threads of PyTorch; more than one slow a tiny model down
 */
export async function reference(
  folder: string,
  request: ReferenceRequest,
  threads?: number,
): Promise<ReferenceAnswer> {
  const python = await pythonEnvironment();
  const out = await runProcess(python, [SCRIPT, folder], {
    input: JSON.stringify(request),
    env: {
      HF_HUB_OFFLINE: '1',
      TRANSFORMERS_VERBOSITY: 'error',
      // Threads that wait must not keep a busy machine from the one they wait for.
      OMP_WAIT_POLICY: 'PASSIVE',
      ...(threads === undefined ? {} : { OMP_NUM_THREADS: String(threads) }),
    },
  });
  return JSON.parse(out) as ReferenceAnswer;
}
