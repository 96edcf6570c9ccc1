import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MemoryArtifact } from '@memo-js/core';

const FILES = ['adapter_config.json', 'adapter_model.safetensors'];

/**
 * `id@checksum` of an adapter: another content has another name, on every server and for ever.
 * Servers mix up versions that share one (vLLM #33791, #47724).
 */
export async function adapterName({ folder, manifest }: MemoryArtifact): Promise<string> {
  const all = createHash('sha256');
  for (const name of FILES) {
    all.update(`${name} ${manifest.checksums[name] ?? (await checksum(join(folder, name)))}\n`);
  }
  return `${manifest.id}@${all.digest('hex').slice(0, 12)}`;
}

async function checksum(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
