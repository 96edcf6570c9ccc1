import { readPredicates } from './predicates.ts';
import { isUnit, unitAt, wordAt } from './clause-state.ts';
import type { Adjunct, ClauseState, Place } from './clause-state.ts';
import {
  closedParticiple,
  readAdjunct,
  readNominal,
  readReduced,
  restricted,
  topicOfPredicate,
} from './nominals.ts';
import type { NounPhrase, VerbGroup } from './units.ts';

/** A bare phrase and its "of" complements. */
export function readSimple(p: ClauseState): NounPhrase | undefined {
  const unit = unitAt(p);
  if (unit?.kind !== 'np') return undefined;
  p.at += 1;
  if (isUnit(p, 'prep') && wordAt(p) === 'of' && isUnit(p, 'np', 1) && p.depth < 8) {
    p.at += 1;
    p.depth += 1;
    const of = readSimple(p);
    p.depth -= 1;
    if (of !== undefined) {
      // "a speaker of Danish, Polish and German"
      const many = unit.name === undefined && /^an?$/.test(unit.det ?? '') && of.name !== undefined;
      const whole = many ? readList(p, of, 'prep') : of;
      return { ...unit, of: whole, end: whole.end };
    }
  }
  // "a language called Quern"
  const called = unitAt(p);
  const name = unitAt(p, 1);
  if (
    unit.name === undefined &&
    called?.kind === 'verb' &&
    /^(?:call|name)$/.test(called.lemma) &&
    called.start - unit.end < 3 &&
    !called.passive &&
    name?.kind === 'np' &&
    name.name !== undefined
  ) {
    p.at += 2;
    return { ...name, type: unit.text, start: unit.start };
  }
  return unit;
}

/** "A, B and C" */
export function readList(p: ClauseState, first: NounPhrase, place: Place): NounPhrase {
  const items = [first];
  const from = p.at;
  let closed = false;
  while (p.at < p.units.length && items.length < 20) {
    let skip = 0;
    if (isUnit(p, 'comma', skip)) skip += 1;
    const conj = isUnit(p, 'conj', skip) && /^(?:and|or|&)$/.test(wordAt(p, skip));
    if (conj) skip += 1;
    if (skip === 0 || !isUnit(p, 'np', skip)) break;
    const candidate = unitAt(p, skip) as NounPhrase;
    if (items.length === 1 && !conj && !listAhead(p)) break;
    if (!alike(first, candidate) || joinsOuter(p, from, first, candidate)) break;
    const back = p.at;
    p.at += skip;
    const item = readSimple(p);
    // The last phrase before a finite verb is the next clause's subject, unless this list is a subject.
    if (
      item === undefined ||
      (conj &&
        place !== 'subject' &&
        ((isUnit(p, 'verb') && (unitAt(p) as VerbGroup).form === 'finite') || apposedSubject(p)))
    ) {
      p.at = back;
      break;
    }
    items.push(item);
    if (conj) {
      closed = true;
      break;
    }
  }
  if (items.length === 1 || !closed) {
    p.at = from;
    return first;
  }
  const last = items.at(-1) ?? first;
  return { ...first, items, end: last.end, text: listText(items) };
}

/** "the Corn Hall in Ferrow and the Planetarium": what "the" opens goes with "the Corn Hall". */
function joinsOuter(
  p: ClauseState,
  from: number,
  first: NounPhrase,
  candidate: NounPhrase,
): boolean {
  const outer = p.units[from - 3];
  const prep = p.units[from - 2];
  return (
    prep?.kind === 'prep' &&
    prep.text === 'in' &&
    first.name !== undefined &&
    first.det === undefined &&
    candidate.name !== undefined &&
    candidate.det === 'the' &&
    outer?.kind === 'np' &&
    outer.name !== undefined &&
    outer.det === 'the'
  );
}

