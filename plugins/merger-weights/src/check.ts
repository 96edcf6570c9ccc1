import { MemoError } from '@memo-js/core';
import type { MemoryArtifact, MergeJob } from '@memo-js/core';
import type { Checkpoint } from '@memo-js/safetensors';
import type { TensorMethod } from './method.ts';
import type { NamedCheckpoint } from './weights-merger.ts';

/**
 * Checks what can be checked before a file is opened.
 * @returns the first input, whose tokenizer and prompt the result takes over
 * @throws MemoError `MERGE_METHOD`, `MERGE_INPUTS`, `MERGE_BASE_MISMATCH`, `MERGE_BASE_NOT_FOUND`
 */
export function checkJob(job: MergeJob, method: TensorMethod): MemoryArtifact {
  const { recipe, inputs, out } = job;
  if (recipe.merge_method.replaceAll('-', '_') !== method.id) {
    throw new MemoError({
      code: 'MERGE_METHOD',
      message: `The recipe asks for ${recipe.merge_method}, the merger does ${method.id}.`,
      hint: `Choose the merger plugin ${recipe.merge_method}.`,
    });
  }
  const models = recipe.models.map(({ model }) => {
    const artifact = inputs[model];
    if (artifact) return artifact;
    throw inputError(`The recipe names ${model}, which is no input of the merge.`);
  });
  const [first] = models;
  if (!first) throw inputError('The recipe names no model.');
  if (out.form !== 'full' || models.some(({ manifest }) => manifest.traits.form !== 'full')) {
    throw inputError(`The method ${method.id} merges full memories, not adapters.`);
  }
  for (const { manifest } of models) checkAlike(first, manifest);
  if (method.needsBase && job.baseFolder === undefined) {
    throw new MemoError({
      code: 'MERGE_BASE_NOT_FOUND',
      message: `The method ${method.id} works on differences to the base, and none was given.`,
      hint: 'Name the folder of the base with --base.',
    });
  }
  return first;
}

function checkAlike(first: MemoryArtifact, other: MemoryArtifact['manifest']): void {
  const { manifest } = first;
  if (other.base.checksum !== manifest.base.checksum) {
    throw new MemoError({
      code: 'MERGE_BASE_MISMATCH',
      message: `The memories ${manifest.id} and ${other.id} come from different bases (${manifest.base.id}, ${other.base.id}).`,
      hint: 'Only memories trained from one base, weights and tokenizer alike, can be merged.',
    });
  }
  for (const key of ['systemText', 'refusalText'] as const) {
    if (other[key] !== manifest[key]) {
      throw inputError(`The memories ${manifest.id} and ${other.id} differ in ${key}.`);
    }
  }
}

/**
 * Every model, and the base, must hold the same tensors in the same shapes.
 * @throws MemoError `MERGE_TENSORS`
 */
export function checkTensors(models: readonly NamedCheckpoint[], base: Checkpoint | null): void {
  const [first, ...rest] = models;
  const others = [...rest, ...(base ? [{ model: 'the base', checkpoint: base }] : [])];
  const expected = first!.checkpoint.tensors;
  for (const { model, checkpoint } of others) {
    for (const [name, { shape }] of expected) {
      const found = checkpoint.tensors.get(name);
      if (!found) throw tensorError(`${model} lacks ${name} of ${first!.model}.`);
      if (found.shape.join() !== shape.join()) {
        throw tensorError(
          `${name} is [${shape.join(', ')}] in ${first!.model} and [${found.shape.join(', ')}] in ${model}.`,
        );
      }
    }
    for (const name of checkpoint.tensors.keys()) {
      if (!expected.has(name)) throw tensorError(`${model} has ${name}, ${first!.model} has not.`);
    }
  }
}

const inputError = (message: string): MemoError =>
  new MemoError({
    code: 'MERGE_INPUTS',
    message,
    hint: 'Merge full memories that were trained from one base with the same settings.',
  });

const tensorError = (message: string): MemoError =>
  new MemoError({
    code: 'MERGE_TENSORS',
    message: `The models do not match: ${message}`,
    hint: 'Merge memories of one base; restore those that are damaged.',
  });
