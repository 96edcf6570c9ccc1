import type { DecoderConfig } from './config.ts';
import { uniform } from './random.ts';
import { weightShapes } from './weights.ts';

/**
 * Dropout masks of one step. All places read from one pool of numbers, each from an offset of its
 * own: a step draws about as many numbers as the widest place needs, not hundreds of times as many.
 */
export interface DropoutPool {
  readonly length: number;
  /** Where the k-th place begins to read `count` numbers. */
  offset(place: number, count: number): number;
}

/** @param tokens positions of a step: a place of width n reads tokens * n numbers */
export function dropoutPool(config: DecoderConfig, tokens: number): DropoutPool {
  let widest = 0;
  for (const [name, shape] of weightShapes(config)) {
    if (name.endsWith('_proj.weight')) widest = Math.max(widest, shape[1] ?? 0);
  }
  const length = 2 * tokens * widest;
  // Multiples of the golden ratio are spread evenly whatever their number (Knuth, volume 3, 6.4).
  const spread = (place: number): number => ((place + 1) * 0.618_033_988_749_895) % 1;
  return {
    length,
    offset: (place, count) => Math.floor(spread(place) * (length - count)),
  };
}

/** Fills a pool: 0 with probability `rate`, else 1 / (1 - rate). Depends on seed and step alone. */
export function fillDropout(out: Float32Array, rate: number, seed: number, step: number): void {
  const random = uniform(Math.imul(seed, 0x9e3779b1) ^ Math.imul(step + 1, 0x85ebca6b));
  const kept = 1 / (1 - rate);
  for (let i = 0; i < out.length; i++) out[i] = random() < rate ? 0 : kept;
}
