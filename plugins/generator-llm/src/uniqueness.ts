import type { EntityIndex, Reflection } from '@memo-js/core';
import { foldedText } from './folded-text.ts';

/** Reflections of one name that are looked at. */
const LOOK = 200;
const GAP = '\u0000';

/**
 * Another entity of the corpus that fits a description as well; null when there is none.
 * A description is made of facts: another entity fits a fact when a reflection says the same of it,
 * that is, has the same question and answer but for the name. A fact that names nothing else by
 * which others could be found tells nothing apart.
 */
export function rivalOf(
  name: string,
  facts: readonly Reflection[],
  index: EntityIndex,
): string | null {
  let rivals: ReadonlyMap<string, string> | null = null;
  for (const fact of facts) {
    const fitting = othersWith(fact, name, index);
    if (fitting === null) continue;
    const before: ReadonlyMap<string, string> = rivals ?? fitting;
    rivals = new Map([...fitting].filter(([key]) => before.has(key)));
    if (rivals.size === 0) return null;
  }
  if (rivals === null) return 'anything else: no fact of the description names another thing';
  return [...rivals.values()][0] ?? null;
}

/** Entities of which the same is said, by key; null where the fact names nothing to find them by. */
function othersWith(
  fact: Reflection,
  name: string,
  index: EntityIndex,
): ReadonlyMap<string, string> | null {
  const own = index.get(name)?.key;
  const links = fact.entities.filter((each) => {
    const entity = index.get(each);
    return entity !== undefined && entity.key !== own;
  });
  if (links.length === 0) return null;
  const said = signature(fact, name);
  const found = new Map<string, string>();
  for (const link of links) {
    for (const other of index.reflections(link, LOOK)) {
      for (const candidate of other.entities) {
        const entity = index.get(candidate);
        if (entity === undefined || entity.key === own || links.includes(candidate)) continue;
        if (signature(other, candidate) === said) found.set(entity.key, entity.name);
      }
    }
  }
  return found;
}

/** Question and answer with a gap where the name stands. */
function signature({ question, answer }: Reflection, name: string): string {
  const gap = foldedText(name);
  const masked = (text: string): string => foldedText(text).replaceAll(gap, GAP);
  return `${masked(question)}\n${masked(answer)}`;
}
