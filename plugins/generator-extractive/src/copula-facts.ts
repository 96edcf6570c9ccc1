import { singular } from '@memo-js/english';
import { addAttribute, knownFor } from './attribute-facts.ts';
import { measureFact, measureText } from './measure-facts.ts';
import { bareOwnership, ownership } from './ownership.ts';
import { memberFact } from './life-events.ts';
import { placeFacts } from './place-facts.ts';
import { predicateFacts } from './predicate-facts.ts';
import type { Scene } from './scene.ts';
import type { Clause } from './clause-state.ts';
import { answerOf, argumentOf, isDefinite } from './phrases.ts';
import type { DateUnit } from './units.ts';
import { addTime, timeOf } from './times.ts';
import { DWELLERS } from './number-facts.ts';

/** "Among its products the X is the best known." */
function amongFact(scene: Scene, clause: Clause): void {
  const { subject, object, adjectives } = clause;
  const among = clause.adjuncts.find(({ prep }) => prep === 'among')?.np;
  if (among === undefined || subject?.name === undefined) return;
  const owned = ownership(among, scene.discourse);
  const rank = object?.text ?? adjectives ?? '';
  if (
    owned === undefined ||
    !/^(?:best|most|oldest|largest|highest|longest|biggest|finest|greatest|smallest)\b/.test(rank)
  )
    return;
  addAttribute(
    scene,
    `${rank.replace(' ', '-')} ${singular(owned.noun)}`,
    owned.owner,
    answerOf(subject, scene.discourse),
    true,
  );
}

/** "At 2,914 metres, X is the highest mountain"; "with a length of 3 kilometres". */
function superlativeFact(scene: Scene, clause: Clause): void {
  const who =
    clause.subject === undefined ? undefined : argumentOf(clause.subject, scene.discourse);
  if (who === undefined || !isDefinite(who)) return;
  for (const { prep, np } of clause.adjuncts) {
    if (np === undefined) continue;
    if (prep === 'with' && np.number !== undefined && np.unit !== undefined && np.det === undefined)
      scene.sink.add({ kind: 'count', noun: np.unit, of: who }, np.number, scene.span, [who]);
    if (prep === 'with' && np.of?.number !== undefined)
      scene.sink.add(
        { kind: 'attribute', attribute: np.text, of: who },
        measureText(np.of),
        scene.span,
        [who],
      );
    const words = [...(clause.object?.modifiers ?? []), clause.object?.text ?? ''].join(' ');
    const measure = /\b(?:highest|tallest)\b/.test(words)
      ? 'height'
      : /\blongest\b/.test(words)
        ? 'length'
        : /\bdeepest\b/.test(words)
          ? 'depth'
          : /\bwidest\b/.test(words)
            ? 'width'
            : undefined;
    if (
      prep === 'at' &&
      measure !== undefined &&
      np.number !== undefined &&
      /^(?:metres|meters|feet|kilometres|miles|m|km)\b/.test(np.unit ?? '')
    )
      scene.sink.add(
        { kind: 'attribute', attribute: measure, of: who },
        measureText(np),
        scene.span,
        [who],
      );
  }
}

/** Facts of "X is ...", "X has been ..." and "X became ...". */
export function copulaFacts(scene: Scene, clause: Clause): void {
  const { subject, object, adjective, adjuncts } = clause;
  if (subject === undefined) return;
  // "was the first to climb it" says who climbed it, and nothing else.
  if (clause.purpose !== undefined && /^first\b/.test(object?.text ?? '')) return;
  amongFact(scene, clause);
  const coloured = ownership(subject, scene.discourse) ?? bareOwnership(subject, scene.discourse);
  if (
    coloured !== undefined &&
    clause.adjectives !== undefined &&
    object === undefined &&
    !adjuncts.some(({ prep }) => prep !== '')
  ) {
    addAttribute(scene, coloured.noun, coloured.owner, clause.adjectives, false);
    return;
  }
  const worth = adjective === 'worth' || /^worth\b/.test(object?.text ?? '');
  if (worth && object?.number !== undefined) {
    const prize = argumentOf(subject, scene.discourse);
    if (prize !== undefined && isDefinite(prize))
      scene.sink.add(
        { kind: 'attribute', attribute: 'reward', of: prize },
        measureText(object)?.replace(/\bworth /, ''),
        scene.span,
        [prize],
      );
    return;
  }
  if (measureFact(scene, clause)) return;
  superlativeFact(scene, clause);
  if (object !== undefined) {
    const who = argumentOf(subject, scene.discourse);
    if (object.head === 'home' && object.det === undefined && who !== undefined) {
      const to = adjuncts.find(({ prep }) => prep === 'to')?.np;
      const guest = to?.name === undefined ? undefined : answerOf(to, scene.discourse);
      const dweller = guest !== undefined && scene.discourse.isPerson(guest);
      if (dweller) memberFact(scene, 'resident', guest, who);
      else if (guest !== undefined && isDefinite(who))
        scene.sink.add(
          {
            kind: 'event',
            asked: 'place',
            verb: 'locate',
            tense: 'present',
            object: guest,
            preps: [],
          },
          who,
          scene.span,
          [who, guest],
        );
      if (to?.number !== undefined && DWELLERS.test(to.unit ?? ''))
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
  const turned = timeOf(clause);
  if (
    clause.verb.lemma === 'become' &&
    adjective !== undefined &&
    turned !== undefined &&
    isDefinite(who)
  )
    addTime(
      scene,
      { verb: 'become', tense: 'past', subject: who, object: adjective, preps: [] },
      turned,
      [who],
    );
  const owned = ownership(subject, scene.discourse);
  const place = adjuncts.find(
    ({ prep, np }) => np !== undefined && /^(?:in|at|on|near|beside)$/.test(prep),
  );
  if (adjective === undefined || /^(?:located|situated|based)$/.test(adjective)) {
    if (place === undefined) return;
    if (
      owned !== undefined &&
      /^(?:headquarters|head office|main office|base|seat|home|(?:main )?campus|site|premises|grounds|main building)$/.test(
        owned.noun,
      )
    )
      placeFacts(scene, owned.owner, place);
    else if (!scene.discourse.isPerson(who)) placeFacts(scene, who, place);
    return;
  }
  const time = timeOf(clause);
  if (clause.verb.lemma === 'become' && time !== undefined && isDefinite(who))
    addTime(
      scene,
      { verb: 'become', tense: 'past', subject: who, object: adjective, preps: [] },
      time,
      [who],
    );
  if (
    /^(?:best |most )?(?:famous|known|notable|renowned|noted|celebrated|popular)$/.test(adjective)
  ) {
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
    if (isDefinite(who) && answer !== undefined) knownFor(scene, who, answer);
  }
  if (/^(?:fond|keen|passionate|enthusiastic|mad|crazy)$/.test(adjective)) {
    const pursuit = adjuncts.find(({ prep }) => /^(?:of|on|about)$/.test(prep))?.np;
    if (pursuit?.name === undefined && scene.discourse.isPerson(who))
      addAttribute(
        scene,
        'hobby',
        who,
        pursuit === undefined ? undefined : answerOf(pursuit, scene.discourse),
        false,
      );
    return;
  }
  if (adjective === 'married') {
    const to = adjuncts.find(({ prep }) => prep === 'to')?.np;
    if (to !== undefined) marriage(scene, who, answerOf(to, scene.discourse), undefined);
  }
}

/** Two people married: each is the spouse of the other. */
export function marriage(
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
