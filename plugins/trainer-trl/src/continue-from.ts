import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MemoError, type JsonObject, type TrainingJob } from '@memo-js/core';
import type { AnyBase } from '@memo-js/llama';

/** The memory that a run continues. */
export interface Continued {
  readonly folder: string;
  readonly form: 'full' | 'adapter';
}

/** Fields of `adapter_config.json` that a continued adapter keeps. */
const KEPT = ['r', 'lora_alpha', 'use_rslora', 'use_dora'] as const;

/**
 * The memory that a job continues, checked against base and adapter.
 * @param adapter null where all weights are trained
 * @throws MemoError `TRAINING_BASE_MISMATCH`, `TRAINING_FROM_MISMATCH`
 */
export async function continued(
  { from }: TrainingJob,
  base: AnyBase,
  adapter: JsonObject | null,
): Promise<Continued | null> {
  if (!from) return null;
  const { folder, manifest } = from;
  const { form } = manifest.traits;
  if (manifest.base.checksum !== base.checksum) {
    throw new MemoError({
      code: 'TRAINING_BASE_MISMATCH',
      message: `the memory to continue rests on base ${manifest.base.id}, this trainer uses ${base.id}`,
      hint: `Set trainer.base to ${manifest.base.id}, or train from the base instead.`,
    });
  }
  if (adapter === null) return { folder, form };
  if (form === 'full') {
    throw mismatch(folder, 'has all weights of its own', 'Continue it with trl-full.');
  }
  const known = JSON.parse(
    await readFile(join(folder, 'adapter_config.json'), 'utf8'),
  ) as JsonObject;
  const other = KEPT.find((name) => (known[name] ?? false) !== adapter[name]);
  if (other === undefined) return { folder, form };
  throw mismatch(
    folder,
    `has ${other} ${JSON.stringify(known[other])}`,
    'Give the trainer the same r, loraAlpha, useRslora and useDora, or train from the base.',
  );
}

const mismatch = (folder: string, what: string, hint: string): MemoError =>
  new MemoError({
    code: 'TRAINING_FROM_MISMATCH',
    message: `the memory to continue in ${folder} ${what}`,
    hint,
  });
