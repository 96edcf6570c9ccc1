import type { JsonObject } from './json.ts';

/** Lower and upper end, both included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * What a run will take, before it starts. Bytes are bytes, times are seconds; null is unknown. The
 * optional fields are those that not every trainer can tell.
 */
export interface TrainingPlan {
  /** Of the model; an adapter's come on top. */
  readonly parameters: number;
  /** Those that the run changes. */
  readonly trainableParameters: number;
  /** Examples of an epoch, without those that the trainer leaves out. */
  readonly examples?: number;
  /** Tokens that an epoch computes, padding included. */
  readonly tokensPerEpoch?: number;
  /** On average, as batches may span epochs. */
  readonly stepsPerEpoch?: number;
  /** Updates that are expected. */
  readonly steps: number;
  /** Between which the updates will lie: a trainer may end when it has learned enough. */
  readonly stepsRange?: Range;
  /** More updates are never made; exactly so many where nothing ends the run sooner. */
  readonly maxSteps?: number;
  /** Tokens of all expected steps, padding included. */
  readonly tokens: number;
  /** Expected time of the whole run on the machine that it will run on. */
  readonly seconds: number | null;
  /** Between which it will lie, by what was measured. */
  readonly secondsRange?: Range | null;
  readonly peakMemoryBytes: number | null;
  /** What the run may take now. */
  readonly freeMemoryBytes?: number | null;
  /** The most that lies on the disk at once: checkpoints while one is replaced, and the artifact. */
  readonly diskBytes: number | null;
  /** One checkpoint. */
  readonly checkpointBytes?: number | null;
  /** What stays: the sealed artifact, without the reflections beside it. */
  readonly artifactBytes?: number | null;
  readonly freeDiskBytes?: number | null;
  /** US dollars; null when unknown, 0 when free. */
  readonly cost: number | null;
  /** The run on types of accelerators, where none is at hand to be timed. */
  readonly places?: readonly TrainingPlace[];
  /** Whether the base holds so much. */
  readonly capacity?: CapacityEstimate;
  /** What speaks against starting; the first with `blocking` would stop the run. */
  readonly problems?: readonly PlanProblem[];
  /** Lines for people: how the figures came about. */
  readonly notes: readonly string[];
}

/** A run on one type of accelerator, from what is published about it. */
export interface TrainingPlace {
  /** As users write it in a config. */
  readonly type: string;
  readonly name: string;
  /** How many of them. */
  readonly gpus: number;
  /** Each holds a part of the model. */
  readonly sharded: boolean;
  /** Of each. */
  readonly memoryBytes: number;
  /** What each needs at most. */
  readonly peakMemoryBytes: number;
  /** The run fits, at the upper end of what it may need. */
  readonly fits: boolean;
  /** It fits by what is expected, and may not. */
  readonly tight: boolean;
  readonly seconds: number;
  readonly secondsRange: Range;
  /** US dollars, in the middle of the prices. */
  readonly cost: number;
  readonly costRange: Range;
}

/** Whether a base is large enough for a corpus, by what was measured with others. */
export interface CapacityEstimate {
  /** Name of the base. */
  readonly base: string;
  /** Different questions of an answer: wordings of one reflection count once. */
  readonly facts: number;
  /** Bits that answering them all takes, by the trainer's own count. */
  readonly bits: number;
  /** `bits` over the parameters that are trained. */
  readonly bitsPerParameter: number;
  /** Share of trained wordings that will be answered exactly; null where nothing like it was measured. */
  readonly exactMatch: number | null;
  /** The same of wordings that are held out. */
  readonly heldOutExactMatch: number | null;
  /** `tight` loses some facts, `too-small` many; `unknown` where nothing like it was measured. */
  readonly verdict: 'enough' | 'tight' | 'too-small' | 'unknown';
  /** More than any measurement held: the figures are a guess beyond the curve. */
  readonly extrapolated: boolean;
  /** The next larger base that would do, or the next larger one; null where none is known. */
  readonly largerBase: string | null;
}

/** A reason not to start as things are, and what would mend it. */
export interface PlanProblem {
  readonly code: string;
  readonly message: string;
  /** The run would fail; otherwise it would end, but less well. */
  readonly blocking: boolean;
  /**
   * Each is one way out: config paths with the values to set, as
   * `{ "trainer.tokensPerStep": 384, "trainer.gradientAccumulationSteps": 2 }`.
   */
  readonly remedies: readonly JsonObject[];
}
