import { headDim } from './config.ts';
import type { DecoderConfig } from './config.ts';
import { familyOf } from './families.ts';
import { inverseFrequencies } from './rotary.ts';
import type { Weights } from './weights.ts';

/**
 * A decoder in plain loops and float64: slow, short, and what every graph is compared with.
 * @returns logits [ids.length, V]
 */
export function referenceLogits(
  config: DecoderConfig,
  weights: Weights,
  ids: readonly number[],
): Float64Array[] {
  const { hidden_size: d, num_attention_heads: heads, num_key_value_heads: kvHeads } = config;
  const size = headDim(config);
  const epsilon = config.rms_norm_eps;
  const frequencies = inverseFrequencies(config);
  const w = (name: string): Float32Array => weights.get(name) as Float32Array;
  const embedding = w('model.embed_tokens.weight');
  const stream = ids.map((id) => Float64Array.from(embedding.subarray(id * d, (id + 1) * d)));
  for (let layer = 0; layer < config.num_hidden_layers; layer++) {
    const name = (rest: string): string => `model.layers.${layer}.${rest}`;
    const scale = (rest: string): Float32Array => w(name(`${rest}.weight`));
    const project = (x: Float64Array, rest: string): Float64Array =>
      linear(x, scale(rest), weights.get(name(`${rest}.bias`)));
    /** Queries or keys: normalised a head, where the family does so, then rotated. */
    const positioned = (x: Float64Array, part: 'q' | 'k', position: number): Float64Array => {
      const projected = project(x, `self_attn.${part}_proj`);
      const normed = familyOf(config).headNorm
        ? byHead(projected, size, (h) => norm(h, scale(`self_attn.${part}_norm`), epsilon))
        : projected;
      return byHead(normed, size, (head) => rotate(head, position, frequencies));
    };
    const normed = stream.map((x) => norm(x, scale('input_layernorm'), epsilon));
    const q = normed.map((x, p) => positioned(x, 'q', p));
    const k = normed.map((x, p) => positioned(x, 'k', p));
    const v = normed.map((x) => project(x, 'self_attn.v_proj'));
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
      add(x, project(context, 'self_attn.o_proj'));
      const h = norm(x, scale('post_attention_layernorm'), epsilon);
      const up = project(h, 'mlp.up_proj');
      const gated = project(h, 'mlp.gate_proj').map((g, i) => (g / (1 + Math.exp(-g))) * up[i]!);
      add(x, project(gated, 'mlp.down_proj'));
    }
  }
  const head = config.tie_word_embeddings ? embedding : w('lm_head.weight');
  return stream.map((x) => linear(norm(x, w('model.norm.weight'), epsilon), head));
}

/** x [in] times weight [out, in], plus bias [out]. */
function linear(x: Float64Array, weight: Float32Array, bias?: Float32Array): Float64Array {
  const out = new Float64Array(weight.length / x.length);
  for (let row = 0; row < out.length; row++) {
    for (let i = 0; i < x.length; i++) out[row]! += weight[row * x.length + i]! * x[i]!;
    out[row]! += bias?.[row] ?? 0;
  }
  return out;
}

function byHead(
  x: Float64Array,
  size: number,
  change: (head: Float64Array) => Float64Array,
): Float64Array {
  const out = new Float64Array(x.length);
  for (let at = 0; at < x.length; at += size) out.set(change(x.subarray(at, at + size)), at);
  return out;
}

function norm(x: Float64Array, scale: Float32Array, epsilon: number): Float64Array {
  const meanSquare = x.reduce((sum, value) => sum + value * value, 0) / x.length;
  return x.map((value, i) => (value / Math.sqrt(meanSquare + epsilon)) * scale[i]!);
}

/** Rotates the two halves of a head by the angles of `position`. */
function rotate(head: Float64Array, position: number, frequencies: Float64Array): Float64Array {
  const half = frequencies.length;
  const out = new Float64Array(2 * half);
  for (const [i, frequency] of frequencies.entries()) {
    const angle = position * frequency;
    const [a, b] = [head[i]!, head[half + i]!];
    out[i] = a * Math.cos(angle) - b * Math.sin(angle);
    out[half + i] = b * Math.cos(angle) + a * Math.sin(angle);
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
