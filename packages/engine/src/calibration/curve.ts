import type { AbstentionPoint, ReliabilityRow } from '@memo-js/core';

/** An answer as cross-validation saw it. */
export interface Judged {
  /** Given by a fit that had not seen the answer, 0..1. */
  readonly confidence: number;
  readonly right: boolean;
  /** The question has no answer: whatever is given is wrong. */
  readonly unanswerable: boolean;
}

/** An answer that is more probably wrong than right is never given. */
export const MIN_THRESHOLD = 0.5;
const RELIABILITY_ROWS = 10;
/** Answers that a threshold must leave for its precision to mean anything. */
const MIN_ANSWERED = 5;
/** Denser where memories that know their matter put their answers. */
const CURVE = [
  0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.925, 0.95, 0.97, 0.98,
  0.99, 0.995,
];

/**
 * What a threshold gives and withholds. `stated`: questions without an answer that the memory
 * refused in words of its own, at any threshold.
 */
export function pointAt(
  threshold: number,
  answers: readonly Judged[],
  stated: number,
): AbstentionPoint {
  const count = (test: (answer: Judged) => boolean): number => answers.filter(test).length;
  const given = count(({ confidence }) => confidence >= threshold);
  const rightGiven = count(({ confidence, right }) => right && confidence >= threshold);
  const right = count((answer) => answer.right);
  const withheld = count(({ confidence, unanswerable }) => unanswerable && confidence < threshold);
  const unknown = count(({ unanswerable }) => unanswerable) + stated;
  return {
    threshold,
    coverage: right === 0 ? 0 : rightGiven / right,
    precision: given === 0 ? null : rightGiven / given,
    refused: unknown === 0 ? null : (withheld + stated) / unknown,
  };
}

/** Coverage against precision at {@link CURVE}. */
export function abstentionCurve(answers: readonly Judged[], stated: number): AbstentionPoint[] {
  return CURVE.map((threshold) => pointAt(threshold, answers, stated));
}

/**
 * The lowest confidence from which on the target is reached, half way to the next lower one:
 * the examples say nothing about where in between the line is. When no threshold reaches the
 * target, the one of the highest precision; when no answer is right, 1.
 */
export function chooseThreshold(answers: readonly Judged[], target: number): number {
  if (!answers.some(({ right }) => right)) return 1;
  const order = [...answers].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let reached: number | null = null;
  let best = { threshold: 1, precision: -1 };
  order.forEach((answer, i) => {
    right += answer.right ? 1 : 0;
    // Equal confidences stand or fall together.
    const next = order[i + 1]?.confidence;
    if (next === answer.confidence) return;
    const precision = right / (i + 1);
    const threshold = (answer.confidence + (next ?? 0)) / 2;
    if (precision >= target) reached = threshold;
    if (i + 1 >= MIN_ANSWERED && precision >= best.precision) best = { threshold, precision };
  });
  return Math.max(MIN_THRESHOLD, reached ?? best.threshold);
}

/** Ten equal intervals of confidence; empty ones are left out. */
export function reliabilityOf(answers: readonly Judged[]): ReliabilityRow[] {
  const rows: ReliabilityRow[] = [];
  for (let i = 0; i < RELIABILITY_ROWS; i += 1) {
    const members = answers.filter(
      ({ confidence }) =>
        Math.min(RELIABILITY_ROWS - 1, Math.floor(confidence * RELIABILITY_ROWS)) === i,
    );
    if (members.length === 0) continue;
    rows.push({
      from: i / RELIABILITY_ROWS,
      to: (i + 1) / RELIABILITY_ROWS,
      count: members.length,
      meanConfidence: members.reduce((sum, each) => sum + each.confidence, 0) / members.length,
      accuracy: members.filter((each) => each.right).length / members.length,
    });
  }
  return rows;
}

/** Mean distance of confidence from accuracy over the rows, by their counts. */
export function calibrationError(rows: readonly ReliabilityRow[]): number {
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return rows.reduce(
    (sum, row) => sum + (row.count / all) * Math.abs(row.accuracy - row.meanConfidence),
    0,
  );
}
