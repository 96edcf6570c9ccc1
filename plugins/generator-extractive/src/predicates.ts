import { addClause, isUnit, unitAt, wordAt } from './clause-state.ts';
import type { Adjunct, ClauseState, Purpose } from './clause-state.ts';
import { readGapped, readTrailingMeasure } from './gapping.ts';
import { readRelative } from './lists.ts';
import { readAdjunct, readNominal, readReduced } from './nominals.ts';
import type { DateUnit, NounPhrase, VerbGroup } from './units.ts';
import {
  REPORTING,
  carriesPassive,
  commaContinues,
  listOfVerbs,
  readSubordinate,
  sameParticiple,
  startsClauseHere,
} from './verb-phrases.ts';

const CHAINS = /^(?:learn|manage|go on|come|help|continue|begin|start|serve|get|live|happen)$/;

/** "learned to speak", "was able to build": the infinitive is what was done. */
function chained(p: ClauseState, verb: VerbGroup): VerbGroup {
  const skip = verb.lemma === 'be' && /^(?:able|the first|allowed)$/.test(wordAt(p)) ? 1 : 0;
  if (verb.passive || (skip === 0 && !CHAINS.test(verb.lemma))) return verb;
  const to = isUnit(p, 'prep', skip) && wordAt(p, skip) === 'to' ? 1 : 0;
  const next = unitAt(p, skip + to);
  if (next?.kind !== 'verb' || next.passive) return verb;
  if (!(
    next.form === 'infinitive' ||
    (to === 1 && next.form === 'finite' && next.tense === 'present')
  ))
    return verb;
  p.at += skip + to + 1;
  return { ...next, form: 'finite', tense: verb.tense, negated: verb.negated, unreal: verb.unreal };
}

/** Coordinated verb phrases of one subject. */
export function readPredicates(
  p: ClauseState,
  subject: NounPhrase,
  leading: readonly Adjunct[],
  unreal: boolean,
): void {
  let first = true;
  // "The company now has": an adverb before the verb
  if (isUnit(p, 'adv') && isUnit(p, 'verb', 1)) p.at += 1;
  while (isUnit(p, 'verb')) {
    let verb = unitAt(p) as VerbGroup;
    p.at += 1;
    verb = chained(p, verb);
    const outer = p.topic;
    p.topic = /^(?:be|become|remain)$/.test(verb.lemma) && !verb.passive ? subject : undefined;
    const doer = p.actor;
    p.actor = verb.passive || verb.unreal || verb.negated || unreal ? undefined : subject;
    const rest = readComplements(p, verb);
    p.actor = doer;
    p.topic = outer;
    const dead = unreal || verb.unreal || verb.negated;
    const adjuncts = first ? [...leading, ...rest.adjuncts] : rest.adjuncts;
    addClause(p, {
      ...(verb.passive
        ? { object: subject, ...(rest.object === undefined ? {} : { second: rest.object }) }
        : { subject, ...(rest.object === undefined ? {} : { object: rest.object }) }),
      ...(rest.second === undefined || verb.passive ? {} : { second: rest.second }),
      ...(rest.adjective === undefined ? {} : { adjective: rest.adjective }),
      ...(rest.adjectives === undefined ? {} : { adjectives: rest.adjectives }),
      ...(rest.purpose === undefined ? {} : { purpose: rest.purpose }),
      verb: presentPerfect(verb, rest.adjuncts, first ? leading : []),
      adjuncts,
      start: subject.start,
      end: rest.end,
      unreal: dead,
    });
    first = false;
    readGapped(p, subject, verb, rest, dead);
    readTrailingMeasure(p, subject, verb, dead);
    // "X was born in A and studied in B", "..., but later moved to C"
    let skip = 0;
    if (isUnit(p, 'comma', skip)) skip += 1;
    if (isUnit(p, 'conj', skip)) skip += 1;
    else if (
      skip === 1 &&
      !(
        unitAt(p, 1)?.kind === 'verb' &&
        (unitAt(p, 1) as VerbGroup).form === 'finite' &&
        listOfVerbs(p)
      )
    )
      break;
    while (isUnit(p, 'adv', skip)) skip += 1;
    const dates: Adjunct[] = [];
    let probe = skip;
    while (p.units[p.at + probe]?.kind === 'prep' && p.units[p.at + probe + 1]?.kind === 'date') {
      dates.push({
        prep: wordAt(p, probe),
        date: p.units[p.at + probe + 1] as DateUnit,
      });
      probe += 2;
      if (isUnit(p, 'comma', probe)) probe += 1;
    }
    if (skip > 0 && isUnit(p, 'verb', probe)) {
      p.at += probe;
      const next = unitAt(p) as VerbGroup;
      // "was designed by A and built by B": the auxiliary carries over.
      if (
        verb.passive &&
        next.form === 'finite' &&
        !next.passive &&
        (next.tense === 'past' || sameParticiple(next)) &&
        carriesPassive(p, next)
      ) {
        p.at += 1;
        const more = readComplements(p, next);
        addClause(p, {
          object: subject,
          verb: { ...next, passive: true },
          adjuncts: [...dates, ...more.adjuncts],
          start: subject.start,
          end: more.end,
          unreal: dead,
          ...(more.object === undefined ? {} : { second: more.object }),
        });
        if (isUnit(p, 'conj') || isUnit(p, 'comma')) continue;
        break;
      }
      // A date in front of the subject holds for every predicate.
      const shared = dates.length > 0 ? dates : leading.filter(({ date }) => date !== undefined);
      leading = shared;
      first = shared.length > 0;
      continue;
    }
    break;
  }
}

