import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MemoError } from '@memo-js/core';
import { z } from 'zod';
import { ADAPTER_CONFIG_FILE } from './adapter-folder.ts';

const rank = z.number().int().positive();
const settings = z.object({ r: rank, rank_pattern: z.record(z.string(), rank).nullish() });

/**
 * Highest rank of the matrices of an adapter in a PEFT folder, of any family.
 * @throws MemoError `ADAPTER_INVALID`
 */
export async function adapterRank(folder: string): Promise<number> {
  try {
    const text = await readFile(join(folder, ADAPTER_CONFIG_FILE), 'utf8');
    const { r, rank_pattern: pattern } = settings.parse(JSON.parse(text));
    return Math.max(r, ...Object.values(pattern ?? {}));
  } catch (cause) {
    throw new MemoError({
      code: 'ADAPTER_INVALID',
      message: `${ADAPTER_CONFIG_FILE} of ${folder} names no rank.`,
      hint: 'Restore the folder, or train again.',
      cause,
    });
  }
}
