import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { MemoError } from '@memo-js/core';
import type { Call, MemoryArtifact, MemoryHost } from '@memo-js/core';
import { FILTER_FILE } from '../artifact/files.ts';
import { calibratedMemory } from '../calibration/calibrated-memory.ts';
import { findCalibration } from '../calibration/calibration-key.ts';
import { KnowledgeFilter } from '../calibration/filter.ts';
import type { SetMember } from '../memory-set/memory-set.ts';
import type { SourceIndex } from '../sources/source-index.ts';
import { loadSourceIndex } from '../sources/load-index.ts';
import type { Store } from '../store/store.ts';

/** A memory that answers, until it is closed. */
export interface OpenMemory {
  readonly artifact: MemoryArtifact;
  readonly member: SetMember;
  /** Read when first needed, and kept. */
  sources(store: Store | null): Promise<SourceIndex>;
}

/** Keeps memories open between questions. */
export class OpenMemories {
  readonly #host: () => Promise<MemoryHost>;
  readonly #open = new Map<string, Promise<OpenMemory>>();

  constructor(host: () => Promise<MemoryHost>) {
    this.#host = host;
  }

  /** @throws MemoError `MEMORY_NOT_SERVABLE`, and what the host throws */
  async open(artifact: MemoryArtifact, call: Call): Promise<OpenMemory> {
    const key = `${artifact.folder}\0${artifact.manifest.id}\0${artifact.manifest.createdAt}`;
    const found = this.#open.get(key);
    if (found !== undefined) return found;
    const opening = this.#start(artifact, call);
    this.#open.set(key, opening);
    // A failure is not kept: the next question tries again.
    opening.catch(() => this.#open.delete(key));
    return opening;
  }

  async close(): Promise<void> {
    const all = await Promise.allSettled(this.#open.values());
    this.#open.clear();
    for (const each of all) {
      if (each.status === 'fulfilled') await each.value.member.memory.close();
    }
  }

  async #start(artifact: MemoryArtifact, call: Call): Promise<OpenMemory> {
    const host = await this.#host();
    const { manifest, folder } = artifact;
    const acceptance = host.accepts(manifest.traits);
    if (!acceptance.ok) {
      throw new MemoError({
        code: 'MEMORY_NOT_SERVABLE',
        message: `The memory host cannot serve ${manifest.id}: ${acceptance.reason}`,
        hint: acceptance.hint,
      });
    }
    const filter = await loadFilter(folder);
    const memory = await host.open(artifact, call);
    // Confidence without the filter that it was fitted with would be too high.
    const calibration = filter === null ? null : findCalibration(manifest, memory.runtime);
    if (calibration === null) {
      call.report({
        type: 'warning',
        code: 'MEMORY_NOT_CALIBRATED',
        message: `The memory ${manifest.id} has no calibration for ${memory.runtime}: its confidence is unknown and nothing is withheld.`,
        hint: `Run \`memo calibrate ${manifest.id}\` with this host in the config; a small memory needs more documents.`,
      });
    }
    let index: Promise<SourceIndex> | null = null;
    return {
      artifact,
      member: {
        memory: calibratedMemory(memory, { calibration, filter }),
        card: manifest.base.pretrained ? { ...manifest.card, pretrained: true } : manifest.card,
        filter,
      },
      sources: (store) => (index ??= loadSourceIndex(artifact, store)),
    };
  }
}

async function loadFilter(folder: string): Promise<KnowledgeFilter | null> {
  const path = join(folder, FILTER_FILE);
  const there = await access(path).then(
    () => true,
    () => false,
  );
  return there ? KnowledgeFilter.load(path) : null;
}
