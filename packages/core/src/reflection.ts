/** A span of a stored document that supports a reflection. */
export interface Evidence {
  readonly passageId: string;
  /** Offsets in UTF-16 units into the text of the passage's **document**. */
  readonly start: number;
  readonly end: number;
}

/** What made a reflection: a step of the method (METHOD: five steps, and refusals), or a file. */
export type ReflectionStep =
  'extraction' | 'consolidation' | 'surfacing' | 'cross-document' | 'refusal' | 'import';

/** A question-answer pair as a generator proposes it. */
export interface ReflectionDraft {
  readonly question: string;
  /** For a refusal: empty, the engine writes the refusal text of the base. */
  readonly answer: string;
  /** Other wordings of `question` with the same answer. */
  readonly paraphrases?: readonly string[];
  /** Names of the entities that the pair is about. */
  readonly entities: readonly string[];
  /** Where it is said; empty only for refusals. */
  readonly evidence: readonly Evidence[];
  /** True when the right answer is "I don't know": unknown entity or unstated attribute. */
  readonly refusal?: boolean;
  /** Why its maker gave it up: then it is reported with this reason and never learned. */
  readonly flaw?: string;
}

/** A verified, stored reflection. */
export interface Reflection {
  /** Hash of step, question, answer and evidence; of an imported one, its documents instead. */
  readonly id: string;
  readonly step: ReflectionStep;
  readonly question: string;
  readonly answer: string;
  readonly paraphrases: readonly string[];
  readonly entities: readonly string[];
  /** Where it is said; an imported one may have none. */
  readonly evidence: readonly Evidence[];
  /** Documents it rests on; empty for refusals, and for an imported one that names none. */
  readonly documentIds: readonly string[];
  readonly refusal: boolean;
  /** Plugin and version that made it, or `import:` and the name of the file. */
  readonly generator: string;
}

/** What verification says of a draft. */
export type Verdict =
  | { readonly status: 'accepted' }
  | { readonly status: 'rewritten'; readonly draft: ReflectionDraft; readonly reason: string }
  | { readonly status: 'rejected'; readonly reason: string };
