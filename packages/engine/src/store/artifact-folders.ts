import { MemoError, type MemoryArtifact, type MemoryManifest } from '@memo-js/core';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { MANIFEST_FILE, replaceFolder } from '../artifact/files.ts';
import { readArtifact } from '../artifact/open.ts';
import { writeManifest } from '../artifact/seal.ts';
import { workspaceFault } from './faults.ts';

/** Memory artifacts of a workspace, a folder each. */
export interface ArtifactStore {
  /** Moves a sealed artifact in, under its id; an equal one that is there already stays. */
  put(folder: string): Promise<MemoryArtifact>;
  /** @throws MemoError `MEMORY_NOT_FOUND`, `ARTIFACT_*` */
  materialize(id: string): Promise<MemoryArtifact>;
  /** Folder of a memory, whether it is there or not. */
  folder(id: string): string;
  /** Ids, sorted. */
  list(): Promise<readonly string[]>;
}

/** Artifacts as folders `memories/<id>` of a workspace. */
export function artifactFolders(workspace: string): ArtifactStore {
  const root = path.join(workspace, 'memories');
  return {
    async put(folder) {
      const { manifest } = await readArtifact(folder, { verify: false });
      const target = path.join(root, manifest.id);
      try {
        await mkdir(root, { recursive: true });
        const known = await readArtifact(target).catch(() => undefined);
        if (
          known !== undefined &&
          isDeepStrictEqual(known.manifest.checksums, manifest.checksums)
        ) {
          // The same files: readers keep them, and the manifest changes in one step.
          const joined = joinCalibrations(known.manifest, manifest);
          await writeManifest(target, joined);
          await rm(folder, { recursive: true, force: true });
          return { folder: target, manifest: joined };
        }
        await replaceFolder(folder, target);
      } catch (error) {
        throw workspaceFault(error, workspace);
      }
      return { folder: target, manifest };
    },
    async materialize(id): Promise<MemoryArtifact> {
      const folder = path.join(root, id);
      if (!/^[\w-]+$/.test(id) || !existsSync(path.join(folder, MANIFEST_FILE))) {
        throw new MemoError({
          code: 'MEMORY_NOT_FOUND',
          message: `There is no memory '${id}' in the workspace ${workspace}.`,
          hint: 'See `memo inspect` for its memories, or run `memo encode` first.',
        });
      }
      return readArtifact(folder);
    },
    folder: (id) => path.join(root, id),
    async list() {
      const names = await readdir(root).catch(() => []);
      return names
        .filter((name) => !name.startsWith('.') && existsSync(path.join(root, name, MANIFEST_FILE)))
        .sort();
    },
  };
}

/** The newer manifest, with the calibrations that only the older one has. */
function joinCalibrations(older: MemoryManifest, newer: MemoryManifest): MemoryManifest {
  const keys = new Set(newer.calibrations.map((each) => each.key));
  const kept = older.calibrations.filter((each) => !keys.has(each.key));
  return { ...newer, calibrations: [...newer.calibrations, ...kept] };
}
