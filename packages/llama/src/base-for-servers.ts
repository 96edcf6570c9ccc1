import { join } from 'node:path';
import { openBase, writeBase } from './base.ts';
import { isScratchBase } from './scratch.ts';

/**
 * What a server such as vLLM finds a base by: its folder, or its name on the hub. Scratch bases have no
 * files of their own: they are written into the cache.
 */
export async function baseForServers(id: string, cacheDir: string): Promise<string> {
  if (!isScratchBase(id)) return id;
  const base = await openBase(id);
  const folder = join(cacheDir, 'bases', `${id}-${base.checksum.slice(0, 12)}`);
  await writeBase(folder, base);
  return folder;
}
