import { pronouns } from './entity.ts';
import type { Entity } from './entity.ts';
import { preposition, write } from './value.ts';
import type { FactValue } from './value.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

const TOKEN = /\{([^}]+)\}/g;
const SPECIAL = new Set(['S', "S's", 'O', 'N', 'X', "X's", 'he', 'him', 'his']);

/** The fact keys a template states. */
export function keysOf(template: string): string[] {
  const keys: string[] = [];
  for (const [, token = ''] of template.matchAll(TOKEN)) {
    if (!SPECIAL.has(token)) keys.push(bare(token));
  }
  return keys;
}

function bare(token: string): string {
  return token.replace(/^(@|\+|a )/, '');
}

export function withArticle(words: string): string {
  return `${/^(?:[aeio]|u(?!ni))/i.test(words) ? 'an' : 'a'} ${words}`;
}

export function possessive(name: string): string {
  if (name === 'it') return 'its';
  if (name === 'he') return 'his';
  if (name === 'she') return 'her';
  const quoted = name.endsWith('"');
  return quoted ? name : `${name}${name.endsWith('s') ? "'" : "'s"}`;
}

/** How a sentence calls its subject: its name, "she", "the company". */
export interface Mention {
  readonly subject: string;
  readonly object: string;
}

export interface Rendered {
  readonly text: string;
  /** Fact key -> the form in which it was written. */
  readonly stated: ReadonlyMap<string, string>;
}

/** Fills one sentence template with the facts of `entity`. */
export function render(
  template: string,
  entity: Entity,
  options: { world: World; random: Random; mention: Mention; other?: Entity },
): Rendered {
  const { world, random, mention, other } = options;
  const stated = new Map<string, string>();
  // In a mention sentence the facts are those of {X}.
  const facts = (other ?? entity).facts;
  const text = template.replace(TOKEN, (_, token: string) => {
    switch (token) {
      case 'S':
        return mention.subject;
      case "S's":
        return possessive(mention.subject);
      case 'O':
        return mention.object;
      case 'N':
        return entity.written;
      case 'X':
        return other?.written ?? '';
      case "X's":
        return possessive(other?.written ?? '');
      case 'he':
      case 'him':
      case 'his':
        return pronouns(entity)[token];
      default: {
        const key = bare(token);
        const value = facts.get(key);
        if (value === undefined)
          throw new RangeError(`"${template}" states ${key}, which is absent`);
        const surface = write(value, random);
        stated.set(key, surface);
        if (token.startsWith('@')) return `${preposition(value)} ${surface}`;
        if (token.startsWith('a ')) return withArticle(surface);
        return token.startsWith('+') ? describe(value, surface, world, random) : surface;
      }
    }
  });
  return { text: capitalise(text), stated };
}

/** "the engineer Ada Volt": a name with a true description before it, where one is known. */
function describe(value: FactValue, surface: string, world: World, random: Random): string {
  if (value.kind !== 'entity') return surface;
  const templates = (world.typeOf(value.entity).described ?? []).filter((template) =>
    keysOf(template).every((key) => value.entity.facts.has(key)),
  );
  if (templates.length === 0 || random.chance(0.4)) return surface;
  return random.pick(templates).replace(TOKEN, (_, token: string) => {
    if (token === 'N') return surface;
    const fact = value.entity.facts.get(bare(token));
    return fact === undefined ? '' : write(fact, random);
  });
}

export function capitalise(text: string): string {
  return text.replace(
    /^(["“]?)([a-zà-ÿ])/,
    (_, quote: string, letter: string) => quote + letter.toUpperCase(),
  );
}

/** "St. Ola" ends with its own stop; a sentence never ends with two. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\.\.$/, '.')
    .replace(/ ([,.;])/g, '$1')
    .trim();
}
