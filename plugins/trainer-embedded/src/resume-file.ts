import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MemoError } from '@memo-js/core';
import type { OptimizerState, Weights } from '@memo-js/llama';
import {
  PT_METADATA,
  openSafetensors,
  writeSafetensors,
  type TensorSpec,
} from '@memo-js/safetensors';
import { removeBest } from './best-weights.ts';
import type { LearningState } from './learning-progress.ts';

/** Everything that the next step depends on, beside the job itself. */
export interface ResumePoint {
  readonly weights: Weights;
  readonly optimizer: OptimizerState;
  readonly learning: LearningState;
}

const fileOf = (folder: string): string => join(folder, 'checkpoint.safetensors');
const PARTS = ['weights', 'first', 'second'] as const;

/**
 * Writes a resume point as one file, replaced as a whole, so that a kill at any moment leaves the
 * former one. All tensors are float32, as in memory: nothing is rounded.
 */
export async function saveResumePoint(
  folder: string,
  jobHash: string,
  point: ResumePoint,
): Promise<void> {
  const tensors = {
    weights: point.weights,
    first: point.optimizer.first,
    second: point.optimizer.second,
  };
  const specs: TensorSpec[] = PARTS.flatMap((part) =>
    [...tensors[part]].map(([name, values]) => ({
      name: `${part}/${name}`,
      shape: [values.length],
      dtype: 'F32' as const,
    })),
  );
  const read = ({ name }: TensorSpec): Float32Array => {
    const [part, ...rest] = name.split('/') as [(typeof PARTS)[number], ...string[]];
    return tensors[part].get(rest.join('/')) as Float32Array;
  };
  await writeSafetensors(fileOf(folder), specs, read, {
    ...PT_METADATA,
    jobHash,
    optimizerStep: String(point.optimizer.step),
    learning: JSON.stringify(point.learning),
  });
}

/**
 * Restores the arrays of `point` in place from the folder's checkpoint.
 * @returns the stored learning state; null without a checkpoint of this job
 */
export async function loadResumePoint(
  folder: string,
  jobHash: string,
  point: Omit<ResumePoint, 'learning'>,
): Promise<LearningState | null> {
  if (!existsSync(fileOf(folder))) return null;
  const file = await openSafetensors(fileOf(folder));
  try {
    const { metadata } = file;
    if (metadata['jobHash'] !== jobHash) return null;
    const tensors = {
      weights: point.weights,
      first: point.optimizer.first,
      second: point.optimizer.second,
    };
    for (const part of PARTS) {
      for (const [name, target] of tensors[part]) {
        const stored = await file.read(`${part}/${name}`);
        if (stored.length !== target.length) throw damaged(folder);
        target.set(stored);
      }
    }
    point.optimizer.step = Number(metadata['optimizerStep']);
    return JSON.parse(metadata['learning'] ?? '') as LearningState;
  } finally {
    await file.close();
  }
}

/** Forgets the checkpoint, once the finished memory is on disk. */
export async function removeResumePoint(folder: string): Promise<void> {
  await rm(fileOf(folder), { force: true });
  await removeBest(folder);
}

const damaged = (folder: string): MemoError =>
  new MemoError({
    code: 'TRAINING_CHECKPOINT_INVALID',
    message: `the checkpoint in ${folder} does not belong to this model`,
    hint: 'Remove the folder to train from the beginning.',
  });
