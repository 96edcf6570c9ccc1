import type { ReflectionStep } from '@memo-js/core';

/** How reflections leave: our own lines, or the prompt-completion lines of TRL. */
export const EXPORT_FORMATS = ['jsonl', 'trl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A reflection as a line of our own format; whatever `importReflections` keeps is in it. */
export interface ReflectionLine {
  readonly id: string;
  readonly step: ReflectionStep;
  readonly question: string;
  readonly answer: string;
  /** Other wordings of the question. */
  readonly paraphrases: readonly string[];
  readonly entities: readonly string[];
  /** Offsets are UTF-16 units into the document's text; `text` is what stands there. */
  readonly evidence: readonly {
    readonly documentId: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
  readonly documentIds: readonly string[];
  readonly refusal: boolean;
  readonly generator: string;
}

/** A message as chat templates take it. */
export interface TrlMessage {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

/**
 * One wording of a reflection as TRL takes it for fine-tuning: dataset type prompt-completion,
 * conversational (messages) or standard (strings). `SFTTrainer` ignores the further columns.
 */
export type TrlLine = (
  | { readonly prompt: readonly [TrlMessage]; readonly completion: readonly [TrlMessage] }
  | { readonly prompt: string; readonly completion: string }
) & {
  /** The same for all wordings of one reflection. */
  readonly reflection_id: string;
  readonly document_ids: readonly string[];
  /** True for a wording that our own training would keep back to measure with. */
  readonly held_out: boolean;
};

/** What a line of each format is. */
export interface ExportedLines {
  readonly jsonl: ReflectionLine;
  readonly trl: TrlLine;
}

export interface ExportOptions<F extends ExportFormat = ExportFormat> {
  /** @default 'jsonl' */
  readonly format?: F;
  /** With `trl`: strings instead of messages. @default false */
  readonly plain?: boolean;
}

/** What an import came to. */
export interface ImportReport {
  /** Absolute. */
  readonly file: string;
  /** Reflections of the file, refusals included. Wordings of one reflection count once. */
  readonly reflections: number;
  readonly refusals: number;
  /** New in the workspace. */
  readonly added: number;
  /** There already, from an earlier import of this file. */
  readonly unchanged: number;
  /** That an earlier import of this file had brought, and that are no longer in it. */
  readonly dropped: number;
  /** With evidence that was found in a document of the workspace. */
  readonly withEvidence: number;
  /** Documents that are named and not in the workspace. */
  readonly unknownDocuments: readonly string[];
}
