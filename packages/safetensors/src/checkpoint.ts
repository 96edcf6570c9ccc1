import { existsSync } from 'node:fs';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MemoError } from '@memo-js/core';
import { writeAtomically } from './atomic-file.ts';
import type { TensorInfo } from './header.ts';
import { quoted } from './quoted.ts';
import { openSafetensors } from './reader.ts';
import type { Allocate, SafetensorsFile } from './reader.ts';
import { specBytes, writeSafetensors } from './writer.ts';
import type { TensorSpec } from './writer.ts';

/** File of an unsharded checkpoint. */
export const WEIGHTS_FILE = 'model.safetensors';
/** Names the shard of every tensor. */
export const INDEX_FILE = 'model.safetensors.index.json';
/** Shards are files of the checkpoint's own folder; an index must not reach outside. */
const SHARD_NAME = /^[\w.-]+\.safetensors$/;
/** An index of 100,000 tensors needs about 10 MB. */
const MAX_INDEX_BYTES = 25_000_000;

/** All tensors of a checkpoint folder, whatever files they lie in. */
export interface Checkpoint {
  readonly tensors: ReadonlyMap<string, TensorInfo>;
  /** Names of the files that hold the tensors. */
  readonly files: readonly string[];
  read(name: string, allocate?: Allocate): Promise<Float32Array>;
  /** Bytes of a tensor as the file has them, read to the start of `into`. */
  readBytes(name: string, into: Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Opens `model.safetensors`, or the shards that `model.safetensors.index.json` names.
 * @throws MemoError `CHECKPOINT_INVALID`, and what {@link openSafetensors} throws
 */
export async function openCheckpoint(folder: string): Promise<Checkpoint> {
  const index = await readIndex(folder);
  if (index === null) {
    const file = await openSafetensors(join(folder, WEIGHTS_FILE));
    return {
      tensors: file.tensors,
      files: [WEIGHTS_FILE],
      read: (name, allocate) => file.read(name, allocate),
      readBytes: (name, into) => file.readBytes(name, into),
      close: () => file.close(),
    };
  }
  return openShards(folder, index);
}

async function openShards(folder: string, index: ReadonlyMap<string, string>): Promise<Checkpoint> {
  const shards = new Map<string, SafetensorsFile>();
  const close = async (): Promise<void> => {
    await Promise.all([...shards.values()].map((shard) => shard.close()));
  };
  try {
    for (const name of new Set(index.values())) {
      shards.set(name, await openSafetensors(join(folder, name)));
    }
    const tensors = new Map<string, TensorInfo>();
    for (const [tensor, name] of index) {
      const info = shards.get(name)?.tensors.get(tensor);
      if (!info)
        throw invalid(`${INDEX_FILE} places ${quoted(tensor)} in ${name}, which lacks it.`);
      tensors.set(tensor, info);
    }
    for (const [name, shard] of shards) {
      for (const tensor of shard.tensors.keys()) {
        if (index.get(tensor) !== name)
          throw invalid(`${INDEX_FILE} omits ${quoted(tensor)} of ${name}.`);
      }
    }
    const shardOf = (name: string): SafetensorsFile => {
      const shard = shards.get(index.get(name) ?? '');
      if (shard) return shard;
      throw invalid(`No shard holds ${quoted(name)}.`);
    };
    return {
      tensors,
      files: [...shards.keys()],
      read: async (name, allocate) => shardOf(name).read(name, allocate),
      readBytes: async (name, into) => shardOf(name).readBytes(name, into),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function readIndex(folder: string): Promise<ReadonlyMap<string, string> | null> {
  if (existsSync(join(folder, WEIGHTS_FILE))) return null; // as transformers prefers it
  const bytes = await readFile(join(folder, INDEX_FILE)).catch(() => null);
  if (bytes === null) return null;
  if (bytes.byteLength > MAX_INDEX_BYTES) throw invalid(`${INDEX_FILE} is too long to be one.`);
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw invalid(`${INDEX_FILE} is not JSON (${(cause as Error).message}).`);
  }
  const map = (json as { weight_map?: unknown } | null)?.weight_map;
  if (typeof map !== 'object' || map === null) throw invalid(`${INDEX_FILE} has no weight_map.`);
  for (const [tensor, shard] of Object.entries(map)) {
    if (typeof shard !== 'string' || !SHARD_NAME.test(shard)) {
      throw invalid(
        `${INDEX_FILE} places ${quoted(tensor)} in "${quoted(shard)}", which is no shard name.`,
      );
    }
  }
  return new Map(Object.entries(map as Record<string, string>));
}

/** Beyond it a checkpoint is several files, which copy and load in pieces. */
export const MAX_SHARD_BYTES = 2_000_000_000;

/**
 * Writes one `model.safetensors`, or shards and their index when the tensors exceed
 * `maxShardBytes`. The index comes last, so an interrupted write leaves no complete checkpoint of
 * mixed files. What the folder held of another layout is removed.
 * @returns SHA-256 (hex) of each file, by name
 */
export async function writeWeights(
  folder: string,
  specs: readonly TensorSpec[],
  values: (spec: TensorSpec) => Float32Array | Promise<Float32Array>,
  maxShardBytes = MAX_SHARD_BYTES,
): Promise<Readonly<Record<string, string>>> {
  const groups = split(specs, maxShardBytes);
  if (groups.length === 1) {
    const { sha256 } = await writeSafetensors(join(folder, WEIGHTS_FILE), specs, values);
    await removeOthers(folder, [WEIGHTS_FILE]);
    return { [WEIGHTS_FILE]: sha256 };
  }
  await rm(join(folder, INDEX_FILE), { force: true });
  const pad = (n: number): string => String(n).padStart(5, '0');
  const checksums: Record<string, string> = {};
  const weightMap: Record<string, string> = {};
  for (const [i, group] of groups.entries()) {
    const name = `model-${pad(i + 1)}-of-${pad(groups.length)}.safetensors`;
    checksums[name] = (await writeSafetensors(join(folder, name), group, values)).sha256;
    for (const spec of group) weightMap[spec.name] = name;
  }
  const metadata = { total_size: specs.reduce((sum, spec) => sum + specBytes(spec), 0) };
  const index = `${JSON.stringify({ metadata, weight_map: weightMap }, null, 2)}\n`;
  await writeAtomically(join(folder, INDEX_FILE), (file) => file.writeFile(index));
  await removeOthers(folder, [INDEX_FILE, ...Object.keys(checksums)]);
  return checksums;
}

/** Weights of an earlier layout would be read in place of the new ones. */
async function removeOthers(folder: string, keep: readonly string[]): Promise<void> {
  const ours = /^model(-\d{5}-of-\d{5})?\.safetensors(\.index\.json)?$/;
  for (const name of await readdir(folder)) {
    if (ours.test(name) && !keep.includes(name)) await rm(join(folder, name));
  }
}

function split(specs: readonly TensorSpec[], maxBytes: number): TensorSpec[][] {
  const groups: TensorSpec[][] = [[]];
  let bytes = 0;
  for (const spec of specs) {
    const size = specBytes(spec);
    if (bytes > 0 && bytes + size > maxBytes) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)!.push(spec);
    bytes += size;
  }
  return groups;
}

const invalid = (message: string): MemoError =>
  new MemoError({
    code: 'CHECKPOINT_INVALID',
    message,
    hint: 'The checkpoint is damaged or incomplete: restore the folder from its source.',
  });
