import { addClause, isUnit, unitAt } from './clause-state.ts';
import type { Adjunct, ClauseState, Parsed } from './clause-state.ts';
import { readSimple } from './lists.ts';
import { readAdjunct, readNominal } from './nominals.ts';
import { readComplements, readPredicates } from './predicates.ts';
import type { NounPhrase, Unit, VerbGroup } from './units.ts';

/** Adjuncts, a subject and its verb phrases. */
export function readSentence(p: ClauseState, unreal: boolean): void {
  const adjuncts: Adjunct[] = [];
  const open: VerbGroup[] = [];
  const pending: {
    readonly verb: VerbGroup;
    readonly object?: NounPhrase;
    readonly second?: NounPhrase;
    readonly adjective?: string;
    readonly adjuncts: readonly Adjunct[];
    readonly end: number;
  }[] = [];
  let guard = 0;
  while (p.at < p.units.length && guard < 40) {
    guard += 1;
    const unit = unitAt(p);
    if (unit === undefined) break;
    if (unit.kind === 'prep' || unit.kind === 'date') {
      if (unit.kind === 'prep' && unitAt(p, 1)?.kind === 'verb') {
        if (unit.text === 'before') adjuncts.push({ prep: 'before' });
        p.at += 1;
        const verb = unitAt(p) as VerbGroup;
        p.at += 1;
        pending.push({ ...readComplements(p, verb), verb });
        continue;
      }
      const adjunct = readAdjunct(p, 'inner');
      if (adjunct !== undefined) adjuncts.push(adjunct);
      continue;
    }
    if (unit.kind === 'sconj') {
      if (unit.text === 'before') adjuncts.push({ prep: 'before' });
      p.at += 1;
      const gerund = unitAt(p);
      if (gerund?.kind === 'verb') {
        p.at += 1;
        pending.push({ ...readComplements(p, gerund), verb: gerund });
        continue;
      }
      if (p.depth < 4) {
        p.depth += 1;
        readSentence(p, unreal || unit.text === 'if' || unit.text === 'unless');
        p.depth -= 1;
      }
      continue;
    }
    if (unit.kind === 'verb') {
      if (
        unit.form === 'gerund' ||
        unit.passive ||
        (unit.form !== 'infinitive' && openingParticiple(p))
      ) {
        p.at += 1;
        const verb: VerbGroup =
          unit.form === 'gerund' ? unit : { ...unit, passive: true, form: 'participle' };
        pending.push({ ...readComplements(p, verb), verb });
        continue;
      }
      open.push(unit);
      p.at += 1;
      continue;
    }
    if (
      unit.kind === 'np' &&
      (unit.det === 'each' || unit.det === 'every') &&
      /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
        unit.name ?? '',
      )
    ) {
      adjuncts.push({ prep: '', np: unit });
      p.at += 1;
      continue;
    }
    if (
      unit.kind === 'np' &&
      (unit.det === 'each' || unit.det === 'every') &&
      /^(?:day|week|month|year|season|spring|summer|autumn|winter|time)$/.test(unit.head)
    ) {
      adjuncts.push({ prep: '', np: unit });
      p.at += 1;
      continue;
    }
    if (unit.kind === 'np') break;
    if (unit.kind === 'break') {
      p.at += 1;
      continue;
    }
    p.at += 1;
  }
  if (!isUnit(p, 'np')) return;
  const fronted = readFronted(p);
  const subject = readNominal(p, 'subject');
  if (subject === undefined) return;
  if (fronted !== undefined && (subject.name ?? subject.pronoun) !== undefined)
    addClause(p, {
      subject,
      object: fronted.phrase,
      verb: { ...COPULA, start: fronted.phrase.start, end: fronted.phrase.end },
      adjuncts: fronted.adjuncts,
      start: fronted.phrase.start,
      end: fronted.phrase.end,
      unreal,
    });
  if (subject.name !== undefined || subject.pronoun !== undefined) readAside(p, subject, adjuncts);
  for (const item of pending) {
    const passive = item.verb.passive;
    addClause(p, {
      ...(passive
        ? { object: subject }
        : { subject, ...(item.object === undefined ? {} : { object: item.object }) }),
      ...(passive && item.object !== undefined
        ? { second: item.object }
        : item.second === undefined
          ? {}
          : { second: item.second }),
      ...(item.adjective === undefined ? {} : { adjective: item.adjective }),
      verb: { ...item.verb, tense: 'past' },
      adjuncts: item.adjuncts,
      start: item.verb.start,
      end: item.end,
      unreal,
    });
  }
  readPredicates(p, subject, adjuncts, unreal);
}