/** ", Lene, ran": an apposition and a finite verb show a subject. */
function apposedSubject(p: ClauseState): boolean {
  const verb = unitAt(p, 3);
  return (
    isUnit(p, 'comma') &&
    isUnit(p, 'np', 1) &&
    isUnit(p, 'comma', 2) &&
    verb?.kind === 'verb' &&
    verb.form === 'finite'
  );
}

/** Is there "and NP" after some ", NP"? */
function listAhead(p: ClauseState): boolean {
  for (let index = p.at; index < p.units.length && index < p.at + 30; index += 1) {
    const unit = p.units[index];
    if (unit === undefined) return false;
    if (unit.kind === 'conj') return p.units[index + 1]?.kind === 'np';
    if (
      unit.kind !== 'comma' &&
      unit.kind !== 'np' &&
      !(unit.kind === 'prep' && unit.text === 'of')
    )
      return false;
  }
  return false;
}

/** After ", NP": an apposition, a region, or nothing of the kind. */
export function readApposition(
  p: ClauseState,
  phrase: NounPhrase,
  place: Place,
): NounPhrase | undefined {
  const from = p.at;
  const next = unitAt(p, 1) as NounPhrase;
  const target =
    phrase.name === undefined &&
    phrase.items === undefined &&
    phrase.of?.name !== undefined &&
    isDescription(next)
      ? phrase.of
      : phrase;
  const describes =
    isDescription(next) && (target.name !== undefined || phrase.items !== undefined);
  const named =
    next.name !== undefined &&
    next.possessor === undefined &&
    phrase.name === undefined &&
    phrase.pronoun === undefined;
  const region =
    (place === 'prep' || place === 'inner') &&
    phrase.name !== undefined &&
    next.name !== undefined &&
    next.det === undefined &&
    next.type === undefined &&
    next.possessor === undefined;
  if (!describes && !named && !region) return undefined;
  p.at += 1;
  const simple = readSimple(p);
  if (simple === undefined) {
    p.at = from;
    return undefined;
  }
  const apposed = readList(p, simple, 'subject');
  if (place === 'inner' && isUnit(p, 'verb')) {
    p.at = from;
    return undefined;
  }
  if (place !== 'subject' && isUnit(p, 'verb') && (unitAt(p) as VerbGroup).form === 'finite') {
    p.at = from;
    return undefined;
  }
  const adjuncts: Adjunct[] = [];
  while (describes && isUnit(p, 'prep') && (isUnit(p, 'np', 1) || isUnit(p, 'date', 1))) {
    const adjunct = readAdjunct(p);
    if (adjunct !== undefined) adjuncts.push(adjunct);
  }
  if (
    describes &&
    isUnit(p, 'verb') &&
    ((unitAt(p) as VerbGroup).form === 'participle' ||
      ((unitAt(p) as VerbGroup).form === 'finite' &&
        (unitAt(p) as VerbGroup).tense === 'past' &&
        closedParticiple(p)))
  ) {
    readReduced(p, phrase, unitAt(p) as VerbGroup);
  }
  if (isUnit(p, 'rel')) readRelative(p, phrase.name === undefined ? apposed : phrase);
  const closed = isUnit(p, 'comma');
  const parted = unitAt(p, 1);
  // "Their second album, "Half a Mile", recorded in Stell, reached": the comma opens a participle.
  const participle =
    closed &&
    parted?.kind === 'verb' &&
    parted.form !== 'gerund' &&
    !parted.passive &&
    isUnit(p, 'prep', 2) &&
    closedParticiple(p);
  if (participle) {
    // left to the reader of the phrase
  } else if (closed && place === 'subject') p.at += 1;
  else if (
    closed &&
    !isUnit(p, 'conj', 1) &&
    !isUnit(p, 'np', 1) &&
    !isUnit(p, 'rel', 1) &&
    !isUnit(p, 'verb', 1)
  )
    p.at += 1;
  if (region && !describes) {
    p.mentions.push(apposed);
    return { ...phrase, region: apposed };
  }
  p.mentions.push(apposed);
  if (phrase.number !== undefined && phrase.name === undefined) return { ...phrase, apposed };
  p.appositions.push({ of: target, with: apposed, adjuncts });
  // "Its chief executive, Jon Ek, lives in ...": from here on the name is meant.
  return named
    ? {
        ...apposed,
        start: phrase.start,
        ...(/^an?$/.test(phrase.det ?? '') &&
        apposed.type === undefined &&
        apposed.items === undefined
          ? { type: phrase.text }
          : {}),
      }
    : phrase;
}

