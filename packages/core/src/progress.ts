import type { AskedQuestion, Clue } from './asked-question.ts';
import type { JsonObject } from './json.ts';
import type { Usage } from './usage.ts';

/**
 * What long work reports. Progress bars, JSON logs and servers read the same stream.
 * `stage` is the name of a pipeline stage (`ingest`, `reflect`, `train`...) or of a plugin's phase.
 */
export type ProgressEvent =
  | TraceEvent
  | {
      readonly type: 'stage';
      readonly stage: string;
      readonly status: 'started' | 'finished' | 'reused';
      readonly detail?: string;
    }
  | {
      readonly type: 'progress';
      readonly stage: string;
      /** Units finished so far; never decreases within a stage. */
      readonly done: number;
      /** Units in all; absent while unknown. */
      readonly total?: number;
      readonly unit: string;
      /** Estimated milliseconds left. */
      readonly etaMs?: number;
      readonly detail?: string;
    }
  | {
      readonly type: 'metric';
      readonly stage: string;
      readonly step: number;
      readonly values: Readonly<Record<string, number>>;
    }
  | { readonly type: 'delta'; readonly requestIndex: number; readonly text: string }
  | {
      readonly type: 'warning';
      readonly code: string;
      readonly message: string;
      readonly hint?: string;
      readonly fields?: JsonObject;
    };

/** What happens on the way to an answer, reported by the protocol in the order in which it happens. */
export type TraceEvent =
  /** The conditions that the question was split into. */
  | { readonly type: 'clues'; readonly clues: readonly Clue[] }
  /** A question that the memory was asked, with its outcome. */
  | { readonly type: 'asked'; readonly asked: AskedQuestion }
  /** A decision of the executive, as the transcript notes it. */
  | {
      readonly type: 'decision';
      readonly stage: string;
      readonly model: string;
      readonly note: string;
      readonly usage: Usage;
    }
  /**
   * A part of the final answer's text. All parts since the last `restart` make up the text of the
   * final answer; none when it is an abstention.
   */
  | {
      readonly type: 'answer';
      readonly text: string;
      /** The parts before this one are void: the answer was broken, and is written anew. */
      readonly restart?: true;
    };
