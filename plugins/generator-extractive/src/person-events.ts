import { creationVerb } from '@memo-js/english';
import { addAttribute } from './attribute-facts.ts';
import { creationFacts } from './creation-facts.ts';
import { measureText } from './measure-facts.ts';
import { predicateFacts } from './predicate-facts.ts';
import type { Scene } from './scene.ts';
import type { Clause } from './clause-state.ts';
import { answerOf, isDefinite } from './phrases.ts';
import { addTime, timeOf } from './times.ts';
import { subjectNamed } from './occurrence.ts';
import type { Occurrence } from './occurrence.ts';
import { marriage } from './copula-facts.ts';
import { prizeFacts } from './prize-events.ts';

/** "holds a degree in economics from X" says what was studied and where; "reported revenue of N" what it is. */
function learned(scene: Scene, who: string, clause: Clause): boolean {
  const { object, verb } = clause;
  if (object === undefined) return false;
  const { discourse, sink, span } = scene;
  if (
    /^(?:hold|receive|earn|obtain|complete|take|gain)$/.test(verb.lemma) &&
    /^(?:degree|doctorate|diploma|phd)$/.test(object.head)
  ) {
    const subjectOf = clause.adjuncts.find(({ prep }) => prep === 'in')?.np;
    const school = clause.adjuncts.find(({ prep }) => prep === 'from' || prep === 'at')?.np;
    const base = { kind: 'event', verb: 'study', tense: 'past', subject: who, preps: [] } as const;
    if (subjectOf !== undefined && subjectOf.name === undefined)
      sink.add({ ...base, asked: 'object' }, answerOf(subjectOf, discourse), span, [who]);
    const time = timeOf(clause);
    if (school !== undefined)
      sink.add({ ...base, asked: 'place' }, answerOf(school, discourse), span, [who]);
    if (time !== undefined && school !== undefined) return true;
    return true;
  }
  if (
    /^(?:report|record|post|generate|reach|earn|hold)$/.test(verb.lemma) &&
    object.of?.number !== undefined &&
    object.name === undefined
  ) {
    sink.add({ kind: 'attribute', attribute: object.text, of: who }, measureText(object.of), span, [
      who,
    ]);
    return true;
  }
  return false;
}

/** Births, deaths and studies are of people; "worked as a nurse" is an occupation. */
export function personRule(event: Occurrence): boolean {
  const { scene, clause, lemma, canonical, subject, object } = event;
  const { discourse } = scene;
  const { verb } = clause;
  if (
    lemma === 'bear' ||
    lemma === 'die' ||
    lemma === 'study' ||
    lemma === 'marry' ||
    canonical === 'grow up'
  ) {
    const person = subject ?? object;
    if (person !== undefined) discourse.markPerson(person);
  }
  if (lemma === 'work' && !verb.passive && clause.subject !== undefined) {
    const as = clause.adjuncts.find(({ prep }) => prep === 'as')?.np;
    if (as !== undefined) predicateFacts(scene, clause.subject, as, []);
  }
  return false;
}

/** "X married Y" */
export function marriageRule(event: Occurrence): boolean {
  const { scene, clause, lemma, subject, object, time } = event;
  const { discourse } = scene;
  if (lemma === 'marry') {
    const other = clause.verb.passive
      ? clause.adjuncts.find(({ prep }) => prep === 'to')?.np
      : clause.object;
    const one = clause.verb.passive ? object : subject;
    if (one !== undefined && other !== undefined)
      marriage(scene, one, answerOf(other, discourse), time);
    return true;
  }
  return false;
}

