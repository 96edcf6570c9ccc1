/** A noun phrase: something named, or something described. */
export type Term = Named | Described;

export interface Named {
  readonly kind: 'named';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** "the company founded by X": a head noun and what narrows it down. */
export interface Described {
  readonly kind: 'described';
  /** The noun with its adjectives: "largest city". */
  readonly head: string;
  /** Without its article, as it was written. */
  readonly text: string;
  readonly modifiers: readonly Modifier[];
  readonly start: number;
  readonly end: number;
}

/**
 * Nouns that belong to what is asked rather than name a thing of their own: the headquarters of
 * X are asked about in one question with X, they are not found out first.
 */
const ATTRIBUTIVE =
  /(?:^|\b)(?:headquarters|offices?|birth|death|opening|founding|foundation|construction|completion|publication|release|launch|mouth|source|site|campus)$/u;

export function isAttributive(term: Described): boolean {
  return ATTRIBUTIVE.test(term.head.toLowerCase());
}

/** X of "the headquarters of X": where they are is where X is based. */
export function ownerOfSeat(term: Term): Term | undefined {
  if (term.kind === 'named' || !/^(?:headquarters|(?:head|main) offices?)$/iu.test(term.head))
    return undefined;
  const [only] = term.modifiers;
  return term.modifiers.length === 1 && only?.kind === 'of' ? only.term : undefined;
}

/** What narrows a noun down. `text` is the source. */
export type Modifier =
  /** "of X", "X's". */
  | {
      readonly kind: 'of';
      readonly term: Term;
      readonly text: string;
      readonly possessive: boolean;
    }
  | {
      readonly kind: 'prepositional';
      readonly preposition: string;
      readonly term: Term;
      readonly text: string;
    }
  /** "founded by X", "living in X". */
  | { readonly kind: 'participle'; readonly verbs: readonly VerbPhrase[]; readonly text: string }
  /** "who founded X". */
  | { readonly kind: 'subject'; readonly verbs: readonly VerbPhrase[]; readonly text: string }
  /** "that X founded", "X works for". */
  | {
      readonly kind: 'object';
      readonly subject: Term;
      readonly verb: VerbPhrase;
      readonly text: string;
    }
  /** "where X was born" (no preposition), "in which X was born". */
  | {
      readonly kind: 'place';
      readonly preposition: string | undefined;
      readonly subject: Term;
      readonly verb: VerbPhrase;
      readonly text: string;
    }
  /** "whose mayor is X". */
  | {
      readonly kind: 'whose';
      readonly noun: string;
      readonly verbs: readonly VerbPhrase[];
      readonly text: string;
    };

/** A verb with its auxiliary and what follows it. */
export interface VerbPhrase {
  /** "was", "has"; none for a plain verb. */
  readonly auxiliary: string | undefined;
  /** "first" of "was first performed". */
  readonly adverb?: string;
  /** The word after the auxiliary, or the finite verb; empty for a bare copula. */
  readonly verb: string;
  readonly complements: readonly Complement[];
}

/** "in 1962", "the bridge", "up", "first". */
export interface Complement {
  readonly preposition: string | undefined;
  readonly term: Term | undefined;
  /** Words that are no term. */
  readonly words: string;
}
