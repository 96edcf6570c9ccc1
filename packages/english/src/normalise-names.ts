import { canonicalDate } from './dates.ts';
import { canonicalName } from './names.ts';
import { canonicalType } from './noun-classes.ts';
import type { AttributeQuery, EventQuery, Prep } from './query.ts';

export const LOCATIVE = new Set(['in', 'at', 'on', 'near', 'to']);

export const MODIFIER =
  /^(?:current|present|official|total|exact|overall|full|estimated|present-day|real|actual|approximate|original(?! name)|own) /;

export function cleanName(text: string): string {
  const plain = canonicalDate(text.replace(/^(?:his|her|its|their) /, ''));
  const owned = /^(?<owner>[^"]*\p{Lu}[^"]*?)(?:'s|(?<=s)') (?<noun>[\p{Ll}][\p{Ll} -]*)$/u.exec(
    plain,
  )?.groups;
  return canonicalName(
    owned === undefined
      ? plain
      : `the ${owned['noun'] ?? ''} of ${canonicalName(owned['owner'] ?? '')}`,
  );
}

export function cleanPreps(preps: readonly Prep[]): Prep[] {
  return preps
    .filter(({ phrase }) => phrase !== '')
    .map(({ prep, phrase }) => ({ prep, phrase: cleanName(phrase) }));
}

export const headWord = (noun: string): string => noun.split(' ').at(-1) ?? noun;

/** Last word of a type: "Dutch port city" asks for a city. */
export function headType(noun: string): string {
  const plain = noun.replace(/^(?:of the |other |else |(?:kind|type|sort) of )/, '').trim();
  const of = plain.indexOf(' of ');
  const head = (of > 0 ? plain.slice(0, of) : plain).split(' ').at(-1) ?? plain;
  return canonicalType(head);
}

export function without<K extends string>(query: EventQuery, ...keys: readonly K[]): EventQuery {
  return Object.fromEntries(
    Object.entries(query).filter(([key]) => !(keys as readonly string[]).includes(key)),
  ) as unknown as EventQuery;
}

export function attribute(name: string, of: string): AttributeQuery {
  return { kind: 'attribute', attribute: name, of };
}
