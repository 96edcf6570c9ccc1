import { readComplements } from './predicates.ts';
import { addClause, isUnit, unitAt, wordAt } from './clause-state.ts';
import type { Adjunct, ClauseState, Place } from './clause-state.ts';
import { readApposition, readList, readRelative, readSimple } from './lists.ts';
import type { NounPhrase, VerbGroup } from './units.ts';
import { carriesPassive, listOfVerbs, sameParticiple } from './verb-phrases.ts';

/** "a novel published in 1990": a participle right after its noun. */
export function readReduced(p: ClauseState, phrase: NounPhrase, verb: VerbGroup): void {
  const antecedent = topicOfPredicate(p, phrase);
  p.at += 1;
  p.depth += 1;
  const rest = readComplements(p, verb);
  addClause(p, {
    object: antecedent,
    verb: { ...verb, passive: true, form: 'participle' },
    ...(rest.object === undefined ? {} : { second: rest.object }),
    adjuncts: rest.adjuncts,
    start: antecedent.start,
    end: rest.end,
    unreal: verb.unreal || verb.negated,
  });
  p.depth -= 1;
  // "designed by A and produced by B", "directed by A and starring B"
  const next = unitAt(p, 1);
  if (!isUnit(p, 'conj') || wordAt(p) !== 'and' || next?.kind !== 'verb' || next.passive) return;
  const gerund = next.form === 'gerund' && isUnit(p, 'np', 2);
  const bare =
    next.form === 'participle' ||
    (next.form === 'finite' && (next.tense === 'past' || sameParticiple(next)));
  if (gerund) {
    p.at += 2;
    const shown = readComplements(p, next);
    addClause(p, {
      subject: antecedent,
      ...(shown.object === undefined ? {} : { object: shown.object }),
      verb: { ...next, form: 'finite' },
      adjuncts: shown.adjuncts,
      start: antecedent.start,
      end: shown.end,
      unreal: false,
    });
  } else if (bare && isUnit(p, 'prep', 2) && carriesPassive(p, next)) {
    p.at += 1;
    readReduced(p, phrase, next);
  }
}

/** "X is a race held in Y": the participle is about X. */
export function topicOfPredicate(p: ClauseState, phrase: NounPhrase): NounPhrase {
  if (p.topic === undefined || phrase.items !== undefined) return phrase;
  // "X is a car from Y launched in 2006": a bare name after a preposition takes no clause of its own.
  if (phrase.name !== undefined) return p.inPrep && phrase.type === undefined ? p.topic : phrase;
  return phrase.det === 'a' || phrase.det === 'an' || phrase.det === undefined ? p.topic : phrase;
}

/** "the car from Y that ...": a clause without a comma is about the noun, never about a bare name. */
export function restricted(p: ClauseState, phrase: NounPhrase): NounPhrase {
  // "It was X that opened": what the cleft puts forward acts itself.
  if (!p.inPrep && p.topic?.pronoun?.toLowerCase() === 'it') return phrase;
  if (phrase.name === undefined || phrase.type !== undefined || phrase.items !== undefined)
    return phrase;
  if (p.topic !== undefined) return p.topic;
  return (
    p.mentions.findLast(
      (other) =>
        other.name === undefined && other.pronoun === undefined && other.start < phrase.start,
    ) ?? phrase
  );
}

