import type { Clause } from './clause-state.ts';
import type { Discourse } from './discourse.ts';
import type { FactSink } from './fact-sink.ts';

/** What the fact rules share for one sentence. */
export interface Scene {
  /** All clauses of the sentence. */
  readonly clauses?: readonly Clause[];
  readonly discourse: Discourse;
  readonly sink: FactSink;
  /** The sentence, into which the offsets of clauses point. */
  readonly text?: string;
  /** Span of the sentence in the document. */
  readonly span: { readonly start: number; readonly end: number };
}
