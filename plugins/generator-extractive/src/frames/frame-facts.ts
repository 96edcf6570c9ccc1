import { hasCue } from '@memo-js/english';
import type { NounClass } from '@memo-js/english';
import type { Discourse } from '../discourse.ts';
import { FactSink } from '../fact-sink.ts';
import type { RawFact } from '../fact-sink.ts';
import type { Sentence } from '../sentences.ts';
import { ATTRIBUTES } from './attributes.ts';
import { CRAFT_PATTERNS } from './craft-patterns.ts';
import { EVENT_PATTERNS, WIDE_EVENT_PATTERNS } from './event-patterns.ts';
import { CAREER_PATTERNS, SPORT_PATTERNS } from './career-patterns.ts';
import { LIFE_ATTRIBUTES } from './life-attributes.ts';
import { LIFE_PATTERNS, LIFE_WORK_PATTERNS } from './life-patterns.ts';
import { compileFrame, speaksOfOther } from './match.ts';
import type { FramePattern } from './match.ts';
import { NATURE_PATTERNS } from './nature-patterns.ts';
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
import {
  CAST_PROSE,
  EVENT_PROSE,
  ORGANISATION_PROSE,
  PERSON_PROSE,
  PLACE_PROSE,
  PRODUCT_PROSE,
  WORK_PROSE,
} from './prose-patterns.ts';
import { PLACE_ATTRIBUTES } from './place-attributes.ts';
import { placeKinds } from './place-kinds.ts';
import type { PlaceKind } from './place-kinds.ts';
import { PLACE_PATTERNS } from './place-patterns.ts';
import { PRODUCT_PATTERNS } from './product-patterns.ts';
import { WORK_PATTERNS } from './work-patterns.ts';
import { SETTLEMENT_PATTERNS } from './settlement-patterns.ts';
import { prizeYear } from './statements.ts';
import type { FrameAttribute, Stated } from './statements.ts';
import { COUNT_PATTERNS, STRUCTURE_PATTERNS } from './structure-patterns.ts';
import { PRESS_ATTRIBUTES } from './press-attributes.ts';
import { PROFILE_PRESS, TAKEOVER_PRESS } from './press-patterns.ts';
import { pressTables } from './press-topics.ts';
import { takeoverTopic } from './takeover.ts';
import { frameTopic, maskTopic } from './topic.ts';
import type { FrameTopic } from './topic.ts';
import { cleanValue, valuePattern } from './values.ts';

type AttributeOf = (slot: string) => FrameAttribute | undefined;

/** A table of patterns ready to run, with what its slots mean. */
interface Frames {
  readonly attributeOf: AttributeOf;
  readonly patterns: readonly FramePattern[];
}

const compiled = (
  sources: readonly string[],
  own: Readonly<Record<string, FrameAttribute>> = {},
): Frames => {
  const attributeOf: AttributeOf = (slot) =>
    own[slot] ?? ATTRIBUTES[slot] ?? RECORD_ATTRIBUTES[slot];
  const typeOf = (slot: string) => attributeOf(slot)?.type ?? 'name';
  return {
    attributeOf,
    patterns: sources.map((source) =>
      compileFrame(
        source
          .replaceAll('ROLE', valuePattern('role'))
          .replaceAll('%person', `(?-i:${valuePattern('person')})`),
        typeOf,
      ),
    ),
  };
};

const PERSON = [
  compiled([...PERSON_PATTERNS, ...PERSON_RECORDS, ...PERSON_PROSE]),
  compiled([...LIFE_PATTERNS, ...LIFE_WORK_PATTERNS, ...CAREER_PATTERNS], LIFE_ATTRIBUTES),
  compiled(PROFILE_PRESS, PRESS_ATTRIBUTES),
];
const SPORTSPERSON = [compiled(SPORT_PATTERNS, LIFE_ATTRIBUTES), ...PERSON];
/** Tables by the classes of topic that they speak of. */
const THINGS: readonly (readonly [kinds: readonly NounClass[], frames: Frames])[] = [
  [
    ['organisation', 'structure'],
    compiled([
      ...ORGANISATION_PATTERNS,
      ...ORGANISATION_RECORDS,
      ...ORGANISATION_ROLE_PATTERNS,
      ...ORGANISATION_DEED_PATTERNS,
      ...ORGANISATION_PROSE,
    ]),
  ],
  [['place'], compiled([...PLACE_PROSE, ...PLACE_PATTERNS, ...PLACE_RECORDS])],
  [['work'], compiled([...WORK_RECORDS, ...WORK_PATTERNS, ...WORK_PROSE, ...CAST_PROSE])],
  [['product', 'structure', 'work'], compiled([...PRODUCT_PATTERNS, ...PRODUCT_PROSE])],
  [['product', 'structure'], compiled(CRAFT_PATTERNS)],
  [['event'], compiled([...EVENT_PATTERNS, ...EVENT_RECORDS, ...EVENT_PROSE])],
];

/** Too wide for a topic of which nothing is known. */
const EVENT = compiled(WIDE_EVENT_PATTERNS);

const PLACES: Readonly<Record<PlaceKind, Frames>> = {
  settlement: compiled(SETTLEMENT_PATTERNS, PLACE_ATTRIBUTES),
  nature: compiled(NATURE_PATTERNS, PLACE_ATTRIBUTES),
  structure: compiled(STRUCTURE_PATTERNS, PLACE_ATTRIBUTES),
};
const COUNTS = compiled(COUNT_PATTERNS, PLACE_ATTRIBUTES);

const TAKEOVER = compiled(TAKEOVER_PRESS, PRESS_ATTRIBUTES);
const PRESS = new Map<readonly string[], Frames>();

