import { PLACE_PREP, addObject, isPlace, parts, placePreps } from './general-objects.ts';
import { subjectNamed } from './occurrence.ts';
import type { Occurrence } from './occurrence.ts';
import { answerOf, isDefinite, unwrap } from './phrases.ts';
import { prepositionFacts } from './preposition-facts.ts';
import type { Roles } from './preposition-facts.ts';
import { regionFacts } from './place-facts.ts';
import { addTime, recurring, recurs, withoutSubject } from './times.ts';
import { withoutParts } from '@memo-js/english';
import type { EventQuery, Prep, Query } from '@memo-js/english';

const REPEATABLE =
  /^(?:win|host|play|receive|work|join|move|hold|perform|visit|compete|appear|teach|serve|lead|chair|publish|release|travel|exhibit|attend|sell|represent|defeat|score|record|acquire|succeed|become)$/;

/** Who did it? */
function whoFacts(event: Roles): void {
  const { scene, clause, lemma, subject, object, subjectPhrase, entities, objectNamed, timePrep } =
    event;
  const { discourse, sink, span } = scene;
  const { tense } = clause.verb;
  // A person who published a novel wrote it; the publisher is another.
  if (lemma === 'publish' && subject !== undefined && discourse.isPerson(subject)) return;
  // "She discovered a new form of salt": who did is asked for with the thing as it is described.
  const thing = clause.object;
  if (
    subject !== undefined &&
    isDefinite(subject) &&
    !objectNamed &&
    !clause.verb.passive &&
    (thing?.det === 'a' || thing?.det === 'an') &&
    object !== undefined &&
    /^(?:discover|invent|develop|devise|patent|pioneer)$/.test(lemma)
  )
    sink.add(
      {
        kind: 'event',
        asked: 'subject',
        verb: lemma,
        tense,
        object: `${thing.det} ${object}`,
        preps: [],
      },
      subject,
      span,
      entities,
    );
  if (subject !== undefined && subjectPhrase !== undefined && object !== undefined && objectNamed) {
    const answer = answerOf(subjectPhrase, discourse);
    const telling =
      answer !== undefined &&
      (isDefinite(answer) ||
        /s$/.test(answer) ||
        /^(?:destroy|damage|power|cause|inspire|surround)$/.test(lemma));
    for (const thing of telling ? parts(clause.object, object ?? '', scene) : []) {
      const query: EventQuery = {
        kind: 'event',
        asked: 'subject',
        verb: lemma,
        tense,
        object: thing,
        preps: [...timePrep],
      };
      sink.add(query, answer, span, entities, timePrep.length > 0 ? [{ ...query, preps: [] }] : []);
    }
  }
}

/** What did they do it to? */
function whatFacts(event: Roles): void {
  const { scene, clause, lemma, subject, subjectPhrase, objectPhrase, timePrep } = event;
  const { tense } = clause.verb;
  const actor = subjectNamed(subject);
  if (
    actor &&
    subject !== undefined &&
    objectPhrase !== undefined &&
    objectPhrase.det !== 'every' &&
    objectPhrase.det !== 'each'
  ) {
    for (const who of parts(subjectPhrase, subject, scene))
      addObject(scene, who, objectPhrase, { lemma, tense, timePrep });
  }
}

/** Where did it happen? */
function whereFacts(event: Roles): void {
  const { scene, clause, lemma, subject, object, entities, objectNamed, place } = event;
  const { discourse, sink, span } = scene;
  const actor = subjectNamed(subject);
  const known = object ?? subject ?? '';
  const base = {
    verb: lemma,
    tense: clause.verb.tense,
    ...(subject === undefined ? {} : { subject }),
    ...(object === undefined ? {} : { object }),
  } as const;
  // "lives in a small flat in Talbeck": the named place tells where.
  const telling = place.filter(({ np }) => np !== undefined && unwrap(np).name !== undefined);
  for (const adjunct of telling.length > 0 ? telling : place) {
    if (adjunct.np === undefined) continue;
    const where = answerOf(unwrap(adjunct.np), discourse);
    if (where === undefined || !isDefinite(where)) continue;
    const query: EventQuery = { kind: 'event', asked: 'place', ...base, preps: [] };
    const weaker: Query[] = [];
    if (subject !== undefined && objectNamed) weaker.push(withoutSubject(query));
    const standing = scene.discourse.referent(object ?? subject ?? '')?.kind;
    if (
      (standing === 'structure' ||
        standing === 'organisation' ||
        (lemma === 'open' && standing !== 'event' && !discourse.isPerson(known))) &&
      /^(?:open|house|build|found|erect|construct|establish|form)$/.test(lemma)
    ) {
      weaker.push({
        kind: 'event',
        asked: 'place',
        verb: 'locate',
        tense: 'present',
        object: object ?? subject ?? '',
        preps: [],
      });
    }
    if (subject !== undefined && object !== undefined && !objectNamed && actor) {
      weaker.push(withoutParts(query, 'object'));
    }
    sink.add(query, where, span, [...entities, where], weaker);
    regionFacts(scene, known, unwrap(adjunct.np));
  }
}

/** When did it happen? */
function whenFacts(event: Roles): void {
  const { scene, clause, lemma, subject, object, time, entities, place, repeat } = event;
  const intransitive = subject !== undefined && clause.object === undefined;
  const base = {
    verb: lemma,
    tense: clause.verb.tense,
    ...(subject === undefined ? {} : { subject }),
    ...(object === undefined ? {} : { object }),
  } as const;
  const dated = {
    ...base,
    preps:
      place.length > 0 &&
      intransitive &&
      !/^(?:die|open|begin|close|end|form)$/.test(lemma) &&
      repeat
        ? placePreps(place, scene)
        : [],
  };
  if (time !== undefined) {
    addTime(scene, dated, time, entities);
    if (dated.preps.length > 0) addTime(scene, { ...dated, preps: [] }, time, entities);
  }
  const every = recurring(clause);
  if (every !== undefined) recurs(scene, { ...base, preps: [] }, every, entities);
}

/** Questions about any event: who, what, where, when and with which preposition. */
export function generalFacts(event: Occurrence): void {
  const { scene, clause, lemma, subject, object, time } = event;
  const objectNamed = object !== undefined && isDefinite(object);
  if (!objectNamed && !subjectNamed(subject)) return;
  const place = clause.adjuncts.filter(
    ({ prep, np }) => np !== undefined && PLACE_PREP.has(prep) && isPlace(np, scene),
  );
  const others = clause.adjuncts.filter(
    (adjunct) =>
      adjunct.np !== undefined &&
      !place.includes(adjunct) &&
      !(clause.verb.passive && adjunct.prep === 'by') &&
      adjunct.np.det !== 'every' &&
      adjunct.np.det !== 'each',
  );
  const repeat = REPEATABLE.test(lemma);
  const timePrep: Prep[] =
    time !== undefined && repeat ? [{ prep: 'in', phrase: time.year ?? time.text }] : [];
  const roles: Roles = { ...event, objectNamed, place, others, repeat, timePrep };
  whoFacts(roles);
  whatFacts(roles);
  whereFacts(roles);
  whenFacts(roles);
  prepositionFacts(roles);
}
