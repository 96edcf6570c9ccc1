import type { ArtifactTraits, MemoryArtifact } from './artifact.ts';
import type { Call } from './call.ts';
import type { SerializedError } from './error.ts';
import type { Usage } from './usage.ts';

/** One question to a memory. */
export interface MemoryRequest {
  readonly question: string;
  /** @default 512 */
  readonly maxTokens?: number;
  /** 0 is greedy. @default 0 */
  readonly temperature?: number;
  /** @default 0.95 */
  readonly topP?: number;
  readonly seed?: number;
  /**
   * Texts that end the answer, each of at least one character. They are looked for between tokens in
   * the text as the weights give it; the answer is what stands before the first one, and its
   * `finishReason` is `stop`. Nothing of a stop sequence is streamed. @default []
   */
  readonly stop?: readonly string[];
}

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

/** An open memory. */
export interface Memory {
  readonly id: string;
  /** Precision and runtime that answer, part of the key of a calibration: `embedded/float32`. */
  readonly runtime: string;
  /**
   * One outcome a request, in order. Tokens stream as `call.report({ type: 'delta', ... })`.
   * It throws only when nothing could be asked (closed, aborted).
   */
  ask(requests: readonly MemoryRequest[], call: Call): Promise<readonly MemoryOutcome[]>;
  close(): Promise<void>;
}

export type Acceptance =
  { readonly ok: true } | { readonly ok: false; readonly reason: string; readonly hint: string };

/** Opens memory artifacts. What a plugin of kind `memory` creates. */
export interface MemoryHost {
  accepts(traits: ArtifactTraits): Acceptance;
  /** @throws MemoError when the artifact is damaged, of a newer format, or cannot be served. */
  open(artifact: MemoryArtifact, call: Call): Promise<Memory>;
  close(): Promise<void>;
}
