import { readComplements } from './predicates.ts';
import { unitAt } from './clause-state.ts';
import type { ClauseState } from './clause-state.ts';
import { readSentence } from './clauses.ts';
import type { VerbGroup } from './units.ts';
import { lemmaAs } from '@memo-js/english';

export const REPORTING = new Set([
  'say',
  'claim',
  'believe',
  'argue',
  'suggest',
  'think',
  'hope',
  'deny',
  'report',
  'allege',
  'rumour',
  'predict',
  'doubt',
]);

export function listOfVerbs(p: ClauseState): boolean {
  for (let index = p.at + 1; index < p.units.length; index += 1) {
    const unit = p.units[index];
    if (unit?.kind === 'conj')
      return p.units[index + 1]?.kind === 'verb' || p.units[index + 1]?.kind === 'adv';
    if (unit?.kind === 'break' || unit?.kind === 'rel' || unit?.kind === 'sconj') return false;
  }
  return false;
}

/** After a passive, a bare past form with "by" or without an object is passive too. */
export function carriesPassive(p: ClauseState, verb: VerbGroup): boolean {
  const next = p.units[p.units.indexOf(verb) + 1];
  if (next === undefined) return true;
  if (next.kind === 'np') return false;
  if (next.kind === 'prep' && next.text === 'by') return true;
  return !/^(?:die|work|move|live|become|open|study|serve|remain|begin|return|go|come|grow|play|teach|retire|settle|travel|start|close|close down|graduate|train|join|end|stand|run)$/.test(
    verb.lemma,
  );
}

/** "owned by A and run by B": a form that is both base and participle. */
export function sameParticiple({ lemma, surface }: VerbGroup): boolean {
  const [stem = lemma] = lemma.split(' ');
  return surface === stem && lemmaAs(surface, 'participle', true) === stem;
}

/** A clause inside: its facts are kept unless it is conditional. */
export function readSubordinate(p: ClauseState, unreal: boolean): void {
  p.at += 1;
  if (p.depth >= 4) return;
  p.depth += 1;
  const next = unitAt(p);
  if (next?.kind === 'verb') {
    p.at += 1;
    readComplements(p, next);
  } else readSentence(p, unreal);
  p.depth -= 1;
}

/** After a comma: more adjuncts of the same verb? Consumes the comma when so. */
export function commaContinues(p: ClauseState): boolean {
  const next = unitAt(p, 1);
  if (next === undefined) {
    p.at += 1;
    return true;
  }
  if (next.kind === 'prep' && unitAt(p, 2)?.kind !== 'verb') {
    p.at += 1;
    return true;
  }
  if (next.kind === 'adv' && unitAt(p, 2)?.kind !== 'verb') {
    p.at += 2;
    return true;
  }
  return next.kind === 'sconj' && ((p.at += 1), true);
}

/** A noun phrase here that a finite verb follows is the subject of the next clause. */
export function startsClauseHere(p: ClauseState): boolean {
  for (let index = p.at + 1; index < p.units.length && index < p.at + 4; index += 1) {
    const unit = p.units[index];
    if (unit?.kind === 'verb')
      return (
        unit.form === 'finite' &&
        index > p.at &&
        p.units[p.at - 1]?.kind !== 'verb' &&
        p.units[p.at - 1]?.kind !== 'prep'
      );
    if (unit?.kind !== 'adv' && unit?.kind !== 'other') return false;
  }
  return false;
}
