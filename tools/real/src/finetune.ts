import { join } from 'node:path';
import type { TokenizedExample } from '@memo-js/llama';
import { pythonEnvironment } from './python.ts';
import { runProcess } from './run-process.ts';

const SCRIPT = join(import.meta.dirname, '../python/finetune.py');

export interface TrainRequest {
  readonly batches: readonly (readonly TokenizedExample[])[];
  readonly learningRate: number;
  readonly weightDecay: number;
  readonly beta2: number;
  /** PEFT folder to start from; null trains all weights. */
  readonly adapter: string | null;
  /** Safetensors file for the gradients of the first step. */
  readonly gradients: string;
}

export interface LogitsRequest {
  readonly adapter: string;
  readonly ids: readonly (readonly number[])[];
  readonly file: string;
}

export interface WriteRequest {
  readonly adapter: string;
  readonly r: number;
  readonly alpha: number;
  readonly rslora: boolean;
  readonly seed: number;
}

/** See `python/finetune.py`. */
export type FinetuneRequest =
  | { readonly train: TrainRequest }
  | { readonly logits: LogitsRequest }
  | { readonly write: WriteRequest };

export interface FinetuneAnswer {
  readonly losses?: readonly number[];
}

/** Asks PyTorch and PEFT to train the model in a folder; an answer to each request. */
export async function finetune(
  folder: string,
  requests: readonly FinetuneRequest[],
): Promise<readonly FinetuneAnswer[]> {
  const python = await pythonEnvironment();
  const out = await runProcess(python, [SCRIPT, folder], {
    input: JSON.stringify(requests),
    env: {
      HF_HUB_OFFLINE: '1',
      TRANSFORMERS_VERBOSITY: 'error',
      // As in `reference.ts`.
      OMP_WAIT_POLICY: 'PASSIVE',
    },
  });
  return JSON.parse(out) as FinetuneAnswer[];
}
