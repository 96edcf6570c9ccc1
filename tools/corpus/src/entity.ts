import type { FactValue } from './value.ts';

export type Gender = 'female' | 'male' | 'thing';

/** What a naming function gives. */
export interface Naming {
  readonly name: string;
  /** In running text, when it differs: `the River Osk`, `"The Salt Ledger"`. */
  readonly written?: string;
  /** A later, shorter mention: a surname. */
  readonly short?: string;
  readonly gender?: Gender;
  readonly aliases?: readonly string[];
}

/** One thing of the invented world. Its facts are filled after all entities have names. */
export interface Entity {
  readonly kind: string;
  readonly name: string;
  readonly written: string;
  readonly short: string | undefined;
  readonly gender: Gender;
  readonly aliases: readonly string[];
  readonly facts: Map<string, FactValue>;
}

const PRONOUNS = {
  female: { he: 'she', him: 'her', his: 'her' },
  male: { he: 'he', him: 'him', his: 'his' },
  thing: { he: 'it', him: 'it', his: 'its' },
} as const;

export function pronouns(entity: Entity): (typeof PRONOUNS)[Gender] {
  return PRONOUNS[entity.gender];
}
