import { describe, expect, it } from '@jest/globals';
import { hasBias, headDim, parseDecoderConfig } from './config.ts';
import { parameterCount, weightShapes } from './weights.ts';

const llama = {
  architectures: ['LlamaForCausalLM'],
  model_type: 'llama',
  vocab_size: 100,
  hidden_size: 32,
  intermediate_size: 48,
  num_hidden_layers: 1,
  num_attention_heads: 4,
  num_key_value_heads: 2,
  max_position_embeddings: 128,
  rms_norm_eps: 1e-5,
  hidden_act: 'silu',
  eos_token_id: [3, 4],
};
const qwen2 = { ...llama, architectures: ['Qwen2ForCausalLM'], model_type: 'qwen2' };
const qwen3 = { ...llama, architectures: ['Qwen3ForCausalLM'], model_type: 'qwen3' };
const llama3 = {
  rope_type: 'llama3',
  factor: 8,
  low_freq_factor: 1,
  high_freq_factor: 4,
  original_max_position_embeddings: 64,
};

describe('parseDecoderConfig', () => {
  it.each([
    ['transformers 4', { rope_theta: 5e5, rope_scaling: llama3 }],
    [
      'old files',
      { rope_theta: 5e5, rope_scaling: { ...llama3, rope_type: undefined, type: 'llama3' } },
    ],
    ['transformers 5', { rope_parameters: { ...llama3, rope_theta: 5e5 } }],
    ['both', { rope_scaling: llama3, rope_parameters: { rope_type: 'llama3', rope_theta: 5e5 } }],
  ])('reads scaled positions as %s spell them', (_what, fields) => {
    expect(parseDecoderConfig({ ...llama, ...fields })).toMatchObject({
      rope_theta: 5e5,
      rope_scaling: llama3,
    });
  });

  it('takes the context of the original model for its own where none is named', () => {
    const rope_scaling = { ...llama3, original_max_position_embeddings: undefined };
    const config = parseDecoderConfig({ ...llama, rope_scaling });
    expect(config.rope_scaling).toMatchObject({ original_max_position_embeddings: 128 });
  });

  it('has the defaults of transformers', () => {
    const none = { num_key_value_heads: undefined, rms_norm_eps: undefined, hidden_act: undefined };
    const bare = { ...llama, ...none, head_dim: null, rope_scaling: null };
    expect(parseDecoderConfig(bare)).toMatchObject({
      num_key_value_heads: 4,
      rms_norm_eps: 1e-6,
      rope_theta: 10_000,
      tie_word_embeddings: false,
      hidden_act: 'silu',
    });
    expect(headDim(parseDecoderConfig(qwen2))).toBe(8);
    expect(headDim(parseDecoderConfig(qwen3))).toBe(128);
  });

  it.each([
    ['llama', llama, ''],
    ['llama with attention biases', { ...llama, attention_bias: true }, 'qkvo'],
    ['llama with all biases', { ...llama, attention_bias: true, mlp_bias: true }, 'qkvogud'],
    ['qwen2', { ...qwen2, attention_bias: false }, 'qkv'],
    ['qwen3', qwen3, ''],
    ['qwen3 with attention biases', { ...qwen3, attention_bias: true, mlp_bias: true }, 'qkvo'],
  ])('knows the biases of %s', (_what, json, biased) => {
    const config = parseDecoderConfig(json);
    const projections = ['q', 'k', 'v', 'o', 'gate', 'up', 'down'] as const;
    const with_ = projections.filter((name) => hasBias(config, `${name}_proj`));
    expect(with_.map((name) => name[0]).join('')).toBe(biased);
    const names = [...weightShapes(config).keys()];
    expect(names.filter((name) => name.endsWith('.bias'))).toHaveLength(biased.length);
    expect(names.some((name) => name.endsWith('q_norm.weight'))).toBe(json.model_type === 'qwen3');
  });

  it('counts tied embeddings once', () => {
    const untied = parameterCount(parseDecoderConfig(llama));
    const tied = parameterCount(parseDecoderConfig({ ...llama, tie_word_embeddings: true }));
    expect(untied - tied).toBe(100 * 32);
  });

  it.each([
    [{ model_type: 'mistral' }, 'model_type "mistral"', '"llama", "qwen2", "qwen3"'],
    [{ model_type: 'constructor' }, 'model_type "constructor"', '"llama"'],
    [{ architectures: ['LlamaForSequenceClassification'] }, 'architectures', 'LlamaForCausalLM'],
    [{ hidden_act: 'gelu' }, 'hidden_act "gelu"', '"silu"'],
    [{ use_sliding_window: true }, 'use_sliding_window true', 'false'],
    [{ layer_types: ['full_attention', 'sliding_attention'] }, 'layer_types', 'full_attention'],
    [{ num_experts: 8 }, 'num_experts 8', '0, 1'],
    [{ partial_rotary_factor: 0.5 }, 'partial_rotary_factor 0.5', '1'],
    [{ quantization_config: { bits: 4 } }, 'quantization_config', 'no quantization_config'],
    [{ rope_scaling: { type: 'yarn', factor: 4 } }, 'rope_scaling.rope_type "yarn"', '"llama3"'],
    [{ rope_scaling: { type: 'dynamic', factor: 4 } }, '"dynamic"', '"default", "linear"'],
    [{ rope_parameters: { rope_type: 'longrope' } }, 'rope_parameters.rope_type', '"linear"'],
    [{ rope_parameters: { partial_rotary_factor: 0.25 } }, 'partial_rotary_factor 0.25', '1'],
    [{ rope_parameters: { full_attention: {} } }, 'rope_parameters.full_attention', 'no rope_'],
  ])('refuses %j by name', (fields, named, choices) => {
    expect(() => parseDecoderConfig({ ...llama, ...fields })).toThrow(
      expect.objectContaining({
        code: 'MODEL_UNSUPPORTED',
        message: expect.stringContaining(named),
        hint: expect.stringContaining(choices),
      }),
    );
  });

  it.each([
    [{ vocab_size: undefined }, 'vocab_size'],
    [{ hidden_size: 32.5 }, 'hidden_size'],
    [{ hidden_size: 34 }, 'hidden_size 34'],
    [{ head_dim: 7 }, 'head_dim 7'],
    [{ num_hidden_layers: 1e9 }, 'num_hidden_layers'],
    [{ max_position_embeddings: 1e12 }, 'max_position_embeddings'],
    [{ num_key_value_heads: 3 }, 'num_key_value_heads 3'],
    [{ rms_norm_eps: -1 }, 'rms_norm_eps'],
    [{ eos_token_id: 100 }, 'eos_token_id 100'],
    [{ attention_bias: 'yes' }, 'attention_bias'],
    [{ rope_theta: '10000' }, 'rope_theta'],
    [{ rope_scaling: 'linear' }, 'rope_scaling'],
    [{ rope_scaling: { type: 'linear' } }, 'rope_scaling.factor'],
    [{ rope_scaling: { ...llama3, low_freq_factor: 0 } }, 'rope_scaling.low_freq_factor'],
  ])('says what is wrong with %j', (fields, named) => {
    expect(() => parseDecoderConfig({ ...llama, ...fields })).toThrow(
      expect.objectContaining({
        code: 'CHECKPOINT_INVALID',
        message: expect.stringContaining(named),
      }),
    );
  });

  it.each([null, [], 'llama', 3])('refuses %j', (json) => {
    expect(() => parseDecoderConfig(json)).toThrow(
      expect.objectContaining({ code: 'CHECKPOINT_INVALID' }),
    );
  });
});
