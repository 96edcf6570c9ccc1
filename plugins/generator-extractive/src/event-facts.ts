import { canonicalVerb, creationVerb, hasPersonObject, isAwardNoun, nounClass, singular } from '@memo-js/english';
import type { EventQuery, Prep, Query } from '@memo-js/english';
import { addAttribute, bareOwnership, creationFacts, measureFact,
  measureText,
  ownership,
  placeFacts,
  predicateFacts,
  regionFacts,
} from './attribute-facts.ts';
import type { Scene } from './attribute-facts.ts';
import type { Adjunct, Clause } from './clauses.ts';
import { answerOf, argumentOf, isDefinite, ownedNoun, typeOf, unwrap } from './phrases.ts';
import type { DateUnit, NounPhrase } from './units.ts';

const TIME_PREP = new Set(['', 'in', 'on', 'at', 'during', 'around', 'about']);
const PLACE_PREP = new Set(['in', 'at']);
const PEOPLE = /^(?:people|persons|employees|workers|staff|staff members|members of staff)$/;
const REPEATABLE =
  /^(?:win|host|play|receive|work|join|move|hold|perform|visit|compete|appear|teach|serve|lead|chair|publish|release|travel|exhibit|attend|sell|represent|defeat|score|record|acquire|succeed|become)$/;
const COPULAS = new Set(['be', 'become', 'remain']);
const SPEECH =
  /^(?:say|tell|remark|think|believe|see|mean|seem|tend|want|try|include|happen|help|allow|enable|let|come|go|get|do|can|continue|know|call|consider|regard|describe|use|take|give|feel|look|keep)$/;

function withoutSubject(query: EventQuery): EventQuery {
  const { subject: _dropped, ...rest } = query;
  return rest;
}

const isDate = (adjunct: Adjunct): adjunct is Adjunct & { readonly date: DateUnit } =>
  adjunct.date !== undefined;

function timeOf(clause: Clause): DateUnit | undefined {
  return clause.adjuncts.find((adjunct) => isDate(adjunct) && TIME_PREP.has(adjunct.prep))?.date;
}

const personish = (phrase: NounPhrase, scene: Scene): boolean => {
  if (phrase.name === undefined) return false;
  return scene.discourse.isPerson(scene.discourse.expand(phrase.name));
};

/** A recurring time: "every May", "each September". */
function recurring(clause: Clause): string | undefined {
  const phrase = [clause.object, clause.second, ...clause.adjuncts.map(({ np }) => np)].find(
    (np) =>
      np !== undefined &&
      (np.det === 'every' || np.det === 'each') &&
      (nounClass(np.head) === 'time' ||
        np.name !== undefined ||
        /^(?:spring|summer|autumn|winter)$/.test(np.head)),
  );
  return phrase === undefined ? undefined : `${phrase.det ?? ''} ${phrase.name ?? phrase.text}`;
}

/** "Among its products the X is the best known." */
function amongFact(scene: Scene, clause: Clause): void {
  const { subject, object, adjectives } = clause;
  const among = clause.adjuncts.find(({ prep }) => prep === 'among')?.np;
  if (among === undefined || subject?.name === undefined) return;
  const owned = ownership(among, scene.discourse);
  const rank = object?.text ?? adjectives ?? '';
  if (owned === undefined || !/^(?:best|most|oldest|largest|highest|longest|biggest|finest|greatest|smallest)\b/.test(rank)) return;
  addAttribute(scene, `${rank.replace(' ', '-')} ${singular(owned.noun)}`, owned.owner, answerOf(subject, scene.discourse), true);
}

/** "At 2,914 metres, X is the highest mountain"; "with a length of 3 kilometres". */
function superlativeFact(scene: Scene, clause: Clause): void {
  const who = clause.subject === undefined ? undefined : argumentOf(clause.subject, scene.discourse);
  if (who === undefined || !isDefinite(who)) return;
  for (const { prep, np } of clause.adjuncts) {
    if (np === undefined) continue;
    if (prep === 'with' && np.number !== undefined && np.unit !== undefined && np.det === undefined) scene.sink.add({ kind: 'count', noun: np.unit, of: who }, np.number, scene.span, [who]);
    if (prep === 'with' && np.of?.number !== undefined) scene.sink.add({ kind: 'attribute', attribute: np.text, of: who }, measureText(np.of), scene.span, [who]);
    const words = [...(clause.object?.modifiers ?? []), clause.object?.text ?? ''].join(' ');
    const measure = /\b(?:highest|tallest)\b/.test(words) ? 'height' : /\blongest\b/.test(words) ? 'length' : /\bdeepest\b/.test(words) ? 'depth' : /\bwidest\b/.test(words) ? 'width' : undefined;
    if (prep === 'at' && measure !== undefined && np.number !== undefined && /^(?:metres|meters|feet|kilometres|miles|m|km)\b/.test(np.unit ?? '')) scene.sink.add({ kind: 'attribute', attribute: measure, of: who }, measureText(np), scene.span, [who]);
  }
}

/** Adds time questions: the date as stated, and the year alone. */
function addTime(
  scene: Scene,
  base: Omit<EventQuery, 'asked' | 'kind'>,
  date: DateUnit,
  entities: readonly string[],
): void {
  const bothNamed = base.subject !== undefined && base.object !== undefined && isDefinite(base.object) && base.verb !== 'marry' && base.verb !== 'become';
  const when: EventQuery = { kind: 'event', asked: 'time', ...base };
  const year: EventQuery = { kind: 'event', asked: 'year', ...base };
  const { sink, span } = scene;
  const loose = (query: EventQuery): Query[] => (bothNamed ? [withoutSubject(query)] : []);
  if (date.year === undefined) sink.add(when, date.text, span, entities, loose(when));
  else if (date.full) {
    sink.add(when, date.text, span, entities, loose(when));
    sink.add(year, date.year, span, entities, loose(year));
  } else sink.add(when, date.year, span, entities, [year, ...loose(when), ...loose(year)]);
}

