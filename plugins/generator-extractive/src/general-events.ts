import type { Adjunct } from './clause-state.ts';
import { ageFact } from './age-facts.ts';
import { PLACE_PREP, addObject, isPlace, parts, placePreps } from './general-objects.ts';
import { measureText } from './measure-facts.ts';
import { subjectNamed } from './occurrence.ts';
import type { Occurrence } from './occurrence.ts';
import { answerOf, argumentOf, isDefinite, typeOf, unwrap } from './phrases.ts';
import { regionFacts } from './place-facts.ts';
import type { Scene } from './scene.ts';
import { addTime, recurring, recurs, withoutSubject } from './times.ts';
import type { NounPhrase } from './units.ts';
import { withoutParts } from '@memo-js/english';
import type { EventQuery, Prep, Query } from '@memo-js/english';

const REPEATABLE =
  /^(?:win|host|play|receive|work|join|move|hold|perform|visit|compete|appear|teach|serve|lead|chair|publish|release|travel|exhibit|attend|sell|represent|defeat|score|record|acquire|succeed|become)$/;

/** The roles as the general rules need them. */
interface Roles extends Occurrence {
  readonly objectNamed: boolean;
  readonly place: readonly Adjunct[];
  readonly others: readonly Adjunct[];
  readonly timePrep: readonly Prep[];
  readonly repeat: boolean;
}

const personish = (phrase: NounPhrase, scene: Scene): boolean => {
  if (phrase.name === undefined) return false;
  return scene.discourse.isPerson(scene.discourse.expand(phrase.name));
};

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

/** Prepositions whose phrase answers no question with them. */
const SILENT = /^(?:like|until|before|after|since|during|despite|without|within|throughout)$/;