export function readAdjunct(p: ClauseState, place: 'prep' | 'inner' = 'prep'): Adjunct | undefined {
  const unit = unitAt(p);
  if (unit?.kind === 'date') {
    p.at += 1;
    return { prep: '', date: unit };
  }
  if (unit?.kind !== 'prep') return undefined;
  let prep = unit.text;
  p.at += 1;
  // "from within", "out of"
  if (isUnit(p, 'prep')) {
    prep = wordAt(p);
    p.at += 1;
  }
  const next = unitAt(p);
  if (next?.kind === 'date') {
    p.at += 1;
    if (isUnit(p, 'conj') && isUnit(p, 'date', 1)) p.at += 2;
    return { prep, date: next };
  }
  if (next?.kind === 'adj') {
    // "made of concrete", "in purple and gold": what the tagger takes for an adjective is a stuff.
    p.at += 1;
    const more = unitAt(p, 1);
    const paired =
      wordAt(p) === 'and' &&
      (more?.kind === 'adj' ||
        (more?.kind === 'np' && more.text === more.head && more.det === undefined)) &&
      unitAt(p, 2)?.kind !== 'verb'
        ? more
        : undefined;
    if (paired !== undefined) p.at += 2;
    const text = paired === undefined ? next.text : `${next.text} and ${paired.text}`;
    return {
      prep,
      np: {
        kind: 'np',
        start: next.start,
        end: paired?.end ?? next.end,
        text,
        head: next.text,
        modifiers: [],
      },
    };
  }
  if (next?.kind === 'np') {
    const np = readNominal(p, place);
    return np === undefined ? undefined : { prep, np };
  }
  if (next?.kind === 'verb') {
    p.at += 1;
    const rest = readComplements(p, next);
    if (next.form === 'gerund') readSequel(p, prep, next, rest);
  }
  return undefined;
}

/** "trained as a welder before joining X", "after graduating from Y": a deed of the same subject. */
function readSequel(
  p: ClauseState,
  prep: string,
  verb: VerbGroup,
  rest: ReturnType<typeof readComplements>,
): void {
  const { actor } = p;
  if (actor === undefined || verb.negated || !/^(?:before|after|by|since)$/.test(prep)) return;
  if (rest.object === undefined && rest.adjuncts.length === 0) return;
  addClause(p, {
    subject: actor,
    ...(rest.object === undefined ? {} : { object: rest.object }),
    ...(rest.second === undefined ? {} : { second: rest.second }),
    verb: { ...verb, tense: 'past', form: 'finite' },
    adjuncts: rest.adjuncts,
    start: verb.start,
    end: rest.end,
    unreal: false,
  });
}

