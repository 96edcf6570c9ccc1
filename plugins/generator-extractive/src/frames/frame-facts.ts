import type { NounClass } from '@memo-js/english';
import type { Discourse } from '../discourse.ts';
import { FactSink } from '../fact-sink.ts';
import type { RawFact } from '../fact-sink.ts';
import type { Sentence } from '../sentences.ts';
import { ATTRIBUTES } from './attributes.ts';
import { CRAFT_PATTERNS } from './craft-patterns.ts';
import { EVENT_PATTERNS } from './event-patterns.ts';
import { compileFrame, speaksOfOther } from './match.ts';
import type { FramePattern } from './match.ts';
import { ORGANISATION_DEED_PATTERNS } from './organisation-deed-patterns.ts';
import { ORGANISATION_PATTERNS } from './organisation-patterns.ts';
import { ORGANISATION_ROLE_PATTERNS } from './organisation-role-patterns.ts';
import { RECORD_ATTRIBUTES } from './record-attributes.ts';
import {
  EVENT_RECORDS,
  ORGANISATION_RECORDS,
  PERSON_RECORDS,
  PLACE_RECORDS,
  WORK_RECORDS,
} from './record-patterns.ts';
import { PERSON_PATTERNS } from './person-patterns.ts';
import { PLACE_PATTERNS } from './place-patterns.ts';
import { PRODUCT_PATTERNS } from './product-patterns.ts';
import { WORK_PATTERNS } from './work-patterns.ts';
import { PRESS_ATTRIBUTES } from './press-attributes.ts';
import { PROFILE_PRESS, TAKEOVER_PRESS } from './press-patterns.ts';
import { pressTables } from './press-topics.ts';
import { prizeYear } from './statements.ts';
import type { Stated } from './statements.ts';
import { takeoverTopic } from './takeover.ts';
import { frameTopic, maskTopic } from './topic.ts';
import type { FrameTopic } from './topic.ts';
import { cleanValue, valuePattern } from './values.ts';

const attributeOf = (slot: string) =>
  ATTRIBUTES[slot] ?? RECORD_ATTRIBUTES[slot] ?? PRESS_ATTRIBUTES[slot];
const typeOf = (slot: string) => attributeOf(slot)?.type ?? 'name';
const compiled = (sources: readonly string[]): readonly FramePattern[] =>
  sources.map((source) =>
    compileFrame(
      source
        .replaceAll('ROLE', valuePattern('role'))
        .replaceAll('%person', `(?-i:${valuePattern('person')})`),
      typeOf,
    ),
  );

const PERSON = compiled([...PERSON_PATTERNS, ...PERSON_RECORDS, ...PROFILE_PRESS]);
/** Tables by the classes of topic that they speak of. */
const THINGS: readonly (readonly [
  kinds: readonly NounClass[],
  patterns: readonly FramePattern[],
])[] = [
  [
    ['organisation', 'structure'],
    compiled([
      ...ORGANISATION_PATTERNS,
      ...ORGANISATION_RECORDS,
      ...ORGANISATION_ROLE_PATTERNS,
      ...ORGANISATION_DEED_PATTERNS,
    ]),
  ],
  [['place'], compiled([...PLACE_PATTERNS, ...PLACE_RECORDS])],
  [['work'], compiled([...WORK_RECORDS, ...WORK_PATTERNS])],
  [['product', 'structure', 'work'], compiled(PRODUCT_PATTERNS)],
  [['product', 'structure'], compiled(CRAFT_PATTERNS)],
  [['event'], compiled([...EVENT_PATTERNS, ...EVENT_RECORDS])],
];

const TAKEOVER = compiled(TAKEOVER_PRESS);
const PRESS = new Map<readonly string[], readonly FramePattern[]>();

/** The patterns of a table, compiled once. */
function press(table: readonly string[]): readonly FramePattern[] {
  const patterns = PRESS.get(table) ?? compiled(table);
  PRESS.set(table, patterns);
  return patterns;
}

function patternsFor({ person, kinds, nouns, takeover }: FrameTopic): readonly FramePattern[] {
  if (takeover === true) return TAKEOVER;
  if (person) return PERSON;
  const wide = THINGS.filter(
    ([classes]) => kinds.size === 0 || classes.some((kind) => kinds.has(kind)),
  ).flatMap(([, patterns]) => patterns);
  return [...pressTables(nouns).flatMap(press), ...wide];
}

/** Offices under one name: "head" alone names none. */
const officeOf = (role: string | undefined): string | undefined =>
  role === undefined || /^head$/iu.test(role) ? undefined : role.toLowerCase();

interface Found {
  readonly slot: string;
  readonly value: string;
  readonly role: string | undefined;
}

