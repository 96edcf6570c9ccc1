import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PlanProblem } from '@memo-js/core';
import type { Base } from '@memo-js/llama';
import type { ResolvedOptions } from './options.ts';

const BYTES = 4;
/** Weights and the two moments of AdamW. */
const CHECKPOINT_ARRAYS = 3;

/** Bytes that a run writes. */
export interface DiskPlan {
  readonly checkpoint: number;
  readonly artifact: number;
  /** The most at once. */
  readonly peak: number;
  /** Null where it can not be told. */
  readonly free: number | null;
}

/**
 * @param trained parameters, all of them float32 in the files
 * @param folder of the job; need not exist
 */
export async function planDisk(
  { tokenizerFiles }: Base,
  trained: number,
  { loadBestModelAtEnd }: ResolvedOptions,
  folder: string,
): Promise<DiskPlan> {
  const texts = Object.values(tokenizerFiles).reduce(
    (sum, text) => sum + Buffer.byteLength(text),
    0,
  );
  const checkpoint = trained * BYTES * CHECKPOINT_ARRAYS;
  const artifact = trained * BYTES + texts;
  const best = loadBestModelAtEnd ? trained * BYTES : 0;
  // A checkpoint beside the one that it replaces; at the end the model, and its sealed copy.
  const peak = best + Math.max(2 * checkpoint, checkpoint + artifact, 2 * artifact);
  return { checkpoint, artifact, peak, free: await freeDisk(folder) };
}

/** @returns null where the run fits */
export function diskProblem({ peak, free }: DiskPlan, folder: string): PlanProblem | null {
  if (free === null || peak <= free) return null;
  const short = Math.ceil((peak - free) / 1e6).toLocaleString('en');
  return {
    code: 'DISK_FULL',
    message: `checkpoints and the memory take up to ${Math.round(peak / 1e6).toLocaleString('en')} MB in ${folder}: free ${short} MB more, or put the workspace on another disk`,
    blocking: true,
    remedies: [],
  };
}

/** Of the file system of the nearest folder that exists. */
async function freeDisk(folder: string): Promise<number | null> {
  for (let at = folder; ; at = dirname(at)) {
    try {
      const { bavail, bsize } = await statfs(at);
      return bavail * bsize;
    } catch {
      if (at === dirname(at)) return null;
    }
  }
}