/** One noun phrase with its complements, coordination, appositions and relative clauses. */
export function readNominal(p: ClauseState, place: Place): NounPhrase | undefined {
  const first = readSimple(p);
  if (first === undefined) return undefined;
  p.inPrep = place === 'prep';
  let phrase = readList(p, first, place);
  p.mentions.push(phrase);
  let guard = 0;
  while (p.at < p.units.length && guard < 12) {
    guard += 1;
    const unit = unitAt(p);
    if (unit === undefined) break;
    if (unit.kind === 'rel') {
      if (!readRelative(p, phrase)) break;
      continue;
    }
    if (unit.kind === 'comma') {
      const next = unitAt(p, 1);
      // ", who ...", ", to whom ..."
      const lead = next?.kind === 'prep' && unitAt(p, 2)?.kind === 'rel' ? 2 : 1;
      if (unitAt(p, lead)?.kind === 'rel') {
        p.at += lead;
        readRelative(p, phrase);
        closeComma(p, place);
        continue;
      }
      if (next?.kind === 'np') {
        const joined = readApposition(p, phrase, place);
        if (joined === undefined) break;
        phrase = joined;
        continue;
      }
      if (
        next?.kind === 'verb' &&
        (next.form === 'participle' ||
          (next.form === 'finite' && next.tense === 'past' && !next.passive)) &&
        place !== 'object' &&
        closedParticiple(p)
      ) {
        p.at += 1;
        readReduced(p, phrase, next);
        closeComma(p, place);
        continue;
      }
      // "X is a university in Y, founded in 1895": no list of predicates goes on here.
      if (
        next?.kind === 'verb' &&
        place === 'prep' &&
        p.topic !== undefined &&
        next.form === 'finite' &&
        next.tense === 'past' &&
        !next.passive &&
        (isUnit(p, 'prep', 2) || isUnit(p, 'date', 2)) &&
        !listOfVerbs(p)
      ) {
        p.at += 1;
        readReduced(p, phrase, next);
        continue;
      }
      if (next?.kind === 'verb' && next.form === 'participle' && phrase.name !== undefined) {
        p.at += 1;
        readReduced(p, phrase, next);
        continue;
      }
      break;
    }
    if (
      unit.kind === 'verb' &&
      place === 'prep' &&
      (unit.form === 'participle' ||
        (unit.form === 'finite' && unit.tense === 'past' && !unit.passive)) &&
      unitAt(p, 1)?.kind === 'prep' &&
      phrase.pronoun === undefined
    ) {
      readReduced(p, phrase, unit);
      continue;
    }
    if (
      unit.kind === 'verb' &&
      place === 'subject' &&
      unit.form !== 'infinitive' &&
      !unit.negated &&
      reducedSubject(p, unit)
    ) {
      readReduced(p, phrase, unit);
      continue;
    }
    const date = unitAt(p, 1);
    if (
      unit.kind === 'prep' &&
      place === 'subject' &&
      date?.kind === 'date' &&
      unitAt(p, 2)?.kind === 'verb' &&
      phrase.name === undefined &&
      phrase.pronoun === undefined
    ) {
      // "A charter of 1582 gave": the date belongs to the noun; "its director since 2018" is the director.
      p.at += 2;
      if (/^(?:since|from|until)$/.test(unit.text)) continue;
      phrase = { ...phrase, text: `${phrase.text} ${unit.text} ${date.text}`, end: date.end };
      continue;
    }
    if (unit.kind === 'prep' && place === 'subject' && unitAt(p, 1)?.kind === 'np') {
      // "The first railway in Veldania opened": the place belongs to the noun.
      const from = p.at;
      const adjunct = readAdjunct(p, 'inner');
      if (
        adjunct?.np === undefined ||
        (!isUnit(p, 'verb') && !isUnit(p, 'comma') && !isUnit(p, 'prep') && !isUnit(p, 'rel'))
      ) {
        p.at = from;
        break;
      }
      if (
        phrase.name !== undefined &&
        (adjunct.prep === 'in' || adjunct.prep === 'on' || adjunct.prep === 'near')
      )
        p.located.push({ of: phrase, adjunct });
      if (phrase.name === undefined && phrase.pronoun === undefined)
        phrase = {
          ...phrase,
          text: `${phrase.text} ${adjunct.prep} ${adjunct.np.text}`,
          end: adjunct.np.end,
        };
      continue;
    }
    break;
  }
  return phrase;
}

/** A participle that a later finite verb shows to be no predicate: "The bridge built by X spans Y". */
function reducedSubject(p: ClauseState, verb: VerbGroup): boolean {
  if (verb.form === 'gerund') return false;
  if (verb.form === 'finite' && (verb.passive || verb.tense !== 'past')) return false;
  const next = unitAt(p, 1);
  if (next?.kind !== 'prep') return false;
  for (let index = p.at + 2; index < p.units.length; index += 1) {
    const unit = p.units[index];
    if (
      unit?.kind === 'conj' ||
      unit?.kind === 'comma' ||
      unit?.kind === 'sconj' ||
      unit?.kind === 'rel' ||
      unit?.kind === 'break'
    )
      return false;
    if (unit?.kind === 'verb' && unit.form === 'finite') return true;
  }
  return false;
}

/** ", completed in 1932, spans": the participle's phrase is closed by a comma and a verb. */
export function closedParticiple(p: ClauseState): boolean {
  for (let index = p.at + 2; index < p.units.length; index += 1) {
    const unit = p.units[index];
    if (unit?.kind === 'verb') return false;
    if (unit?.kind === 'comma') return p.units[index + 1]?.kind === 'verb';
  }
  return false;
}

function closeComma(p: ClauseState, place: Place): void {
  if (
    isUnit(p, 'comma') &&
    (place === 'subject' ? isUnit(p, 'verb', 1) || isUnit(p, 'rel', 1) : isUnit(p, 'prep', 1))
  )
    p.at += 1;
}
