import { singular } from '@memo-js/english';
import type { EventQuery, Prep } from '@memo-js/english';
import { addAttribute } from './attribute-facts.ts';
import { measureText } from './measure-facts.ts';
import { bareOwnership, ownership } from './ownership.ts';
import { placeFacts } from './place-facts.ts';
import type { Scene } from './scene.ts';
import type { Clause } from './clause-state.ts';
import { answerOf, argumentOf, isDefinite, unwrap } from './phrases.ts';
import { timeOf } from './times.ts';
import { visitorFacts } from './visitor-facts.ts';

/** Nouns for people who are counted. */
export const PEOPLE = /^(?:people|persons|employees|workers|staff|staff members|members of staff)$/;

/** Nouns for people who live somewhere. */
export const DWELLERS =
  /^(?:people|persons|residents|inhabitants|islanders|villagers|townspeople|citizens|souls|locals)$/;

/** Facts of "X has ...". */
export function haveFacts(scene: Scene, clause: Clause): void {
  const { subject, object, adjuncts } = clause;
  if (subject === undefined || object === undefined) return;
  const who = argumentOf(subject, scene.discourse);
  if (who === undefined || !isDefinite(who)) return;
  const { sink, span, discourse } = scene;
  if (
    object.possessor !== undefined &&
    /^(?:headquarters|office|base|seat|home)$/.test(object.head)
  ) {
    const place = adjuncts.find(
      ({ prep, np }) => np !== undefined && (prep === 'in' || prep === 'at'),
    );
    if (place !== undefined) placeFacts(scene, who, place);
    return;
  }
  if (/^(?:room|space|seats?|capacity)$/.test(object.head)) {
    const places =
      adjuncts.find(({ prep, np }) => prep === 'for' && np?.number !== undefined)?.np ??
      (object.of?.number === undefined ? undefined : object.of);
    if (places?.number !== undefined) {
      sink.add({ kind: 'attribute', attribute: 'capacity', of: who }, places.number, span, [who]);
      if (places.unit !== undefined)
        sink.add({ kind: 'count', noun: places.unit, of: who }, places.number, span, [who]);
      return;
    }
  }
  for (const item of object.items ?? [object]) {
    if (item.number !== undefined && item.unit !== undefined && item.of === undefined) {
      if (item.unit === 'pages')
        sink.add(
          { kind: 'attribute', attribute: 'length', of: who },
          `${item.number} pages`,
          span,
          [who],
        );
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
    } else if (
      item.of?.number !== undefined &&
      /^(?:team|staff|workforce|payroll)$/.test(item.head) &&
      PEOPLE.test(item.of.unit ?? '')
    ) {
      sink.add({ kind: 'count', noun: 'employees', of: who }, item.of.number, span, [who]);
    } else if (item.of?.number !== undefined && item.name === undefined) {
      sink.add({ kind: 'attribute', attribute: item.text, of: who }, measureText(item.of), span, [
        who,
      ]);
    } else if (item.name !== undefined && item.type !== undefined) {
      addAttribute(scene, item.type, who, discourse.meet(item.name, item.type), true);
    }
  }
}

