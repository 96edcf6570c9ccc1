import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openBase } from '@memo-js/llama';
import { writeAtomically } from '@memo-js/safetensors';

/** Files that decide how a base computes. */
const DECIDES = /(\.safetensors|\.json|\.jinja)$/;

/**
 * Checksums of bases in folders. All weights of a base are read for it, so the result is kept, by the
 * names, sizes and times of its files.
 */
export class BaseChecksums {
  readonly #folder: string;

  constructor(cacheDir: string) {
    this.#folder = join(cacheDir, 'base-checksums');
  }

  /** @throws MemoError as `openBase`, `MODEL_UNSUPPORTED` for families that it does not read */
  async of(folder: string): Promise<string> {
    const kept = join(this.#folder, await stateOf(folder));
    const known = await readFile(kept, 'utf8').catch(() => '');
    if (/^[0-9a-f]{64}$/.test(known)) return known;
    const { checksum } = await openBase(folder);
    // A cache that cannot be written costs time alone.
    await mkdir(this.#folder, { recursive: true })
      .then(() => writeAtomically(kept, (file) => file.writeFile(checksum)))
      .catch(() => undefined);
    return checksum;
  }
}

async function stateOf(folder: string): Promise<string> {
  const hash = createHash('sha256').update(folder);
  for (const name of (await readdir(folder)).sort()) {
    if (!DECIDES.test(name)) continue;
    const { size, mtimeMs } = await stat(join(folder, name));
    hash.update(`\n${name} ${size} ${mtimeMs}`);
  }
  return hash.digest('hex');
}
