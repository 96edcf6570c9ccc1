import type { Reflection } from './reflection.ts';

/** Something the corpus speaks of by name. */
export interface Entity {
  /** Normalised name: the key under which spellings meet. */
  readonly key: string;
  /** Most frequent spelling. */
  readonly name: string;
  readonly documentIds: readonly string[];
  /** Number of reflections that mention it. */
  readonly mentions: number;
}

/** Reads the entities discovered in the corpus; never built from questions of a test. */
export interface EntityIndex {
  readonly size: number;
  get(name: string): Entity | undefined;
  has(name: string): boolean;
  /** Entities in a fixed order (by key). */
  all(): Iterable<Entity>;
  /** Reflections that mention an entity, at most `limit`. */
  reflections(name: string, limit: number): readonly Reflection[];
}

/** Reflections of several documents about one entity: the input of cross-document synthesis. */
export interface EntityGroup {
  readonly entity: Entity;
  readonly reflections: readonly Reflection[];
}
