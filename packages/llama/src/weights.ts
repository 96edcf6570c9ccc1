import { hasBias, headDim } from './config.ts';
import type { DecoderConfig, Projection } from './config.ts';
import { familyOf } from './families.ts';

/** One `Float32Array` a tensor, keyed by its Hugging Face name, in `[out, in]` layout. */
export type Weights = ReadonlyMap<string, Float32Array>;

/** Names and shapes of every weight of a decoder, in checkpoint order. */
export function weightShapes(config: DecoderConfig): Map<string, readonly number[]> {
  const { hidden_size: d, intermediate_size: f, vocab_size: vocab } = config;
  const size = headDim(config);
  const q = config.num_attention_heads * size;
  const kv = config.num_key_value_heads * size;
  const shapes = new Map<string, readonly number[]>();
  shapes.set('model.embed_tokens.weight', [vocab, d]);
  for (let layer = 0; layer < config.num_hidden_layers; layer++) {
    const prefix = `model.layers.${layer}`;
    const norm = (name: string, length: number): unknown =>
      shapes.set(`${prefix}.${name}.weight`, [length]);
    const linear = (block: string, name: Projection, rows: number, columns: number): void => {
      shapes.set(`${prefix}.${block}.${name}.weight`, [rows, columns]);
      if (hasBias(config, name)) shapes.set(`${prefix}.${block}.${name}.bias`, [rows]);
    };
    norm('input_layernorm', d);
    linear('self_attn', 'q_proj', q, d);
    linear('self_attn', 'k_proj', kv, d);
    linear('self_attn', 'v_proj', kv, d);
    linear('self_attn', 'o_proj', d, q);
    if (familyOf(config).headNorm) {
      norm('self_attn.q_norm', size);
      norm('self_attn.k_norm', size);
    }
    norm('post_attention_layernorm', d);
    linear('mlp', 'gate_proj', f, d);
    linear('mlp', 'up_proj', f, d);
    linear('mlp', 'down_proj', d, f);
  }
  shapes.set('model.norm.weight', [d]);
  if (!config.tie_word_embeddings) shapes.set('lm_head.weight', [vocab, d]);
  return shapes;
}

/** Number of parameters; tied embeddings count once. */
export function parameterCount(config: DecoderConfig): number {
  let total = 0;
  for (const shape of weightShapes(config).values()) total += shape.reduce((a, b) => a * b, 1);
  return total;
}
