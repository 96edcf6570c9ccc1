import type { ModelSizes } from './model-sizes.ts';

type Fields = Readonly<Record<string, unknown>>;
type Shapes = Map<string, readonly number[]>;

/** Families whose tensors follow from `config.json`. */
export const CONFIG_FAMILIES = ['llama', 'qwen2', 'qwen3', 'gemma3_text', 'lfm2'] as const;

/**
 * Sizes of a model of which only `config.json` is at hand, by the modules of its family in
 * transformers.
 * @returns null for another family: its tensors are counted in the safetensors header
 */
export function sizesOfConfig(given: Fields): ModelSizes | null {
  const inner = given['text_config'];
  const config: Fields =
    typeof inner === 'object' && inner !== null ? { ...given, ...inner } : given;
  const family = CONFIG_FAMILIES.find(
    (each) => each === config['model_type'] || `${String(config['model_type'])}_text` === each,
  );
  if (family === undefined) return null;
  const size = (name: string, otherwise = 0): number => {
    const value = config[name];
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : otherwise;
  };
  const hidden = size('hidden_size');
  const layers = size('num_hidden_layers');
  const heads = size('num_attention_heads');
  const keyHeads = size('num_key_value_heads', heads);
  const headDim = size('head_dim', heads === 0 ? 0 : Math.floor(hidden / heads));
  const vocab = size('vocab_size');
  const intermediate =
    family === 'lfm2' ? lfm2Intermediate(config, size) : size('intermediate_size');
  const attention: [string, readonly number[]][] = [
    ['self_attn.q_proj.weight', [heads * headDim, hidden]],
    ['self_attn.k_proj.weight', [keyHeads * headDim, hidden]],
    ['self_attn.v_proj.weight', [keyHeads * headDim, hidden]],
    [`self_attn.${family === 'lfm2' ? 'out' : 'o'}_proj.weight`, [hidden, heads * headDim]],
  ];
  if (family === 'qwen2') {
    attention.push(
      ['self_attn.q_proj.bias', [heads * headDim]],
      ['self_attn.k_proj.bias', [keyHeads * headDim]],
      ['self_attn.v_proj.bias', [keyHeads * headDim]],
    );
  }
  if (family !== 'llama' && family !== 'qwen2') {
    attention.push(['self_attn.q_norm.weight', [headDim]], ['self_attn.k_norm.weight', [headDim]]);
  }
  const convolution: [string, readonly number[]][] = [
    ['conv.conv.weight', [hidden, 1, size('conv_L_cache', 3)]],
    ['conv.in_proj.weight', [3 * hidden, hidden]],
    ['conv.out_proj.weight', [hidden, hidden]],
  ];
  const names = family === 'lfm2' ? ['w1', 'w3', 'w2'] : ['gate_proj', 'up_proj', 'down_proj'];
  const inside = family === 'lfm2' ? 'feed_forward' : 'mlp';
  const types = Array.isArray(config['layer_types']) ? (config['layer_types'] as unknown[]) : [];
  const shapes: Shapes = new Map([['model.embed_tokens.weight', [vocab, hidden]]]);
  for (let layer = 0; layer < layers; layer++) {
    const mixer = types[layer] === 'conv' ? convolution : attention;
    const norms = Array.from({ length: family === 'gemma3_text' ? 4 : 2 }, (_, at) => at);
    for (const [name, shape] of [
      ...mixer,
      [`${inside}.${names[0]}.weight`, [intermediate, hidden]] as const,
      [`${inside}.${names[1]}.weight`, [intermediate, hidden]] as const,
      [`${inside}.${names[2]}.weight`, [hidden, intermediate]] as const,
      ...norms.map((at) => [`norm_${at}.weight`, [hidden]] as const),
    ]) {
      shapes.set(`model.layers.${layer}.${name}`, shape);
    }
  }
  shapes.set('model.norm.weight', [hidden]);
  const tied = config['tie_word_embeddings'] ?? (family === 'gemma3_text' || family === 'lfm2');
  if (tied !== true) shapes.set('lm_head.weight', [vocab, hidden]);
  return {
    parameters: [...shapes.values()].reduce(
      (sum, shape) => sum + shape.reduce((a, b) => a * b, 1),
      0,
    ),
    hiddenSize: hidden,
    intermediateSize: intermediate,
    layers,
    attentionHeads: heads,
    keyValueHeads: keyHeads,
    headDim,
    vocabSize: vocab,
    shapes,
  };
}

/** `Lfm2MLP` of transformers: two thirds of `block_ff_dim`, rounded up to a multiple. */
function lfm2Intermediate(
  config: Fields,
  size: (name: string, otherwise?: number) => number,
): number {
  const width = size('block_ff_dim', size('intermediate_size'));
  if (config['block_auto_adjust_ff_dim'] === false) return width;
  const factor = config['block_ffn_dim_multiplier'];
  const scaled = Math.floor(
    (typeof factor === 'number' ? factor : 1) * Math.floor((2 * width) / 3),
  );
  const multiple = size('block_multiple_of', 256);
  return multiple * Math.ceil(scaled / multiple);
}
