import {
  MemoError,
  type ArtifactDraft,
  type MemoryArtifact,
  type MemoryManifest,
} from '@memo-js/core';
import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { hashOf } from '../store/hash.ts';
import {
  fileChecksum,
  FILTER_FILE,
  MANIFEST_FILE,
  REFLECTIONS_FILE,
  replaceFolder,
  syncFile,
  writeAtomic,
} from './files.ts';
import { manifestSchema } from './manifest.ts';
import { writeReflections } from './reflections-file.ts';
import type { ReflectionRecord } from './reflections-file.ts';

/** What the engine knows about a memory beside its draft. */
export interface SealOptions extends Omit<
  MemoryManifest,
  | 'formatVersion'
  | 'id'
  | 'traits'
  | 'base'
  | 'systemText'
  | 'refusalText'
  | 'metrics'
  | 'checksums'
> {
  /** Folder of the artifact; what it held is replaced in one step. */
  readonly folder: string;
  /** Added to the draft's. */
  readonly metrics?: Readonly<Record<string, number>>;
  /** Left out: the artifact holds no text of the corpus. */
  readonly reflections?: Iterable<ReflectionRecord> | AsyncIterable<ReflectionRecord>;
  readonly filter?: { save(file: string): Promise<void> };
}

/** Files in Hugging Face layout; a trainer's checkpoints and logs stay behind. */
const ARTIFACT_FILE =
  /^(config|generation_config|adapter_config|tokenizer|tokenizer_config|special_tokens_map|added_tokens|vocab|chat_template)\.json$|^(adapter_)?model(-[\w-]+)?\.safetensors(\.index\.json)?$|^(vocab|merges)\.txt$|^tokenizer\.model$|^chat_template\.jinja$/;

/**
 * Makes a draft an artifact: copies its files, writes filter, reflections, checksums and manifest
 * beside the target, and moves all of it there in one step.
 * The id is a hash of weights, tokenizer and texts, so the same training gives the same id.
 */
export async function sealArtifact(
  draft: ArtifactDraft,
  options: SealOptions,
): Promise<MemoryArtifact> {
  const { folder, reflections, filter, metrics, ...known } = options;
  const target = path.resolve(folder);
  const staging = path.join(path.dirname(target), `.sealing-${path.basename(target)}`);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  const names = (await readdir(draft.folder)).filter((name) => ARTIFACT_FILE.test(name)).sort();
  if (!names.some((name) => name.endsWith('.safetensors'))) {
    throw new MemoError({
      code: 'ARTIFACT_INCOMPLETE',
      message: `The trainer left no weights (.safetensors) in ${draft.folder}.`,
      hint: 'Run the training again; if it happens again, report it to the author of the trainer.',
    });
  }
  const checksums: Record<string, string> = {};
  for (const name of names) {
    await copyFile(
      path.join(draft.folder, name),
      path.join(staging, name),
      constants.COPYFILE_FICLONE,
    );
    checksums[name] = await fileChecksum(path.join(staging, name));
  }
  const id = `m-${hashOf(checksums, draft.systemText, draft.refusalText).slice(0, 16)}`;
  if (filter !== undefined) await filter.save(path.join(staging, FILTER_FILE));
  if (reflections !== undefined) await writeReflections(staging, reflections);
  for (const name of [FILTER_FILE, REFLECTIONS_FILE]) {
    const written = name === FILTER_FILE ? filter !== undefined : reflections !== undefined;
    if (written) checksums[name] = await fileChecksum(path.join(staging, name));
  }
  const manifest: MemoryManifest = {
    ...known,
    formatVersion: 1,
    id,
    traits: draft.traits,
    base: draft.base,
    systemText: draft.systemText,
    refusalText: draft.refusalText,
    metrics: { ...draft.metrics, ...metrics },
    checksums,
  };
  for (const name of Object.keys(checksums)) await syncFile(path.join(staging, name));
  await writeManifest(staging, manifest);
  await replaceFolder(staging, target);
  return { folder: target, manifest };
}

/** Writes `memo.json`, for instance with another calibration. */
export async function writeManifest(folder: string, manifest: MemoryManifest): Promise<void> {
  const checked = manifestSchema.parse(manifest);
  await writeAtomic(path.join(folder, MANIFEST_FILE), `${JSON.stringify(checked, null, 2)}\n`);
}
