import { MemoError, silentLogger } from '@memo-js/core';
import { inspectReflections, openWorkspace } from '@memo-js/engine';
import type { ReflectedDocument } from '@memo-js/engine';
import type { ReflectionsInspection } from './inspection.ts';
import type { Settings } from './settings.ts';

/**
 * Documents of a workspace beside their reflections, without locking it.
 * @throws MemoError `WORKSPACE_NOT_FOUND`, `NOT_FOUND`
 */
export async function inspectReflected(
  settings: Settings,
  id?: string,
): Promise<ReflectionsInspection> {
  const workspace = await openWorkspace(settings.workspace, {
    mode: 'read',
    clock: { now: () => Date.now() },
    logger: silentLogger,
  });
  try {
    const { store, folder } = workspace;
    if (id !== undefined && (await store.document(id)) === undefined) {
      throw new MemoError({
        code: 'NOT_FOUND',
        message: `There is no document ${id} in ${settings.workspace}.`,
        hint: 'Run `memo inspect` to see its documents.',
      });
    }
    const inspected = await inspectReflections(store, id === undefined ? undefined : [id]);
    const documents: ReflectedDocument[] = [];
    for await (const document of inspected.documents) documents.push(document);
    return { type: 'reflections', workspace: folder, documents, unplaced: inspected.unplaced };
  } finally {
    await workspace.close();
  }
}
