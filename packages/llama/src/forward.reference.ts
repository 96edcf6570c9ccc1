import { headDim } from './config.ts';
import type { DecoderConfig } from './config.ts';
import type { Weights } from './weights.ts';

/**
 * A Llama decoder in plain loops and float64: slow, short, and what every graph is compared with.
 * @returns logits [ids.length, V]
 */
export function referenceLogits(
  config: DecoderConfig,
  weights: Weights,
  ids: readonly number[],
): Float64Array[] {
  const { hidden_size: d, num_attention_heads: heads, num_key_value_heads: kvHeads } = config;
  const size = headDim(config);
  const w = (name: string): Float32Array => weights.get(name) as Float32Array;
  const embedding = w('model.embed_tokens.weight');
  const stream = ids.map((id) => Float64Array.from(embedding.subarray(id * d, (id + 1) * d)));
  for (let layer = 0; layer < config.num_hidden_layers; layer++) {
    const name = (rest: string): Float32Array => w(`model.layers.${layer}.${rest}.weight`);
    const normed = stream.map((x) => norm(x, name('input_layernorm'), config.rms_norm_eps));
    const q = normed.map((x, p) => rotate(linear(x, name('self_attn.q_proj')), p, size, config));
    const k = normed.map((x, p) => rotate(linear(x, name('self_attn.k_proj')), p, size, config));
    const v = normed.map((x) => linear(x, name('self_attn.v_proj')));
    for (const [p, x] of stream.entries()) {
      const context = new Float64Array(heads * size);
      for (let head = 0; head < heads; head++) {
        const at = head * size;
        const kvAt = Math.floor(head / (heads / kvHeads)) * size;
        const scores = k
          .slice(0, p + 1)
          .map((key) => dot(q[p]!, at, key, kvAt, size) / Math.sqrt(size));
        const shares = softmax(scores);
        shares.forEach((share, j) => {
          for (let i = 0; i < size; i++) context[at + i]! += share * v[j]![kvAt + i]!;
        });
      }
      add(x, linear(context, name('self_attn.o_proj')));
      const h = norm(x, name('post_attention_layernorm'), config.rms_norm_eps);
      const up = linear(h, name('mlp.up_proj'));
      const gated = linear(h, name('mlp.gate_proj')).map(
        (g, i) => (g / (1 + Math.exp(-g))) * up[i]!,
      );
      add(x, linear(gated, name('mlp.down_proj')));
    }
  }
  const head = config.tie_word_embeddings ? embedding : w('lm_head.weight');
  return stream.map((x) => linear(norm(x, w('model.norm.weight'), config.rms_norm_eps), head));
}

/** x [in] times weight [out, in]. */
function linear(x: Float64Array, weight: Float32Array): Float64Array {
  const out = new Float64Array(weight.length / x.length);
  for (let row = 0; row < out.length; row++) {
    for (let i = 0; i < x.length; i++) out[row]! += weight[row * x.length + i]! * x[i]!;
  }
  return out;
}

function norm(x: Float64Array, scale: Float32Array, epsilon: number): Float64Array {
  const meanSquare = x.reduce((sum, value) => sum + value * value, 0) / x.length;
  return x.map((value, i) => (value / Math.sqrt(meanSquare + epsilon)) * scale[i]!);
}

/** Rotates the two halves of each head by the angles of `position`. */
function rotate(
  x: Float64Array,
  position: number,
  size: number,
  config: DecoderConfig,
): Float64Array {
  const out = Float64Array.from(x);
  const half = size / 2;
  for (let at = 0; at < x.length; at += size) {
    for (let i = 0; i < half; i++) {
      const angle = position * config.rope_theta ** ((-2 * i) / size);
      const [a, b] = [x[at + i]!, x[at + half + i]!];
      out[at + i] = a * Math.cos(angle) - b * Math.sin(angle);
      out[at + half + i] = b * Math.cos(angle) + a * Math.sin(angle);
    }
  }
  return out;
}

function dot(a: Float64Array, at: number, b: Float64Array, bt: number, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += a[at + i]! * b[bt + i]!;
  return sum;
}

function softmax(scores: readonly number[]): number[] {
  const max = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - max));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function add(x: Float64Array, y: Float64Array): void {
  for (let i = 0; i < x.length; i++) x[i]! += y[i]!;
}