/** "every May": when it happens, and in which month. */
function recurs(scene: Scene, base: Omit<EventQuery, 'asked' | 'kind'>, every: string, entities: readonly string[]): void {
  const { sink, span } = scene;
  sink.add({ kind: 'event', asked: 'time', ...base }, every, span, entities);
  const month = /^(?:every|each) (?<month>\p{Lu}\p{Ll}+)$/u.exec(every)?.groups?.['month'];
  if (month !== undefined) sink.add({ kind: 'event', asked: 'time', noun: 'month', ...base }, month, span, entities);
}

/** Facts of one clause. */
export function clauseFacts(scene: Scene, clause: Clause): void {
  if (clause.unreal || clause.verb.negated || clause.verb.unreal) return;
  const { verb } = clause;
  // "Her hobby is gardening"
  if (!verb.passive && verb.surface?.endsWith('ing') === true && verb.form === 'finite' && clause.subject !== undefined && clause.object === undefined) {
    const owned = ownership(clause.subject, scene.discourse) ?? (clause.subject.det === 'the' && clause.subject.modifiers.length > 0 && scene.discourse.title !== undefined ? { noun: clause.subject.text, owner: scene.discourse.title } : undefined);
    if (owned !== undefined && clause.adjuncts.length === 0) {
      addAttribute(scene, owned.noun, owned.owner, verb.surface.toLowerCase(), false);
      return;
    }
  }
  if (COPULAS.has(verb.lemma) && !verb.passive) {
    copulaFacts(scene, clause);
    return;
  }
  if (verb.lemma === 'have' && !verb.passive) {
    haveFacts(scene, clause);
    return;
  }
  if (numberFacts(scene, clause)) return;
  eventFacts(scene, clause);
}

function copulaFacts(scene: Scene, clause: Clause): void {
  const { subject, object, adjective, adjuncts } = clause;
  if (subject === undefined) return;
  amongFact(scene, clause);
  const coloured = ownership(subject, scene.discourse) ?? bareOwnership(subject, scene.discourse);
  if (coloured !== undefined && clause.adjectives !== undefined && object === undefined && !adjuncts.some(({ prep }) => prep !== '')) {
    addAttribute(scene, coloured.noun, coloured.owner, clause.adjectives, false);
    return;
  }
  if (adjective === 'worth' && object?.number !== undefined) {
    const prize = argumentOf(subject, scene.discourse);
    if (prize !== undefined && isDefinite(prize)) scene.sink.add({ kind: 'attribute', attribute: 'worth', of: prize }, measureText(object), scene.span, [prize]);
    return;
  }
  if (measureFact(scene, clause)) return;
  superlativeFact(scene, clause);
  if (object !== undefined) {
    const who = argumentOf(subject, scene.discourse);
    if (object.head === 'home' && object.det === undefined && who !== undefined) {
      const to = adjuncts.find(({ prep }) => prep === 'to')?.np;
      const guest = to?.name === undefined ? undefined : answerOf(to, scene.discourse);
      if (guest !== undefined && isDefinite(who)) scene.sink.add({ kind: 'event', asked: 'place', verb: 'locate', tense: 'present', object: guest, preps: [] }, who, scene.span, [who, guest]);
      if (to?.number !== undefined && PEOPLE.test(to.unit ?? ''))
        scene.sink.add(
          { kind: 'attribute', attribute: 'population', of: who },
          to.number,
          scene.span,
          [who],
        );
      return;
    }
    predicateFacts(scene, subject, object, adjuncts);
    const time = timeOf(clause);
    const since = clause.adjuncts.find(
      ({ prep, date }) => prep === 'since' && date !== undefined,
    )?.date;
    const role = since === undefined ? undefined : answerOf(object, scene.discourse);
    if (since !== undefined && role !== undefined && who !== undefined && isDefinite(who))
      addTime(
        scene,
        { verb: 'become', tense: 'past', subject: who, object: role, preps: [] },
        since,
        [who],
      );
    if (clause.verb.lemma === 'become' && time !== undefined && who !== undefined) {
      const role = answerOf(object, scene.discourse);
      if (role !== undefined && isDefinite(who))
        addTime(
          scene,
          { verb: 'become', tense: 'past', subject: who, object: role, preps: [] },
          time,
          [who],
        );
    }
    return;
  }
  const who = argumentOf(subject, scene.discourse);
  if (who === undefined) return;
  const owned = ownership(subject, scene.discourse);
  const place = adjuncts.find(
    ({ prep, np }) => np !== undefined && /^(?:in|at|on|near|beside)$/.test(prep),
  );
  if (adjective === undefined || /^(?:located|situated|based)$/.test(adjective)) {
    if (place === undefined) return;
    if (
      owned !== undefined &&
      /^(?:headquarters|head office|main office|base|seat|home)$/.test(owned.noun)
    )
      placeFacts(scene, owned.owner, place);
    else if (!scene.discourse.isPerson(who)) placeFacts(scene, who, place);
    return;
  }
  if (/^(?:famous|known|notable|renowned|noted)$/.test(adjective)) {
    const reason = adjuncts.find(({ prep }) => prep === 'for')?.np;
    const answer = reason === undefined ? undefined : answerOf(reason, scene.discourse);
    if (isDefinite(who))
      scene.sink.add(
        {
          kind: 'event',
          asked: 'prep',
          prep: 'for',
          verb: 'know',
          tense: 'present',
          object: who,
          preps: [],
        },
        answer,
        scene.span,
        [who],
      );
  }
  if (adjective === 'married') {
    const to = adjuncts.find(({ prep }) => prep === 'to')?.np;
    if (to !== undefined) marriage(scene, who, answerOf(to, scene.discourse), undefined);
  }
}

