import type { EventQuery } from '@memo-js/english';
import { addAttribute } from './attribute-facts.ts';
import { builtThere } from './existence-facts.ts';
import { ownership } from './ownership.ts';
import { placeFacts } from './place-facts.ts';
import { answerOf, isDefinite, ownedNoun, typeOf, unwrap } from './phrases.ts';
import { addTime, recurring, recurs } from './times.ts';
import { subjectNamed } from './occurrence.ts';
import type { Occurrence } from './occurrence.ts';
import type { Scene } from './scene.ts';

/** "Every May, X hosts Y"; "is housed in a palace in Y"; "comes from Y" */
export function hostRule(event: Occurrence): boolean {
  const { scene, clause, lemma, subject, object, entities } = event;
  const { discourse, sink, span } = scene;
  const { verb } = clause;
  if (lemma === 'host' && object !== undefined && isDefinite(object)) {
    const when = recurring(clause);
    if (when !== undefined)
      recurs(scene, { verb: 'hold', tense: 'present', object, preps: [] }, when, [object]);
    if (subjectNamed(subject))
      sink.add(
        { kind: 'event', asked: 'place', verb: 'hold', tense: 'present', object, preps: [] },
        subject,
        span,
        [object, subject],
      );
  }
  if (lemma === 'house' && verb.passive && object !== undefined && isDefinite(object)) {
    for (const adjunct of clause.adjuncts) {
      if (adjunct.np === undefined || adjunct.prep !== 'in') continue;
      if (adjunct.np.name !== undefined) placeFacts(scene, object, adjunct);
      else
        sink.add(
          { kind: 'event', asked: 'place', verb: 'house', tense: 'present', object, preps: [] },
          answerOf(adjunct.np, discourse),
          span,
          [object],
          [
            {
              kind: 'event',
              asked: 'prep',
              prep: 'in',
              verb: 'house',
              tense: 'present',
              object,
              preps: [],
            },
          ],
        );
    }
    return true;
  }
  if (lemma === 'come' && subjectNamed(subject) && clause.subject !== undefined) {
    const from = clause.adjuncts.find(({ prep }) => prep === 'from')?.np;
    if (from?.name !== undefined) {
      if (!discourse.isPerson(subject)) placeFacts(scene, subject, { prep: 'in', np: from });
      sink.add(
        { kind: 'event', asked: 'place', verb: 'come', tense: 'present', subject, preps: [] },
        answerOf(unwrap(from), discourse),
        span,
        entities,
      );
    }
  }
  return false;
}

