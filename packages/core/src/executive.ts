import type { MemoryCard } from './artifact.ts';
import type { AskedQuestion, Clue, ClueId, TurnId } from './asked-question.ts';
import type { Call } from './call.ts';
import type { Probing } from './finding.ts';
import type { Usage } from './usage.ts';

/** An open question for the memory. */
export interface SubQuestion {
  readonly text: string;
  /** Clues that its answer bears on. */
  readonly clues: readonly ClueId[];
  /** Candidate that it is aimed at, by name. */
  readonly candidate?: string;
  /** The same question with fewer constraints or other words, tried in order on an abstention. */
  readonly fallbacks?: readonly string[];
}

/** A candidate for the entity that the question describes, as the protocol keeps it. */
export interface Candidate {
  readonly name: string;
  readonly satisfied: readonly ClueId[];
  readonly failed: readonly ClueId[];
  /** Abstentions on questions aimed at it. */
  readonly abstentions: number;
  readonly status: 'open' | 'demoted' | 'dropped' | 'confirmed';
}

/** An earlier exchange with the same user. */
export interface HistoryTurn {
  readonly question: string;
  readonly answer: string | null;
}

/** What every decision is based on. Executives are stateless: all state is here. */
export interface ExecutiveInput {
  readonly question: string;
  readonly history: readonly HistoryTurn[];
  readonly card: MemoryCard;
  readonly clues: readonly Clue[];
  readonly candidates: readonly Candidate[];
  readonly asked: readonly AskedQuestion[];
  /** Questions that were given up; asking them again is refused by the protocol. */
  readonly deadEnds: readonly string[];
  /** Turns left in this stage, this one included. */
  readonly turnsLeft: number;
}

/** Stage 1: the question split into clues, and the first open questions. */
export interface Grounding {
  readonly clues: readonly Clue[];
  readonly questions: readonly SubQuestion[];
  /** Entities that the question names itself: no identification needed when they suffice. */
  readonly known: readonly string[];
  /** Set when the question cannot be worked on; the protocol abstains with this reason. */
  readonly impossible?: string;
}

/** Stage 2. */
export interface EntityDecision {
  readonly candidates: readonly {
    readonly name: string;
    readonly satisfied: readonly ClueId[];
    readonly failed: readonly ClueId[];
  }[];
  /** Name of the confirmed candidate, when there is one. */
  readonly confirmed?: string;
  readonly status: 'continue' | 'confirmed' | 'exhausted' | 'not-needed';
  readonly questions: readonly SubQuestion[];
}

/** Stage 3. */
export interface SeekDecision {
  readonly questions: readonly SubQuestion[];
  /** True when the collected answers suffice, or nothing more can be asked. */
  readonly done: boolean;
  /** Another candidate to go on with, when this one stalls. */
  readonly pivot?: string;
}

/** A part of an answer: offsets in UTF-16 units into its text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type FinalAnswer =
  | {
      readonly type: 'answer';
      /** The bare answer: a name, a date, a number, yes or no. */
      readonly short: string;
      /** A sentence or more. */
      readonly text: string;
      /** The asked questions whose answers it rests on, in the order of the argument. */
      readonly citations: readonly TurnId[];
      /** Parts of `text` that come from outside the memory. */
      readonly outside: readonly Span[];
      /** Memory answers that contradict each other, described. */
      readonly conflicts: readonly string[];
    }
  | {
      readonly type: 'abstention';
      readonly reason: string;
      /** The link that is missing: questions without an answer. */
      readonly missing: readonly string[];
    };

/** A decision with what it cost. */
export interface Turn<D> {
  readonly decision: D;
  readonly usage: Usage;
  /** Model that decided; for rules their name. */
  readonly model: string;
  /** Sampling parameters that the model does not accept and that were left out. */
  readonly leftOut?: readonly string[];
}

/**
 * Decides what to ask the memory and what follows from its answers. Turns, dead ends,
 * candidates' bookkeeping and budgets belong to the protocol.
 */
export interface Executive extends Probing {
  ground(input: ExecutiveInput, call: Call): Promise<Turn<Grounding>>;
  identify(input: ExecutiveInput, call: Call): Promise<Turn<EntityDecision>>;
  seek(input: ExecutiveInput, call: Call): Promise<Turn<SeekDecision>>;
  /** May report the text of an answer as `answer` events while it is written; see `Call.stream`. */
  synthesize(input: ExecutiveInput, call: Call): Promise<Turn<FinalAnswer>>;
  close?(): Promise<void>;
}