/** Degrees, hobbies and teachers. */
export function learningRule(event: Occurrence): boolean {
  const { scene, clause, lemma, subject, object, objectPhrase, entities } = event;
  const { discourse, sink, span } = scene;
  const { verb } = clause;
  const actor = subjectNamed(subject);
  if (
    subjectNamed(subject) &&
    !verb.passive &&
    clause.object !== undefined &&
    learned(scene, subject, clause)
  )
    return true;
  if (
    /^(?:enjoy|love)$/.test(lemma) &&
    subjectNamed(subject) &&
    objectPhrase !== undefined &&
    objectPhrase.name === undefined &&
    discourse.isPerson(subject)
  ) {
    sink.add(
      { kind: 'attribute', attribute: 'hobby', of: subject },
      answerOf(objectPhrase, discourse),
      span,
      [subject],
    );
  }
  if (lemma === 'teach' && verb.passive && object !== undefined && isDefinite(object)) {
    const school = clause.adjuncts.find(
      ({ prep, np }) => prep === 'at' && np?.name !== undefined,
    )?.np;
    if (school !== undefined)
      sink.add(
        { kind: 'event', asked: 'place', verb: 'study', tense: 'past', subject: object, preps: [] },
        answerOf(school, discourse),
        span,
        [object],
      );
  }
  // "Who studied at X?"
  const pupil = verb.passive ? object : subject;
  const school = clause.adjuncts.find(({ prep, np }) => prep === 'at' && np?.name !== undefined);
  const college = school?.np === undefined ? undefined : answerOf(school.np, discourse);
  if (
    /^(?:study|train|graduate|educate)$/.test(lemma) &&
    subjectNamed(pupil) &&
    college !== undefined
  )
    sink.add(
      {
        kind: 'event',
        asked: 'subject',
        verb: 'study',
        tense: 'past',
        preps: [{ prep: 'at', phrase: college }],
      },
      pupil,
      span,
      [pupil, college],
    );
  if (lemma === 'study' && !verb.passive && subject !== undefined) {
    const under = clause.adjuncts.find(({ prep }) => prep === 'under' || prep === 'with')?.np;
    if (under?.name !== undefined && actor)
      sink.add(
        { kind: 'attribute', attribute: 'teacher', of: subject },
        answerOf(under, discourse),
        span,
        entities,
      );
  }
  return false;
}

/** Books of people: "X published a memoir called Y". */
export function memoirRule(event: Occurrence): boolean {
  const { scene, clause, lemma, canonical, subject, object } = event;
  const { discourse } = scene;
  const { verb } = clause;
  const actor = subjectNamed(subject);
  if (canonical === 'write' || canonical === 'publish') {
    const kind = object === undefined ? undefined : discourse.referent(object)?.type;
    if (
      kind !== undefined &&
      /^(?:memoir|autobiography|diary)$/.test(kind) &&
      object !== undefined &&
      subjectNamed(subject) &&
      discourse.referent(subject)?.kind !== 'organisation'
    )
      addAttribute(scene, kind, subject, object, true);
  }
  if (
    lemma === 'publish' &&
    !verb.passive &&
    subject !== undefined &&
    actor &&
    discourse.isPerson(subject) &&
    clause.object?.name !== undefined &&
    clause.object.type !== undefined
  )
    addAttribute(scene, clause.object.type, subject, answerOf(clause.object, discourse), true);
  if (
    lemma === 'publish' &&
    !verb.passive &&
    subject !== undefined &&
    actor &&
    (discourse.isPerson(subject) ||
      (discourse.referent(subject)?.kind === undefined &&
        /^\p{Lu}\S+ \p{Lu}/u.test(subject) &&
        !/(?:Press|Books|Records|Publishing|House|Publishers|Verlag|Editions|Group|Works)$/.test(
          subject,
        ))) &&
    clause.object?.name !== undefined
  )
    creationFacts(
      scene,
      creationVerb(clause.object.type ?? 'book') ?? 'write',
      subject,
      answerOf(clause.object, discourse) ?? '',
    );
  return false;
}

/** "X was elected mayor of Y", "was awarded the Z" */
export function officeRule(event: Occurrence): boolean {
  const { scene, clause, lemma, object, time, entities } = event;
  const { verb } = clause;
  // "X was awarded the Prize", "X was elected mayor of Y"
  const second = clause.second;
  if (
    verb.passive &&
    second !== undefined &&
    object !== undefined &&
    !(second.det === 'every' || second.det === 'each')
  ) {
    if (/^(?:award|give|grant)$/.test(lemma)) {
      prizeFacts(scene, object, second, time);
      return true;
    }
    if (
      /^(?:appoint|elect|make|crown|name|declare|ordain)$/.test(lemma) &&
      clause.object !== undefined
    ) {
      predicateFacts(
        scene,
        clause.object,
        { ...second, det: second.det ?? 'the' },
        clause.adjuncts,
      );
      if (time !== undefined)
        addTime(scene, { verb: lemma, tense: 'past', object, preps: [] }, time, entities);
      return true;
    }
  }
  if (
    !verb.passive &&
    second !== undefined &&
    clause.object !== undefined &&
    /^(?:appoint|elect|name|crown)$/.test(lemma)
  )
    predicateFacts(scene, clause.object, { ...second, det: second.det ?? 'the' }, []);
  return false;
}
