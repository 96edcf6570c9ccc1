import { addAttribute } from './attribute-facts.ts';
import type { Clause } from './clause-state.ts';
import { subjectNamed } from './occurrence.ts';
import type { Occurrence } from './occurrence.ts';
import { ownership } from './ownership.ts';
import { answerOf, argumentOf, isDefinite, isPersonRole, unwrap } from './phrases.ts';
import type { Scene } from './scene.ts';
import { addTime } from './times.ts';
import type { NounPhrase } from './units.ts';

const after = (clause: Clause, preps: RegExp): NounPhrase | undefined =>
  clause.adjuncts.find(({ prep, np }) => np !== undefined && preps.test(prep))?.np;

/** "names sailing as her hobby", "cites X as its founder": what the subject owns is the object. */
export function asRule(event: Occurrence): boolean {
  const { scene, clause, lemma, subject } = event;
  const as = after(clause, /^as$/);
  if (clause.verb.passive || as?.possessor?.pronoun === undefined || clause.object === undefined)
    return false;
  if (!/^(?:name|list|give|cite|mention|count|describe|have|use|call|regard)$/.test(lemma))
    return false;
  const owned = ownership(as, scene.discourse);
  if (owned === undefined || owned.owner !== subject) return false;
  const value = answerOf(clause.object, scene.discourse);
  addAttribute(scene, owned.noun, owned.owner, value, clause.object.name !== undefined);
  return true;
}

/** "received her doctorate in 1994", "took a job at Y" */
export function careerRule(event: Occurrence): boolean {
  const { scene, clause, lemma, subject, time, object } = event;
  const { sink, span, discourse } = scene;
  if (clause.verb.passive || !subjectNamed(subject) || clause.object === undefined) return false;
  const { head } = clause.object;
  if (
    /^(?:doctorate|degree|diploma|phd)$/.test(head) &&
    /^(?:receive|complete|earn|obtain|gain|finish|take|get|win|defend)$/.test(lemma) &&
    time !== undefined
  ) {
    const base = { verb: 'receive', tense: 'past', subject, preps: [] } as const;
    addTime(scene, { ...base, object: `a ${head === 'phd' ? 'doctorate' : head}` }, time, [
      subject,
    ]);
    return false;
  }
  const at = after(clause, /^(?:at|with|for)$/);
  if (
    /^(?:job|post|position|chair|place|role)$/.test(head) &&
    /^(?:take|accept|get|find|hold|have|land|start)$/.test(lemma) &&
    at?.name !== undefined &&
    discourse.isPerson(subject)
  ) {
    const place = answerOf(unwrap(at), discourse);
    sink.add(
      { kind: 'event', asked: 'place', verb: 'work', tense: 'present', subject, preps: [] },
      place,
      span,
      [subject, ...(place === undefined ? [] : [place])],
    );
    return true;
  }
  return object === undefined && false;
}

/** "was a translator before she began to write", "Before that, she worked as a nurse" */
export function formerJob(scene: Scene, clause: Clause): boolean {
  if (!clause.adjuncts.some(({ prep, np }) => prep === 'before' && np === undefined)) return false;
  const { subject, verb, object } = clause;
  if (subject === undefined || verb.passive) return false;
  const job = verb.lemma === 'be' ? object : after(clause, /^as$/);
  if (!/^(?:be|work|serve|train|make)$/.test(verb.lemma) || job === undefined) return false;
  const working = verb.lemma === 'work' || verb.lemma === 'serve';
  if (job.name !== undefined || !(working || isPersonRole(job.head))) return false;
  const who = argumentOf(subject, scene.discourse);
  if (who === undefined || !isDefinite(who)) return false;
  addAttribute(scene, 'former occupation', who, answerOf(job, scene.discourse), false);
  return true;
}

/** "is a parent of five children", "a graduate of Y", "a native of Z", "a resident of Z" */
export function relationOf(scene: Scene, who: string, predicate: NounPhrase): boolean {
  const { sink, span, discourse } = scene;
  const of = predicate.of;
  if (of === undefined || !isDefinite(who)) return false;
  if (/^(?:parent|mother|father)$/.test(predicate.head) && of.number !== undefined) {
    discourse.markPerson(discourse.meet(who));
    const noun = of.unit ?? 'children';
    sink.add({ kind: 'count', noun, of: who }, of.number, span, [who]);
    if (noun !== 'children')
      sink.add({ kind: 'count', noun: 'children', of: who }, of.number, span, [who]);
    return true;
  }
  const deed = MEMBERS[predicate.head];
  const place = of.name === undefined ? undefined : answerOf(unwrap(of), discourse);
  if (deed === undefined || place === undefined) return false;
  discourse.markPerson(discourse.meet(who));
  memberFact(scene, predicate.head, who, place);
  return true;
}

/** What the members of a place or a school do or did there. */
const MEMBERS: Readonly<Record<string, readonly [verb: string, tense: 'past' | 'present']>> = {
  graduate: ['study', 'past'],
  alumnus: ['study', 'past'],
  alumna: ['study', 'past'],
  student: ['study', 'past'],
  native: ['bear', 'past'],
  resident: ['live', 'present'],
  inhabitant: ['live', 'present'],
  employee: ['work', 'present'],
  lecturer: ['work', 'present'],
};

/** "One of its graduates is X", "Its residents include X": where X studied or lives. */
export function memberFact(scene: Scene, noun: string, who: string, place: string): boolean {
  const deed =
    MEMBERS[noun.replace(/^alumni$/, 'alumnus').replace(/(?<=[a-z])s$/, '')] ?? MEMBERS[noun];
  if (deed === undefined || !isDefinite(place) || !isDefinite(who)) return false;
  const [verb, tense] = deed;
  scene.discourse.markPerson(scene.discourse.meet(who));
  const role = verb === 'bear' ? { object: who } : { subject: who };
  scene.sink.add(
    { kind: 'event', asked: 'place', verb, tense, preps: [], ...role },
    place,
    scene.span,
    [who, place],
  );
  return true;
}
