import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Weights } from '@memo-js/llama';
import { PT_METADATA, openSafetensors, writeSafetensors } from '@memo-js/safetensors';
import type { Evaluation } from './evaluation.ts';

/** Which step answered the held-out questions best, and how well. */
export interface BestStep extends Evaluation {
  readonly step: number;
}

const fileOf = (folder: string): string => join(folder, 'best.safetensors');

/** More questions answered; of equals, the answers more probable. */
export const isBetter = (one: Evaluation, other: Evaluation | null): boolean =>
  other === null ||
  one.exactMatch > other.exactMatch ||
  (one.exactMatch === other.exactMatch && one.loss < other.loss);

/** Keeps weights as the best so far: one file, replaced as a whole. */
export async function saveBest(folder: string, weights: Weights): Promise<void> {
  const specs = [...weights].map(([name, values]) => ({
    name,
    shape: [values.length],
    dtype: 'F32' as const,
  }));
  await writeSafetensors(
    fileOf(folder),
    specs,
    ({ name }) => weights.get(name) as Float32Array,
    PT_METADATA,
  );
}

/** Puts the best weights in the place of the present ones. */
export async function restoreBest(folder: string, weights: Weights): Promise<void> {
  const file = await openSafetensors(fileOf(folder));
  try {
    for (const [name, values] of weights) values.set(await file.read(name));
  } finally {
    await file.close();
  }
}

export const removeBest = (folder: string): Promise<void> => rm(fileOf(folder), { force: true });
