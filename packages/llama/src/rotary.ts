import { headDim } from './config.ts';
import type { DecoderConfig } from './config.ts';

/** Cosines and sines of rotary position embedding, [length, headDim / 2] each. */
export interface RotaryTables {
  readonly cos: Float32Array<ArrayBuffer>;
  readonly sin: Float32Array<ArrayBuffer>;
  readonly length: number;
}

/**
 * Angle of position p and pair i: p * theta^(-2i / headDim) (Su et al. 2021, section 3.2.2; pairs are
 * the two halves of a head, as in Hugging Face). The inverse frequencies are rounded to float32 and
 * the angle is a float32 product, as PyTorch computes it.
 */
export function rotaryTables(
  config: DecoderConfig,
  length = config.max_position_embeddings,
): RotaryTables {
  const size = headDim(config);
  const half = size / 2;
  const cos = new Float32Array(length * half);
  const sin = new Float32Array(length * half);
  for (let i = 0; i < half; i++) {
    const frequency = Math.fround(1 / Math.fround(config.rope_theta ** ((2 * i) / size)));
    for (let position = 0; position < length; position++) {
      const angle = Math.fround(position * frequency);
      cos[position * half + i] = Math.cos(angle);
      sin[position * half + i] = Math.sin(angle);
    }
  }
  return { cos, sin, length };
}
