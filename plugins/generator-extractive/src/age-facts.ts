import type { Occurrence } from './occurrence.ts';
import { isDefinite } from './phrases.ts';
import type { NounPhrase } from './units.ts';

/** "died in Y, aged 60", "moved at the age of 19": at which age it happened to whom. */
export function ageFact(event: Occurrence, prep: string, np: NounPhrase): boolean {
  const { scene, clause, lemma, subject, object, entities } = event;
  const { verb } = clause;
  const age = prep === 'aged' ? np.number : np.head === 'age' ? np.of?.number : undefined;
  if (age === undefined) return false;
  const who = verb.passive ? object : subject;
  if (who !== undefined && isDefinite(who))
    scene.sink.add(
      {
        kind: 'event',
        asked: 'prep',
        prep: 'at',
        noun: 'age',
        verb: lemma,
        tense: verb.tense,
        preps: [],
        ...(verb.passive ? { object: who } : { subject: who }),
      },
      age,
      scene.span,
      entities,
    );
  return true;
}
