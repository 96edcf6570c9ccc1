import { addAttribute } from './attribute-facts.ts';
import { memberFacts } from './member-facts.ts';
import { ownership } from './ownership.ts';
import type { Scene } from './scene.ts';
import type { Clause } from './clause-state.ts';
import { answerOf, isDefinite } from './phrases.ts';
import type { Occurrence } from './occurrence.ts';

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

/** "was named after X", "is called Y", "known as Z". */
function nameFacts(scene: Scene, clause: Clause, object: string | undefined): void {
  const { discourse, sink, span } = scene;
  if (object === undefined || !isDefinite(object)) return;
  if (!clause.verb.passive && clause.second?.name !== undefined && clause.verb.lemma !== 'name') {
    addAttribute(scene, 'nickname', object, clause.second.name, false);
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
  if (name?.name !== undefined && part !== undefined) {
    addAttribute(scene, part.noun, part.owner, name.name, true);
    return;
  }
  if (name?.name !== undefined) {
    discourse.alias(name.name, discourse.expand(object));
    sink.add(
      {
        kind: 'attribute',
        attribute: clause.verb.lemma === 'nickname' ? 'nickname' : 'other name',
        of: object,
      },
      name.name,
      span,
      [object],
    );
  }
}

/** Names, nicknames, mottos and what a thing is known for. */
export function namingRule(event: Occurrence): boolean {
  const { scene, clause, lemma, subject, object } = event;
  const { discourse, sink, span } = scene;
  const { verb } = clause;
  if (lemma === 'name' || lemma === 'call' || lemma === 'nickname') {
    nameFacts(scene, clause, object);
    if (lemma !== 'name' || clause.second !== undefined) return true;
  }
  if (verb.passive && (lemma === 'know' || lemma === 'regard')) {
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
