import type { Range } from '@memo-js/core';
import { shuffledBatches, type Bucket, type TokenizedExample } from '@memo-js/llama';
import { LearningProgress, type LearningScale } from './learning-progress.ts';
import type { ResolvedOptions } from './options.ts';

/** How many updates a run will take. */
export interface StepsForecast {
  readonly expected: number;
  readonly range: Range;
  /** The schedule ends there when nothing is ever known. */
  readonly most: number;
}

/** Epochs in all where no measurement of the base says more: corpora of a few hundred facts. */
const USUAL_EPOCHS = 6;
/** By which the epochs of corpora of one size differed. */
const SPREAD = { low: 0.6, high: 1.6 };

/**
 * Steps of a run whose examples become known after so many epochs: the schedule itself is run, with
 * a learner that knows nothing before and all after.
 * @param epochs that runs of this size took in all; null where none was measured
 */
export function forecastSteps(
  options: ResolvedOptions,
  scale: LearningScale,
  most: number,
  epochs: number | null,
): StepsForecast {
  const usual = epochs ?? USUAL_EPOCHS;
  const steps = (all: number): number => {
    const known = peakEpochs(all, options) * scale.stepsPerEpoch;
    const progress = new LearningProgress(options, scale);
    while (!progress.state.finished && progress.state.step < most) {
      progress.stepped([progress.state.step >= known]);
    }
    return progress.state.step;
  };
  return {
    expected: steps(usual),
    range: { low: steps(usual * SPREAD.low), high: steps(usual * SPREAD.high) },
    most: steps(Infinity),
  };
}

/** Epochs before the fall of the rate, which takes `decayEpochs` or half as long as was before it. */
const peakEpochs = (all: number, { decayEpochs }: ResolvedOptions): number =>
  Math.max(all - decayEpochs <= 2 * decayEpochs ? all - decayEpochs : all / 1.5, 0);

/** Updates of all epochs of the plan: where nothing ends a run sooner, exactly those. */
export function mostSteps(
  examples: readonly TokenizedExample[],
  buckets: readonly Bucket[],
  epochs: number,
  gradientAccumulationSteps: number,
  seed: number,
): number {
  const plan = shuffledBatches(examples, buckets, epochs, seed);
  let batches = 0;
  while (!plan.next().done) batches++;
  return Math.ceil(batches / gradientAccumulationSteps);
}
