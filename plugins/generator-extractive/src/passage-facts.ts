import type { Passage } from '@memo-js/core';
import { titleFacts } from './identity-facts.ts';
import { placeFacts } from './place-facts.ts';
import { placeWords } from './place-words.ts';
import { appositionFacts } from './predicate-facts.ts';
import type { Scene } from './scene.ts';
import { chunk } from './chunks.ts';
import type { Aside } from './chunks.ts';
import { parseClauses } from './clauses.ts';
import type { Clause, Parsed } from './clause-state.ts';
import { apposedFeatures, postmodified } from './dimension-facts.ts';
import { Discourse } from './discourse.ts';
import { clauseFacts } from './event-facts.ts';
import { thereIs } from './existence-facts.ts';
import { firstName, fullTopic } from './frames/first-name.ts';
import { frameFacts } from './frames/frame-facts.ts';
import { reverseFacts } from './frames/reverse-facts.ts';
import { argumentOf, isDefinite } from './phrases.ts';
import { FactSink } from './fact-sink.ts';
import type { RawFact } from './fact-sink.ts';
import { dated, lifeFacts } from './life-span.ts';
import { KeyFacts } from './keys/key-facts.ts';
import { settleSentence } from './missing-verbs.ts';
import { splitSentences } from './sentences.ts';
import type { Sentence } from './sentences.ts';
import { statedFacts } from './stated-facts.ts';
import { tagWords } from './tagging.ts';
import { amongMembers } from './member-facts.ts';
import { titleTopic, withoutArticle } from './title-topic.ts';
import type { NounPhrase, Unit } from './units.ts';

interface Read {
  readonly sentence: Sentence;
  readonly units: readonly Unit[];
  readonly asides: readonly Aside[];
  readonly parsed: Parsed;
}

/** Letters of scripts that these rules can read, as a share of all letters. */
export function latinShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters;
}

function read(sentence: Sentence, discourse: Discourse): Read {
  const known = (name: string): boolean => discourse.isKnown(name);
  const words = tagWords(sentence.text, (word) => discourse.startsName(word));
  settleSentence(words);
  const { units: plain, asides } = chunk(words, sentence.text, known);
  const units = placeWords(plain, discourse);
  return { sentence, units, asides, parsed: parseClauses(units) };
}

/** Names, types and genders that the whole passage gives away, before pronouns are read. */
function prime(reads: readonly Read[], discourse: Discourse): void {
  let he = 0;
  let she = 0;
  for (const { parsed, units, sentence } of reads) {
    he += sentence.text.match(/\b(?:he|his|him)\b/giu)?.length ?? 0;
    she += sentence.text.match(/\b(?:she|her|hers)\b/giu)?.length ?? 0;
    for (const unit of units) {
      if (unit.kind !== 'np') continue;
      for (const phrase of [unit, unit.possessor]) {
        if (phrase?.name !== undefined) discourse.meet(phrase.name, phrase.type);
      }
    }
    for (const clause of parsed.clauses) primeClause(clause, discourse);
    for (const { of, with: other } of parsed.appositions) {
      const [named, described] = of.name === undefined ? [other, of] : [of, other];
      for (const item of named.items ?? [named])
        if (item.name !== undefined && described.head !== '')
          discourse.meet(item.name, described.head);
    }
  }
  if (discourse.title === undefined) return;
  const referent = discourse.referent(discourse.title);
  const personal =
    referent !== undefined &&
    (referent.kind === 'person' ||
      (referent.kind === undefined &&
        he + she > 1 &&
        /^\p{Lu}\S* (?:\S+ )?\p{Lu}/u.test(discourse.title)));
  if (personal && he !== she) discourse.markPerson(discourse.title, he > she ? 'he' : 'she');
}