function marriage(
  scene: Scene,
  one: string,
  other: string | undefined,
  time: DateUnit | undefined,
): void {
  if (other === undefined || !isDefinite(other) || !isDefinite(one)) return;
  const { sink, span, discourse } = scene;
  const entities = [one, other];
  sink.add({ kind: 'attribute', attribute: 'spouse', of: one }, other, span, entities);
  sink.add({ kind: 'attribute', attribute: 'spouse', of: other }, one, span, entities);
  discourse.markPerson(one);
  discourse.markPerson(other);
  if (time !== undefined) {
    for (const [who, whom] of [
      [one, other],
      [other, one],
    ] as const)
      addTime(
        scene,
        { verb: 'marry', tense: 'past', subject: who, object: whom, preps: [] },
        time,
        entities,
      );
    sink.add(
      { kind: 'event', asked: 'time', verb: 'marry', tense: 'past', subject: one, preps: [] },
      time.full ? time.text : time.year,
      span,
      entities,
    );
  }
}

function haveFacts(scene: Scene, clause: Clause): void {
  const { subject, object, adjuncts } = clause;
  if (subject === undefined || object === undefined) return;
  const who = argumentOf(subject, scene.discourse);
  if (who === undefined || !isDefinite(who)) return;
  const { sink, span, discourse } = scene;
  if (
    object.possessor !== undefined &&
    /^(?:headquarters|office|base|seat|home)$/.test(object.head)
  ) {
    const place = adjuncts.find(({ prep, np }) => np !== undefined && PLACE_PREP.has(prep));
    if (place !== undefined) placeFacts(scene, who, place);
    return;
  }
  if (/^(?:room|space|seats?|capacity)$/.test(object.head)) {
    const places = adjuncts.find(({ prep, np }) => prep === 'for' && np?.number !== undefined)?.np ?? (object.of?.number === undefined ? undefined : object.of);
    if (places?.number !== undefined) {
      sink.add({ kind: 'attribute', attribute: 'capacity', of: who }, places.number, span, [who]);
      if (places.unit !== undefined) sink.add({ kind: 'count', noun: places.unit, of: who }, places.number, span, [who]);
      return;
    }
  }
  for (const item of object.items ?? [object]) {
    if (item.number !== undefined && item.unit !== undefined && item.of === undefined) {
      if (item.unit === 'pages') sink.add({ kind: 'attribute', attribute: 'length', of: who }, `${item.number} pages`, span, [who]);
      if (item.apposed !== undefined)
        addAttribute(scene, singular(item.unit), who, answerOf(item.apposed, discourse), true);
      sink.add(
        {
          kind: 'count',
          noun: item.unit.replace(/^(?:permanent|full-time|current) /, ''),
          of: who,
        },
        item.number,
        span,
        [who],
      );
    } else if (item.of?.number !== undefined && item.name === undefined) {
      sink.add({ kind: 'attribute', attribute: item.text, of: who }, measureText(item.of), span, [
        who,
      ]);
    } else if (item.name !== undefined && item.type !== undefined) {
      addAttribute(scene, item.type, who, discourse.meet(item.name, item.type), true);
    }
  }
}

/** "Each year 325,000 visitors come." */
function visitorsCome({ subject, object, verb }: Clause): boolean {
  return subject?.number !== undefined && object === undefined && /^(?:visitors|people|guests|tourists)$/.test(subject.unit ?? '') && /^(?:come|visit|attend)$/.test(verb.lemma);
}

/** Verbs whose object is a number: "employs 1,200 people", "cost 3 million crowns", "seats 1,850". */
function numberFacts(scene: Scene, clause: Clause): boolean {
  const { verb } = clause;
  if (peopleFacts(scene, clause)) return true;
  const subject = verb.passive ? undefined : clause.subject;
  if (subject === undefined) return false;
  const bare = verb.lemma === 'cost' ? bareOwnership(subject, scene.discourse) : undefined;
  const quantity =
    clause.object?.number !== undefined && clause.object.name === undefined
      ? clause.object
      : undefined;
  const { title } = scene.discourse;
  if (visitorsCome(clause) && title !== undefined) {
    scene.sink.add({ kind: 'count', noun: 'visitors', of: title }, clause.subject?.number, scene.span, [title]);
    return true;
  }
  const edition = subject.name === undefined && subject.possessor === undefined && subject.of === undefined && /^(?:edition|collection|exhibition)$/.test(subject.head) ? scene.discourse.title : undefined;
  const who = bare?.owner ?? edition ?? argumentOf(subject, scene.discourse);
  if (who === undefined || !isDefinite(who)) return false;
  const { sink, span } = scene;
  const pages = clause.object ?? clause.adjuncts.find(({ prep }) => prep === 'to')?.np;
  if (pages?.number !== undefined && pages.unit === 'pages' && /^(?:run|have|fill|contain|comprise)$/.test(verb.lemma)) {
    sink.add({ kind: 'count', noun: 'pages', of: who }, pages.number, span, [who]);
    sink.add({ kind: 'attribute', attribute: 'length', of: who }, `${pages.number} pages`, span, [who]);
    return true;
  }
  const set = (attribute: string, value: string | undefined): true => {
    sink.add({ kind: 'attribute', attribute, of: who }, value, span, [who]);
    return true;
  };
  if (verb.lemma === 'cover' || verb.lemma === 'occupy') {
    const area = clause.object?.head === 'area' ? clause.object.of : quantity;
    if (area?.number !== undefined && /(?:square|hectares?|acres?|km²|m²)/.test(area.unit ?? ''))
      return set('size', measureText(area));
  }
  if (/^(?:rise|stand|reach|lie|sit)$/.test(verb.lemma)) {
    const to =
      quantity ??
      clause.adjuncts.find(
        ({ np }) => np?.number !== undefined && /^(?:metres|meters|feet|m)/.test(np.unit ?? ''),
      )?.np;
    if (to !== undefined && /^(?:metres|meters|feet|m)\b/.test(to.unit ?? ''))
      return set(/^(?:lie|sit)$/.test(verb.lemma) || clause.adjuncts.some(({ prep, np }) => prep === 'above' && np?.head === 'level')
          ? 'elevation'
          : 'height',
        measureText(to),
      );
  }
  if (quantity !== undefined && /^(?:lie|stand|sit)$/.test(verb.lemma)) return true;
  if (quantity === undefined || quantity.det !== undefined) return false;
  const unit = quantity.unit ?? '';
  switch (verb.lemma) {
    case 'employ':
      sink.add(
        { kind: 'count', noun: PEOPLE.test(unit) ? 'employees' : unit, of: who },
        quantity.number,
        span,
        [who],
      );
      return true;
    case 'cost':
      return set('cost', measureText(quantity));
    case 'weigh':
      return set('weight', measureText(quantity));
    case 'measure':
    case 'stretch':
    case 'extend':
    case 'run':
      if (!/(?:metres|meters|kilometres|kilometers|miles|feet|km|m|centimetres)$/.test(unit))
        return false;
      return set('length', measureText(quantity));
    case 'last':
      return set('duration', measureText(quantity));
    case 'seat':
    case 'accommodate':
      return set('capacity', quantity.number);
    case 'hold':
      if (/^(?:people|spectators|visitors|guests|passengers|seats)$/.test(unit))
        return set('capacity', quantity.number);
  }
    if (subject.head === 'library' && /^(?:volumes|books|titles)$/.test(unit.split(' ').at(-1) ?? '')) set('size', measureText(quantity));
  if (/^(?:contain|house|include|comprise|feature|own|operate|offer|run|hold|display|count|number|boast|span)$/.test(
      verb.lemma,
    ) &&
    unit !== ''
  ) {
    sink.add({ kind: 'count', noun: unit, of: who }, quantity.number, span, [who]);
    return true;
  }
  if (unit !== '') {
    const object = clause.object;
    const time = timeOf(clause);
    const preps: Prep[] =
      time === undefined ? [] : [{ prep: 'in', phrase: time.year ?? time.text }];
    const base: EventQuery = {
      kind: 'event',
      asked: 'count',
      verb: verb.lemma,
      tense: verb.tense,
      subject: who,
      noun: unit,
      preps,
    };
    if (object !== undefined && !/^(?:years?|months?|days?|weeks?|hours?|times?)$/.test(unit)) {
      const measured =
        /^(?:metres|kilometres|tonnes|megawatts|litres|kilograms|square|million|percent|crowns|euros|dollars|pounds|marks|degrees|hectares|knots)\b/.test(
          unit,
        );
      if (measured)
        sink.add(
          { ...base, asked: 'object' },
          measureText(quantity),
          span,
          [who],
          preps.length > 0 ? [{ ...base, asked: 'object', preps: [] }] : [],
        );
      else
        sink.add(
          base,
          quantity.number,
          span,
          [who],
          preps.length > 0 ? [{ ...base, preps: [] }] : [],
        );
      return true;
    }
  }
  return false;
}

