import type { Occurrence } from './occurrence.ts';
import { answerOf, isDefinite } from './phrases.ts';

/** "It was made into a film directed by X": who directed the film of it. */
export function versionRule(event: Occurrence): boolean {
  const { scene, clause, lemma, object } = event;
  if (!clause.verb.passive || object === undefined || !isDefinite(object)) return false;
  if (!/^(?:make|turn|adapt|film|develop|transform|produce)$/.test(lemma)) return false;
  const into = clause.adjuncts.find(
    ({ prep, np }) => /^(?:into|as|for)$/.test(prep) && /^(?:film|movie)$/.test(np?.head ?? ''),
  )?.np;
  if (into === undefined) return false;
  const directed = scene.clauses?.find(
    (other) =>
      other.verb.lemma === 'direct' && other.verb.passive && other.object?.start === into.start,
  );
  const by = directed?.adjuncts.find(({ prep }) => prep === 'by')?.np;
  const who = by === undefined ? undefined : answerOf(by, scene.discourse);
  scene.sink.add(
    {
      kind: 'event',
      asked: 'subject',
      verb: 'direct',
      tense: 'past',
      object: `the film of ${object}`,
      preps: [],
    },
    who,
    scene.span,
    [object, ...(who === undefined ? [] : [who])],
  );
  return true;
}
