import type { MemoryCard } from './artifact.ts';
import type { AskedQuestion, Clue } from './asked-question.ts';
import type { Call } from './call.ts';
import type { Candidate, Executive, FinalAnswer, HistoryTurn } from './executive.ts';
import type { MemoryRequest } from './memory.ts';
import type { MemoryOutcome } from './memory-outcome.ts';
import type { Usage } from './usage.ts';

/** The memory as a protocol sees it: calibrated, and perhaps several behind one. */
export interface AskMemory {
  readonly card: MemoryCard;
  ask(requests: readonly MemoryRequest[], call: Call): Promise<readonly MemoryOutcome[]>;
}

/** Everything that happened on the way to an answer. */
export interface Transcript {
  readonly protocol: string;
  readonly question: string;
  readonly clues: readonly Clue[];
  readonly candidates: readonly Candidate[];
  readonly asked: readonly AskedQuestion[];
  readonly deadEnds: readonly string[];
  /** One line a decision of the executive, in order. */
  readonly decisions: readonly {
    readonly stage: string;
    readonly model: string;
    readonly note: string;
    /** Of the calls that led to it. */
    readonly usage: Usage;
  }[];
  readonly final: FinalAnswer;
  /** Why the protocol stopped early, if it did: a budget, a deadline. */
  readonly stopped?: string;
  readonly usage: { readonly executive: Usage; readonly memory: Usage };
}

export interface ProtocolInput {
  readonly question: string;
  readonly history: readonly HistoryTurn[];
  readonly executive: Executive;
  readonly memory: AskMemory;
}

/** Conducts the conversation between executive and memory. A plugin of kind `protocol`. */
export interface Protocol {
  /** @throws MemoError when the executive fails, or every question to the memory failed. */
  run(input: ProtocolInput, call: Call): Promise<Transcript>;
}
