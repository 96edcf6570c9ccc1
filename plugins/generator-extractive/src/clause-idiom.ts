/** A part of the stated clause, by the role it plays there. */
export type Part =
  'subject' | 'object' | 'second' | 'phrase' | 'phrase of' | 'object of' | 'subject of';

/** A fixed phrase around a verb, and the plain clause or attribute that it stands for. */
export interface ClauseIdiom {
  /** Lemmas of the verb. */
  readonly verb: string;
  readonly passive?: boolean;
  /** Words of the subject. */
  readonly subject?: RegExp;
  /** Words of the direct object; `null` when there must be none. */
  readonly object?: RegExp | null;
  /** A prepositional phrase that must be there: its prepositions and its words. */
  readonly prep?: string;
  readonly phrase?: RegExp;
  /** Words that the sentence says between the subject and the end of the clause. */
  readonly said?: RegExp;
  /** The verb that is meant; "make" in brackets stands for what makes a thing of its kind. */
  readonly means: string;
  /** Said in the passive. */
  readonly undergone?: boolean;
  readonly who?: Part;
  readonly whom?: Part;
  readonly name?: Part;
  /** The noun whose measure the object is: "takes in 3 million" has a revenue of it. */
  readonly measure?: string;
  /** The clause says "the NOUN of subject is ...". */
  readonly attribute?: string;
  /** Preposition under which the phrase is kept. */
  readonly at?: string;
  /** The subject is a name or a pronoun. */
  readonly named?: true;
  /** Only of amounts, of money, or of names. */
  readonly kind?: 'number' | 'money' | 'name' | 'length';
}
