import type { Call } from './call.ts';
import type { Document, Passage } from './document.ts';
import type { EntityGroup, EntityIndex } from './entity.ts';
import type { Probing } from './finding.ts';
import type { Evidence, Reflection, ReflectionDraft, Verdict } from './reflection.ts';

export interface ExtractInput {
  readonly passage: Passage;
  readonly document: Document;
  /** Names seen in earlier passages of this document, most recent last. */
  readonly entities: readonly string[];
  /** Spans that reflections already cover, on a second pass. */
  readonly covered?: readonly Evidence[];
}

export interface ConsolidateInput {
  /** Verified extraction reflections of one document. */
  readonly reflections: readonly Reflection[];
  readonly document: Document;
}

export interface VerifyInput {
  readonly draft: ReflectionDraft;
  /** The passages that the draft's evidence names. */
  readonly evidence: readonly Passage[];
  readonly documents: readonly Document[];
}

export interface SurfaceInput {
  readonly reflections: readonly Reflection[];
  readonly document: Document;
  readonly index: EntityIndex;
}

export interface RelateInput {
  readonly group: EntityGroup;
}

export interface ParaphraseInput {
  readonly reflection: Reflection;
  /** At most so many. */
  readonly count: number;
}

export interface RefuseInput {
  readonly index: EntityIndex;
  /** Reflections to take entities and attributes from. */
  readonly reflections: readonly Reflection[];
  readonly count: number;
  readonly seed: number;
}

/** A model that a step of a generator calls. */
export interface PaidModel {
  /** The `purpose` of the calls. */
  readonly step: string;
  readonly model: string;
  /** False where its price is not known: no budget in dollars can be kept then. */
  readonly priced: boolean;
}

/**
 * Distils documents into reflections. The engine orders, queues and journals the calls; only
 * `extract` is required, and a run's report names the steps that a generator lacks.
 * Text of documents is data: it never changes what a generator does.
 */
export interface Generator extends Probing {
  /** Work items that may be in flight at once; many where each waits for a server. @default 8 */
  readonly concurrency?: number;
  /** True when a second look at the sentences that no reflection rests on may find more. @default false */
  readonly revisits?: boolean;
  /** Models that its steps call; nothing is asked of a meter by a generator without. @default none */
  readonly paid?: readonly PaidModel[];
  extract(input: ExtractInput, call: Call): Promise<readonly ReflectionDraft[]>;
  /**
   * For each pair the position of the first that asks and answers the same in almost the same words;
   * its own where none does. Without it only equal pairs are the same.
   */
  duplicates?(
    pairs: readonly { readonly question: string; readonly answer: string }[],
  ): readonly number[];
  /** Joins facts of one document that share an entity, period, relation, cause or contrast. */
  consolidate?(input: ConsolidateInput, call: Call): Promise<readonly ReflectionDraft[]>;
  /** Checks self-containment and faithfulness of one draft of any step against its evidence. */
  verify?(input: VerifyInput, call: Call): Promise<Verdict>;
  /** Questions that describe an entity by its facts and are answered by its name. */
  surface?(input: SurfaceInput, call: Call): Promise<readonly ReflectionDraft[]>;
  /** Synthesis over several documents about one entity. */
  relate?(input: RelateInput, call: Call): Promise<readonly ReflectionDraft[]>;
  /** Other wordings of a reflection's question. */
  paraphrase?(input: ParaphraseInput, call: Call): Promise<readonly string[]>;
  /** Questions to answer with "I don't know". */
  refuse?(input: RefuseInput, call: Call): Promise<readonly ReflectionDraft[]>;
  /** Decides whether two names mean the same entity. */
  sameEntity?(input: { readonly a: string; readonly b: string }, call: Call): Promise<boolean>;
  close?(): Promise<void>;
}
