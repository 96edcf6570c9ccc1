import type { Clock, Logger, MemoryArtifact } from '@memo-js/core';
import type { Store } from './store.ts';

/** Memory artifacts of a workspace, a folder each. */
export interface ArtifactStore {
  /** Moves a sealed artifact in, under its id; an equal one that is there already stays. */
  put(folder: string): Promise<MemoryArtifact>;
  /** @throws MemoError `MEMORY_NOT_FOUND`, `ARTIFACT_*` */
  materialize(id: string): Promise<MemoryArtifact>;
  /** Ids, sorted. */
  list(): Promise<readonly string[]>;
}

export interface Workspace {
  readonly folder: string;
  readonly mode: 'read' | 'write';
  readonly store: Store;
  readonly artifacts: ArtifactStore;
  close(): Promise<void>;
}

export interface OpenWorkspaceOptions {
  readonly mode: 'read' | 'write';
  readonly clock: Clock;
  readonly logger: Logger;
}

export declare function openWorkspace(
  folder: string,
  options: OpenWorkspaceOptions,
): Promise<Workspace>;
