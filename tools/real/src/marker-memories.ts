import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fakeManifest } from '@memo-js/conformance';
import type { ArtifactDraft, MemoryArtifact } from '@memo-js/core';
import { madeFrom } from './environment-folder.ts';
import { madeOnce } from './made-once.ts';
import { smolLm2 } from './python.ts';
import { runProcess } from './run-process.ts';

const SCRIPT = join(import.meta.dirname, 'marker-training.ts');

/** What each adapter answers to everything. */
export const MARKERS = ['Marker alpha.', 'Marker bravo.', 'Marker charlie.'] as const;

/**
 * An adapter over SmolLM2-135M that answers every question by one marker: trained once, for about a
 * minute, and kept in the cache.
 */
export async function markerMemory(marker: string): Promise<MemoryArtifact> {
  const base = await smolLm2();
  const id = marker.toLowerCase().replace(/\W+/g, '-').replace(/-$/, '');
  const folder = madeFrom(id, readFileSync(SCRIPT, 'utf8'), base);
  await madeOnce(folder, async () => {
    process.stderr.write(`Training an adapter that says "${marker}"...\n`);
    const args = ['--conditions=@memo-js/source', SCRIPT, base, join(folder, 'job'), marker];
    const said = await runProcess(process.execPath, args, {
      env: { NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
    });
    await writeFile(join(folder, 'draft.json'), said);
  });
  const draft = JSON.parse(await readFile(join(folder, 'draft.json'), 'utf8')) as ArtifactDraft;
  const { traits, base: reference, systemText, refusalText } = draft;
  const checksums = await checksumsOf(draft.folder);
  const manifest = fakeManifest({
    id,
    traits,
    base: reference,
    systemText,
    refusalText,
    checksums,
  });
  return { folder: draft.folder, manifest };
}

/** Of the files that an artifact is made of. */
export async function checksumsOf(folder: string): Promise<Record<string, string>> {
  const checksums: Record<string, string> = {};
  for (const name of await readdir(folder)) {
    if (
      !/^(adapter_|tokenizer|special_|chat_template|config|model).*\.(json|jinja|safetensors)$/.test(
        name,
      )
    )
      continue;
    checksums[name] = createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex');
  }
  return checksums;
}