const COPULA = {
  kind: 'verb',
  lemma: 'be',
  tense: 'past',
  passive: false,
  negated: false,
  unreal: false,
  form: 'finite',
} as const;

/** "A native of Corrigan, she moved": a description before the subject says what it is. */
function readFronted(
  p: ClauseState,
): { readonly phrase: NounPhrase; readonly adjuncts: readonly Adjunct[] } | undefined {
  const first = unitAt(p);
  if (
    first?.kind !== 'np' ||
    first.name !== undefined ||
    first.number !== undefined ||
    !/^(?:an?|the)$/.test(first.det ?? '') ||
    p.depth > 0
  )
    return undefined;
  const from = p.at;
  const phrase = readSimple(p);
  const adjuncts: Adjunct[] = [];
  while (isUnit(p, 'prep') && isUnit(p, 'np', 1)) {
    const adjunct = readAdjunct(p, 'inner');
    if (adjunct === undefined) break;
    adjuncts.push(adjunct);
  }
  const subject = unitAt(p, 1);
  const verb = unitAt(p, 2)?.kind === 'adv' ? unitAt(p, 3) : unitAt(p, 2);
  if (
    phrase !== undefined &&
    isUnit(p, 'comma') &&
    subject?.kind === 'np' &&
    (subject.pronoun !== undefined || (subject.name !== undefined && subject.type === undefined)) &&
    verb?.kind === 'verb' &&
    verb.form === 'finite' &&
    p.mentions.length === 0
  ) {
    p.at += 1;
    return { phrase, adjuncts };
  }
  p.at = from;
  return undefined;
}

/** "X, at 3,204 metres, is", "X, in the west of Y, has": what stands between the subject's commas. */
function readAside(p: ClauseState, subject: NounPhrase, adjuncts: Adjunct[]): void {
  if (!isUnit(p, 'comma') || !isUnit(p, 'prep', 1)) return;
  const from = p.at;
  const mentions = p.mentions.length;
  const read: Adjunct[] = [];
  p.at += 1;
  while (isUnit(p, 'prep') && (isUnit(p, 'np', 1) || isUnit(p, 'date', 1))) {
    const adjunct = readAdjunct(p, 'inner');
    if (adjunct === undefined) break;
    read.push(adjunct);
  }
  if (
    isUnit(p, 'comma') &&
    (isUnit(p, 'verb', 1) || (isUnit(p, 'adv', 1) && isUnit(p, 'verb', 2)))
  ) {
    p.at += 1;
    adjuncts.push(...read.filter(({ np, prep }) => np?.number !== undefined || prep !== 'in'));
    for (const adjunct of read)
      if (/^(?:in|on|near|at)$/.test(adjunct.prep) && adjunct.np !== undefined)
        p.located.push({ of: subject, adjunct });
    return;
  }
  p.at = from;
  p.mentions.length = mentions;
}

/** "Founded in 1987 by X, the company ...": a participle, a comma, then the subject. */
function openingParticiple(p: ClauseState): boolean {
  for (let index = p.at + 1; index < p.units.length && index < p.at + 14; index += 1) {
    if (p.units[index]?.kind === 'comma') {
      const next = p.units[index + 1];
      if (next?.kind === 'np') return true;
    }
  }
  return false;
}

/** Parses the units of one sentence into clauses and appositions. */
export function parseClauses(units: readonly Unit[]): Parsed {
  const p: ClauseState = {
    units,
    at: 0,
    depth: 0,
    topic: undefined,
    actor: undefined,
    inPrep: false,
    clauses: [],
    appositions: [],
    mentions: [],
    located: [],
  };
  while (p.at < units.length) {
    const before = p.at;
    readSentence(p, false);
    if (p.at === before) p.at += 1;
  }
  const { clauses, appositions, mentions, located } = p;
  return { clauses, appositions, mentions, located };
}
