import type { JsonObject } from './json.ts';

/** A document as a caller hands it in. */
export interface DocumentInput {
  /** Identity across versions. */
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  /** ISO 8601 date, or part of one (`2024`, `2024-05`), that relative times refer to. */
  readonly date?: string;
  /** Kept as it is, returned with sources. */
  readonly metadata?: JsonObject;
  /** Where it was read: a path or URL. */
  readonly source?: string;
}

/** A stored document. Its text is stored once; everything else points into it by offsets. */
export interface Document {
  readonly id: string;
  /** SHA-256 (hex) of title, date and text: the version. */
  readonly contentHash: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly text: string;
  readonly metadata: JsonObject;
  /** Every place the same content was read from. */
  readonly sources: readonly string[];
}

/** A part of a document, small enough for one generator call. */
export interface Passage {
  readonly id: string;
  readonly documentId: string;
  /** Offsets in UTF-16 units into the document's text: `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