/** What one pattern finds in a masked sentence, at each place where it fits. */
function found({ expression, slots, anchored }: FramePattern, masked: string): readonly Found[] {
  const all: Found[] = [];
  for (const { 0: matched, groups, index } of masked.matchAll(expression)) {
    if (groups === undefined) continue;
    const own = anchored && /[@§]/u.test(matched);
    if (!own && speaksOfOther(masked.slice(0, index))) continue;
    const role = officeOf(groups['role']) ?? groups['noun']?.toLowerCase() ?? groups['who'];
    for (const slot of slots) {
      const value = cleanValue(typeOf(slot), groups[slot] ?? '');
      if (value !== undefined && !/[@§]/u.test(value)) all.push({ slot, value, role });
    }
  }
  return all;
}

/** Adds what a sentence states by cue words, for attributes that have no value yet. */
function sentenceFrames(
  topic: FrameTopic,
  masked: string,
  taken: Set<string>,
  weak: boolean,
  add: (stated: Stated) => void,
): void {
  for (const pattern of patternsFor(topic))
    for (const { slot, value, role } of found(pattern, masked)) {
      const attribute = attributeOf(slot);
      if (attribute === undefined || (attribute.instead !== undefined) !== weak) continue;
      if (attribute.instead !== undefined && taken.has(attribute.instead)) continue;
      const place = attribute.apart === true ? `${slot} ${role ?? ''}` : slot;
      if (taken.has(place) && attribute.many !== true) continue;
      taken.add(place);
      for (const stated of attribute.facts(topic.name, value, role)) add(stated);
      const [noun] = topic.nouns;
      if (slot === 'maker' && noun !== undefined)
        add({
          query: {
            kind: 'event',
            asked: 'object',
            verb: 'produce',
            tense: 'present',
            subject: value,
            noun,
            preps: [],
          },
          answer: topic.name,
        });
      const year = /\b(?:1[0-9]|20)\d\d\b/u.exec(masked)?.[0];
      if (slot === 'prize' && year !== undefined)
        for (const stated of prizeYear(value, topic.name, year)) add(stated);
    }
}

const WINNER = new RegExp(`(?<person>${valuePattern('person')}) \\((?<year>\\d{4})\\)`, 'gu');

/** "The award has gone to Ada Moss (1973) and Jon Ek (1974)." */
function winners(topic: FrameTopic, masked: string, add: (stated: Stated) => void): void {
  if (!topic.nouns.includes('prize')) return;
  for (const { groups } of masked.matchAll(WINNER)) {
    const person = cleanValue('person', groups?.['person'] ?? '');
    if (person !== undefined)
      for (const stated of prizeYear(topic.name, person, groups?.['year'] ?? '')) add(stated);
  }
}

/** A name in full takes the place of its first word ("Marten" of "Marten 9") or of a bare noun. */
function complete(stated: RawFact, { answers: [full = ''] }: RawFact): void {
  const [short = ''] = stated.answers;
  // "the treatment of migraine": the illness is the answer.
  if (
    /^(?:the )?(?:treatment|management|therapy|relief) of /u.test(short) &&
    short.endsWith(` ${full}`)
  )
    stated.answers.splice(0, 1, full);
  if (!/^\p{Lu}/u.test(full)) return;
  // "Torholm and elevation of 40 metres", "work of Ada Moss": what the frame agrees with is meant.
  const wider = /^Where /u.test(stated.question) && stated.answers.includes(full);
  if (wider || (/^\p{Ll}/u.test(short) && short.endsWith(` of ${full}`)))
    stated.answers.splice(0, stated.answers.length, full);
  if (stated.answers.length !== 1) return;
  if (
    full.startsWith(`${short} `) ||
    (/^\p{Lu}/u.test(short) ? full.endsWith(` ${short}`) : /^[\p{Ll} ]+$/u.test(short))
  )
    stated.answers.splice(0, 1, full);
}

/**
 * Facts by cue words and typed values instead of clause structure: they fill what the clause rules
 * did not find, and never answer a question that these did answer.
 */
export function frameFacts(
  discourse: Discourse,
  known: readonly RawFact[],
  offset: number,
  prose: readonly Sentence[],
): readonly RawFact[] {
  const text = prose.map((sentence) => sentence.text).join(' ');
  const topic = takeoverTopic(discourse.title, text) ?? frameTopic(discourse, text);
  if (topic === undefined) return [];
  const sink = new FactSink();
  const taken = new Set<string>();
  for (const weak of [false, true])
    for (const sentence of prose) {
      const span = { start: offset + sentence.start, end: offset + sentence.end };
      const masked = maskTopic(sentence.text, topic);
      const add = ({ query, answer, weaker }: Stated): void => {
        sink.add(query, answer, span, [topic.name, answer], weaker ?? []);
      };
      sentenceFrames(topic, masked, taken, weak, add);
      if (!weak) winners(topic, masked, add);
    }
  const answered = new Map(known.map((fact) => [fact.question, fact]));
  return sink.finish().filter((fact) => {
    const other = answered.get(fact.question);
    if (other !== undefined) complete(other, fact);
    return other === undefined;
  });
}
