import type { ArtifactTraits, MemoryArtifact } from './artifact.ts';
import type { Call } from './call.ts';
import type { MemoryOutcome } from './memory-outcome.ts';

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