/** "About 700 people work for it", "Its population is put at 338,800". */
function peopleFacts(scene: Scene, clause: Clause): boolean {
  const { subject, verb, adjuncts } = clause;
  const { sink, span, discourse } = scene;
  if (verb.lemma === 'sell' && !verb.passive && subject !== undefined && clause.object === undefined) {
    const price = adjuncts.find(({ prep, np }) => (prep === 'for' || prep === 'at') && np?.number !== undefined)?.np;
    const thing = argumentOf(subject, discourse);
    if (price !== undefined && thing !== undefined && isDefinite(thing)) {
      sink.add({ kind: 'attribute', attribute: 'cost', of: thing }, measureText(price), span, [thing]);
      return true;
    }
  }
  if (!verb.passive && subject?.number !== undefined && PEOPLE.test(subject.unit ?? '')) {
    const at = adjuncts.find(({ prep, np }) => np !== undefined && /^(?:for|at|in|on|with)$/.test(prep))?.np;
    const who = at === undefined ? undefined : argumentOf(unwrap(at), discourse);
    if (who !== undefined && isDefinite(who) && verb.lemma === 'work') sink.add({ kind: 'count', noun: 'employees', of: who }, subject.number, span, [who]);
    if (who !== undefined && isDefinite(who) && verb.lemma === 'live') sink.add({ kind: 'attribute', attribute: 'population', of: who }, subject.number, span, [who]);
    return verb.lemma === 'work' || verb.lemma === 'live';
  }
  if (verb.passive && clause.object?.number !== undefined && clause.object.unit !== undefined) {
    const at = adjuncts.find(({ prep, np }) => np !== undefined && /^(?:at|in)$/.test(prep))?.np;
    const who = at === undefined ? undefined : argumentOf(unwrap(at), discourse);
    if (/^(?:enrol|enroll|employ|register)$/.test(verb.lemma) && who !== undefined && isDefinite(who)) {
      sink.add({ kind: 'count', noun: verb.lemma === 'employ' ? 'employees' : clause.object.unit, of: who }, clause.object.number, span, [who]);
      return true;
    }
    if (/^(?:sell|print)$/.test(verb.lemma) && /^(?:copies|units|albums|tickets)$/.test(clause.object.unit) && discourse.title !== undefined) {
      sink.add({ kind: 'event', asked: 'count', verb: verb.lemma, tense: 'past', subject: discourse.title, noun: clause.object.unit, preps: [] }, clause.object.number, span, [discourse.title]);
      return true;
    }
  }
  if (verb.passive && clause.object !== undefined && /^(?:put|estimate|give|record|list|reckon|set)$/.test(verb.lemma)) {
    const amount = adjuncts.find(({ prep, np }) => prep === 'at' && np?.number !== undefined)?.np;
    const owned = ownership(clause.object, discourse) ?? bareOwnership(clause.object, discourse);
    if (amount !== undefined && owned !== undefined) {
      addAttribute(scene, owned.noun, owned.owner, measureText(amount), false);
      return true;
    }
  }
  return false;
}

interface Roles {
  readonly subject?: string;
  readonly object?: string;
  readonly subjectPhrase?: NounPhrase;
  readonly objectPhrase?: NounPhrase;
}

