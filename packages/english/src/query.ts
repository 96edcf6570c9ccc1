/** A prepositional phrase of a question or a clause: "in Oslo". */
export interface Prep {
  readonly prep: string;
  readonly phrase: string;
}

/** What a question about an event asks for. */
export type Asked =
  'subject' | 'object' | 'place' | 'time' | 'year' | 'count' | 'prep' | 'why' | 'how';

/** "Who founded X?", "Where was X born?", "What does X flow into?" */
export interface EventQuery {
  readonly kind: 'event';
  readonly asked: Asked;
  /** Lemma, with its particle: "grow up". */
  readonly verb: string;
  readonly tense: 'past' | 'present';
  /** Who or what does it; absent in a passive without agent. */
  readonly subject?: string;
  /** To whom or what it is done. */
  readonly object?: string;
  readonly preps: readonly Prep[];
  /** The type asked for ("which company"), or the noun counted ("how many goals"). */
  readonly noun?: string;
  /** The stranded preposition of `asked: 'prep'`. */
  readonly prep?: string;
  /** The user's question word said that the answer is a person. */
  readonly person?: boolean;
}

/** "What is the population of X?", "Who is the mayor of X?" */
export interface AttributeQuery {
  readonly kind: 'attribute';
  readonly attribute: string;
  readonly of: string;
  readonly person?: boolean;
}

/** The reverse of an attribute: "What is Y the mayor of?" */
export interface OwnerQuery {
  readonly kind: 'owner';
  readonly attribute: string;
  readonly value: string;
  readonly noun?: string;
}

/** "How many employees does X have?" */
export interface CountQuery {
  readonly kind: 'count';
  readonly noun: string;
  readonly of: string;
}

/** "Who is X?", "What is X?", "What kind of company is X?" */
export interface IdentityQuery {
  readonly kind: 'identity';
  readonly of: string;
  readonly person: boolean;
  readonly noun?: string;
}

export type Query = EventQuery | AttributeQuery | OwnerQuery | CountQuery | IdentityQuery;
