import { isDecayed, type AdamWOptions, type OptimizerState } from './optimizer-state.ts';
import type { Weights } from './weights.ts';

/** Square root of the sum of squares over all gradients. */
export function globalNorm(gradients: Weights): number {
  let total = 0;
  for (const values of gradients.values()) {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += (values[i] as number) * (values[i] as number);
    total += sum;
  }
  return Math.sqrt(total);
}

/**
 * Readable AdamW, the reference of the vector kernel. One step in place: weights, moments and step count change.
 * @returns the norm of the gradients before clipping
 */
export function referenceAdamW(
  weights: Weights,
  gradients: Weights,
  state: OptimizerState,
  learningRate: number,
  options: AdamWOptions,
): number {
  const norm = globalNorm(gradients);
  if (!Number.isFinite(norm)) return norm;
  const clip =
    options.maxGradNorm > 0 && norm > options.maxGradNorm ? options.maxGradNorm / norm : 1;
  state.step++;
  const correction1 = 1 - options.adamBeta1 ** state.step;
  const correction2 = Math.sqrt(1 - options.adamBeta2 ** state.step);
  const constants = {
    clip,
    beta1: options.adamBeta1,
    beta2: options.adamBeta2,
    // lr * (m / c1) / (sqrt(v / c2^2) + eps) = (lr * c2 / c1) * m / (sqrt(v) + eps * c2)
    rate: (learningRate * correction2) / correction1,
    epsilon: options.adamEpsilon * correction2,
  };
  for (const [name, gradient] of gradients) {
    const values = weights.get(name) as Float32Array;
    const decayed = isDecayed(name) ? options.weightDecay : 0;
    updateReference(
      values,
      gradient,
      state.first.get(name) as Float32Array,
      state.second.get(name) as Float32Array,
      {
        ...constants,
        keep: 1 - learningRate * decayed,
      },
    );
  }
  return norm;
}

export interface UpdateConstants {
  readonly clip: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly rate: number;
  readonly epsilon: number;
  /** Share of a weight that decay leaves. */
  readonly keep: number;
}

/** The loop over one tensor; nothing but typed arrays and local numbers, so that it compiles well. */
export function updateReference(
  w: Float32Array,
  g: Float32Array,
  m: Float32Array,
  v: Float32Array,
  { clip, beta1, beta2, rate, epsilon, keep }: UpdateConstants,
): void {
  const [gain1, gain2] = [1 - beta1, 1 - beta2];
  for (let i = 0; i < w.length; i++) {
    const slope = (g[i] as number) * clip;
    const first = beta1 * (m[i] as number) + gain1 * slope;
    const second = beta2 * (v[i] as number) + gain2 * slope * slope;
    m[i] = first;
    v[i] = second;
    w[i] = keep * (w[i] as number) - (rate * first) / (Math.sqrt(second) + epsilon);
  }
}
