import type { Weights } from './weights.ts';

/** AdamW (Loshchilov and Hutter 2019, algorithm 2), with clipping by the global norm. */
export interface AdamWOptions {
  readonly adamBeta1: number;
  readonly adamBeta2: number;
  readonly adamEpsilon: number;
  /** Decoupled; vectors (norm scales and biases) are not decayed. */
  readonly weightDecay: number;
  /** Gradients of a larger norm are scaled down to it; 0 does not clip. */
  readonly maxGradNorm: number;
}

/** Moments of each weight, under its name, and the number of steps taken. */
export interface OptimizerState {
  step: number;
  readonly first: ReadonlyMap<string, Float32Array>;
  readonly second: ReadonlyMap<string, Float32Array>;
}

/** @returns the state before the first step. */
export function optimizerState(weights: Weights): OptimizerState {
  const zeros = (): Map<string, Float32Array> =>
    new Map([...weights].map(([name, values]) => [name, new Float32Array(values.length)]));
  return { step: 0, first: zeros(), second: zeros() };
}

/** Decay spares the scales of norms and the biases. */
export const isDecayed = (name: string): boolean => !/(norm\.weight|\.bias)$/.test(name);
