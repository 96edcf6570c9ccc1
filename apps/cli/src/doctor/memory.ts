import { MemoError, silentLogger } from '@memo-js/core';
import { openWorkspace } from '@memo-js/engine';
import { failed, passed, warned } from './diagnosis.ts';
import type { Check } from './diagnosis.ts';

/** Is there a memory that answers, whole, and resting on the documents of today? */
export async function checkMemory(folder: string): Promise<readonly Check[]> {
  const id = 'memory';
  const title = 'Memory';
  const none = warned(id, title, 'none yet', 'Run `memo encode PATH`.');
  try {
    const workspace = await openWorkspace(folder, {
      mode: 'read',
      clock: { now: () => Date.now() },
      logger: silentLogger,
    });
    try {
      const selected = await workspace.store.selectedMemory();
      if (selected === undefined) return [none];
      // Reads every file of the artifact and compares its checksum.
      await workspace.artifacts.materialize(selected.id);
      return [
        selected.stale
          ? warned(
              id,
              title,
              `${selected.id} is stale: documents that it was trained on were removed`,
              'Run `memo reflect` and `memo train` to make a memory without them.',
            )
          : passed(id, title, `${selected.id}, ${selected.documents.length} documents`),
      ];
    } finally {
      await workspace.close();
    }
  } catch (thrown) {
    const error = MemoError.from(thrown);
    if (error.code === 'WORKSPACE_NOT_FOUND') return [none];
    return [
      failed(id, title, error.message, error.hint ?? 'Choose another memory with `memo use`.'),
    ];
  }
}
