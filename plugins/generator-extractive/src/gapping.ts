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
  if (verb.passive || rest.object === undefined) return;
  readMore(p, subject, verb, rest.object, unreal);
  if (rest.adjuncts.length === 0) return;
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

/** "include the Corn Hall in Ferrow and the Planetarium", "has one brother, Felix, and two sisters". */
function readMore(
  p: ClauseState,
  subject: NounPhrase,
  verb: VerbGroup,
  first: NounPhrase,
  unreal: boolean,
): void {
  let skip = isUnit(p, 'comma') ? 1 : 0;
  if (!isUnit(p, 'conj', skip) || wordAt(p, skip) !== 'and' || !isUnit(p, 'np', skip + 1)) return;
  skip += 1;
  const next = unitAt(p, skip) as NounPhrase;
  const after = unitAt(p, skip + 1);
  const named = first.name !== undefined && next.name !== undefined;
  const counted =
    first.number !== undefined && next.number !== undefined && next.name === undefined;
  const closed =
    after === undefined || after.kind === 'break' || (after.kind === 'other' && after.text === '.');
  if (!(named || counted) || !closed || first.items !== undefined) return;
  p.at += skip;
  const object = readSimple(p);
  if (object === undefined) return;
  p.mentions.push(object);
  addClause(p, {
    subject,
    object,
    verb,
    adjuncts: [],
    start: object.start,
    end: object.end,
    unreal,
  });
}

/** "is a watchtower in Y, 44 metres high": the measure is another predicate. */
export function readTrailingMeasure(
  p: ClauseState,
  subject: NounPhrase,
  verb: VerbGroup,
  unreal: boolean,
): void {
  const measure = unitAt(p, 1);
  if (verb.lemma !== 'be' || verb.passive || !isUnit(p, 'comma') || !isUnit(p, 'adj', 2)) return;
  if (measure?.kind !== 'np' || measure.number === undefined || measure.name !== undefined) return;
  const adjective = wordAt(p, 2);
  p.at += 3;
  addClause(p, {
    subject,
    object: measure,
    adjective,
    verb,
    adjuncts: [],
    start: measure.start,
    end: measure.end,
    unreal,
  });
}
