import { addClause, isUnit, unitAt, wordAt } from './clause-state.ts';
import type { Adjunct, ClauseState } from './clause-state.ts';
import { readSimple } from './lists.ts';
import { readAdjunct } from './nominals.ts';
import type { NounPhrase, VerbGroup } from './units.ts';

/** "won the Orlan Medal in 1988 and the Silver Chisel in 1993": the verb is not said again. */
export function readGapped(
  p: ClauseState,
  subject: NounPhrase,
  verb: VerbGroup,
  rest: { readonly object?: NounPhrase; readonly adjuncts: readonly Adjunct[] },
  unreal: boolean,
): void {
  if (verb.passive || rest.object === undefined || rest.adjuncts.length === 0) return;
  const prep = rest.adjuncts.at(-1)?.prep;
  const dated = rest.adjuncts.at(-1)?.date !== undefined;
  for (let guard = 0; guard < 6; guard += 1) {
    let skip = 0;
    while (isUnit(p, 'comma', skip) || isUnit(p, 'conj', skip)) skip += 1;
    const kind = unitAt(p, skip + 2)?.kind;
    if (
      skip === 0 ||
      !isUnit(p, 'np', skip) ||
      wordAt(p, skip + 1) !== prep ||
      (dated ? kind !== 'date' : kind !== 'np') ||
      isUnit(p, 'verb', skip + 3)
    )
      return;
    p.at += skip;
    const object = readSimple(p);
    const adjunct = readAdjunct(p);
    if (object === undefined || adjunct === undefined) return;
    p.mentions.push(object);
    addClause(p, {
      subject,
      object,
      verb,
      adjuncts: [adjunct],
      start: object.start,
      end: adjunct.np?.end ?? adjunct.date?.end ?? object.end,
      unreal,
    });
  }
}
