import { pronouns } from './entity.ts';
import type { Entity } from './entity.ts';
import type { EntityType } from './style.ts';
import type { FactValue } from './value.ts';
import type { Random } from './random.ts';
import { keysOf, render, tidy } from './template.ts';
import type { Mention } from './template.ts';
import type { World } from './world.ts';

const MOST_SENTENCES = 7;
const MOST_MENTIONS = 2;
/** How often two sentences with one subject become one. */
const JOINED = 0.35;

export interface ComposedDocument {
  readonly entity: Entity;
  readonly title: string;
  readonly text: string;
  readonly statements: readonly Stated[];
}

export interface Stated {
  readonly subject: Entity;
  readonly key: string;
  readonly value: FactValue;
  readonly surface: string;
}

/** One document about `entity`: an opening, sentences until its facts are told, mentions by others. */
export function compose(entity: Entity, world: World, random: Random): ComposedDocument {
  const type = world.typeOf(entity);
  const statements: Stated[] = [];
  const sentences: string[] = [];
  let lastTemplate = '';
  const untold = new Set(entity.facts.keys());
  const naming: Mention = { subject: entity.written, object: entity.written };

  const tell = (template: string, mention: Mention, other?: Entity): void => {
    const { text, stated } = render(template, entity, {
      world,
      random,
      mention,
      ...(other === undefined ? {} : { other }),
    });
    const joined = canJoin(sentences, lastTemplate, template) && random.chance(JOINED);
    if (joined) {
      const predicate = text.slice(mention.subject.length + 1);
      sentences.push(tidy(`${(sentences.pop() ?? '').replace(/\.$/, '')} and ${predicate}`));
    } else {
      sentences.push(tidy(text));
    }
    lastTemplate = joined ? '' : template;
    const subject = other ?? entity;
    for (const [key, surface] of stated) {
      if (other === undefined) untold.delete(key);
      const value = subject.facts.get(key);
      if (value !== undefined) statements.push({ subject, key, value, surface });
    }
  };

  const openings = type.openings.filter((template) => fits(template, untold));
  tell(
    openings.length > 0 ? pickRich(openings, random) : `{S} is a ${type.nouns[0] ?? ''}.`,
    naming,
  );

  while (sentences.length < MOST_SENTENCES) {
    const fitting = type.sentences.filter((template) => fits(template, untold));
    if (fitting.length === 0) break;
    tell(pickRich(fitting, random), mentionOf(entity, type, sentences, statements, random));
  }
  if (type.asides !== undefined && random.chance(0.4)) {
    tell(random.pick(type.asides), mentionOf(entity, type, sentences, statements, random));
  }
  for (const { template, other, key } of random
    .shuffle(mentionsOf(entity, world))
    .slice(0, MOST_MENTIONS)) {
    if (random.chance(0.35)) continue;
    tell(template(random), naming, other);
    statements.push({
      subject: other,
      key,
      value: { kind: 'entity', entity },
      surface: entity.written,
    });
  }
  const titles = type.titles ?? ['{N}'];
  return {
    entity,
    title: random.pick(titles).replaceAll('{N}', entity.name),
    text: sentences.join(' '),
    statements,
  };
}

/** "It has 62 staff" and "It runs 9 shops" can become "It has 62 staff and runs 9 shops". */
function canJoin(sentences: readonly string[], previous: string, next: string): boolean {
  const last = sentences.at(-1) ?? '';
  const sameSubject = [previous, next].every((template) => template.startsWith('{S} '));
  return sameSubject && sentences.length > 1 && !/[,"]| and /.test(last);
}

function fits(template: string, untold: ReadonlySet<string>): boolean {
  const keys = keysOf(template);
  return keys.every((key) => untold.has(key)) && new Set(keys).size === keys.length;
}

/** Prefers templates that tell more at once, so that most facts find room. */
function pickRich(templates: readonly string[], random: Random): string {
  const first = random.pick(templates);
  const second = random.pick(templates);
  return keysOf(second).length > keysOf(first).length ? second : first;
}

/** A pronoun only where no other person or thing of its kind stands in the sentence before. */
function mentionOf(
  entity: Entity,
  type: EntityType,
  sentences: readonly string[],
  statements: readonly Stated[],
  random: Random,
): Mention {
  const before = sentences.at(-1) ?? '';
  const words = pronouns(entity);
  const rivals = statements.some(
    ({ value, surface }) =>
      before.includes(surface) && entity.gender !== 'thing' && isPerson(value),
  );
  const roll = random.next();
  if (!rivals && roll < 0.45) return { subject: words.he, object: words.him };
  if (entity.gender !== 'thing') {
    const name = entity.short ?? entity.written;
    return roll < 0.9 ? { subject: name, object: name } : full(entity);
  }
  if (roll < 0.8) {
    const noun = `the ${random.pick(type.nouns)}`;
    return { subject: noun, object: noun };
  }
  return full(entity);
}

function full(entity: Entity): Mention {
  return { subject: entity.written, object: entity.written };
}

/** Names of people without a document are text: taken for people, to be safe. */
function isPerson(value: FactValue): boolean {
  return value.kind === 'entity'
    ? value.entity.gender !== 'thing'
    : value.kind === 'text' && /^[A-Z]\S+ [A-Z]/.test(value.text);
}

function mentionsOf(entity: Entity, world: World) {
  return world.entities.flatMap((other) => {
    if (other === entity) return [];
    return Object.entries(world.typeOf(other).relations).flatMap(([key, relation]) => {
      const value = other.facts.get(key);
      if (value?.kind !== 'entity' || value.entity !== entity) return [];
      const templates = (relation.mentions ?? []).filter((template) =>
        keysOf(template).every((named) => other.facts.has(named)),
      );
      if (templates.length === 0) return [];
      return [{ other, key, template: (random: Random) => random.pick(templates) }];
    });
  });
}
