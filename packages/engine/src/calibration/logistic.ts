/** A fitted logistic regression over standardised features. */
export interface LogisticModel {
  readonly coefficients: readonly number[];
  readonly intercept: number;
}

export interface LogisticOptions {
  /** Means of the Gaussian priors of the coefficients. */
  readonly prior: readonly number[];
  /** Precisions of the priors; that of the intercept is almost none. */
  readonly penalties: readonly number[];
}

const MAX_STEPS = 50;
const TOLERANCE = 1e-9;
/** Keeps the intercept finite when all examples have one label. */
const INTERCEPT_PENALTY = 0.05;

/**
 * Maximum a posteriori by Newton's method (iteratively reweighted least squares).
 * rows: [examples, features] standardised; labels: [examples] 0 or 1.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  { prior, penalties }: LogisticOptions,
): LogisticModel {
  const size = prior.length + 1;
  const centre = [...prior, 0];
  const precision = [...penalties, INTERCEPT_PENALTY];
  let beta = [...centre];
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const gradient = beta.map((b, j) => -at(precision, j) * (b - at(centre, j)));
    const hessian = beta.map((_, j) => beta.map((__, k) => (j === k ? at(precision, j) : 0)));
    rows.forEach((row, i) => {
      const x = [...row, 1];
      const p = sigmoid(dot(beta, x));
      const weight = Math.max(1e-9, p * (1 - p));
      for (let j = 0; j < size; j += 1) {
        gradient[j] = at(gradient, j) + (at(labels, i) - p) * at(x, j);
        const line = hessian[j] ?? [];
        for (let k = 0; k < size; k += 1) line[k] = at(line, k) + weight * at(x, j) * at(x, k);
      }
    });
    const move = solve(hessian, gradient);
    // A long step of Newton's method can overshoot on separable data.
    const length = Math.max(...move.map(Math.abs));
    const damping = length > 4 ? 4 / length : 1;
    beta = beta.map((b, j) => b + damping * at(move, j));
    if (length < TOLERANCE) break;
  }
  return { coefficients: beta.slice(0, -1), intercept: at(beta, size - 1) };
}

export function predictLogistic(model: LogisticModel, row: readonly number[]): number {
  return sigmoid(dot(model.coefficients, row) + model.intercept);
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * at(b, i), 0);
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}

/** Solves a symmetric positive definite system by Cholesky's decomposition. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const lower = right.map(() => new Array<number>(n).fill(0));
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = at(matrix[i] ?? [], j);
      for (let k = 0; k < j; k += 1) sum -= at(lower[i] ?? [], k) * at(lower[j] ?? [], k);
      const line = lower[i] ?? [];
      line[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(lower[j] ?? [], j);
    }
  }
  const y = new Array<number>(n).fill(0);
  for (let i = 0; i < n; i += 1) {
    let sum = at(right, i);
    for (let k = 0; k < i; k += 1) sum -= at(lower[i] ?? [], k) * at(y, k);
    y[i] = sum / at(lower[i] ?? [], i);
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = at(y, i);
    for (let k = i + 1; k < n; k += 1) sum -= at(lower[k] ?? [], i) * at(x, k);
    x[i] = sum / at(lower[i] ?? [], i);
  }
  return x;
}