/** "has led it since 2010", "has lived there for years": still so. */
function presentPerfect(
  verb: VerbGroup,
  after: readonly Adjunct[],
  before: readonly Adjunct[],
): VerbGroup {
  const lasting = [...after, ...before].some(
    ({ prep, np }) =>
      prep === 'since' ||
      (prep === 'for' && /^(?:years|decades|months|weeks|time)$/.test(np?.head ?? '')),
  );
  return verb.perfect === true && lasting ? { ...verb, tense: 'present' } : verb;
}

/** Verbs whose object may be a deed: "enjoys playing the banjo". */
const TAKES_DEED =
  /^(?:enjoy|love|like|name|list|give|cite|mention|prefer|practise|practice|include|describe|count|call|teach|be)$/;

function isDeedAsObject(p: ClauseState, verb: VerbGroup, unit: VerbGroup): boolean {
  return (
    unit.form === 'gerund' &&
    !verb.passive &&
    TAKES_DEED.test(verb.lemma) &&
    p.units[p.at - 1]?.kind === 'verb'
  );
}

/** "playing the banjo" as a phrase of its own. */
function readDeed(p: ClauseState, unit: VerbGroup): NounPhrase {
  p.at += 1;
  const words = [unit.surface ?? unit.lemma];
  let end = unit.end;
  const next = unitAt(p);
  if (next?.kind === 'np') {
    p.at += 1;
    const own = next.possessor?.pronoun !== undefined;
    words.push(`${next.det === undefined || own ? '' : `${next.det} `}${next.name ?? next.text}`);
    end = next.end;
  }
  const text = words.join(' ');
  return { kind: 'np', start: unit.start, end, text, head: words[0] ?? text, modifiers: [] };
}

