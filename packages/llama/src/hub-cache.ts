import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { INDEX_FILE, WEIGHTS_FILE } from '@memo-js/safetensors';

/** Reads an environment variable. */
export type Env = (name: string) => string | undefined;

/** A model of the hub, `org/name` or `org/name@revision`. */
export interface HubId {
  readonly name: string;
  /** Branch, tag or commit. */
  readonly revision: string;
}

const HUB_ID = /^([\w.-]+\/[\w.-]+)(?:@([\w./-]+))?$/;
const COMMIT = /^[0-9a-f]{40}$/;

export const isCommit = (text: string): boolean => COMMIT.test(text);

/** @returns null for what can not be a model of the hub: paths, plain names */
export function parseHubId(text: string): HubId | null {
  const [, name, revision = 'main'] = HUB_ID.exec(text) ?? [];
  const parts = `${name ?? '.'}/${revision}`.split('/');
  // `../model` and `./model` are paths; `..` in a revision would be one.
  return parts.some((part) => /^\.*$/.test(part)) ? null : { name: name as string, revision };
}

/** Where the hub's own tools keep models, so that they find ours and we theirs. */
export function hubCache(env: Env): string {
  const home =
    env('HF_HOME') ?? join(env('XDG_CACHE_HOME') ?? join(homedir(), '.cache'), 'huggingface');
  return env('HF_HUB_CACHE') ?? env('HUGGINGFACE_HUB_CACHE') ?? join(home, 'hub');
}

/** The variables by which the hub's own tools are told to stay off the network. */
export const isOffline = (env: Env): boolean =>
  ['HF_HUB_OFFLINE', 'TRANSFORMERS_OFFLINE'].some((name) =>
    /^(1|on|yes|true)$/i.test(env(name) ?? ''),
  );

/** Folder of one model: `blobs`, `refs`, `snapshots`. */
export const hubFolder = ({ name }: HubId, env: Env): string =>
  join(hubCache(env), `models--${name.replaceAll('/', '--')}`);

/** Folder of a commit's files. */
export const snapshotFolder = (id: HubId, commit: string, env: Env): string =>
  join(hubFolder(id, env), 'snapshots', commit);

/** The snapshot that the revision meant when it was last asked for; null without one. */
export function cachedSnapshot(id: HubId, env: Env): string | null {
  const commit = isCommit(id.revision) ? id.revision : readRef(id, env);
  if (commit === null || !isCommit(commit)) return null;
  const folder = snapshotFolder(id, commit, env);
  return existsSync(folder) ? folder : null;
}

function readRef(id: HubId, env: Env): string | null {
  const path = join(hubFolder(id, env), 'refs', id.revision);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
}

/** The first file that a model folder lacks to be opened; null when it is whole. */
export function missingFile(folder: string): string | null {
  const weights = existsSync(join(folder, WEIGHTS_FILE)) ? [] : [INDEX_FILE];
  const files = ['config.json', 'tokenizer.json', 'tokenizer_config.json', ...weights];
  const missing = files.find((name) => !existsSync(join(folder, name)));
  if (missing !== undefined || weights.length === 0) return missing ?? null;
  const shards = shardNames(readFileSync(join(folder, INDEX_FILE), 'utf8'));
  return shards.find((name) => !existsSync(join(folder, name))) ?? null;
}

/** Files that the text of an index names; none where it is damaged, which opening it will say. */
export function shardNames(index: string): string[] {
  try {
    const json = JSON.parse(index) as { weight_map?: Record<string, unknown> } | null;
    const names = Object.values(json?.weight_map ?? {});
    return [...new Set(names.filter((name) => typeof name === 'string'))].sort();
  } catch {
    return [];
  }
}
