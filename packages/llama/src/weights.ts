import { headDim, type DecoderConfig } from './config.ts';

/** One `Float32Array` a tensor, keyed by its Hugging Face name, in `[out, in]` layout. */
export type Weights = ReadonlyMap<string, Float32Array>;

/** Names and shapes of every weight of a decoder, in checkpoint order. */
export function weightShapes(config: DecoderConfig): Map<string, readonly number[]> {
  const { hidden_size: d, intermediate_size: f, vocab_size: vocab } = config;
  const q = config.num_attention_heads * headDim(config);
  const kv = config.num_key_value_heads * headDim(config);
  const shapes = new Map<string, readonly number[]>();
  shapes.set('model.embed_tokens.weight', [vocab, d]);
  for (let layer = 0; layer < config.num_hidden_layers; layer++) {
    const name = (rest: string): string => `model.layers.${layer}.${rest}.weight`;
    shapes.set(name('input_layernorm'), [d]);
    shapes.set(name('self_attn.q_proj'), [q, d]);
    shapes.set(name('self_attn.k_proj'), [kv, d]);
    shapes.set(name('self_attn.v_proj'), [kv, d]);
    shapes.set(name('self_attn.o_proj'), [d, q]);
    shapes.set(name('post_attention_layernorm'), [d]);
    shapes.set(name('mlp.gate_proj'), [f, d]);
    shapes.set(name('mlp.up_proj'), [f, d]);
    shapes.set(name('mlp.down_proj'), [d, f]);
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