/** Where rivers rise and end, and what a flood destroyed. */
export function riverRule(event: Occurrence): boolean {
  const { scene, clause, lemma, subject, object, time, entities } = event;
  const { discourse, sink, span } = scene;
  const { verb } = clause;
  const actor = subjectNamed(subject);
  if (lemma === 'reach' && subjectNamed(subject) && clause.object?.head === 'sea') {
    const into = clause.adjuncts.find(({ prep }) => prep === 'in' || prep === 'at')?.np;
    if (into !== undefined)
      sink.add(
        {
          kind: 'event',
          asked: 'prep',
          prep: 'into',
          verb: 'flow',
          tense: 'present',
          subject,
          preps: [],
        },
        answerOf(unwrap(into), discourse),
        span,
        entities,
      );
    return true;
  }
  if (
    lemma === 'destroy' &&
    clause.subject?.head === 'flood' &&
    object !== undefined &&
    isDefinite(object) &&
    time !== undefined
  )
    addTime(scene, { verb: 'flood', tense: 'past', object, preps: [] }, time, [object]);
  if (
    lemma === 'make' &&
    verb.passive &&
    clause.object?.head === 'ascent' &&
    discourse.title !== undefined
  ) {
    const climber = clause.adjuncts.find(({ prep }) => prep === 'by')?.np;
    const climbed = { verb: 'climb', tense: 'past', object: discourse.title, preps: [] } as const;
    if (climber !== undefined)
      sink.add(
        { kind: 'event', asked: 'subject', ...climbed },
        answerOf(climber, discourse),
        span,
        [discourse.title],
      );
    if (time !== undefined) addTime(scene, climbed, time, [discourse.title]);
    return true;
  }
  const source = clause.subject === undefined ? undefined : ownership(clause.subject, discourse);
  if (source !== undefined && /^(?:source|origin)$/.test(source.noun) && !verb.passive) {
    const where = clause.adjuncts.find(
      ({ prep, np }) => np !== undefined && /^(?:in|on|at|near)$/.test(prep),
    )?.np;
    const place = where === undefined ? undefined : answerOf(unwrap(where), discourse);
    if (place !== undefined && isDefinite(place)) springs(scene, source.owner, place);
    sink.add(
      { kind: 'attribute', attribute: 'source', of: source.owner },
      place,
      span,
      [source.owner],
      [
        {
          kind: 'event',
          asked: 'place',
          verb: 'rise',
          tense: 'present',
          subject: source.owner,
          preps: [],
        },
      ],
    );
    return true;
  }
  if (lemma === 'rise' && actor && subject !== undefined) {
    const where = clause.adjuncts.find(
      ({ prep, np }) => np !== undefined && /^(?:in|on|at|near|from)$/.test(prep),
    )?.np;
    if (where !== undefined)
      sink.add(
        { kind: 'event', asked: 'place', verb: 'rise', tense: 'present', subject, preps: [] },
        answerOf(unwrap(where), discourse),
        span,
        entities,
      );
    const high = where === undefined ? undefined : answerOf(unwrap(where), discourse);
    if (high !== undefined && isDefinite(high)) springs(scene, subject, high);
    return true;
  }
  // "It ends in the Salm Sea"
  const water = clause.adjuncts.find(
    ({ prep, np }) => /^(?:in|into|at)$/.test(prep) && np?.name !== undefined,
  )?.np;
  if (
    actor &&
    subject !== undefined &&
    water !== undefined &&
    !verb.passive &&
    /^(?:end|empty|discharge|drain|pour|spill|terminate|finish|disappear)$/.test(lemma) &&
    (discourse.referent(subject)?.type === 'river' || /\bRiver\b/.test(subject))
  ) {
    const sea = answerOf(unwrap(water), discourse);
    const into = { kind: 'event', verb: 'flow', tense: 'present' } as const;
    const kind =
      water.name === undefined ? undefined : typeOf(discourse.meet(water.name), discourse);
    const plain: EventQuery = { ...into, asked: 'prep', prep: 'into', subject, preps: [] };
    sink.add(kind === undefined ? plain : { ...plain, noun: kind }, sea, span, entities, [plain]);
    if (sea !== undefined && isDefinite(sea)) {
      const reverse: EventQuery = {
        ...into,
        asked: 'subject',
        preps: [{ prep: 'into', phrase: sea }],
      };
      sink.add({ ...reverse, noun: 'river' }, subject, span, [subject, sea], [reverse]);
    }
    return true;
  }
  return false;
}

/** "Which river rises on X?" */
function springs(scene: Scene, river: string, high: string): void {
  for (const prep of ['on', 'in']) {
    const query: EventQuery = {
      kind: 'event',
      asked: 'subject',
      verb: 'rise',
      tense: 'present',
      preps: [{ prep, phrase: high }],
    };
    scene.sink.add({ ...query, noun: 'river' }, river, scene.span, [river, high], [query]);
  }
}

/** "X lies in Y"; "The dam was built on Z" */
export function locationRule(event: Occurrence): boolean {
  const { scene, clause, lemma, canonical, subject, object, objectPhrase } = event;
  const { discourse, sink, span } = scene;
  const { verb } = clause;
  if (canonical === 'locate' || lemma === 'lie' || lemma === 'stand' || lemma === 'sit') {
    const thing = clause.object?.number !== undefined ? subject : (object ?? subject);
    if (clause.object?.number !== undefined) return true;
    if (thing !== undefined)
      for (const adjunct of clause.adjuncts)
        if (adjunct.np !== undefined && /^(?:in|at|on|near|beside|along)$/.test(adjunct.prep))
          placeFacts(scene, thing, adjunct);
    return true;
  }
  if (
    verb.passive &&
    objectPhrase?.name !== undefined &&
    object !== undefined &&
    /^(?:build|construct|erect|lay)$/.test(lemma)
  ) {
    const over = clause.adjuncts.find(
      ({ prep, np }) => np !== undefined && /^(?:on|across|over)$/.test(prep),
    );
    const where = over?.np === undefined ? undefined : answerOf(unwrap(over.np), discourse);
    const type = typeOf(object, discourse);
    if (type !== undefined) builtThere(scene, clause, object, type);
    if (over !== undefined && where !== undefined && isDefinite(where) && type !== undefined)
      sink.add(
        {
          kind: 'event',
          asked: 'object',
          verb: lemma,
          tense: 'past',
          preps: [{ prep: over.prep, phrase: where }],
          noun: type,
        },
        object,
        span,
        [object, where],
      );
  }
  return false;
}