/** What follows a verb: objects, adjuncts, subordinate material. */
export function readComplements(
  p: ClauseState,
  verb: VerbGroup,
): {
  object?: NounPhrase;
  second?: NounPhrase;
  adjective?: string;
  adjectives?: string;
  purpose?: Purpose;
  adjuncts: readonly Adjunct[];
  end: number;
} {
  let object: NounPhrase | undefined;
  let second: NounPhrase | undefined;
  let adjective: string | undefined;
  let adjectives: string | undefined;
  let purpose: Purpose | undefined;
  const adjuncts: Adjunct[] = [];
  let end = verb.end;
  while (p.at < p.units.length) {
    const unit = unitAt(p);
    if (unit === undefined) break;
    if (unit.kind === 'np') {
      if (startsClauseHere(p)) break;
      const phrase = readNominal(p, 'object');
      if (phrase === undefined) break;
      if (phrase.det === 'every' || phrase.det === 'each') {
        adjuncts.push({ prep: '', np: phrase });
        end = phrase.end;
        continue;
      }
      if (
        object !== undefined &&
        (phrase.det === 'a' || phrase.det === 'an') &&
        /^(?:day|week|month|year|season|time|hour)$/.test(phrase.head)
      )
        continue;
      if (object === undefined) object = phrase;
      else second ??= phrase;
      end = phrase.end;
      continue;
    }
    if (unit.kind === 'date') {
      adjuncts.push({ prep: '', date: unit });
      end = unit.end;
      p.at += 1;
      continue;
    }
    if (unit.kind === 'prep' && unitAt(p, 1)?.kind === 'rel') {
      const antecedent = p.mentions.at(-1);
      p.at += 1;
      if (antecedent === undefined || !readRelative(p, antecedent)) p.at += 1;
      continue;
    }
    if (unit.kind === 'prep') {
      const adjunct = readAdjunct(p);
      // "before retiring": that there was a time after
      if (adjunct === undefined && unit.text === 'before') adjuncts.push({ prep: 'before' });
      if (adjunct === undefined) continue;
      adjuncts.push(adjunct);
      end = adjunct.np?.end ?? adjunct.date?.end ?? end;
      continue;
    }
    if (
      unit.kind === 'conj' &&
      unit.text === 'and' &&
      isUnit(p, 'adj', 1) &&
      object !== undefined &&
      object.name === undefined &&
      object.det === undefined &&
      p.units[p.at - 1] === object
    ) {
      adjectives = `${object.text} and ${wordAt(p, 1)}`;
      object = undefined;
      p.at += 2;
      continue;
    }
    if (unit.kind === 'adj' || unit.kind === 'adv' || unit.kind === 'other') {
      if (unit.kind === 'adj') {
        adjective ??= unit.text;
        adjectives = adjectives === undefined ? unit.text : `${adjectives} ${unit.text}`;
        const last = unitAt(p, 2);
        if (
          isUnit(p, 'conj', 1) &&
          wordAt(p, 1) === 'and' &&
          (last?.kind === 'adj' ||
            (last?.kind === 'np' &&
              last.name === undefined &&
              last.det === undefined &&
              last.modifiers.length === 0))
        ) {
          adjectives += ` and ${last.text}`;
          p.at += 2;
        }
      }
      p.at += 1;
      continue;
    }
    // "Oslo was where she died"
    if (unit.kind === 'rel' && unit.text === 'where' && object === undefined && p.topic) {
      if (!readRelative(p, p.topic)) break;
      continue;
    }
    // "It was in 1565 that the town was founded"
    const cleft = p.topic?.pronoun?.toLowerCase() === 'it' && object === undefined;
    if (
      cleft &&
      adjuncts.length > 0 &&
      (unit.kind === 'sconj' || unit.kind === 'rel') &&
      /^(?:that|when|where)$/.test(unit.text)
    ) {
      const count = p.clauses.length;
      readSubordinate(p, false);
      const inner = p.clauses[count];
      if (inner !== undefined)
        p.clauses[count] = { ...inner, adjuncts: [...inner.adjuncts, ...adjuncts] };
      continue;
    }
    if (unit.kind === 'sconj' && unit.text === 'before') adjuncts.push({ prep: 'before' });
    if (unit.kind === 'sconj') {
      const reporting = unit.text === 'that' && REPORTING.has(verb.lemma);
      const count = p.clauses.length;
      const date = unit.text === 'when' ? adjuncts.at(-1) : undefined;
      readSubordinate(p, reporting || unit.text === 'if' || unit.text === 'unless');
      // "back to 1960, when it was founded": the date is also that of the inner clause.
      const inner = p.clauses[count];
      if (date?.date !== undefined && inner !== undefined)
        p.clauses[count] = {
          ...inner,
          adjuncts: [...inner.adjuncts, { prep: 'in', date: date.date }],
        };
      continue;
    }
    if (unit.kind === 'verb' && object === undefined && isDeedAsObject(p, verb, unit)) {
      object = readDeed(p, unit);
      end = object.end;
      continue;
    }
    if (unit.kind === 'verb' && unit.form === 'infinitive') {
      p.at += 1;
      const deed = readComplements(p, unit);
      if (deed.object !== undefined) purpose ??= { lemma: unit.lemma, object: deed.object };
      // "X was the first to climb it", "X was the first person to climb it"
      if (
        object !== undefined &&
        /^first(?: (?:person|man|woman|one|climber|team|party|explorer|athlete|pilot))?$/.test(
          object.text,
        ) &&
        p.topic !== undefined &&
        deed.object !== undefined
      ) {
        addClause(p, {
          subject: p.topic,
          object: deed.object,
          verb: { ...unit, form: 'finite', tense: 'past', unreal: false },
          adjuncts: [...adjuncts, ...deed.adjuncts],
          start: p.topic.start,
          end: deed.end,
          unreal: false,
        });
      }
      continue;
    }
    if (
      unit.kind === 'verb' &&
      object !== undefined &&
      (unit.form === 'participle' || (unit.form === 'finite' && unit.tense === 'past')) &&
      p.units[p.at - 1]?.kind === 'np'
    ) {
      readReduced(p, object, unit);
      continue;
    }
    if (unit.kind === 'comma') {
      if (commaContinues(p)) continue;
      break;
    }
    break;
  }
  return {
    ...(object === undefined ? {} : { object }),
    ...(second === undefined ? {} : { second }),
    ...(adjective === undefined ? {} : { adjective }),
    ...(adjectives === undefined ? {} : { adjectives }),
    ...(purpose === undefined ? {} : { purpose }),
    adjuncts,
    end,
  };
}