function rolesOf(scene: Scene, clause: Clause): Roles {
  const by = clause.verb.passive
    ? clause.adjuncts.find(({ prep, np }) => prep === 'by' && np !== undefined)?.np
    : undefined;
  const subjectPhrase = clause.verb.passive ? by : clause.subject;
  const subject =
    subjectPhrase === undefined ? undefined : argumentOf(subjectPhrase, scene.discourse);
    // "It plays its home matches": what the subject itself owns is asked without its owner.
  const own = clause.object?.possessor?.pronoun !== undefined && subject !== undefined && scene.discourse.pronoun(clause.object.possessor.pronoun) === subject;
  const object = clause.object === undefined ? undefined : own ? ownedNoun(clause.object) : argumentOf(clause.object, scene.discourse);
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(object === undefined ? {} : { object }),
    ...(subjectPhrase === undefined ? {} : { subjectPhrase: unwrap(subjectPhrase) }),
    ...(clause.object === undefined ? {} : { objectPhrase: unwrap(clause.object) }),
  };
}

function eventFacts(scene: Scene, clause: Clause): void {
  const { discourse, sink, span } = scene;
  const { verb } = clause;
  const roles = rolesOf(scene, clause);
  const { subject, object, subjectPhrase, objectPhrase } = roles;
  const tense = verb.tense;
  const appeared =
    (verb.lemma === 'appear' || verb.lemma === 'come out') &&
    subject !== undefined &&
    discourse.referent(subject)?.kind === 'work';
  const lemma = appeared ? 'publish' : verb.lemma;
  const canonical = canonicalVerb(lemma);
  const time = timeOf(clause);
  const entities = [subject, object].filter(
    (name): name is string => name !== undefined && isDefinite(name),
  );
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
  if (lemma === 'marry') {
    const other = clause.verb.passive
      ? clause.adjuncts.find(({ prep }) => prep === 'to')?.np
      : clause.object;
    const one = clause.verb.passive ? object : subject;
    if (one !== undefined && other !== undefined)
      marriage(scene, one, answerOf(other, discourse), time);
    return;
  }
  if (lemma === 'name' || lemma === 'call' || lemma === 'nickname') {
    nameFacts(scene, clause, object);
    if (lemma !== 'name' || clause.second !== undefined) return;
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
    return;
  }
    if (subjectNamed(subject) && !verb.passive && clause.object !== undefined && learned(scene, subject, clause)) return;
  if (/^(?:enjoy|love)$/.test(lemma) && subjectNamed(subject) && objectPhrase !== undefined && objectPhrase.name === undefined && discourse.isPerson(subject)) {
    sink.add({ kind: 'attribute', attribute: 'hobby', of: subject }, answerOf(objectPhrase, discourse), span, [subject]);
  }
  if (lemma === 'wear' && clause.subject !== undefined && discourse.title !== undefined && (clause.object !== undefined || clause.adjectives !== undefined) && (/^(?:players?|team|members|club)$/.test(clause.subject.head) || subject === discourse.title)) {
    addAttribute(scene, 'colours', discourse.title, clause.adjectives ?? clause.object?.text, false);
    return;
  }
  mottoFacts(scene, clause, subject ?? object);
  if (canonical === 'write' || canonical === 'publish') {
    const kind = object === undefined ? undefined : discourse.referent(object)?.type;
    if (kind !== undefined && /^(?:memoir|autobiography|diary)$/.test(kind) && object !== undefined && subjectNamed(subject) && discourse.referent(subject)?.kind !== 'organisation') addAttribute(scene, kind, subject, object, true);
  }
  if (lemma === 'host' && object !== undefined && isDefinite(object)) {
    const when = recurring(clause);
    if (when !== undefined) recurs(scene, { verb: 'hold', tense: 'present', object, preps: [] }, when, [object]);
    if (subjectNamed(subject)) sink.add({ kind: 'event', asked: 'place', verb: 'hold', tense: 'present', object, preps: [] }, subject, span, [object, subject]);
  }
  if (lemma === 'house' && verb.passive && object !== undefined && isDefinite(object)) {
    for (const adjunct of clause.adjuncts) {
      if (adjunct.np === undefined || adjunct.prep !== 'in') continue;
      if (adjunct.np.name !== undefined) placeFacts(scene, object, adjunct);
      else sink.add({ kind: 'event', asked: 'place', verb: 'house', tense: 'present', object, preps: [] }, answerOf(adjunct.np, discourse), span, [object], [{ kind: 'event', asked: 'prep', prep: 'in', verb: 'house', tense: 'present', object, preps: [] }]);
    }
    return;
  }
  if (lemma === 'come' && subjectNamed(subject) && clause.subject !== undefined) {
    const from = clause.adjuncts.find(({ prep }) => prep === 'from')?.np;
    if (from?.name !== undefined) {
      if (!discourse.isPerson(subject)) placeFacts(scene, subject, { prep: 'in', np: from });
      sink.add({ kind: 'event', asked: 'place', verb: 'come', tense: 'present', subject, preps: [] }, answerOf(unwrap(from), discourse), span, entities);
    }
  }
  if (verb.passive && object !== undefined && isAwardNoun(object) && /^(?:award|give|present|grant)$/.test(lemma)) {
    const to = clause.adjuncts.find(({ prep }) => prep === 'to')?.np;
    const winner = to === undefined ? undefined : answerOf(to, discourse);
    if (winner !== undefined && isDefinite(winner) && clause.object !== undefined) {
      prizeFacts(scene, winner, clause.object, time);
      return;
    }
  }
  if (lemma === 'receive' && !verb.passive && clause.subject?.head === 'winner' && clause.object?.number !== undefined && discourse.title !== undefined && isAwardNoun(discourse.title)) {
    sink.add({ kind: 'attribute', attribute: 'worth', of: discourse.title }, measureText(clause.object), span, [discourse.title]);
  }
  if (lemma === 'teach' && verb.passive && object !== undefined && isDefinite(object)) {
    const school = clause.adjuncts.find(({ prep, np }) => prep === 'at' && np?.name !== undefined)?.np;
    if (school !== undefined) sink.add({ kind: 'event', asked: 'place', verb: 'study', tense: 'past', subject: object, preps: [] }, answerOf(school, discourse), span, [object]);
  }
  if (/^(?:release|publish|come out|issue)$/.test(lemma)) {
    const label = [subjectPhrase, ...clause.adjuncts.map(({ np }) => np)].find((np) => np?.name !== undefined && /Records$/.test(np.name));
    const disc = object ?? subject;
    if (label !== undefined && disc !== undefined && isDefinite(disc)) sink.add({ kind: 'attribute', attribute: 'label', of: disc }, answerOf(label, discourse), span, [disc]);
  }
  if (lemma === 'go' && subject !== undefined && isAwardNoun(subject)) {
    const to = clause.adjuncts.find(({ prep }) => prep === 'to')?.np;
    const winner = to === undefined ? undefined : answerOf(to, discourse);
    if (winner !== undefined && clause.subject !== undefined) prizeFacts(scene, winner, clause.subject, time);
    return;
  }
  if (lemma === 'reach' && subjectNamed(subject) && clause.object?.head === 'sea') {
    const into = clause.adjuncts.find(({ prep }) => prep === 'in' || prep === 'at')?.np;
    if (into !== undefined) sink.add({ kind: 'event', asked: 'prep', prep: 'into', verb: 'flow', tense: 'present', subject, preps: [] }, answerOf(unwrap(into), discourse), span, entities);
    return;
  }
  if (lemma === 'destroy' && clause.subject?.head === 'flood' && object !== undefined && objectPhrase?.name !== undefined && time !== undefined) addTime(scene, { verb: 'flood', tense: 'past', object, preps: [] }, time, [object]);
  if (SPEECH.test(lemma) &&
    !verb.passive &&
    lemma !== 'include' &&
    lemma !== 'come' &&
    lemma !== 'use'
  )
    return;
  if (lemma === 'include' && !verb.passive) {
    const owned = clause.subject === undefined ? undefined : ownership(clause.subject, discourse);
    if (owned !== undefined && clause.object !== undefined)
      addAttribute(scene, owned.noun, owned.owner, answerOf(clause.object, discourse), false);
    return;
  }
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
      return;
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
      return;
    }
  }
  if (
    !verb.passive &&
    second !== undefined &&
    clause.object !== undefined &&
    /^(?:appoint|elect|name|crown)$/.test(lemma)
  )
    predicateFacts(scene, clause.object, { ...second, det: second.det ?? 'the' }, []);
    const intransitive = subject !== undefined && clause.object === undefined;
  const patient = verb.passive ? object : undefined;
  const known = object ?? subject;
  if (known === undefined) return;
  const objectNamed = object !== undefined && isDefinite(object);
  const actor = subjectNamed(subject);
  if (!objectNamed && !actor) return;
  const place = clause.adjuncts.filter(
    ({ prep, np }) => np !== undefined && PLACE_PREP.has(prep) && isPlace(np, scene),
  );
  const others = clause.adjuncts.filter(
    (adjunct) =>
      adjunct.np !== undefined &&
      !place.includes(adjunct) &&
      !(verb.passive && adjunct.prep === 'by') &&
      adjunct.np.det !== 'every' &&
      adjunct.np.det !== 'each',
  );
  const base = {
    verb: lemma,
    tense,
    ...(subject === undefined ? {} : { subject }),
    ...(object === undefined ? {} : { object }),
  } as const;

  if (lemma === 'play' && /^(?:home )?(?:matches|games)$/.test(verb.passive ? (clause.object?.text ?? '').toLowerCase() : clause.object === undefined ? '' : ownedNoun(clause.object))) {
    const ground = clause.adjuncts.find(({ prep, np }) => (prep === 'at' || prep === 'in') && np?.name !== undefined)?.np;
    const club = verb.passive ? discourse.title : subject;
    const arena = ground === undefined ? undefined : answerOf(ground, discourse);
    if (club !== undefined && arena !== undefined) {
      const plays: EventQuery = { kind: 'event', asked: 'subject', verb: 'play', tense: 'present', preps: [{ prep: 'at', phrase: arena }] };
      addAttribute(scene, 'home ground', club, arena, false);
      sink.add({ ...plays, noun: 'club' }, club, span, [club, arena], [plays, { ...plays, noun: 'team' }]);
    }
    return;
  }
  if (lemma === 'hold' && verb.passive && clause.object?.head === 'edition' && /^first\b/.test(clause.object.text) && discourse.title !== undefined && time !== undefined) {
    addTime(scene, { verb: 'begin', tense: 'past', subject: discourse.title, preps: [] }, time, [discourse.title]);
    return;
  }
  // Prizes: to receive one is to win it.
  if (
    !verb.passive &&
    actor &&
    subject !== undefined &&
    objectPhrase !== undefined &&
    /^(?:receive|win|earn|gain)$/.test(lemma)
  ) {
    prizeFacts(scene, subject, objectPhrase, time, lemma);
    return;
  }
  const source = clause.subject === undefined ? undefined : ownership(clause.subject, discourse);
  if (source !== undefined && /^(?:source|origin)$/.test(source.noun) && !verb.passive) {
    const where = clause.adjuncts.find(({ prep, np }) => np !== undefined && /^(?:in|on|at|near)$/.test(prep))?.np;
    const place = where === undefined ? undefined : answerOf(unwrap(where), discourse);
    sink.add({ kind: 'attribute', attribute: 'source', of: source.owner }, place, span, [source.owner], [{ kind: 'event', asked: 'place', verb: 'rise', tense: 'present', subject: source.owner, preps: [] }]);
    return;
  }
  if (canonical === 'locate' || lemma === 'lie' || lemma === 'stand' || lemma === 'sit') {
    const thing = clause.object?.number !== undefined ? subject : (object ?? subject);
    if (clause.object?.number !== undefined) return;
    if (thing !== undefined)
      for (const adjunct of clause.adjuncts)
        if (adjunct.np !== undefined && /^(?:in|at|on|near|beside|along)$/.test(adjunct.prep))
          placeFacts(scene, thing, adjunct);
    return;
  }
  const repeat = REPEATABLE.test(lemma);
  const timePrep: Prep[] =
    time !== undefined && repeat ? [{ prep: 'in', phrase: time.year ?? time.text }] : [];

  if (lemma === 'study' && !verb.passive && subject !== undefined) {
    const under = clause.adjuncts.find(({ prep }) => prep === 'under' || prep === 'with')?.np;
    if (under?.name !== undefined && actor) sink.add({ kind: 'attribute', attribute: 'teacher', of: subject }, answerOf(under, discourse), span, entities);
  }
  if (verb.passive && objectPhrase?.name !== undefined && object !== undefined && /^(?:build|construct|erect|lay)$/.test(lemma)) {
    const over = clause.adjuncts.find(({ prep, np }) => np !== undefined && /^(?:on|across|over)$/.test(prep));
    const where = over?.np === undefined ? undefined : answerOf(unwrap(over.np), discourse);
    const type = typeOf(object, discourse);
    if (over !== undefined && where !== undefined && isDefinite(where) && type !== undefined) sink.add({ kind: 'event', asked: 'object', verb: lemma, tense: 'past', preps: [{ prep: over.prep, phrase: where }], noun: type }, object, span, [object, where]);
  }
  if (lemma === 'rise' && actor && subject !== undefined) {
    const where = clause.adjuncts.find(({ prep, np }) => np !== undefined && /^(?:in|on|at|near|from)$/.test(prep))?.np;
    if (where !== undefined) sink.add({ kind: 'event', asked: 'place', verb: 'rise', tense: 'present', subject, preps: [] }, answerOf(unwrap(where), discourse), span, entities);
    return;
  }
  if (lemma === 'publish' && !verb.passive && subject !== undefined && actor && discourse.isPerson(subject) && clause.object?.name !== undefined && clause.object.type !== undefined) addAttribute(scene, clause.object.type, subject, answerOf(clause.object, discourse), true);
  if (lemma === 'publish' && !verb.passive && subject !== undefined && actor && (discourse.isPerson(subject) || (discourse.referent(subject)?.kind === undefined && /^\p{Lu}\S+ \p{Lu}/u.test(subject) && !/(?:Press|Books|Records|Publishing|House|Publishers|Verlag|Editions|Group|Works)$/.test(subject))) && clause.object?.name !== undefined) creationFacts(scene, creationVerb(clause.object.type ?? 'book') ?? 'write', subject, answerOf(clause.object, discourse) ?? '');
  // Who did it?
  if (subject !== undefined && subjectPhrase !== undefined && objectNamed) {
    const answer = answerOf(subjectPhrase, discourse);
    const telling =
      answer !== undefined &&
      (isDefinite(answer) || /s$/.test(answer) || /^(?:destroy|damage|power|cause|inspire|surround)$/.test(lemma));
    for (const thing of telling ? parts(clause.object, object, scene) : []) {
      const query: EventQuery = {
        kind: 'event',
        asked: 'subject',
        verb: lemma,
        tense,
        object: thing,
        preps: timePrep,
      };
      sink.add(query, answer, span, entities, timePrep.length > 0 ? [{ ...query, preps: [] }] : []);
    }
  }
  // What did they do it to?
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
  // Where?
  for (const adjunct of place) {
    if (adjunct.np === undefined) continue;
    const where = answerOf(unwrap(adjunct.np), discourse);
    if (where === undefined || !isDefinite(where)) continue;
    const query: EventQuery = { kind: 'event', asked: 'place', ...base, preps: [] };
    const weaker: Query[] = [];
    if (subject !== undefined && objectNamed) weaker.push(withoutSubject(query));
    const standing = scene.discourse.referent(object ?? subject ?? '')?.kind;
    if ((standing === 'structure' || standing === 'organisation' || (lemma === 'open' && standing !== 'event' && !discourse.isPerson(known))) && /^(?:open|house|build|found|erect|construct|establish|form)$/.test(lemma)) {
      weaker.push({ kind: 'event', asked: 'place', verb: 'locate', tense: 'present', object: object ?? subject ?? '', preps: [] });
    }
    if (subject !== undefined && object !== undefined && !objectNamed && actor) {
      const { object: _dropped, ...rest } = query;
      weaker.push(rest);
    }
    sink.add(query, where, span, [...entities, where], weaker);
    regionFacts(scene, known, unwrap(adjunct.np));
  }
  // When?
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
  // Everything else with a preposition
  for (const { prep, np } of others) {
        if (np === undefined || prep === 'as' || (prep === 'of' && !(verb.passive && /^(?:make|build|construct|compose)$/.test(lemma))) ||
      prep === 'like' ||
      prep === 'until' ||
      prep === 'before' ||
      prep === 'after' ||
      prep === 'since' ||
      prep === 'during' ||
      prep === 'despite' ||
      prep === 'without' ||
      prep === 'within' ||
      prep === 'throughout'
    )
      continue;
        if (np.name === undefined && /^(?:years?|months?|weeks?|days?|decades?|hours?|time)$/.test(np.head)) continue;
    if (np.number !== undefined && np.name === undefined && /^(?:years?|months?|weeks?|days?|hours?|minutes?)$/.test(np.unit ?? '')
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
      const { object: _dropped, ...rest } = plain;
      withoutObject.push(rest);
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
        if (lemma === 'belong' && prep === 'to' && np.name !== undefined && type !== undefined) withoutObject.push({ kind: 'event', asked: 'prep', prep: 'in', verb: 'locate', tense: 'present', object: subject ?? '', preps: [], noun: type });
    sink.add(type === undefined ? plain : { ...plain, noun: type }, answer, span, [...entities, ...(isDefinite(answer) && np.name !== undefined ? [answer] : [])],
      type === undefined ? withoutObject : [plain, ...withoutObject],
    );
    // "Which river flows through X?"
    if (
      intransitive &&
      subject !== undefined &&
      subjectPhrase?.name !== undefined &&
      np.name !== undefined &&
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
        answerOf(subjectPhrase, discourse),
        span,
        [...entities, answer],
        noun === undefined ? [] : [reverse],
      );
    }
  }
}

