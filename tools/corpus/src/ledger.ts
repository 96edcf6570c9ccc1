import type { Entity } from './entity.ts';
import type { Relation } from './style.ts';
import type { FactValue } from './value.ts';
import { sameValue } from './value.ts';
import type { World } from './world.ts';

/** A fact that some document states, with those documents. */
export interface Fact {
  readonly subject: Entity;
  readonly key: string;
  readonly relation: Relation;
  readonly value: FactValue;
  /** As written in the first document that states it. */
  readonly surface: string;
  readonly documents: readonly string[];
}

export interface Ledger {
  readonly facts: readonly Fact[];
  of(entity: Entity): readonly Fact[];
  get(entity: Entity, key: string): Fact | undefined;
  /** Subjects of `kind` that stand in `key` to `value`, whether or not a document says so. */
  subjects(kind: string, key: string, value: FactValue): readonly Entity[];
}

export function createLedger(
  world: World,
  stated: readonly {
    subject: Entity;
    key: string;
    value: FactValue;
    surface: string;
    documentId: string;
  }[],
): Ledger {
  const byEntity = new Map<Entity, Map<string, Fact>>();
  for (const { subject, key, value, surface, documentId } of stated) {
    const relation = world.typeOf(subject).relations[key];
    if (relation === undefined) throw new RangeError(`${subject.kind} has no relation ${key}`);
    const facts = byEntity.get(subject) ?? new Map<string, Fact>();
    byEntity.set(subject, facts);
    const known = facts.get(key);
    facts.set(
      key,
      known === undefined
        ? { subject, key, relation, value, surface, documents: [documentId] }
        : { ...known, documents: [...new Set([...known.documents, documentId])] },
    );
  }
  const facts = [...byEntity.values()].flatMap((map) => [...map.values()]);
  return {
    facts,
    of: (entity) => [...(byEntity.get(entity)?.values() ?? [])],
    get: (entity, key) => byEntity.get(entity)?.get(key),
    subjects: (kind, key, value) =>
      world.ofKind(kind).filter((entity) => {
        const other = entity.facts.get(key);
        return other !== undefined && sameValue(other, value);
      }),
  };
}
