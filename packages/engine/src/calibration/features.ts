import type { Calibration, Signals } from '@memo-js/core';
import type { AnswerFeatures, FilterFeatures, KnowledgeFilter } from './filter.ts';

/** An answer, and what it answers. */
export interface GivenAnswer {
  readonly question: string;
  readonly text: string;
  readonly signals: Signals | null;
}

/** What is known of an answer. */
interface Known extends FilterFeatures, AnswerFeatures {
  readonly signals: Signals | null;
}

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
  value(known: Known): number | null;
}

/** Log-probabilities of good answers crowd at 0; their logarithm spreads them. */
const surprise = (logprob: number): number => Math.log(1e-4 + Math.max(0, -logprob));

const signal = (name: string, prior: number, read: (signals: Signals) => number): Feature => ({
  name,
  prior,
  stiffness: 1,
  minScale: 0.5,
  value: ({ signals }) => (signals === null ? null : read(signals)),
});

const share = (
  name: string,
  prior: number,
  stiffness: number,
  value: (known: Known) => number | null,
): Feature => ({ name, prior, stiffness, minScale: null, value });

/**
 * The features in the order of the coefficients. The weights say how fluent an answer came, the
 * filter whether it belongs to the question: fluent weights answer strangers with the names and
 * numbers of others, and a right answer to a wording that was never trained is still one that
 * was trained beside that name. Where whole kinds of wordings are kept from training the trials tell
 * what new words weigh; elsewhere it is mostly the prior, chosen for precision. No trial asks for an
 * attribute that is stated of nothing.
 */
export const FEATURES: readonly Feature[] = Object.freeze([
  signal('meanSurprise', -0.5, ({ meanLogprob }) => surprise(meanLogprob)),
  signal('maxSurprise', -0.5, ({ minLogprob }) => surprise(minLogprob)),
  signal('logMargin', 0.3, ({ margin }) => Math.log(1e-2 + Math.min(20, Math.max(0, margin)))),
  share('knownNames', 4, 0.2, ({ knownNames }) => knownNames),
  share('knownQuestion', 0.3, 1, ({ knownQuestion }) => knownQuestion),
  share('knownAnswer', 6, 0.1, ({ knownAnswer }) => knownAnswer),
  share('askedAnswer', 3, 2, ({ askedAnswer }) => askedAnswer),
  share('tellingWords', 1, 0.5, ({ tellingWords }) =>
    tellingWords === null ? null : Math.min(ENOUGH, tellingWords),
  ),
  share('askedOther', -2, 0.5, ({ askedAnswer, knownRelation }) =>
    askedAnswer === null ? null : Math.max(0, knownRelation - askedAnswer),
  ),
  share('unstated', -2, 0.2, ({ askedAnswer, statedRelation }) =>
    statedRelation === 0 && (askedAnswer ?? 0) < ASKED ? 1 : 0,
  ),
  share('knownWords', 3, 2, ({ knownWords }) => knownWords),
]);

/** So many words of one question tell what it asks; more tell no more. */
const ENOUGH = 2;

/** From this share on the question asks for this answer, whatever its template seems to say. */
const ASKED = 0.8;

const BY_NAME = new Map(FEATURES.map((feature) => [feature.name, feature]));

const EVERYTHING: FilterFeatures & AnswerFeatures = Object.freeze({
  knownNames: 1,
  knownRelation: 1,
  statedRelation: 1,
  knownWords: 1,
  knownQuestion: 1,
  entityKnown: true,
  knownAnswer: 1,
  askedAnswer: 1,
  tellingWords: ENOUGH,
});

const knownOf = (
  { question, text, signals }: GivenAnswer,
  filter: KnowledgeFilter | null,
): Known => ({
  ...(filter === null
    ? EVERYTHING
    : { ...filter.features(question), ...filter.answerFeatures(question, text) }),
  signals,
});

/** Values of {@link FEATURES} of one answer; null where nothing tells. */
export function featureRow(answer: GivenAnswer, filter: KnowledgeFilter | null): (number | null)[] {
  const known = knownOf(answer, filter);
  return FEATURES.map((feature) => feature.value(known));
}

/** Probability that an answer is right. */
export function applyCalibration(
  calibration: Calibration,
  answer: GivenAnswer,
  filter: KnowledgeFilter | null,
): number {
  const known = knownOf(answer, filter);
  let logit = calibration.intercept;
  calibration.features.forEach((name, i) => {
    const value = BY_NAME.get(name)?.value(known) ?? null;
    // What nothing tells counts as average.
    if (value === null) return;
    const distance = (value - (calibration.mean[i] ?? 0)) / (calibration.scale[i] ?? 1);
    logit += (calibration.coefficients[i] ?? 0) * distance;
  });
  return 1 / (1 + Math.exp(-logit));
}
