import type { Entity, Naming } from './entity.ts';
import type { Random } from './random.ts';
import type { EntityType, Style } from './style.ts';

export interface World {
  readonly style: Style;
  readonly entities: readonly Entity[];
  typeOf(entity: Entity): EntityType;
  ofKind(kind: string): readonly Entity[];
  /** Reserves a name: false when some entity or value has it already. */
  claim(name: string): boolean;
  /** Marks an entity as used up for a purpose, so that "founded by X" has one answer. */
  take(purpose: string, entity: Entity): boolean;
}

const NAME_ATTEMPTS = 400;

/** A name whose every part that could be used alone is new. */
export function freshNaming(type: EntityType, random: Random, world: Pick<World, 'claim'>): Naming {
  for (let attempt = 0; attempt < NAME_ATTEMPTS; attempt++) {
    const naming = type.name(random);
    if (world.claim(naming.short ?? naming.name)) {
      return naming;
    }
  }
  throw new RangeError(`the ${type.kind} names of this style are used up`);
}

function populate(type: EntityType, count: number, random: Random, world: World): Entity[] {
  return Array.from({ length: count }, () => {
    const naming = freshNaming(type, random, world);
    return {
      kind: type.kind,
      name: naming.name,
      written: naming.written ?? naming.name,
      short: naming.short,
      gender: naming.gender ?? 'thing',
      aliases: naming.aliases ?? [],
      facts: new Map(),
    };
  });
}

/** How many entities each type gets: at least one, `total` in all. */
function counts(style: Style, total: number): number[] {
  const whole = style.types.reduce((sum, type) => sum + type.share, 0);
  const result = style.types.map((type) => Math.max(1, Math.round((type.share / whole) * total)));
  while (result.reduce((sum, count) => sum + count, 0) !== total) {
    const largest = result.indexOf(Math.max(...result));
    const difference = total - result.reduce((sum, count) => sum + count, 0);
    result[largest] = (result[largest] ?? 0) + Math.sign(difference);
  }
  return result;
}

export function buildWorld(style: Style, total: number, random: Random): World {
  const names = new Set<string>();
  const taken = new Set<string>();
  const types = new Map(style.types.map((type) => [type.kind, type]));
  const entities: Entity[] = [];
  const world: World = {
    style,
    entities,
    typeOf: (entity) => types.get(entity.kind) as EntityType,
    ofKind: (kind) => entities.filter((entity) => entity.kind === kind),
    claim: (name) => {
      const key = name.toLowerCase();
      if (names.has(key)) return false;
      names.add(key);
      return true;
    },
    take: (purpose, entity) => {
      const key = `${purpose} ${entity.kind} ${entity.name}`;
      if (taken.has(key)) return false;
      taken.add(key);
      return true;
    },
  };
  const sizes = counts(style, total);
  style.types.forEach((type, index) => {
    entities.push(...populate(type, sizes[index] ?? 1, random, world));
  });
  for (const entity of entities) {
    for (const [key, relation] of Object.entries(world.typeOf(entity).relations)) {
      if (!random.chance(relation.rate ?? 0.8)) continue;
      const value = relation.value({ random, world, entity });
      if (value !== undefined) entity.facts.set(key, value);
    }
  }
  return world;
}
