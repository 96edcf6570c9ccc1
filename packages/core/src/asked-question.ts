import type { MemoryOutcome } from './memory-outcome.ts';

export type ClueId = string;
/** Id of one question asked of the memory within a transcript. */
export type TurnId = string;
export type Stage = 'grounding' | 'identification' | 'seeking';

/** One atomic condition of the user's question. */
export interface Clue {
  readonly id: ClueId;
  readonly text: string;
}

/** A question that was asked, with its outcome. */
export interface AskedQuestion {
  readonly id: TurnId;
  readonly stage: Stage;
  /** Wording that was asked; with a fallback, `intended` is the wording first tried. */
  readonly question: string;
  readonly intended: string;
  readonly clues: readonly ClueId[];
  readonly candidate?: string;
  readonly outcome: MemoryOutcome;
}
