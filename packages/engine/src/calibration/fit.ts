import { createHash } from 'node:crypto';
import type { Calibration, ReliabilityRow } from '@memo-js/core';
import { FEATURES } from './features.ts';
import { fitLogistic, predictLogistic } from './logistic.ts';
import type { LogisticModel } from './logistic.ts';

/** One answer with what is known of it. */
export interface CalibrationExample {
  /** Examples of one group (wordings of one reflection) stay in one fold. */
  readonly group: string;
  readonly row: readonly (number | null)[];
  readonly right: boolean;
  /** The question was trained in these words. */
  readonly trained?: boolean;
}

/** Fewer answers than this say nothing about a probability. */
export const MIN_EXAMPLES = 12;
/** An answer that is more probably wrong than right is never given. */
export const MIN_THRESHOLD = 0.5;
const FOLDS = 5;
const RELIABILITY_ROWS = 10;
/** Answers that a threshold must leave for its precision to mean anything. */
const MIN_ANSWERED = 5;

/**
 * Fits confidence to right and wrong answers. Precision, coverage, reliability and the threshold
 * come from probabilities that cross-validation gave to examples its fit had not seen.
 * In threshold, precision and coverage, trained wordings count half and everything else half:
 * people and executives ask in both.
 * Null with fewer than {@link MIN_EXAMPLES}. When no threshold reaches the target, the one of
 * the highest precision is taken and `precision` says what it reaches; when no answer is right,
 * the threshold is 1: nothing is answered.
 */
export function fitCalibration(
  examples: readonly CalibrationExample[],
  key: string,
  targetPrecision: number,
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
  const weights = weightsOf(examples);
  const threshold = chooseThreshold(held, labels, weights, targetPrecision);
  const total = (test: (i: number) => boolean): number =>
    weights.reduce((sum, weight, i) => sum + (test(i) ? weight : 0), 0);
  const given = (i: number): boolean => (held[i] ?? 0) >= threshold;
  const right = (i: number): boolean => labels[i] === 1;
  const answered = total(given);
  const rightAndGiven = total((i) => given(i) && right(i));
  const reliability = reliabilityOf(held, labels);
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
    precision: answered === 0 ? 0 : rightAndGiven / answered,
    coverage: labels.includes(1) ? rightAndGiven / total(right) : 0,
    expectedCalibrationError: reliability.reduce(
      (sum, row) =>
        sum + (row.count / examples.length) * Math.abs(row.accuracy - row.meanConfidence),
      0,
    ),
    reliability,
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

/** The weight of each example: the trained ones together weigh as much as the others. */
function weightsOf(examples: readonly CalibrationExample[]): number[] {
  const trained = examples.filter((example) => example.trained === true).length;
  const weight = trained === 0 ? 1 : (examples.length - trained) / trained;
  return examples.map((example) => (example.trained === true ? weight : 1));
}

/**
 * The lowest confidence from which on the target is reached, half way to the next lower one:
 * the examples say nothing about where in between the line is.
 */
function chooseThreshold(
  probabilities: readonly number[],
  labels: readonly number[],
  weights: readonly number[],
  target: number,
): number {
  if (!labels.includes(1)) return 1;
  const order = probabilities
    .map((probability, i) => ({ probability, label: labels[i] ?? 0, weight: weights[i] ?? 1 }))
    .sort((a, b) => b.probability - a.probability);
  let right = 0;
  let all = 0;
  let reached: number | null = null;
  let best = { threshold: 1, precision: -1 };
  order.forEach(({ probability, label, weight }, i) => {
    right += weight * label;
    all += weight;
    // Equal probabilities stand or fall together.
    if (order[i + 1]?.probability === probability) return;
    const precision = right / all;
    const threshold = (probability + (order[i + 1]?.probability ?? 0)) / 2;
    if (precision >= target) reached = threshold;
    if (i + 1 >= MIN_ANSWERED && precision >= best.precision) best = { threshold, precision };
  });
  return Math.max(MIN_THRESHOLD, reached ?? best.threshold);
}

/** Ten equal intervals of confidence; empty ones are left out. */
function reliabilityOf(
  probabilities: readonly number[],
  labels: readonly number[],
): ReliabilityRow[] {
  const rows: ReliabilityRow[] = [];
  for (let i = 0; i < RELIABILITY_ROWS; i += 1) {
    const members = probabilities.flatMap((p, at) =>
      Math.min(RELIABILITY_ROWS - 1, Math.floor(p * RELIABILITY_ROWS)) === i
        ? [{ p, label: labels[at] ?? 0 }]
        : [],
    );
    if (members.length === 0) continue;
    rows.push({
      from: i / RELIABILITY_ROWS,
      to: (i + 1) / RELIABILITY_ROWS,
      count: members.length,
      meanConfidence: members.reduce((sum, { p }) => sum + p, 0) / members.length,
      accuracy: members.reduce((sum, { label }) => sum + label, 0) / members.length,
    });
  }
  return rows;
}