/** The patterns of a table, compiled once. */
function press(table: readonly string[]): Frames {
  const frames = PRESS.get(table) ?? compiled(table, PRESS_ATTRIBUTES);
  PRESS.set(table, frames);
  return frames;
}

function framesFor(topic: FrameTopic): readonly Frames[] {
  const { name, person, nouns, kinds, sport, takeover } = topic;
  if (takeover === true) return [TAKEOVER];
  if (person) return sport === true ? SPORTSPERSON : PERSON;
  const general = THINGS.filter(
    ([classes]) => kinds.size === 0 || classes.some((kind) => kinds.has(kind)),
  ).map(([, frames]) => frames);
  if (kinds.has('event')) general.push(EVENT);
  const places = placeKinds(name, nouns).map((kind) => PLACES[kind]);
  const wide = [...pressTables(nouns).map(press), ...general];
  return places.length === 0 ? wide : [...wide, ...places, COUNTS];
}

/** Offices under one name: "head" alone names none. */
const officeOf = (role: string | undefined): string | undefined =>
  role === undefined || /^head$/iu.test(role) ? undefined : role.toLowerCase();

interface Found {
  readonly slot: string;
  readonly value: string;
  readonly attribute: FrameAttribute;
  readonly role: string | undefined;
}

/** What one pattern finds in a masked sentence, at each place where it fits. */
function found(
  { expression, slots, anchored, certain }: FramePattern,
  attributeOf: AttributeOf,
  masked: string,
): readonly Found[] {
  const all: Found[] = [];
  for (const { 0: matched, groups, index } of masked.matchAll(expression)) {
    if (groups === undefined) continue;
    const own = certain || (anchored && /[@§]/u.test(matched));
    if (!own && speaksOfOther(masked.slice(0, index))) continue;
    const role = officeOf(groups['role']) ?? groups['noun']?.toLowerCase() ?? groups['who'];
    for (const slot of slots) {
      const attribute = attributeOf(slot);
      const value = cleanValue(attribute?.type ?? 'name', groups[slot] ?? '');
      if (attribute !== undefined && value !== undefined && !/[@§]/u.test(value))
        all.push({ slot, value, attribute, role });
    }
  }
  return all;
}

/** The year that belongs to a name: the next one behind it, else the only one. */
function yearBeside(masked: string, name: string): string | undefined {
  const years = [...masked.matchAll(/\b(?:1[0-9]|20)\d\d\b/gu)];
  const at = masked.indexOf(name);
  const next = years.find(({ index }) => index > at);
  return (next ?? (years.length === 1 ? years[0] : undefined))?.[0];
}

const WIDE_SEAT =
  /^(?:The )?@,? (?:is|was) (?:an?|one of the|among the) [^.;,]*? (?:from|in|of) (?:the )?\p{Lu}/u;

/** Adds what a sentence states by cue words, for attributes that have no value yet. */
function sentenceFrames(
  topic: FrameTopic,
  masked: string,
  taken: Set<string>,
  weak: boolean,
  isPerson: (name: string) => boolean,
  add: (stated: Stated) => void,
): void {
  const lower = masked.toLowerCase();
  for (const { attributeOf, patterns } of framesFor(topic))
    for (const { slot, value, attribute, role } of patterns.flatMap((pattern) =>
      hasCue(lower, pattern.cues) ? found(pattern, attributeOf, masked) : [],
    )) {
      // Nobody studies at, lives in or plays for a person.
      if (topic.person && attribute.type === 'name' && value.includes(' ') && isPerson(value))
        continue;
      // "X is a company from Norland": only where no other sentence gives its town.
      const late = attribute.instead !== undefined || (slot === 'seat' && WIDE_SEAT.test(masked));
      if (late !== weak) continue;
      if (attribute.instead !== undefined && taken.has(attribute.instead)) continue;
      const place = attribute.apart === true ? `${slot} ${role ?? ''}` : slot;
      if (taken.has(place) && attribute.many !== true) continue;
      taken.add(place);
      const [noun] = topic.nouns;
      const stating = slot === 'madeBy' ? noun : role;
      for (const stated of attribute.facts(topic.name, value, stating)) add(stated);
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
      const year = slot === 'prize' ? yearBeside(masked, value) : undefined;
      if (year !== undefined) for (const stated of prizeYear(value, topic.name, year)) add(stated);
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

/** "X is a company from Norland", where another sentence gives the town: the town is where it is. */
function isWide({ question, answers }: RawFact, sentence: string): boolean {
  const [place = ''] = answers;
  return (
    /^Where (?:is|are) .+ located\?$/u.test(question) &&
    answers.length === 1 &&
    new RegExp(
      `^[^.;]*? (?:is|was|are) (?:an?|the|one of the|among the) [^.;]*?(?:from|in|of|throughout) (?:the )?${place.replace(/[^\p{L}\p{N} '-]/gu, '.')}(?=[,.;]|$| )`,
      'u',
    ).test(sentence)
  );
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
      sentenceFrames(topic, masked, taken, weak, (name) => discourse.isPerson(name), add);
      if (!weak) winners(topic, masked, add);
    }
  const answered = new Map(known.map((fact) => [fact.question, fact]));
  return sink.finish().filter((fact) => {
    const other = answered.get(fact.question);
    if (other === undefined) return true;
    const [said, found] = [other.spans[0]?.start ?? 0, fact.spans[0]?.start ?? 0];
    const sentence = prose.find(({ start }) => offset + start === said)?.text ?? '';
    if (said < found && isWide(other, sentence)) other.answers.splice(0, 1, ...fact.answers);
    else complete(other, fact);
    return false;
  });
}