/** Verbs whose object is a number: "employs 1,200 people", "cost 3 million crowns", "seats 1,850". */
export function numberFacts(scene: Scene, clause: Clause): boolean {
  const { verb } = clause;
  if (peopleFacts(scene, clause) || visitorFacts(scene, clause)) return true;
  const subject = verb.passive ? undefined : clause.subject;
  if (subject === undefined) return false;
  const bare = verb.lemma === 'cost' ? bareOwnership(subject, scene.discourse) : undefined;
  const quantity =
    clause.object?.number !== undefined && clause.object.name === undefined
      ? clause.object
      : undefined;
  const { title } = scene.discourse;
  if (
    verb.lemma === 'receive' &&
    subject.head === 'winner' &&
    quantity !== undefined &&
    title !== undefined &&
    subject.possessor === undefined &&
    subject.of === undefined
  ) {
    scene.sink.add(
      { kind: 'attribute', attribute: 'reward', of: title },
      measureText(quantity),
      scene.span,
      [title],
    );
    return true;
  }
  const edition =
    subject.name === undefined &&
    subject.possessor === undefined &&
    subject.of === undefined &&
    /^(?:edition|collection|exhibition)$/.test(subject.head)
      ? scene.discourse.title
      : undefined;
  const who = bare?.owner ?? edition ?? argumentOf(subject, scene.discourse);
  if (who === undefined || !isDefinite(who)) return false;
  const { sink, span } = scene;
  const pages = clause.object ?? clause.adjuncts.find(({ prep }) => prep === 'to')?.np;
  if (
    pages?.number !== undefined &&
    pages.unit === 'pages' &&
    /^(?:run|have|fill|contain|comprise)$/.test(verb.lemma)
  ) {
    sink.add({ kind: 'count', noun: 'pages', of: who }, pages.number, span, [who]);
    sink.add({ kind: 'attribute', attribute: 'length', of: who }, `${pages.number} pages`, span, [
      who,
    ]);
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
        ({ np }) =>
          np?.number !== undefined &&
          /^(?:metres|meters|centimetres|centimeters|feet|cm|m)/.test(np.unit ?? ''),
      )?.np;
    if (
      to !== undefined &&
      /^(?:metres|meters|centimetres|centimeters|feet|cm|m)\b/.test(to.unit ?? '')
    )
      return set(
        /^(?:lie|sit)$/.test(verb.lemma) ||
          clause.adjuncts.some(({ prep, np }) => prep === 'above' && np?.head === 'level')
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
      if (title !== undefined && /^(?:tickets?|entry|entrance)$/.test(subject.text.toLowerCase()))
        sink.add(
          { kind: 'attribute', attribute: 'ticket price', of: title },
          measureText(quantity),
          span,
          [title],
        );
      return set('cost', measureText(quantity));
    case 'weigh':
      return set('weight', measureText(quantity));
    case 'measure':
    case 'stretch':
    case 'extend':
    case 'run':
      if (!/(?:metres|meters|kilometres|kilometers|miles|feet|km|m|centimetres)$/.test(unit)) break;
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
  if (subject.head === 'library' && /^(?:volumes|books|titles)$/.test(unit.split(' ').at(-1) ?? ''))
    set('size', measureText(quantity));
  if (
    /^(?:contain|house|include|comprise|feature|own|operate|offer|run|hold|display|count|number|boast|span|keep|breed|grow|store|shelter|maintain)$/.test(
      verb.lemma,
    ) &&
    unit !== ''
  ) {
    sink.add({ kind: 'count', noun: unit, of: who }, quantity.number, span, [who]);
    return true;
  }
  if (
    /^(?:leave|leave behind|raise|bring up|father|adopt|survive)$/.test(verb.lemma) &&
    /^(?:children|sons|daughters)$/.test(unit)
  ) {
    sink.add({ kind: 'count', noun: unit, of: who }, quantity.number, span, [who]);
    return true;
  }
  if (
    /^(?:earn|gross|take in|bring in|rake in)$/.test(verb.lemma) &&
    (quantity.money === true || /illion|thousand|\d,\d{3}/.test(quantity.number ?? ''))
  ) {
    const earned = {
      kind: 'event',
      asked: 'count',
      verb: 'earn',
      tense: 'past',
      preps: [],
    } as const;
    sink.add({ ...earned, subject: who }, measureText(quantity), span, [who]);
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
  if (
    verb.lemma === 'sell' &&
    !verb.passive &&
    subject !== undefined &&
    clause.object === undefined
  ) {
    const price = adjuncts.find(
      ({ prep, np }) => (prep === 'for' || prep === 'at') && np?.number !== undefined,
    )?.np;
    const thing = argumentOf(subject, discourse);
    if (price !== undefined && thing !== undefined && isDefinite(thing)) {
      sink.add({ kind: 'attribute', attribute: 'cost', of: thing }, measureText(price), span, [
        thing,
      ]);
      return true;
    }
  }
  if (
    !verb.passive &&
    subject?.number !== undefined &&
    (PEOPLE.test(subject.unit ?? '') || DWELLERS.test(subject.unit ?? ''))
  ) {
    const at = adjuncts.find(
      ({ prep, np }) => np !== undefined && /^(?:for|at|in|on|with)$/.test(prep),
    )?.np;
    const who = at === undefined ? undefined : argumentOf(unwrap(at), discourse);
    if (who !== undefined && isDefinite(who) && verb.lemma === 'work')
      sink.add({ kind: 'count', noun: 'employees', of: who }, subject.number, span, [who]);
    if (who !== undefined && isDefinite(who) && verb.lemma === 'live')
      sink.add({ kind: 'attribute', attribute: 'population', of: who }, subject.number, span, [
        who,
      ]);
    return verb.lemma === 'work' || verb.lemma === 'live';
  }
  // "About 3,000 individuals are left": the population of the topic.
  const left = verb.passive ? clause.object : subject;
  if (
    /^(?:leave|remain|survive|exist|live|be)$/.test(verb.lemma) &&
    left?.number !== undefined &&
    /^(?:(?:wild |living |adult )?(?:individuals|specimens|animals|birds|plants|pairs|adults|examples))$/.test(
      left.unit ?? '',
    ) &&
    clause.adjuncts.every(({ prep }) => prep === '' || prep === 'in') &&
    discourse.title !== undefined &&
    !discourse.isPerson(discourse.title)
  ) {
    sink.add(
      { kind: 'attribute', attribute: 'population', of: discourse.title },
      measureText(left),
      span,
      [discourse.title],
    );
    return true;
  }
  if (verb.passive && clause.object?.number !== undefined && clause.object.unit !== undefined) {
    const at = adjuncts.find(({ prep, np }) => np !== undefined && /^(?:at|in)$/.test(prep))?.np;
    const who = at === undefined ? undefined : argumentOf(unwrap(at), discourse);
    if (
      /^(?:enrol|enroll|employ|register)$/.test(verb.lemma) &&
      who !== undefined &&
      isDefinite(who)
    ) {
      sink.add(
        {
          kind: 'count',
          noun: verb.lemma === 'employ' ? 'employees' : clause.object.unit,
          of: who,
        },
        clause.object.number,
        span,
        [who],
      );
      return true;
    }
    if (
      /^(?:sell|print)$/.test(verb.lemma) &&
      /^(?:copies|units|albums|tickets)$/.test(clause.object.unit) &&
      discourse.title !== undefined
    ) {
      sink.add(
        {
          kind: 'event',
          asked: 'count',
          verb: verb.lemma,
          tense: 'past',
          subject: discourse.title,
          noun: clause.object.unit,
          preps: [],
        },
        clause.object.number,
        span,
        [discourse.title],
      );
      return true;
    }
  }
  if (
    verb.passive &&
    clause.object !== undefined &&
    /^(?:put|estimate|give|record|list|reckon|set)$/.test(verb.lemma)
  ) {
    const amount = adjuncts.find(({ prep, np }) => prep === 'at' && np?.number !== undefined)?.np;
    const owned = ownership(clause.object, discourse) ?? bareOwnership(clause.object, discourse);
    if (amount !== undefined && owned !== undefined) {
      addAttribute(scene, owned.noun, owned.owner, measureText(amount), false);
      return true;
    }
  }
  return false;
}
