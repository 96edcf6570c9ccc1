import type { Calibration, Signals } from '@memo-js/core';
import type { KnowledgeFilter } from './filter.ts';

/** One measure of how sure an answer is. */
interface Feature {
  readonly name: string;
  /**
   * Mean of the prior of its coefficient, on the standardised scale. Its sign is a law: chance
   * in a small sample must not make an unknown name raise confidence.
   */
  readonly prior: number;
  /** Least scale, so that a feature that never varied in calibration still counts when it does. */
  readonly minScale: number;
  value(question: FilterView, signals: Signals | null): number | null;
}

interface FilterView {
  readonly knownNames: number;
  readonly knownRelation: number;
  readonly knownQuestion: number;
}

/** Log-probabilities of good answers crowd at 0; their logarithm spreads them. */
const surprise = (logprob: number): number => Math.log(1e-4 + Math.max(0, -logprob));

/**
 * The features in the order of the coefficients. `knownWords` is left out on purpose: a
 * question in new words about known things is no worse a question.
 */
export const FEATURES: readonly Feature[] = Object.freeze([
  {
    name: 'meanSurprise',
    prior: -0.5,
    minScale: 0.5,
    value: (_, signals) => (signals === null ? null : surprise(signals.meanLogprob)),
  },
  {
    name: 'maxSurprise',
    prior: -0.5,
    minScale: 0.5,
    value: (_, signals) => (signals === null ? null : surprise(signals.minLogprob)),
  },
  {
    name: 'logMargin',
    prior: 0.3,
    minScale: 0.5,
    value: (_, signals) =>
      signals === null ? null : Math.log(1e-2 + Math.min(20, Math.max(0, signals.margin))),
  },
  { name: 'knownNames', prior: 1, minScale: 0.25, value: (question) => question.knownNames },
  {
    name: 'knownRelation',
    prior: 0.5,
    minScale: 0.25,
    value: (question) => question.knownRelation,
  },
  {
    name: 'knownQuestion',
    prior: 0.5,
    minScale: 0.25,
    value: (question) => question.knownQuestion,
  },
]);

/** Feature values of one answer; null where the memory gave no signal. */
export function featureRow(
  question: string,
  signals: Signals | null,
  filter: KnowledgeFilter | null,
): (number | null)[] {
  const view = filter?.features(question) ?? {
    knownNames: 1,
    knownRelation: 1,
    knownQuestion: 0,
  };
  return FEATURES.map((feature) => feature.value(view, signals));
}

/** Probability that an answer with these features is right. */
export function applyCalibration(
  calibration: Calibration,
  row: readonly (number | null)[],
): number {
  let logit = calibration.intercept;
  calibration.coefficients.forEach((coefficient, i) => {
    const value = row[i] ?? null;
    // A missing signal counts as average.
    if (value === null) return;
    logit += (coefficient * (value - (calibration.mean[i] ?? 0))) / (calibration.scale[i] ?? 1);
  });
  return 1 / (1 + Math.exp(-logit));
}
