import { headDim } from './config.ts';
import type { DecoderConfig } from './config.ts';
import type { RopeScaling } from './rope-scaling.ts';

/** Cosines and sines of rotary position embedding, [length, headDim / 2] each. */
export interface RotaryTables {
  readonly cos: Float32Array<ArrayBuffer>;
  readonly sin: Float32Array<ArrayBuffer>;
  readonly length: number;
}

/**
 * Angle of position p and pair i: p times the i-th of {@link inverseFrequencies} (pairs are the two
 * halves of a head, as in Hugging Face). The frequencies are rounded to float32 and the angle is a
 * float32 product, as PyTorch computes it.
 */
export function rotaryTables(
  config: DecoderConfig,
  length = config.max_position_embeddings,
): RotaryTables {
  const frequencies = inverseFrequencies(config, Math.fround);
  const half = frequencies.length;
  const cos = new Float32Array(length * half);
  const sin = new Float32Array(length * half);
  for (const [i, frequency] of frequencies.entries()) {
    for (let position = 0; position < length; position++) {
      const angle = Math.fround(position * frequency);
      cos[position * half + i] = Math.cos(angle);
      sin[position * half + i] = Math.sin(angle);
    }
  }
  return { cos, sin, length };
}

/**
 * Angle by which pair i turns from one position to the next: theta^(-2i / headDim) (Su et al. 2021,
 * section 3.2.2), then scaled as the config says: `linear` divides by
 * the factor (kaiokendev 2023, `_compute_linear_scaling_rope_parameters` of transformers).
 * @param round after each operation; `Math.fround` gives what PyTorch computes in float32
 * @returns [headDim / 2]
 */
export function inverseFrequencies(
  config: DecoderConfig,
  round: (value: number) => number = (value) => value,
): Float64Array {
  const size = headDim(config);
  const scaling = config.rope_scaling;
  return Float64Array.from({ length: size / 2 }, (_, i) => {
    const plain = round(1 / round(config.rope_theta ** ((2 * i) / size)));
    if (!scaling) return plain;
    return scaling.rope_type === 'linear'
      ? round(plain / scaling.factor)
      : llama3Frequency(plain, scaling, round);
  });
}

/**
 * Llama 3.1 (`_compute_llama3_parameters` in `modeling_rope_utils.py` of transformers, after
 * `apply_scaling` in `llama_models/llama3/reference_impl/model.py` of Meta): waves longer than the
 * original context by `low_freq_factor` turn slower by `factor`, waves shorter than it by
 * `high_freq_factor` stay, and those between are interpolated.
 */
function llama3Frequency(
  plain: number,
  scaling: Extract<RopeScaling, { rope_type: 'llama3' }>,
  round: (value: number) => number,
): number {
  const { factor, low_freq_factor: low, high_freq_factor: high } = scaling;
  const context = scaling.original_max_position_embeddings;
  const wave = round((2 * Math.PI) / plain);
  if (wave < context / high) return plain;
  if (wave > context / low) return round(plain / factor);
  const smooth = round(round(round(context / wave) - low) / (high - low));
  return round(round(round(round(1 - smooth) * plain) / factor) + round(smooth * plain));
}