const subjectNamed = (subject: string | undefined): subject is string =>
  subject !== undefined && isDefinite(subject);

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

function placePreps(place: readonly Adjunct[], scene: Scene): Prep[] {
  const first = place[0];
  const phrase = first?.np === undefined ? undefined : answerOf(unwrap(first.np), scene.discourse);
  return phrase === undefined || first === undefined ? [] : [{ prep: first.prep, phrase }];
}

/** A list of names stands for each of its members. */
function parts(phrase: NounPhrase | undefined, whole: string, scene: Scene): readonly string[] {
  const items = phrase?.items
    ?.map((item) => argumentOf(item, scene.discourse))
    .filter((item): item is string => item !== undefined && isDefinite(item));
  return items === undefined || items.length === 0 ? [whole] : items;
}

function addObject(
  scene: Scene,
  who: string,
  phrase: NounPhrase,
  how: {
    readonly lemma: string;
    readonly tense: 'past' | 'present';
    readonly timePrep: readonly Prep[];
  },
): void {
  const { discourse, sink, span } = scene;
  if (
    phrase.pronoun !== undefined &&
    hasPersonObject(how.lemma) === false &&
    answerOf(phrase, discourse) === undefined
  )
    return;
  const answer =
    phrase.number !== undefined && phrase.name === undefined
      ? measureText(phrase)
      : answerOf(phrase, discourse);
  if (answer === undefined) return;
  const named = phrase.name !== undefined && phrase.items === undefined;
  const type = named
    ? typeOf(discourse.meet(phrase.name, phrase.type), discourse)
    : phrase.items?.every((item) => item.name !== undefined) === true
      ? commonType(phrase.items, scene)
      : undefined;
  const plain: EventQuery = {
    kind: 'event',
    asked: 'object',
    verb: how.lemma,
    tense: how.tense,
    subject: who,
    preps: [...how.timePrep],
  };
  const weaker: Query[] = [];
  const product = named && canonicalVerb(how.lemma) === 'produce';
  const typed = type === undefined ? (product ? { ...plain, noun: 'product' } : plain) : { ...plain, noun: type };
  if (type !== undefined && !(named && canonicalVerb(how.lemma) === 'produce')) weaker.push(plain);
  if (how.timePrep.length > 0) weaker.push({ ...typed, preps: [] }, { ...plain, preps: [] });
  const label =
    /^(?:play)$/.test(how.lemma) && !named
      ? 'instrument'
      : /^(?:speak)$/.test(how.lemma)
        ? 'language'
        : undefined;
  if (label !== undefined) weaker.push({ ...plain, noun: label, preps: [] });
  sink.add(typed, answer, span, [who, ...(named ? [answer] : [])], weaker);
}

