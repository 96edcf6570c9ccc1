import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { MemoError } from '@memo-js/core';
import type { Call, MemoryArtifact, MemoryManifest } from '@memo-js/core';
import type { ModelCard } from '@vllm-client/node';
import type { PathMap } from '@vllm-client/node/serve';
import type { BaseChecksums } from './base-checksums.ts';
import type { Server } from './server.ts';

export interface ServedCheck {
  /** Served name that the config asks for. */
  readonly model: string | null;
  readonly paths: PathMap;
  readonly bases: BaseChecksums;
}

/**
 * The model of a server, which must be the memory itself, or the base of its adapter. Compared are
 * the weights where the server's folder is one that we can read, else names and paths.
 * @throws MemoError `MEMORY_NOT_SERVED`, `ADAPTER_BASE_MISMATCH`; VllmError
 */
export async function servedModel(
  server: Server,
  artifact: MemoryArtifact,
  check: ServedCheck,
  call: Pick<Call, 'signal' | 'report'>,
): Promise<ModelCard> {
  const cards = await server.client.models({ signal: call.signal, timeoutMs: 30_000 });
  const models = cards.filter(({ parent }) => typeof parent !== 'string');
  const card = check.model === null ? models[0] : models.find(({ id }) => id === check.model);
  if (card === undefined) {
    const names = models.map(({ id }) => id).join(', ');
    throw notServed(
      `${server.url} serves ${names === '' ? 'no model' : names}, not ${check.model ?? 'any base'}.`,
      'Correct `memory.model`, or leave it out: it is the name of the base, or of a memory that is a whole model.',
    );
  }
  const local = await folderOf(card.root ?? null, check.paths);
  await (artifact.manifest.traits.form === 'full'
    ? checkWhole(server, artifact, card, local, check.paths)
    : checkBase(server, artifact.manifest, card, local, check, call));
  return card;
}

/** Where the model lies on this machine; null when it does not. */
async function folderOf(root: string | null, paths: PathMap): Promise<string | null> {
  if (root === null) return null;
  const folder = paths.toOurs(root);
  const found = await stat(join(folder, 'config.json')).catch(() => null);
  return found?.isFile() === true ? realpath(folder) : null;
}

async function checkWhole(
  { url }: Server,
  { folder, manifest }: MemoryArtifact,
  { id, root }: ModelCard,
  local: string | null,
  paths: PathMap,
): Promise<void> {
  if (local === null ? root === paths.toServer(folder) : local === (await realpath(folder))) return;
  if (local !== null && (await holds(local, manifest))) return;
  throw notServed(
    `${url} serves ${id} of ${root ?? 'an unknown place'}; the memory ${manifest.id} is a whole model of its own, in ${paths.toServer(folder)}.`,
    'Serve that folder (`memo vllm command` prints how), use `serve`, or say with `pathMap` how the server sees our folders.',
  );
}

async function checkBase(
  { url }: Server,
  { id, base }: MemoryManifest,
  { root }: ModelCard,
  local: string | null,
  { bases }: ServedCheck,
  call: Pick<Call, 'report'>,
): Promise<void> {
  if (local === null) {
    if (root === base.id) return;
    call.report({
      type: 'warning',
      code: 'MEMORY_BASE_UNVERIFIED',
      message: `${url} serves ${root ?? 'a model'}, which is not a folder here: whether it is the base ${base.id} of ${id} was not compared, only its tokens.`,
      hint: 'Say with `pathMap` how the server sees our folders.',
    });
    return;
  }
  const checksum = await bases.of(local).catch((error: unknown) => {
    // Families that only vLLM reads have no checksum of ours: the place must do.
    if (error instanceof MemoError && error.code === 'MODEL_UNSUPPORTED') return null;
    throw error;
  });
  const same = checksum === null ? local === base.id : checksum === base.checksum;
  if (same) return;
  throw new MemoError({
    code: 'ADAPTER_BASE_MISMATCH',
    message: `${url} serves ${root}; the memory ${id} is an adapter of base ${base.id}, whose weights or tokenizer are others.`,
    hint: 'Serve the base that it was trained on; `memo vllm command` prints how.',
  });
}

/** A copy of the memory: the same weights and architecture under another path. */
async function holds(folder: string, { checksums }: MemoryManifest): Promise<boolean> {
  const telling = Object.entries(checksums).filter(
    ([name]) => name.endsWith('.safetensors') || name === 'config.json',
  );
  if (telling.length === 0) return false;
  for (const [name, expected] of telling) {
    const hash = createHash('sha256');
    const read = await pipeline(createReadStream(join(folder, name)), hash).then(
      () => hash.digest('hex'),
      () => null,
    );
    if (read !== expected) return false;
  }
  return true;
}

const notServed = (message: string, hint: string): MemoError =>
  new MemoError({ code: 'MEMORY_NOT_SERVED', message, hint });
