import { addAttribute } from './attribute-facts.ts';
import { memberFacts } from './member-facts.ts';
import { ownership } from './ownership.ts';
import type { Scene } from './scene.ts';
import { workFacts } from './work-facts.ts';
import type { Clause } from './clause-state.ts';
import { answerOf, isDefinite } from './phrases.ts';
import type { Occurrence } from './occurrence.ts';
import type { Query } from '@memo-js/english';

/** "with the slogan "Ready"": a quoted phrase and what it is. */
function mottoFacts(scene: Scene, clause: Clause, owner: string | undefined): void {
  if (owner === undefined || !isDefinite(owner)) return;
  for (const np of [
    clause.object,
    clause.second,
    ...clause.adjuncts.map(({ np: phrase }) => phrase),
  ]) {
    if (np?.name === undefined || np.quoted !== true || np.type === undefined) continue;
    if (/^(?:slogan|motto|nickname|anthem|hymn|theme|pseudonym|pen name)$/.test(np.type))
      addAttribute(scene, np.type, owner, np.name, false);
  }
}

const ONCE =
  /\b(?:once|former(?:ly)?|original(?:ly)?|previous(?:ly)?|initially|first|at first|early|earlier|older|ancient|old|until|before|in its (?:early|first) years)\b/;

/** Is the name one of the past: "was known as X", "once named X"? */
function wasSo(scene: Scene, { verb, start, end }: Clause): boolean {
  if (ONCE.test(scene.text?.slice(Math.max(0, start - 14), end + 30) ?? '')) return true;
  return verb.form === 'finite' && verb.tense === 'past' && verb.lemma !== 'dub';
}

/** "was named after X", "is called Y", "known as Z". */
function nameFacts(scene: Scene, clause: Clause, object: string | undefined): void {
  const { discourse, sink, span } = scene;
  if (object === undefined || !isDefinite(object)) return;
  if (!clause.verb.passive && clause.second?.name !== undefined && clause.verb.lemma !== 'name') {
    addAttribute(scene, 'nickname', object, clause.second.name, true);
    return;
  }
  const after = clause.adjuncts.find(({ prep }) => prep === 'after' || prep === 'for')?.np;
  if (after !== undefined) {
    sink.add(
      {
        kind: 'event',
        asked: 'prep',
        prep: 'after',
        verb: 'name',
        tense: 'present',
        object,
        preps: [],
      },
      answerOf(after, discourse),
      span,
      [object],
    );
    return;
  }
  const name = clause.second;
  const part =
    clause.object === undefined || clause.verb.lemma === 'nickname'
      ? undefined
      : ownership(clause.object, discourse);
  if (name !== undefined && part !== undefined) {
    const called = name.name ?? (name.det === 'the' ? name.text : undefined);
    addAttribute(scene, part.noun, part.owner, called, name.name !== undefined);
    return;
  }
  if (name?.name !== undefined) {
    const former = clause.verb.lemma !== 'nickname' && wasSo(scene, clause);
    addAttribute(scene, former ? 'former name' : 'nickname', object, name.name, true);
    discourse.alias(name.name, discourse.expand(object));
  }
}

const SAYING = /^(?:motto|slogan|inscription|sign|epitaph|plaque)/;

const knownFor = (object: string): Query => ({
  kind: 'event',
  asked: 'prep',
  prep: 'for',
  verb: 'know',
  tense: 'present',
  object,
  preps: [],
});

/** Names, nicknames, mottos and what a thing is known for. */
export function namingRule(event: Occurrence): boolean {
  const { scene, clause, lemma, subject, object } = event;
  const { discourse, sink, span } = scene;
  const { verb } = clause;
  if (lemma === 'name' || lemma === 'call' || lemma === 'nickname') {
    nameFacts(scene, clause, object);
    if (lemma !== 'name' || clause.second !== undefined) return true;
  }
  if (verb.passive && /^(?:know|regard|remember|celebrate|note)$/.test(lemma)) {
    const reason = clause.adjuncts.find(({ prep }) => prep === 'for')?.np;
    if (object !== undefined && isDefinite(object) && reason !== undefined)
      sink.add(
        {
          kind: 'event',
          asked: 'prep',
          prep: 'for',
          verb: 'know',
          tense: 'present',
          object,
          preps: [],
        },
        answerOf(reason, discourse),
        span,
        [object],
      );
    const as = clause.adjuncts.find(({ prep }) => prep === 'as')?.np;
    if (as?.name !== undefined && object !== undefined)
      nameFacts(scene, { ...clause, second: as }, object);
    return true;
  }
  // "Visitors know it for its hot springs"
  const reason = clause.adjuncts.find(({ prep }) => prep === 'for')?.np;
  if (lemma === 'know' && object !== undefined && isDefinite(object) && reason !== undefined) {
    sink.add(knownFor(object), answerOf(reason, discourse), span, [object]);
    return true;
  }
  // "The motto above the door reads "Dare""
  const words = clause.object;
  if (
    /^(?:read|run|say|go|declare|state)$/.test(lemma) &&
    words?.quoted === true &&
    clause.subject !== undefined
  ) {
    const part = ownership(clause.subject, discourse);
    const noun = SAYING.exec(part?.noun ?? '')?.[0];
    if (part !== undefined && noun !== undefined) {
      addAttribute(scene, noun, part.owner, words.name ?? words.text, false);
      return true;
    }
  }
  mottoFacts(scene, clause, subject ?? object);
  return false;
}

/** "Its products include A and B" */
export function includeRule(event: Occurrence): boolean {
  const { scene, clause, lemma } = event;
  const { discourse } = scene;
  const { verb } = clause;
  if (lemma === 'include' && !verb.passive) {
    const phrase = clause.subject;
    const topic = discourse.title !== undefined && !discourse.isPerson(discourse.title);
    const owned =
      phrase === undefined
        ? undefined
        : (ownership(phrase, discourse) ??
          // "Past winners include X" in a text about a prize
          (phrase.det === undefined &&
          phrase.name === undefined &&
          phrase.items === undefined &&
          topic
            ? { noun: phrase.text.toLowerCase(), owner: discourse.title }
            : undefined));
    if (owned?.owner !== undefined && workFacts(scene, owned.noun, owned.owner, clause))
      return true;
    if (owned?.owner !== undefined && clause.object !== undefined) {
      const items = clause.object.items ?? [clause.object];
      const known = items.map((item) => memberFacts(scene, owned.noun, owned.owner, item));
      if (!known.includes(true) && (phrase?.of ?? phrase?.possessor) !== undefined)
        addAttribute(scene, owned.noun, owned.owner, answerOf(clause.object, discourse), false);
    }
    return true;
  }
  return false;
}
