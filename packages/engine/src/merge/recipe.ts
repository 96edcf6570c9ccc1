import { MemoError } from '@memo-js/core';
import type { MemoryArtifact, MergeParameter, MergeRecipe } from '@memo-js/core';

export interface RecipeInput {
  /** Id of the merger plugin, in any spelling. */
  readonly method: string;
  readonly inputs: readonly MemoryArtifact[];
  /** One a memory; without them every memory weighs 1. */
  readonly weights?: readonly number[];
  /** Global parameters, from the plugin's options. */
  readonly parameters: Readonly<Record<string, MergeParameter>>;
}

/**
 * The normalised mergekit document of a merge: one list of models, every parameter in place.
 * @throws MemoError `MERGE_INPUTS`, `MERGE_BASE_MISMATCH`
 */
export function mergeRecipe({ method, inputs, weights, parameters }: RecipeInput): MergeRecipe {
  const [first] = inputs;
  if (first === undefined || inputs.length < 2) {
    throw new MemoError({
      code: 'MERGE_INPUTS',
      message: `A merge needs at least two memories; ${inputs.length} were named.`,
      hint: 'Name memory ids, workspace folders or artifact folders.',
    });
  }
  checkSameBase(inputs);
  const ids = inputs.map(({ manifest }) => manifest.id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) {
    throw new MemoError({
      code: 'MERGE_INPUTS',
      message: `The memory ${twice} is named twice.`,
      hint: 'Name it once, with a larger weight.',
    });
  }
  if (weights !== undefined && weights.length !== inputs.length) {
    throw new MemoError({
      code: 'MERGE_INPUTS',
      message: `${weights.length} weights for ${inputs.length} memories.`,
      hint: 'Give one weight a memory, in the same order.',
    });
  }
  return {
    merge_method: method.replaceAll('-', '_'),
    base_model: first.manifest.base.id,
    models: ids.map((model, i) => ({ model, parameters: { weight: weights?.[i] ?? 1 } })),
    parameters,
    dtype: 'float32',
    out_dtype: first.manifest.traits.dtype,
  };
}

/** Weights mean the same only relative to the same base; names of bases prove nothing. */
function checkSameBase(inputs: readonly MemoryArtifact[]): void {
  const [first, ...others] = inputs.map(({ manifest }) => manifest);
  if (first === undefined) return;
  for (const other of others) {
    const { form, family } = other.traits;
    const same =
      other.base.checksum === first.base.checksum &&
      form === first.traits.form &&
      family === first.traits.family;
    if (same) continue;
    throw new MemoError({
      code: 'MERGE_BASE_MISMATCH',
      message: `${first.id} rests on the base ${first.base.id} (${first.base.checksum.slice(0, 12)}, ${first.traits.form}), ${other.id} on ${other.base.id} (${other.base.checksum.slice(0, 12)}, ${form}): they cannot be merged.`,
      hint: 'Merge memories that were trained from one base; `memo inspect ID` shows it.',
    });
  }
}
