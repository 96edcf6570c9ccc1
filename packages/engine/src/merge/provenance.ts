import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentReference, MemoryArtifact, MemoryCard } from '@memo-js/core';
import { FILTER_FILE } from '../artifact/files.ts';
import { readReflections } from '../artifact/reflections-file.ts';
import type { ReflectionRecord } from '../artifact/reflections-file.ts';
import { KnowledgeFilter } from '../calibration/filter.ts';

/** Entries of each list of a card; a card is read by an executive, not searched. */
const MAX_CARD_ENTRIES = 24;

/** Documents of all inputs in a fixed order; two versions of one document both stay. */
export function mergedDocuments(inputs: readonly MemoryArtifact[]): DocumentReference[] {
  const all = new Map<string, DocumentReference>();
  for (const { manifest } of inputs) {
    for (const document of manifest.documents) {
      all.set(`${document.id}\0${document.contentHash}`, document);
    }
  }
  return [...all.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, document]) => document);
}

/** Reflections of all inputs, equal ones once; null when an input was sealed without text. */
export async function mergedReflections(
  inputs: readonly MemoryArtifact[],
): Promise<ReflectionRecord[] | null> {
  const all = new Map<string, ReflectionRecord>();
  for (const { folder } of inputs) {
    let found = 0;
    for await (const record of readReflections(folder)) {
      found += 1;
      all.set(record.reflection.id, all.get(record.reflection.id) ?? record);
    }
    if (found === 0) return null;
  }
  return [...all.values()];
}

/** What the inputs know together; null when one of them has no filter. */
export async function mergedFilter(
  inputs: readonly MemoryArtifact[],
): Promise<KnowledgeFilter | null> {
  const filters: KnowledgeFilter[] = [];
  for (const { folder } of inputs) {
    const path = join(folder, FILTER_FILE);
    const there = await access(path).then(
      () => true,
      () => false,
    );
    if (!there) return null;
    filters.push(await KnowledgeFilter.load(path));
  }
  return KnowledgeFilter.merge(filters);
}

/** The inputs' cards, in turns, so that none crowds out the others. */
export function mergedCard(inputs: readonly MemoryArtifact[]): MemoryCard {
  const list = (key: Exclude<keyof MemoryCard, 'pretrained'>): string[] =>
    interleaved(inputs.map(({ manifest }) => manifest.card[key])).slice(0, MAX_CARD_ENTRIES);
  return {
    topics: list('topics'),
    languages: list('languages'),
    exampleQuestions: list('exampleQuestions'),
  };
}

function interleaved(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const merged = new Set<string>();
  for (let i = 0; i < longest; i += 1) {
    for (const list of lists) if (list[i] !== undefined) merged.add(list[i] as string);
  }
  return [...merged];
}