/** "which/who/that/where/whose ..." about `antecedent`. */
export function readRelative(p: ClauseState, phrase: NounPhrase): boolean {
  const word = wordAt(p);
  const before = p.units[p.at - 1];
  const loose = word === 'where' || before?.kind !== 'np' || before.name === undefined;
  const antecedent = loose
    ? phrase.name === undefined
      ? topicOfPredicate(p, phrase)
      : phrase
    : restricted(p, topicOfPredicate(p, phrase));
  if (p.depth >= 5) return false;
  const after = unitAt(p, 1);
  p.depth += 1;
  const leadPrep = p.units[p.at - 1];
  try {
    if (after?.kind === 'verb') {
      p.at += 1;
      readPredicates(p, antecedent, [], false);
      return true;
    }
    if (after?.kind === 'adv' && unitAt(p, 2)?.kind === 'verb') {
      p.at += 2;
      readPredicates(p, antecedent, [], false);
      return true;
    }
    if (word === 'whose' && after?.kind === 'np') {
      p.at += 1;
      const owned = { ...after, possessor: antecedent } as NounPhrase;
      p.at += 1;
      if (isUnit(p, 'verb')) readPredicates(p, owned, [], false);
      return true;
    }
    if (after?.kind === 'np') {
      p.at += 1;
      const count = p.clauses.length;
      const subject = readNominal(p, 'subject');
      if (subject === undefined) return false;
      const far = p.inPrep && word !== 'where' && leadPrep?.kind !== 'prep';
      const prep = leadPrep?.kind === 'prep' ? leadPrep.text : 'in';
      readPredicates(p, subject, word === 'where' ? [{ prep: 'in', np: antecedent }] : [], far);
      const made = p.clauses[count];
      if (word !== 'where' && made !== undefined) {
        p.clauses[count] =
          leadPrep?.kind === 'prep'
            ? { ...made, adjuncts: [...made.adjuncts, { prep, np: antecedent }] }
            : made.object === undefined
              ? { ...made, object: antecedent }
              : made;
      }
      return true;
    }
    return false;
  } finally {
    p.depth -= 1;
  }
}

/** Can two phrases stand in one list? Names with names, descriptions with descriptions. */
function alike(a: NounPhrase, b: NounPhrase): boolean {
  if (b.pronoun !== undefined) return a.pronoun === undefined && a.name !== undefined && false;
  if (a.name !== undefined && b.name === undefined) return false;
  if (a.number !== undefined && a.name === undefined && b.name !== undefined) return false;
  if (a.name === undefined && b.name !== undefined)
    return (
      a.det !== 'the' && a.possessor === undefined && a.number === undefined && a.det === undefined
    );
  return !(a.name !== undefined && b.det !== undefined && b.det !== 'the');
}

function isDescription(phrase: NounPhrase): boolean {
  if (phrase.name !== undefined && phrase.possessor === undefined) return false;
  if (phrase.pronoun !== undefined || (phrase.number !== undefined && phrase.det === undefined))
    return false;
  return (
    phrase.head !== '' &&
    (phrase.det !== undefined || phrase.possessor !== undefined || phrase.of !== undefined)
  );
}

/** "A, B and C" */
export function listText(items: readonly NounPhrase[]): string {
  const texts = items.map((item) => item.name ?? item.text);
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;
}
