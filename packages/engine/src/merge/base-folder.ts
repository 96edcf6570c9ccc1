import { join } from 'node:path';
import { MemoError } from '@memo-js/core';
import type { BaseReference } from '@memo-js/core';

/**
 * Writes the base of memories as a Hugging Face folder below `folder`.
 * @param named Folder or id that the user gave instead of the manifest's
 * @throws MemoError `MERGE_BASE_NOT_FOUND`, `MERGE_BASE_MISMATCH`
 */
export async function baseFolder(
  base: BaseReference,
  named: string | undefined,
  folder: string,
): Promise<string> {
  // Loaded here, because nothing else of the engine touches weights.
  const { openBase, writeBase } = await import('@memo-js/llama');
  const opened = await openBase(named ?? base.id).catch((cause: unknown) => {
    throw new MemoError({
      code: 'MERGE_BASE_NOT_FOUND',
      message: `The base ${named ?? base.id} of the memories cannot be opened: ${MemoError.from(cause).message}`,
      hint: 'Name its folder with --base.',
      cause,
    });
  });
  if (opened.checksum !== base.checksum) {
    throw new MemoError({
      code: 'MERGE_BASE_MISMATCH',
      message: `The base ${opened.id} has the checksum ${opened.checksum.slice(0, 12)}; the memories were trained from ${base.checksum.slice(0, 12)}.`,
      hint: 'Name the folder of the base that the memories were trained from with --base.',
    });
  }
  const target = join(folder, 'base');
  await writeBase(target, opened);
  return target;
}