function commonType(items: readonly NounPhrase[], scene: Scene): string | undefined {
  const types = new Set(
    items.map((item) =>
      item.name === undefined
        ? undefined
        : typeOf(scene.discourse.meet(item.name, item.type), scene.discourse),
    ),
  );
  const [only] = types;
  return types.size === 1 ? only : undefined;
}

function prizeFacts(
  scene: Scene,
  winner: string,
  prize: NounPhrase,
  time: DateUnit | undefined,
  lemma = 'win',
): void {
  const { discourse, sink, span } = scene;
  const name = answerOf(unwrap(prize), discourse);
  if (name === undefined) return;
  const isPrize =
    prize.name !== undefined &&
    (nounClass(name) === 'event' ||
      /(?:prize|award|medal|trophy|cup|order|title|fellowship|quill|laurel)/i.test(
        `${name} ${prize.type ?? ''}`,
      ));
  const verb = lemma === 'win' || isPrize ? 'win' : lemma;
  const noun = isPrize ? { noun: 'prize' } : {};
  const preps: Prep[] = time?.year === undefined ? [] : [{ prep: 'in', phrase: time.year }];
  const base: EventQuery = {
    kind: 'event',
    asked: 'object',
    verb,
    tense: 'past',
    subject: winner,
    preps,
  };
  const entities = [winner, ...(prize.name === undefined ? [] : [name])];
  sink.add({ ...base, ...noun }, name, span, entities, [
    { ...base, preps: [] },
    { ...base, ...noun, preps: [] },
    base,
  ]);
  if (prize.name !== undefined) {
    if (preps.length > 0)
      sink.add(
        { kind: 'event', asked: 'subject', verb, tense: 'past', object: name, preps },
        winner,
        span,
        entities,
        [{ kind: 'event', asked: 'subject', verb, tense: 'past', object: name, preps: [] }],
      );
    else
      sink.add(
        { kind: 'event', asked: 'subject', verb, tense: 'past', object: name, preps: [] },
        winner,
        span,
        entities,
      );
    if (time !== undefined)
      addTime(
        scene,
        { verb, tense: 'past', subject: winner, object: name, preps: [] },
        time,
        entities,
      );
  }
}

