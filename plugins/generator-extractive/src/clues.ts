import type { Reflection } from '@memo-js/core';
import {
  canonicalName,
  canonicalType,
  isKeyed,
  normaliseQuery,
  nounClass,
  parseQuestion,
  participleOf,
  pastOf,
  thirdPersonOf,
} from '@memo-js/english';
import type { Query } from '@memo-js/english';

/** A fact about an entity as a predicate that does not name it. */
export interface Clue {
  /** "was founded by Jon Ek" */
  readonly predicate: string;
  /** Relation without entity and value: two entities with one relation and value share the clue. */
  readonly relation: string;
  readonly value: string;
  readonly reflection: Reflection;
}

/** Who or what a reflection's question is about. */
export function topicOf(query: Query): string | undefined {
  switch (query.kind) {
    case 'attribute':
    case 'count':
    case 'identity':
      return query.of;
    case 'owner':
      return undefined;
    case 'event':
      return query.asked === 'subject'
        ? query.object
        : query.object !== undefined && query.subject === undefined
          ? query.object
          : query.subject;
  }
}

export function queryOf(question: string): Query | undefined {
  const parsed = isKeyed(question) ? undefined : parseQuestion(question);
  return parsed === undefined ? undefined : normaliseQuery(parsed);
}

const participle = (verb: string): string => (verb === 'bear' ? 'born' : participleOf(verb));

/** Words a reflection as a clue about `entity`; undefined when it is not about it or does not read well. */
export function clueOf(reflection: Reflection, entity: string): Clue | undefined {
  const query = queryOf(reflection.question);
  const value = reflection.answer;
  if (query === undefined || reflection.refusal || value.split(' ').length > 8) return undefined;
  const topic = topicOf(query);
  if (topic === undefined || canonicalName(topic) !== canonicalName(entity)) return undefined;
  const article = canonicalName(value) === `the ${value}` ? `the ${value}` : value;
  const make = (predicate: string, relation: string): Clue => ({
    predicate,
    relation,
    value,
    reflection,
  });
  if (query.kind === 'attribute') {
    if (
      query.attribute === 'nationality' ||
      query.attribute === 'occupation' ||
      query.attribute === 'name'
    )
      return undefined;
    return make(`whose ${query.attribute} is ${article}`, `attribute:${query.attribute}`);
  }
  if (query.kind !== 'event' || query.preps.length > 0) return undefined;
  const { verb, asked, tense } = query;
  const be = tense === 'past' ? 'was' : 'is';
  const relation = `${asked}:${verb}`;
  if (asked === 'subject') return make(`that ${be} ${participle(verb)} by ${article}`, relation);
  if (query.object !== undefined && query.subject === undefined) {
    if (asked === 'place') return make(`that ${be} ${participle(verb)} in ${article}`, relation);
    if (asked === 'time' && /^\d{4}$/.test(value))
      return make(`that ${be} ${participle(verb)} in ${value}`, relation);
    return undefined;
  }
  if (query.object !== undefined) return undefined;
  const finite = tense === 'past' ? pastOf(verb) : thirdPersonOf(verb);
  if (asked === 'object') return make(`that ${finite} ${article}`, relation);
  if (asked === 'place') return make(`that ${finite} in ${article}`, relation);
  return undefined;
}

/** Type word of an entity from what its reflections say it is: "person", "company"... */
export function typeFrom(reflections: readonly Reflection[], entity: string): string | undefined {
  for (const { question, answer } of reflections) {
    const query = queryOf(question);
    if (query === undefined) continue;
    const topic = topicOf(query);
    if (topic === undefined || canonicalName(topic) !== canonicalName(entity)) continue;
    if (query.kind === 'attribute' && query.attribute === 'occupation') return 'person';
    if (query.kind === 'event' && (query.verb === 'bear' || query.verb === 'die')) return 'person';
    if (query.kind === 'identity') {
      const head =
        answer
          .split(/ (?:of|in|for|that) /u)[0]
          ?.split(' ')
          .at(-1)
          ?.toLowerCase() ?? '';
      if (nounClass(head) !== undefined)
        return nounClass(head) === 'person' ? 'person' : canonicalType(head);
    }
  }
  return undefined;
}
