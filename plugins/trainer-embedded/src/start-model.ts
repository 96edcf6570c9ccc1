import { MemoError } from '@memo-js/core';
import {
  initialAdapter,
  loadCheckpoint,
  mergeAdapter,
  readAdapter,
  type Base,
  type LoraConfig,
} from '@memo-js/llama';
import type { LoraSettings } from './options.ts';
import type { RunModel } from './run-model.ts';

/** The memory that a run continues. */
export interface Continued {
  readonly folder: string;
  readonly form: 'full' | 'adapter';
}

/**
 * The values that a run begins with: those of the base, or of the memory that is continued.
 * @throws MemoError `TRAINING_FROM_MISMATCH` where an adapter can not continue it
 */
export async function startModel(
  base: Base,
  lora: LoraSettings | null,
  from: Continued | null,
  seed: number,
): Promise<RunModel> {
  const { config, tokenizer } = base;
  const { padId } = tokenizer;
  if (lora) {
    const weights = await base.initialWeights();
    const adapter = { lora, loraDropout: lora.loraDropout };
    if (!from)
      return {
        config,
        padId,
        weights,
        adapter: { ...adapter, weights: initialAdapter(config, lora, seed) },
      };
    if (from.form === 'full') {
      throw mismatch(from, 'is a full model, not an adapter', 'Continue it with embedded-full.');
    }
    const known = await readAdapter(from.folder, config);
    if (!sameAdapter(known.lora, lora)) {
      throw mismatch(
        from,
        `has r ${known.lora.r}, alpha ${known.lora.loraAlpha} on ${known.lora.targetModules.join(', ')}`,
        'Give the trainer the same r, loraAlpha, useRslora and targetModules, or train from the base.',
      );
    }
    return { config, padId, weights, adapter: { ...adapter, weights: new Map(known.weights) } };
  }
  if (!from) return { config, padId, weights: await base.initialWeights() };
  if (from.form === 'full') {
    return { config, padId, weights: (await loadCheckpoint(from.folder)).weights };
  }
  const weights = await base.initialWeights();
  await mergeAdapter(weights, await readAdapter(from.folder, config));
  return { config, padId, weights };
}

const sameAdapter = (one: LoraConfig, other: LoraConfig): boolean =>
  one.r === other.r &&
  one.loraAlpha === other.loraAlpha &&
  one.useRslora === other.useRslora &&
  [...one.targetModules].sort().join() === [...other.targetModules].sort().join();

const mismatch = ({ folder }: Continued, what: string, hint: string): MemoError =>
  new MemoError({
    code: 'TRAINING_FROM_MISMATCH',
    message: `the memory to continue in ${folder} ${what}`,
    hint,
  });