function primeClause(clause: Clause, discourse: Discourse): void {
  const { subject, verb, object } = clause;
  if (
    verb.lemma === 'be' &&
    subject?.name !== undefined &&
    object !== undefined &&
    object.name === undefined &&
    object.number === undefined &&
    object.head !== ''
  ) {
    discourse.meet(subject.name, object.head);
  }
  const patient = verb.passive ? object : subject;
  if (patient?.name !== undefined && /^(?:bear|marry|study|graduate|die|retire)$/.test(verb.lemma))
    discourse.markPerson(discourse.meet(patient.name));
}

/** "(1923-1990)", "(born 4 May 1950 in Oslo)", "(IMR)" after a name. */
function asideFacts(scene: Scene, aside: Aside, before: NounPhrase | undefined): void {
  if (before?.name === undefined) return;
  const { discourse, sink, span } = scene;
  const name = discourse.meet(before.name, before.type);
  const life = /^(?<born>[^–—;-]*?\d{4})\s*[–—-]\s*(?<died>[^–—;-]*?\d{4})$/u.exec(
    aside.text,
  )?.groups;
  if (life !== undefined) {
    discourse.markPerson(name);
    dated(scene, name, 'bear', life['born'] ?? '');
    dated(scene, name, 'die', life['died'] ?? '');
    return;
  }
  if (/\b(?:born|died|b\.|d\.)/u.test(aside.text)) {
    discourse.markPerson(name);
    for (const part of aside.text.split(/[,;](?= *(?:died|d\.|born|b\.))|(?<=\d{4})\s*[–—]\s*/u)) {
      const verb = /\b(?:died|d\.)/u.test(part) ? 'die' : 'bear';
      dated(scene, name, verb, part);
      const place = /\b(?:in|at) (?<place>\p{Lu}[\p{L}' -]+?)(?=,|;|$)/u.exec(part)?.groups?.[
        'place'
      ];
      if (place !== undefined)
        sink.add(
          {
            kind: 'event',
            asked: 'place',
            verb,
            tense: 'past',
            preps: [],
            ...(verb === 'die' ? { subject: name } : { object: name }),
          },
          place.trim(),
          span,
          [name, place.trim()],
        );
    }
    return;
  }
  if (/^[\p{Lu}\d&.-]{2,10}$/u.test(aside.text)) discourse.alias(aside.text, name);
}

/** "There are 15 songs on X." */
function thereAre(scene: Scene, units: readonly Unit[]): void {
  const [there, be, things, prep, where] = units;
  if (
    there === undefined ||
    !('text' in there) ||
    there.text.toLowerCase() !== 'there' ||
    be?.kind !== 'verb' ||
    be.lemma !== 'be'
  )
    return;
  if (things?.kind !== 'np' || things.number === undefined || things.unit === undefined) return;
  const named = prep?.kind === 'prep' && where?.kind === 'np' && where.name !== undefined;
  const { title } = scene.discourse;
  const topic = title === undefined || scene.discourse.isPerson(title) ? undefined : title;
  const owner = named ? argumentOf(where, scene.discourse) : topic;
  if (owner !== undefined && isDefinite(owner))
    scene.sink.add({ kind: 'count', noun: things.unit, of: owner }, things.number, scene.span, [
      owner,
    ]);
}

/** "Among its products is X." */
function amongThem(scene: Scene, units: readonly Unit[]): void {
  const [among, listed, be, item] = units;
  if (
    among?.kind === 'prep' &&
    among.text === 'among' &&
    listed?.kind === 'np' &&
    be?.kind === 'verb' &&
    be.lemma === 'be' &&
    item?.kind === 'np'
  )
    amongMembers(scene, listed, item);
}

/** Everything said in the sentence, in order of mention, so that later pronouns find it. */
function sentenceFacts(scene: Scene, { parsed, asides, units, sentence }: Read): void {
  const { discourse } = scene;
  const nounPhrases = units.filter((unit): unit is NounPhrase => unit.kind === 'np');
  for (const aside of asides)
    asideFacts(
      scene,
      aside,
      nounPhrases.findLast(({ end }) => end <= aside.start),
    );
  thereAre(scene, units);
  thereIs(scene, units);
  amongThem(scene, units);
  postmodified(scene, units);
  apposedFeatures(scene, units);
  const steps: { readonly at: number; readonly run: () => void }[] = [];
  // "X is the deepest lake in the country: 286 metres."
  const colon = units.findIndex((unit) => unit.kind === 'break' && unit.text === ':');
  const after = colon < 0 ? undefined : units[colon + 1];
  const measure = after?.kind === 'np' && after.number !== undefined ? after : undefined;
  for (const stated of parsed.clauses) {
    const clause =
      measure !== undefined && stated.verb.lemma === 'be'
        ? { ...stated, adjuncts: [...stated.adjuncts, { prep: 'at', np: measure }] }
        : stated;
    steps.push({
      at: clause.verb.start,
      run: () => {
        clauseFacts({ ...scene, clauses: parsed.clauses, text: sentence.text }, clause);
        note(clause, discourse);
      },
    });
  }
  for (const apposition of parsed.appositions)
    steps.push({ at: apposition.of.start, run: () => appositionFacts(scene, apposition) });
  for (const phrase of parsed.mentions)
    for (const item of phrase.items ?? [phrase])
      steps.push({ at: item.start, run: () => titleFacts(scene, item) });
  for (const { of, adjunct } of parsed.located) {
    steps.push({
      at: of.start,
      run: () => {
        const name = of.name === undefined ? undefined : discourse.meet(of.name, of.type);
        if (
          name !== undefined &&
          adjunct.np?.name !== undefined &&
          !discourse.isPerson(name) &&
          discourse.referent(name)?.kind !== undefined &&
          discourse.referent(name)?.kind !== 'event' &&
          discourse.referent(name)?.kind !== 'work'
        )
          placeFacts(scene, name, adjunct);
      },
    });
  }
  steps.sort((a, b) => a.at - b.at);
  for (const { run } of steps) run();
}

function note(clause: Clause, discourse: Discourse): void {
  const subject = clause.verb.passive ? clause.object : clause.subject;
  const phrases = [
    ...clause.adjuncts.map(({ np }) => np),
    clause.verb.passive ? undefined : clause.object,
  ];
  for (const phrase of phrases)
    if (phrase?.name !== undefined)
      discourse.mention(discourse.meet(phrase.name, phrase.type), false);
  if (subject === undefined || clause.embedded) return;
  const name =
    subject.possessor !== undefined && subject.name === undefined
      ? undefined
      : discourse.resolve(subject);
  if (name !== undefined && discourse.referent(name) !== undefined) discourse.mention(name, true);
}

/** A sentence that no rule can read says nothing here; the rest of its document is still read. */
function attempted<T>(rules: () => T): T | undefined {
  try {
    return rules();
  } catch {
    return undefined;
  }
}

export interface PassageFacts {
  readonly facts: readonly RawFact[];
  /** Full names met, for later passages. */
  readonly names: readonly string[];
  readonly sentences: number;
}

/** The name that the first sentence of an untitled text is about. */
function firstTopic(sentence: Sentence | undefined): string | undefined {
  if (sentence === undefined || sentence.heading) return undefined;
  const { parsed } = read(sentence, new Discourse(undefined, []));
  const main = parsed.clauses.find(({ embedded }) => !embedded) ?? parsed.clauses[0];
  const topic = main === undefined ? undefined : main.verb.passive ? main.object : main.subject;
  return topic === undefined ? undefined : nameInFull(topic, sentence.text);
}

/** "Candles and Swallows is an opera", "A House of Reeds is a film": one thing of that name. */
function nameInFull(topic: NounPhrase, sentence: string): string | undefined {
  const stated = sentence.slice(topic.start, topic.end);
  const one = /^,? (?:is|was|has|had|tells|runs|lasts|came|won) /u.test(sentence.slice(topic.end));
  const listed = topic.items?.every(
    ({ det, start }) => det === undefined && /^\p{Lu}/u.test(sentence.slice(start)),
  );
  const titled =
    /^An? \p{Lu}/u.test(stated) && topic.type === undefined && topic.possessor === undefined;
  return one && (listed ?? (titled && topic.name !== undefined)) ? stated : topic.name;
}

/**
 * "Ada Lind designed Mooring, a machine made by ...", where the text goes on about "the machine":
 * the thing that the first sentence says the kind of.
 */
function describedTopic(sentence: Sentence | undefined, text: string): string | undefined {
  if (sentence === undefined || sentence.heading || /\b(?:he|she)\b/iu.test(text)) return undefined;
  const stated =
    /(?<=\p{Ll} (?:the )?)(?<name>\p{Lu}[\p{L}\d-]*(?: [\p{Lu}\d][\p{L}\d-]*)*), an? (?:[\p{Ll}-]+ ){0,3}?(?<noun>\p{Ll}{3,})(?= (?:by|from|of|for|that|which|made|built|designed|used|with|in)\b)/u.exec(
      sentence.text,
    )?.groups;
  if (stated === undefined) return undefined;
  const rest = text.slice(sentence.end);
  const uses = rest.match(new RegExp(`\\b[Tt]he ${stated['noun'] ?? ''}\\b`, 'gu'))?.length ?? 0;
  return uses > 1 ? stated['name'] : undefined;
}

/** What an untitled text is about: the subject of its first sentence, in full, or its first name. */
function untitledTopic(sentence: Sentence | undefined, text: string): string | undefined {
  const topic = describedTopic(sentence, text) ?? firstTopic(sentence) ?? firstName(sentence, text);
  return topic === undefined || sentence === undefined ? topic : fullTopic(topic, sentence.text);
}

/** What a document is about: its title, its heading, or the topic of its first sentence. */
export function topicOfDocument(title: string | null, text: string): string | undefined {
  const start = text.slice(0, 2000);
  const sentences = splitSentences(start);
  const stated = title?.trim() ?? '';
  const topic = (title: string): string | undefined => {
    const named = titleTopic(title, body.slice(0, 20_000));
    return named === undefined ? undefined : withoutArticle(named, body.slice(0, 20_000));
  };
  const heading = sentences[0]?.heading === true ? sentences[0].text : undefined;
  const body = sentences[0]?.heading === true ? text.slice(sentences[0].end) : text;
  if (stated !== '' && !/[\\/]|\.\w{2,4}$/.test(stated)) {
    const named = topic(stated);
    if (named !== undefined) return named;
  }
  return heading === undefined ? untitledTopic(sentences[0], start) : topic(heading);
}

/**
 * Reads the facts of a passage. Spans of facts are offsets into the document's text.
 * The work is linear in the length of the passage.
 */
export function readPassage(
  passage: Pick<Passage, 'text' | 'start'>,
  title: string | undefined,
  entities: readonly string[],
): PassageFacts {
  const sentences = splitSentences(passage.text);
  const discourse = new Discourse(title, entities);
  const sink = new FactSink();
  const prose = sentences.filter(
    ({ heading: isHeading, text }) => !isHeading && latinShare(text) > 0.5,
  );
  const keys = new KeyFacts(discourse, prose, passage.start);
  prime(
    prose.flatMap((sentence) => attempted(() => read(sentence, discourse)) ?? []),
    discourse,
  );
  for (const sentence of prose) {
    const span = { start: passage.start + sentence.start, end: passage.start + sentence.end };
    attempted(() => {
      const said = read(sentence, discourse);
      sentenceFacts({ discourse, sink, span }, said);
      lifeFacts({ discourse, sink, span }, sentence.text);
      keys.read(sentence, said.units);
    });
  }
  const byClause = sink.finish();
  const found = [
    ...byClause,
    ...(attempted(() => frameFacts(discourse, byClause, passage.start, prose)) ?? []),
  ];
  found.push(
    ...(attempted(() => reverseFacts(discourse, found, prose.map(({ text }) => text).join(' '))) ??
      []),
  );
  const stated = statedFacts(discourse, found, passage.start, prose);
  const facts = [...found, ...stated, ...keys.finish()];
  return { facts, names: discourse.names(), sentences: prose.length };
}
