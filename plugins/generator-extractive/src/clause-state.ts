import type { DateUnit, NounPhrase, Unit, VerbGroup } from './units.ts';

export interface Adjunct {
  /** Empty for a bare date. */
  readonly prep: string;
  readonly np?: NounPhrase;
  readonly date?: DateUnit;
}

/** A deed that an infinitive adds. */
export interface Purpose {
  readonly lemma: string;
  readonly object: NounPhrase;
}

export interface Clause {
  readonly subject?: NounPhrase;
  readonly verb: VerbGroup;
  readonly object?: NounPhrase;
  /** Second bare phrase: "elected her *mayor*". */
  readonly second?: NounPhrase;
  /** Predicate adjective: "long", "famous". */
  readonly adjective?: string;
  /** All of a list of adjectives: "purple and grey". */
  readonly adjectives?: string;
  readonly adjuncts: readonly Adjunct[];
  /** "needs two hours *to climb it*" */
  readonly purpose?: Purpose;
  /** Offsets into the sentence. */
  readonly start: number;
  readonly end: number;
  /** Said under "if", "said that" and the like: no fact. */
  readonly unreal: boolean;
  /** Said inside a noun phrase: its subject is no topic. */
  readonly embedded: boolean;
}

/** "X, the mayor of Y," and "its mayor, X,". */
export interface Apposition {
  readonly of: NounPhrase;
  readonly with: NounPhrase;
  readonly adjuncts: readonly Adjunct[];
}

/** "The Gate Bridge in Torholm": where a named thing is. */
export interface Located {
  readonly of: NounPhrase;
  readonly adjunct: Adjunct;
}

export interface Parsed {
  readonly located: readonly Located[];
  readonly clauses: readonly Clause[];
  readonly appositions: readonly Apposition[];
  /** Noun phrases in order of mention. */
  readonly mentions: readonly NounPhrase[];
}

/** `inner`: after a preposition inside a subject or before it, where a verb belongs to the subject. */
export type Place = 'subject' | 'object' | 'prep' | 'inner';

/** Reading position and results of one sentence. Every step of the parser moves forward. */
export interface ClauseState {
  readonly units: readonly Unit[];
  at: number;
  /** Nesting of clauses and complements, kept small so that hostile text cannot exhaust the stack. */
  depth: number;
  /** Subject of the copula whose predicate is being read: relative clauses of the predicate are about it. */
  topic: NounPhrase | undefined;
  /** Subject of the predicate being read: "before joining X" is about it. */
  actor: NounPhrase | undefined;
  /** The phrase read last stands after a preposition: "which she opened" may mean the noun before it. */
  inPrep: boolean;
  readonly clauses: Clause[];
  readonly appositions: Apposition[];
  readonly mentions: NounPhrase[];
  readonly located: Located[];
}

export function unitAt(p: ClauseState, offset = 0): Unit | undefined {
  return p.units[p.at + offset];
}

export function isUnit(p: ClauseState, kind: Unit['kind'], offset = 0): boolean {
  return unitAt(p, offset)?.kind === kind;
}

export function wordAt(p: ClauseState, offset = 0): string {
  const unit = unitAt(p, offset);
  return unit !== undefined && 'text' in unit ? unit.text : '';
}

export function addClause(p: ClauseState, clause: Omit<Clause, 'embedded'>): void {
  p.clauses.push({ ...clause, embedded: p.depth > 0 });
}