/** "with the slogan "Ready"": a quoted phrase and what it is. */
function mottoFacts(scene: Scene, clause: Clause, owner: string | undefined): void {
  if (owner === undefined || !isDefinite(owner)) return;
  for (const np of [clause.object, clause.second, ...clause.adjuncts.map(({ np: phrase }) => phrase)]) {
    if (np?.name === undefined || np.quoted !== true || np.type === undefined) continue;
    if (/^(?:slogan|motto|nickname|anthem|hymn|theme|pseudonym|pen name)$/.test(np.type)) addAttribute(scene, np.type, owner, np.name, false);
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
  const part = clause.object === undefined || clause.verb.lemma === 'nickname' ? undefined : ownership(clause.object, discourse);
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

/** Can "in X" or "at X" be asked with "where"? */
function isPlace(phrase: NounPhrase, scene: Scene): boolean {
  const meant = unwrap(phrase);
  if (meant.items !== undefined) return meant.items.every((item) => isPlace(item, scene));
  if (meant.pronoun !== undefined || meant.number !== undefined) return false;
  const text = answerOf(meant, scene.discourse);
  if (text === undefined) return false;
  const name = meant.name === undefined ? undefined : scene.discourse.expand(meant.name);
  const kind = name === undefined ? nounClass(meant.head) : scene.discourse.referent(name)?.kind;
  if (
    kind === 'person' ||
    kind === 'work' ||
    kind === 'event' ||
    kind === 'time' ||
    kind === 'product'
  )
    return false;
  return name !== undefined || kind === 'place' || kind === 'structure' || kind === 'organisation';
}