const COLOUR =
  /^(?:red|blue|green|yellow|white|black|purple|gold|silver|orange|pink|brown|gr[ae]y|maroon|crimson|scarlet|navy|amber|violet|turquoise|claret|bronze|cream|teal|indigo|lilac|burgundy)$/;

/** Colours, home grounds and first editions. */
export function clubRule(event: Occurrence): boolean {
  const { scene, clause, lemma, subject, time } = event;
  const { discourse, sink, span } = scene;
  const { verb } = clause;
  if (
    lemma === 'wear' &&
    clause.subject !== undefined &&
    discourse.title !== undefined &&
    (clause.object !== undefined || clause.adjectives !== undefined) &&
    (/^(?:players?|team|members|club)$/.test(clause.subject.head) || subject === discourse.title)
  ) {
    addAttribute(
      scene,
      'colours',
      discourse.title,
      clause.adjectives ?? clause.object?.text,
      false,
    );
    return true;
  }
  if (
    lemma === 'play' &&
    /^(?:home )?(?:matches|games)$/.test(
      verb.passive
        ? (clause.object?.text ?? '').toLowerCase()
        : clause.object === undefined
          ? ''
          : ownedNoun(clause.object),
    )
  ) {
    const ground = clause.adjuncts.find(
      ({ prep, np }) => (prep === 'at' || prep === 'in') && np?.name !== undefined,
    )?.np;
    const club = verb.passive ? discourse.title : subject;
    const arena = ground === undefined ? undefined : answerOf(ground, discourse);
    if (club !== undefined && arena !== undefined) {
      const plays: EventQuery = {
        kind: 'event',
        asked: 'subject',
        verb: 'play',
        tense: 'present',
        preps: [{ prep: 'at', phrase: arena }],
      };
      addAttribute(scene, 'home ground', club, arena, false);
      sink.add(
        { ...plays, noun: 'club' },
        club,
        span,
        [club, arena],
        [plays, { ...plays, noun: 'team' }],
      );
    }
    return true;
  }
  const type = subject === undefined ? undefined : discourse.referent(subject)?.type;
  const sporting = type !== undefined && /^(?:club|team|side)$/.test(type);
  // "The team plays in purple and gold"
  const dress = clause.adjuncts.find(({ prep, np }) => prep === 'in' && np?.name === undefined)?.np;
  if (
    sporting &&
    subject !== undefined &&
    /^(?:play|run out|appear)$/.test(lemma) &&
    dress !== undefined
  ) {
    if (COLOUR.test(dress.text.split(' ').at(-1) ?? '')) {
      addAttribute(scene, 'colours', subject, dress.text, false);
      return true;
    }
  }
  // "The club plays at Stenwell Park"
  const park = clause.adjuncts.find(({ prep, np }) => prep === 'at' && np?.name !== undefined)?.np;
  if (sporting && lemma === 'play' && clause.object === undefined && park !== undefined)
    addAttribute(scene, 'home ground', subject ?? '', answerOf(park, discourse), false);
  if (
    lemma === 'hold' &&
    verb.passive &&
    clause.object?.head === 'edition' &&
    /^first\b/.test(clause.object.text) &&
    discourse.title !== undefined &&
    time !== undefined
  ) {
    addTime(scene, { verb: 'begin', tense: 'past', subject: discourse.title, preps: [] }, time, [
      discourse.title,
    ]);
    return true;
  }
  return false;
}

/** "came out on Y Records" */
export function labelRule(event: Occurrence): boolean {
  const { scene, clause, lemma, subject, object, subjectPhrase } = event;
  const { discourse, sink, span } = scene;
  if (/^(?:release|publish|come out|issue)$/.test(lemma)) {
    const label = [subjectPhrase, ...clause.adjuncts.map(({ np }) => np)].find(
      (np) => np?.name !== undefined && /Records$/.test(np.name),
    );
    const disc = object ?? subject;
    if (label !== undefined && disc !== undefined && isDefinite(disc))
      sink.add(
        { kind: 'attribute', attribute: 'label', of: disc },
        answerOf(label, discourse),
        span,
        [disc],
      );
  }
  return false;
}
