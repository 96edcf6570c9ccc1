import { createHash } from 'node:crypto';
import type { Calibration } from '@memo-js/core';
import {
  abstentionCurve,
  calibrationError,
  chooseThreshold,
  pointAt,
  reliabilityOf,
} from './curve.ts';
import { FEATURES } from './features.ts';
import { fitLogistic, predictLogistic } from './logistic.ts';
import type { LogisticModel } from './logistic.ts';

/** One answer with what is known of it. */
export interface CalibrationExample {
  /** Examples of one group (wordings of one reflection) stay in one fold. */
  readonly group: string;
  readonly row: readonly (number | null)[];
  readonly right: boolean;
  /** The question has no answer. */
  readonly unanswerable?: boolean;
  /** The question was trained in these words. */
  readonly trained?: boolean;
}

/** Fewer answers than this say nothing about a probability. */
export const MIN_EXAMPLES = 12;
const FOLDS = 5;

export interface FitOptions {
  readonly key: string;
  readonly targetPrecision: number;
  /** Questions without an answer that the memory refused in words of its own. @default 0 */
  readonly stated?: number;
}

/**
 * Fits confidence to right and wrong answers. All that is said of it (threshold, precision,
 * coverage, reliability, abstention curve) comes from probabilities that cross-validation gave to
 * examples its fit had not seen, and from questions that training had not seen: trained wordings
 * are fitted, but prove nothing.
 * Null with fewer than {@link MIN_EXAMPLES}. When no threshold reaches the target, the one of
 * the highest precision is taken and `precision` says what it reaches; when no answer is right,
 * the threshold is 1: nothing is answered.
 */
export function fitCalibration(
  examples: readonly CalibrationExample[],
  { key, targetPrecision, stated = 0 }: FitOptions,
): Calibration | null {
  if (examples.length < MIN_EXAMPLES) return null;
  const { mean, scale } = standardisation(examples);
  const rows = examples.map(({ row }) =>
    row.map((value, i) => (value === null ? 0 : (value - (mean[i] ?? 0)) / (scale[i] ?? 1))),
  );
  const labels = examples.map(({ right }) => (right ? 1 : 0));
  const folds = examples.map(({ group }) => foldOf(group));
  const held = new Array<number>(examples.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const inside = folds.map((f) => f === fold);
    if (!inside.includes(true)) continue;
    const model = fit(
      rows.filter((_, i) => !inside[i]),
      labels.filter((_, i) => !inside[i]),
    );
    rows.forEach((row, i) => {
      if (inside[i]) held[i] = predictLogistic(model, row);
    });
  }
  const model = fit(rows, labels);
  const all = examples.map(({ right, trained = false, unanswerable = false }, i) => ({
    confidence: held[i] ?? 0,
    right,
    trained,
    unanswerable,
  }));
  const unseen = all.filter(({ trained }) => !trained);
  const judged = unseen.length < MIN_EXAMPLES ? all : unseen;
  const threshold = chooseThreshold(judged, targetPrecision);
  const { precision, coverage } = pointAt(threshold, judged, stated);
  const reliability = reliabilityOf(judged);
  return {
    key,
    method: 'logistic',
    features: FEATURES.map((feature) => feature.name),
    mean,
    scale,
    coefficients: model.coefficients,
    intercept: model.intercept,
    threshold,
    targetPrecision,
    precision: precision ?? 0,
    coverage,
    expectedCalibrationError: calibrationError(reliability),
    reliability,
    curve: abstentionCurve(judged, stated),
    examples: examples.length,
  };
}

/** Fits, and fits again without the features whose sign came out wrong. */
function fit(rows: readonly (readonly number[])[], labels: readonly number[]): LogisticModel {
  const prior = FEATURES.map((feature) => feature.prior);
  const kept = new Set(prior.keys());
  for (;;) {
    const columns = [...kept];
    const model = fitLogistic(
      rows.map((row) => columns.map((column) => row[column] ?? 0)),
      labels,
      {
        prior: columns.map((column) => prior[column] ?? 0),
        penalties: columns.map((column) => FEATURES[column]?.stiffness ?? 1),
      },
    );
    const wrong = columns.filter(
      (column, i) => (model.coefficients[i] ?? 0) * (prior[column] ?? 0) < 0,
    );
    if (wrong.length === 0) {
      const coefficients = prior.map((_, column) => {
        const at = columns.indexOf(column);
        return at < 0 ? 0 : (model.coefficients[at] ?? 0);
      });
      return { coefficients, intercept: model.intercept };
    }
    for (const column of wrong) kept.delete(column);
  }
}

function standardisation(examples: readonly CalibrationExample[]): {
  mean: number[];
  scale: number[];
} {
  const columns = FEATURES.map((_, i) =>
    examples.flatMap(({ row }) => (row[i] === null || row[i] === undefined ? [] : [row[i]])),
  );
  const mean = columns.map((column, i) =>
    column.length === 0 || FEATURES[i]?.minScale === null
      ? 1
      : column.reduce((sum, value) => sum + value, 0) / column.length,
  );
  const scale = columns.map((column, i) => {
    const least = FEATURES[i]?.minScale ?? null;
    if (least === null) return 1;
    const centre = mean[i] ?? 0;
    const variance =
      column.reduce((sum, value) => sum + (value - centre) ** 2, 0) / Math.max(1, column.length);
    return Math.max(least, Math.sqrt(variance));
  });
  return { mean, scale };
}

function foldOf(group: string): number {
  return createHash('sha256').update(group).digest().readUInt32LE(0) % FOLDS;
}
