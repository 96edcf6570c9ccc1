import { MemoError } from '@memo-js/core';
import type { MemoryArtifact } from '@memo-js/core';
import {
  Tokenizer,
  loadCheckpoint,
  mergeAdapter,
  openBase,
  readAdapter,
  readTokenizerFiles,
} from '@memo-js/llama';
import type { LoadedCheckpoint } from '@memo-js/llama';

/**
 * The weights that a memory answers from: its own, or its base's with its adapter merged in.
 * @throws MemoError `ADAPTER_BASE_MISMATCH`, `BASE_UNKNOWN`, and those of damaged files
 */
export async function loadModel({ folder, manifest }: MemoryArtifact): Promise<LoadedCheckpoint> {
  if (manifest.traits.form === 'full') return loadCheckpoint(folder);
  const base = await openBase(manifest.base.id);
  if (base.checksum !== manifest.base.checksum) {
    throw new MemoError({
      code: 'ADAPTER_BASE_MISMATCH',
      message: `The memory ${manifest.id} is an adapter of base ${manifest.base.id}, whose weights or tokenizer are others now.`,
      hint: 'Put the base that it was trained on back in its place, or train the memory again.',
    });
  }
  // The tokenizer that travels with the memory: a damaged one is named before weights are read.
  const tokenizer = new Tokenizer(await readTokenizerFiles(folder));
  const adapter = await readAdapter(folder, base.config);
  const weights = await base.initialWeights();
  await mergeAdapter(weights, adapter);
  return { config: base.config, weights, tokenizer };
}
