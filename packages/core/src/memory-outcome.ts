import type { SerializedError } from './error.ts';
import type { Usage } from './usage.ts';

/** What the weights say about their own answer. Log-probabilities are natural logarithms. */
export interface Signals {
  /** Mean over the answer's tokens, end token included. */
  readonly meanLogprob: number;
  /** The least likely token. */
  readonly minLogprob: number;
  /** Least difference in log-probability between the chosen token and the next best. */
  readonly margin: number;
}

export type FinishReason = 'stop' | 'length';

interface OutcomeBase {
  readonly memoryId: string;
  readonly usage: Usage;
}

/** An answer from the weights. */
export interface MemoryAnswer extends OutcomeBase {
  readonly type: 'answer';
  readonly text: string;
  readonly signals: Signals | null;
  readonly finishReason: FinishReason;
  /** Probability that the text is right, 0..1; null when the memory is not calibrated. */
  readonly confidence: number | null;
}

/** The memory does not know, by its own words or because it is not sure enough. */
export interface MemoryAbstention extends OutcomeBase {
  readonly type: 'abstention';
  readonly reason: 'stated' | 'low-confidence';
  /** What it would have said. */
  readonly text?: string;
  readonly signals: Signals | null;
  readonly confidence: number | null;
}

/** A failure. Never an abstention, never an answer. */
export interface MemoryFailure extends OutcomeBase {
  readonly type: 'error';
  readonly error: SerializedError;
}

export type MemoryOutcome = MemoryAnswer | MemoryAbstention | MemoryFailure;