/** Everything else that a preposition adds. */
function prepFacts(event: Roles): void {
  const { scene, clause, lemma, subject, object, subjectPhrase, entities, objectNamed, others } =
    event;
  const { discourse, sink, span } = scene;
  const { verb } = clause;
  const { tense } = verb;
  const actor = subjectNamed(subject);
  const intransitive = subject !== undefined && clause.object === undefined;
  const patient = verb.passive ? object : undefined;
  const placed = event.place.some(({ np }) => np !== undefined && unwrap(np).name !== undefined);
  for (const { prep, np } of others) {
    if (
      np === undefined ||
      (placed && lemma === 'live' && unwrap(np).name === undefined) ||
      prep === 'as' ||
      (prep === 'of' && !(verb.passive && /^(?:make|build|construct|compose)$/.test(lemma))) ||
      SILENT.test(prep)
    )
      continue;
    if (
      np.name === undefined &&
      /^(?:years?|months?|weeks?|days?|decades?|hours?|time)$/.test(np.head)
    )
      continue;
    if (
      np.number !== undefined &&
      np.name === undefined &&
      /^(?:years?|months?|weeks?|days?|hours?|minutes?)$/.test(np.unit ?? '')
    )
      continue;
    if (
      np.number !== undefined &&
      np.name === undefined &&
      np.unit !== undefined &&
      np.money !== true &&
      np.det === undefined &&
      !/^(?:metres|kilometres|million|crowns|euros|dollars|pounds|marks)\b/.test(np.unit)
    ) {
      const counted = verb.passive
        ? { ...(patient === undefined ? {} : { object: patient }) }
        : { ...(subject === undefined ? {} : { subject }) };
      sink.add(
        {
          kind: 'event',
          asked: 'count',
          noun: np.unit,
          prep,
          verb: lemma,
          tense,
          preps: [],
          ...counted,
        },
        np.number,
        span,
        entities,
      );
      continue;
    }
    // "moved to its present premises in Y"
    if (
      lemma === 'move' &&
      np.name === undefined &&
      np.possessor !== undefined &&
      event.place.length > 0
    )
      continue;
    if (ageFact(event, prep, np)) continue;
    if (np.number !== undefined && np.name === undefined && !/^(?:for|to)$/.test(prep)) continue;
    const answer =
      np.number !== undefined && np.name === undefined
        ? measureText(np)
        : answerOf(unwrap(np), discourse);
    if (answer === undefined) continue;
    const subjectOnly = verb.passive
      ? { ...(patient === undefined ? {} : { object: patient }) }
      : {
          ...(subject === undefined ? {} : { subject }),
          ...(object === undefined ? {} : { object }),
        };
    if (!(verb.passive ? objectNamed : actor)) continue;
    if (prep === 'in' && np.name === undefined && /^(?:study|graduate|train)$/.test(lemma)) {
      sink.add(
        {
          kind: 'event',
          asked: 'object',
          verb: 'study',
          tense: 'past',
          subject: subject ?? object ?? '',
          preps: [],
        },
        answer,
        span,
        entities,
      );
      continue;
    }
    const plain: EventQuery = {
      kind: 'event',
      asked: 'prep',
      prep,
      verb: lemma,
      tense,
      preps: [],
      ...subjectOnly,
    };
    const type =
      np.name === undefined ? undefined : typeOf(discourse.meet(np.name, np.type), discourse);
    const withoutObject: Query[] = [];
    if (!verb.passive && object !== undefined && !objectNamed) {
      withoutObject.push(withoutParts(plain, 'object'));
    }
    if (
      (prep === 'for' || prep === 'on' || prep === 'under' || prep === 'with' || prep === 'to') &&
      (lemma === 'work' || lemma === 'live' || lemma === 'study') &&
      np.name !== undefined
    )
      withoutObject.push({
        kind: 'event',
        asked: 'place',
        verb: lemma,
        tense,
        preps: [],
        ...(subject === undefined ? {} : { subject }),
      });
    // "is found on X": where it is found.
    if (
      prep === 'on' &&
      verb.passive &&
      np.name !== undefined &&
      discourse.referent(discourse.expand(np.name))?.kind === 'place'
    )
      sink.add(
        { kind: 'event', asked: 'place', verb: lemma, tense, preps: [], ...subjectOnly },
        answer,
        span,
        entities,
      );
    if (lemma === 'belong' && prep === 'to' && np.name !== undefined && type !== undefined)
      withoutObject.push({
        kind: 'event',
        asked: 'prep',
        prep: 'in',
        verb: 'locate',
        tense: 'present',
        object: subject ?? '',
        preps: [],
        noun: type,
      });
    sink.add(
      type === undefined ? plain : { ...plain, noun: type },
      answer,
      span,
      [...entities, ...(isDefinite(answer) && np.name !== undefined ? [answer] : [])],
      type === undefined ? withoutObject : [plain, ...withoutObject],
    );
    // "Which river flows through X?"
    if (lemma === 'pay' && intransitive && subjectPhrase !== undefined) {
      const paid = argumentOf(np, discourse);
      if (paid !== undefined && isDefinite(paid))
        sink.add(
          { kind: 'event', asked: 'subject', verb: lemma, tense, preps: [{ prep, phrase: paid }] },
          answerOf(subjectPhrase, discourse),
          span,
          entities,
        );
    }
    if (lemma === 'flow' && prep === 'through' && subject !== undefined && isDefinite(answer)) {
      sink.add(
        {
          kind: 'event',
          asked: 'prep',
          prep: 'on',
          verb: 'locate',
          tense: 'present',
          object: answer,
          preps: [],
          noun: 'river',
        },
        subject,
        span,
        [subject, answer],
      );
    }
    if (
      intransitive &&
      subject !== undefined &&
      subjectPhrase !== undefined &&
      (subjectPhrase.name !== undefined || (lemma === 'flow' && isDefinite(subject))) &&
      (np.name !== undefined || np.pronoun !== undefined || np.det === 'the') &&
      isDefinite(answer) &&
      !personish(subjectPhrase, scene)
    ) {
      const noun = typeOf(subject, discourse);
      const reverse: EventQuery = {
        kind: 'event',
        asked: 'subject',
        verb: lemma,
        tense,
        preps: [{ prep, phrase: answer }],
      };
      sink.add(
        noun === undefined ? reverse : { ...reverse, noun },
        subjectPhrase.name === undefined ? subject : answerOf(subjectPhrase, discourse),
        span,
        [...entities, answer],
        noun === undefined ? [] : [reverse],
      );
    }
  }
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
  prepFacts(roles);
}
