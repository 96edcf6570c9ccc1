import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { MemoError } from '@memo-js/core';
import type { MemoryArtifact } from '@memo-js/core';
import { MANIFEST_FILE } from '../artifact/files.ts';
import { readArtifact } from '../artifact/open.ts';
import type { Workspace } from '../store/workspace.ts';

/** How to reach workspaces: our own, and that of another folder. */
export interface MemoryPlaces {
  /** Our workspace; null when there is none yet. */
  readonly own: Workspace | null;
  openOther(folder: string): Promise<Workspace>;
}

/**
 * Finds a memory by id, by artifact folder, or by workspace folder (its selected memory).
 * @throws MemoError `MEMORY_NOT_FOUND`, `ARTIFACT_*`
 */
export async function locateMemory(
  reference: string,
  places: MemoryPlaces,
): Promise<MemoryArtifact> {
  const folder = resolve(reference);
  if (await isFile(join(folder, MANIFEST_FILE))) return readArtifact(folder);
  const own = places.own;
  if (own !== null && (await own.store.memory(reference)) !== undefined) {
    return own.artifacts.materialize(reference);
  }
  if (await isFolder(folder)) {
    const other = await places.openOther(folder);
    try {
      return await selectedMemory(other);
    } finally {
      await other.close();
    }
  }
  const known = own === null ? [] : (await own.store.memories()).map((memory) => memory.id);
  throw new MemoError({
    code: 'MEMORY_NOT_FOUND',
    message: `There is no memory "${reference}", neither as an id of this workspace nor as a folder.`,
    hint:
      known.length === 0
        ? 'Run `memo encode` first, or name the folder of a memory.'
        : `Memories here: ${known.join(', ')}.`,
  });
}

/** The memory that answers. @throws MemoError `MEMORY_NONE` */
export async function selectedMemory(workspace: Workspace | null): Promise<MemoryArtifact> {
  const selected = await workspace?.store.selectedMemory();
  if (workspace === null || selected === undefined) {
    throw new MemoError({
      code: 'MEMORY_NONE',
      message:
        workspace === null
          ? 'There is no workspace, and so no memory to ask.'
          : `The workspace ${workspace.folder} has no memory yet.`,
      hint: 'Run `memo encode PATH` first, or name a memory with --memory.',
    });
  }
  return workspace.artifacts.materialize(selected.id);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
