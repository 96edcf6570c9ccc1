import { isAwardNoun, nounClass } from '@memo-js/english';
import type { EventQuery, Prep } from '@memo-js/english';
import { measureText } from './measure-facts.ts';
import type { Scene } from './scene.ts';
import { answerOf, isDefinite, unwrap } from './phrases.ts';
import type { DateUnit, NounPhrase } from './units.ts';
import { addTime } from './times.ts';
import { subjectNamed } from './occurrence.ts';
import type { Occurrence } from './occurrence.ts';

/** A prize and who won it, both ways. */
export function prizeFacts(
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
      (lemma === 'receive' &&
        discourse.isPerson(winner) &&
        discourse.referent(name)?.kind === undefined) ||
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

/** "The Z went to X", "The Z was awarded to X", "The winner receives N" */
export function awardRule(event: Occurrence): boolean {
  const { scene, clause, lemma, subject, object, time } = event;
  const { discourse, sink, span } = scene;
  const { verb } = clause;
  if (
    verb.passive &&
    object !== undefined &&
    isAwardNoun(object) &&
    /^(?:award|give|present|grant)$/.test(lemma)
  ) {
    const to = clause.adjuncts.find(({ prep }) => prep === 'to')?.np;
    const winner = to === undefined ? undefined : answerOf(to, discourse);
    if (winner !== undefined && isDefinite(winner) && clause.object !== undefined) {
      prizeFacts(scene, winner, clause.object, time);
      return true;
    }
  }
  if (
    lemma === 'receive' &&
    !verb.passive &&
    clause.subject?.head === 'winner' &&
    clause.object?.number !== undefined &&
    discourse.title !== undefined &&
    isAwardNoun(discourse.title)
  ) {
    sink.add(
      { kind: 'attribute', attribute: 'reward', of: discourse.title },
      measureText(clause.object),
      span,
      [discourse.title],
    );
  }
  if (lemma === 'go' && subject !== undefined && isAwardNoun(subject)) {
    const to = clause.adjuncts.find(({ prep }) => prep === 'to')?.np;
    const winner = to === undefined ? undefined : answerOf(to, discourse);
    if (winner !== undefined && clause.subject !== undefined)
      prizeFacts(scene, winner, clause.subject, time);
    return true;
  }
  return false;
}

/** "X won the Z": to receive a prize is to win it. */
export function winningRule(event: Occurrence): boolean {
  const { scene, clause, lemma, subject, objectPhrase, time } = event;
  const { verb } = clause;
  const actor = subjectNamed(subject);
  // Prizes: to receive one is to win it.
  if (
    !verb.passive &&
    actor &&
    subject !== undefined &&
    objectPhrase !== undefined &&
    /^(?:receive|win|earn|gain)$/.test(lemma)
  ) {
    prizeFacts(scene, subject, objectPhrase, time, lemma);
    return true;
  }
  return false;
}
