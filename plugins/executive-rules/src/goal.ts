import type { Described, Term } from './syntax.ts';
import type { Template } from './template.ts';

/** What a question comes down to. */
export type Goal =
  /** An open question, its terms found out first. */
  | {
      readonly kind: 'lookup';
      readonly wordings: readonly Template[];
      /** "in which country": see `CluePlan`. */
      readonly placeType?: string;
      readonly noun?: string;
    }
  /** The thing that fits every clue. */
  | { readonly kind: 'description'; readonly term: Described }
  /** "How many ...": the number, or the length of a list. */
  | {
      readonly kind: 'count';
      readonly wordings: readonly Template[];
      readonly list: readonly Template[];
    }
  /** Which of two comes first or has more. */
  | {
      readonly kind: 'comparison';
      readonly sides: readonly [Term, Term];
      readonly by: Measure;
      readonly yesNo: boolean;
    }
  /** Whether two things agree in something. */
  | {
      readonly kind: 'same';
      readonly sides: readonly [Term, Term];
      readonly ask: readonly Template[];
      /** "year" of "in the same year": what of the answers is compared. */
      readonly noun: string;
    }
  /** Years between two dates. */
  | { readonly kind: 'years'; readonly from: readonly Template[]; readonly to: readonly Template[] }
  /** Yes or no, by comparing open answers. */
  | { readonly kind: 'verification'; readonly trials: readonly Trial[] };

/** Questions about each side, with `SELF` for it, and which value wins. */
export interface Measure {
  readonly ask: readonly Template[];
  readonly of: 'date' | 'quantity';
  readonly wins: 'least' | 'most';
}

/** An open question and the answer under which the statement is true. */
export interface Trial {
  /** A wording, or a term that is found out itself. */
  readonly ask: readonly Template[] | Term;
  readonly expected: Term;
  /** The answer is a place, which may lie in the expected one. */
  readonly place?: boolean;
}
