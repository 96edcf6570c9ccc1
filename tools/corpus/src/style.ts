import type { Entity, Naming } from './entity.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';
import type { FactValue } from './value.ts';

export interface DrawContext {
  readonly random: Random;
  readonly world: World;
  readonly entity: Entity;
}

export type Draw = (context: DrawContext) => FactValue | undefined;

/**
 * A functional relation of one entity type. Question templates know `{S}` (the subject), `{S's}`
 * and, where the value is given, `{V}`.
 */
export interface Relation {
  readonly value: Draw;
  /** How often an entity has it, 0..1. @default 0.8 */
  readonly rate?: number;
  /** "Who founded {S}?" */
  readonly ask?: readonly string[];
  /** "In which year was {S} founded?": asked of dates; the answer is the year alone. */
  readonly askYear?: readonly string[];
  /** "Which company was founded by {V}?": asked when {V} stands in this relation to one entity only. */
  readonly inverse?: readonly string[];
  /** "the founder of {S}": names the value in a nested question. */
  readonly of?: readonly string[];
  /** "the company founded by {V}": names the subject in a nested question. */
  readonly inverseOf?: readonly string[];
  /** "was founded by {V}": one clue of a conjunction. */
  readonly clause?: readonly string[];
  /** "Was {S} founded by {V}?" */
  readonly verify?: readonly string[];
  readonly compare?: Comparison;
  /** Sentences of the value's own document: {S} is the value, {X} the subject, {key} facts of {X}. */
  readonly mentions?: readonly string[];
}

export interface Comparison {
  /** "Which is older, {A} or {B}?" */
  readonly least?: readonly string[];
  readonly most?: readonly string[];
  /** "Was {A} founded before {B}?" */
  readonly verifyLess?: readonly string[];
  readonly verifyMore?: readonly string[];
}

/**
 * Sentence templates: `{S}` subject as fits the place (name, pronoun, "the company"), `{O}` the same
 * as an object, `{S's}` its possessive, `{N}` always the name, `{he}` `{him}` `{his}` the pronoun,
 * `{key}` a value, `{@key}` a date with its preposition, `{+key}` an entity with a description
 * before it ("the engineer Ada Volt"), `{a key}` a value with a/an.
 */
export interface EntityType {
  readonly kind: string;
  /** Share of the corpus, relative to the other types. */
  readonly share: number;
  /** "company", "firm": used as "the company"; the first also in questions. */
  readonly nouns: readonly string[];
  readonly folder: string;
  name(random: Random): Naming;
  readonly relations: Readonly<Record<string, Relation>>;
  /** First sentences: {S} is the name here. */
  readonly openings: readonly string[];
  readonly sentences: readonly string[];
  /** Sentences without a fact that is asked about. */
  readonly asides?: readonly string[];
  /** `the engineer {N}`, `{N}, an engineer,` is not: it must fit any place. Values by `{key}`. */
  readonly described?: readonly string[];
  /** Title templates. @default ['{N}'] */
  readonly titles?: readonly string[];
  /** Questions about attributes that no document states. */
  readonly unstated?: readonly string[];
}

export interface Style {
  readonly name: string;
  readonly types: readonly EntityType[];
  /** "Which {noun} {first} and {second}?" */
  readonly conjunctions: readonly string[];
}
