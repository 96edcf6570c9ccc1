import type { Entity, EntityIndex, JsonValue, Reflection } from '@memo-js/core';
import { hashOf } from '../store/hash.ts';
import { normaliseName } from './normalise.ts';

interface Entry {
  readonly entity: Entity;
  readonly reflections: readonly Reflection[];
}

/** Index over the names that reflections mention. Building it is linear in their number. */
export class CorpusIndex implements EntityIndex {
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #aliases: ReadonlyMap<string, string>;
  readonly #sorted: readonly Entity[];
  #hash: string | undefined;

  private constructor(entries: ReadonlyMap<string, Entry>, aliases: ReadonlyMap<string, string>) {
    this.#entries = entries;
    this.#aliases = aliases;
    this.#sorted = [...entries.values()]
      .map((entry) => entry.entity)
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** `aliases` maps keys of names to the key that they stand for. */
  static build(
    reflections: Iterable<Reflection>,
    aliases: ReadonlyMap<string, string> = new Map(),
  ): CorpusIndex {
    const found = new Map<
      string,
      { spellings: Map<string, number>; documents: Set<string>; reflections: Reflection[] }
    >();
    for (const reflection of reflections) {
      const keys = new Set<string>();
      for (const name of reflection.entities) {
        const key = resolve(normaliseName(name), aliases);
        if (key === '') continue;
        let entry = found.get(key);
        if (entry === undefined) {
          entry = { spellings: new Map(), documents: new Set(), reflections: [] };
          found.set(key, entry);
        }
        entry.spellings.set(name, (entry.spellings.get(name) ?? 0) + 1);
        if (keys.has(key)) continue;
        keys.add(key);
        for (const documentId of reflection.documentIds) entry.documents.add(documentId);
        entry.reflections.push(reflection);
      }
    }
    const entries = new Map<string, Entry>();
    for (const [key, { spellings, documents, reflections: mentions }] of found) {
      const entity: Entity = {
        key,
        name: mostFrequent(spellings),
        documentIds: [...documents].sort(),
        mentions: mentions.length,
      };
      entries.set(key, { entity, reflections: mentions });
    }
    return new CorpusIndex(entries, aliases);
  }

  get size(): number {
    return this.#entries.size;
  }

  get(name: string): Entity | undefined {
    return this.#entry(name)?.entity;
  }

  has(name: string): boolean {
    return this.#entry(name) !== undefined;
  }

  all(): Iterable<Entity> {
    return this.#sorted;
  }

  reflections(name: string, limit: number): readonly Reflection[] {
    return this.#entry(name)?.reflections.slice(0, limit) ?? [];
  }

  sorted(): readonly Entity[] {
    return this.#sorted;
  }

  #entry(name: string): Entry | undefined {
    return this.#entries.get(resolve(normaliseName(name), this.#aliases));
  }

  /** Hash over all of it. */
  hash(): string {
    this.#hash ??= hashOf(
      this.#sorted.map((entity) => [
        entity.key,
        entity.name,
        this.reflections(entity.key, Infinity).map((each) => each.id),
      ]),
    );
    return this.#hash;
  }
}

/** Follows aliases to their end; each leads to a longer name, or from initials to a name. */
function resolve(key: string, aliases: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let at = key;
  for (let next = aliases.get(at); next !== undefined && !seen.has(next); next = aliases.get(at)) {
    seen.add(next);
    at = next;
  }
  return at;
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [spelling, count] of spellings) {
    if (count > most || (count === most && spelling < best)) [best, most] = [spelling, count];
  }
  return best;
}

/** One look into the index, by what was asked; with the hash of the answer. */
export type IndexRead = readonly [question: readonly JsonValue[], hash: string];

/**
 * Notes what is read of an index, so that work is done again only when just that has changed:
 * a new document elsewhere in the corpus costs nothing.
 */
export class TracedIndex implements EntityIndex {
  readonly #index: CorpusIndex;
  readonly #reads = new Map<string, IndexRead>();

  constructor(index: CorpusIndex) {
    this.#index = index;
  }

  get reads(): readonly IndexRead[] {
    return [...this.#reads.values()];
  }

  get size(): number {
    this.#note(['size']);
    return this.#index.size;
  }

  get(name: string): Entity | undefined {
    this.#note(['get', normaliseName(name)]);
    return this.#index.get(name);
  }

  has(name: string): boolean {
    this.#note(['has', normaliseName(name)]);
    return this.#index.has(name);
  }

  all(): Iterable<Entity> {
    this.#note(['all']);
    return this.#index.all();
  }

  reflections(name: string, limit: number): readonly Reflection[] {
    this.#note(['reflections', normaliseName(name), Number.isFinite(limit) ? limit : null]);
    return this.#index.reflections(name, limit);
  }

  #note(question: readonly JsonValue[]): void {
    const key = JSON.stringify(question);
    if (!this.#reads.has(key)) this.#reads.set(key, [question, readHash(this.#index, question)]);
  }
}

/** True when every read would give the same again. */
export function stillReads(index: CorpusIndex, reads: readonly IndexRead[]): boolean {
  return reads.every(([question, hash]) => readHash(index, question) === hash);
}

function readHash(index: CorpusIndex, [kind, name, limit]: readonly JsonValue[]): string {
  switch (kind) {
    case 'size':
      return hashOf(index.size);
    case 'has':
      return hashOf(index.has(String(name)));
    case 'get': {
      const entity = index.get(String(name));
      return hashOf(entity ? [entity.name, entity.documentIds, entity.mentions] : null);
    }
    case 'reflections': {
      const most = typeof limit === 'number' ? limit : Infinity;
      return hashOf(index.reflections(String(name), most).map((each) => each.id));
    }
    default:
      return index.hash();
  }
}
