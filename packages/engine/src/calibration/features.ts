import type { Calibration, Signals } from '@memo-js/core';
import type { FilterFeatures, KnowledgeFilter } from './filter.ts';

/** One measure of how sure an answer is. */
interface Feature {
  readonly name: string;
  /**
   * Mean of the prior of its coefficient. Its sign is a law: chance in a small sample must not
   * make an unknown name raise confidence.
   */
  readonly prior: number;
  /** Precision of the prior, 1 / variance. */
  readonly stiffness: number;
  /** Signals are standardised, with at least this scale; shares stay in logits a unit below 1. */
  readonly minScale: number | null;
  value(known: FilterFeatures, signals: Signals | null): number | null;
}

/** Log-probabilities of good answers crowd at 0; their logarithm spreads them. */
const surprise = (logprob: number): number => Math.log(1e-4 + Math.max(0, -logprob));

const signal = (name: string, prior: number, read: (signals: Signals) => number): Feature => ({
  name,
  prior,
  stiffness: 1,
  minScale: 0.5,
  value: (_, signals) => (signals === null ? null : read(signals)),
});

const share = (
  name: 'knownNames' | 'knownRelation' | 'statedRelation' | 'knownWords' | 'knownQuestion',
  prior: number,
  stiffness: number,
): Feature => ({ name, prior, stiffness, minScale: null, value: (known) => known[name] });

/**
 * The features in the order of the coefficients. What calibration sees is in trained words, so
 * the weights of the shares are mostly their priors: a name that was never trained outweighs any
 * fluency, an attribute stated of others nearly so; a new word may be a synonym or ask for what
 * was never stated, and the log-probabilities then have to tell.
 */
export const FEATURES: readonly Feature[] = Object.freeze([
  signal('meanSurprise', -0.5, ({ meanLogprob }) => surprise(meanLogprob)),
  signal('maxSurprise', -0.5, ({ minLogprob }) => surprise(minLogprob)),
  signal('logMargin', 0.3, ({ margin }) => Math.log(1e-2 + Math.min(20, Math.max(0, margin)))),
  share('knownNames', 12, 0.05),
  share('knownRelation', 1, 1),
  share('statedRelation', 8, 0.2),
  share('knownWords', 5, 1),
  share('knownQuestion', 0.5, 1),
]);

const EVERYTHING: FilterFeatures = Object.freeze({
  knownNames: 1,
  knownRelation: 1,
  statedRelation: 1,
  knownWords: 1,
  knownQuestion: 1,
  entityKnown: true,
});

/** Feature values of one answer; null where the memory gave no signal. */
export function featureRow(
  question: string,
  signals: Signals | null,
  filter: KnowledgeFilter | null,
): (number | null)[] {
  const known = filter?.features(question) ?? EVERYTHING;
  return FEATURES.map((feature) => feature.value(known, signals));
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
