import type { Token } from '@memo-js/english';

/** A noun phrase: a name, a description, a pronoun, a quantity or a list of them. */
export interface NounPhrase {
  readonly kind: 'np';
  /** Offsets into the sentence. */
  readonly start: number;
  readonly end: number;
  /** Surface words without article and quotation marks. */
  readonly text: string;
  /** "the", "a", "his", "this"...; lower case. */
  readonly det?: string;
  /** Lower-case head noun of a description. */
  readonly head: string;
  /** The proper name: the whole phrase, or the one that a type word introduces. */
  readonly name?: string;
  /** Type word before a name: "the company Velar Systems". */
  readonly type?: string;
  readonly pronoun?: string;
  /** Number words as written: "42,000", "two". */
  readonly number?: string;
  /** Measured or counted: the unit or noun after the number. */
  readonly unit?: string;
  readonly money?: boolean;
  /** Words before the head noun, without determiner and number. */
  readonly modifiers: readonly string[];
  /** Owner in "X's N" and "his N". */
  readonly possessor?: NounPhrase;
  /** Complement of "N of X". */
  readonly of?: NounPhrase;
  /** Members of a coordination, in order. */
  readonly items?: readonly NounPhrase[];
  readonly quoted?: boolean;
  /** "Bergen, Norway" */
  readonly region?: NounPhrase;
  /** "two daughters, Ida and Klara" */
  readonly apposed?: NounPhrase;
}

export interface DateUnit {
  readonly kind: 'date';
  readonly start: number;
  readonly end: number;
  /** As written, without preposition. */
  readonly text: string;
  /** Four digits when the text says the year. */
  readonly year?: string;
  /** States more than the year. */
  readonly full: boolean;
}

/** A group of auxiliaries and a verb, or a bare participle or gerund. */
export interface VerbGroup {
  readonly kind: 'verb';
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  readonly tense: 'past' | 'present';
  readonly passive: boolean;
  readonly negated: boolean;
  /** "may", "would", "plans to": not a fact. */
  readonly unreal: boolean;
  readonly form: 'finite' | 'participle' | 'gerund' | 'infinitive';
  /** "has led": perfect. */
  readonly perfect?: boolean;
  /** The main verb as written. */
  readonly surface?: string;
}

export interface WordUnit {
  readonly kind: 'prep' | 'conj' | 'comma' | 'rel' | 'sconj' | 'adj' | 'adv' | 'break' | 'other';
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly text: string;
}

export type Unit = NounPhrase | DateUnit | VerbGroup | WordUnit;

/** A token whose part of speech was settled by context. */
export interface Word extends Token {
  tag: string;
}
