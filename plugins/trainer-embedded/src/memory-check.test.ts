import { describe, expect, it } from '@jest/globals';
import type { DecoderConfig } from '@memo-js/llama';
import { describeMemory, planMemory } from './memory-check.ts';
import { embeddedFullOptions, embeddedLoraOptions, resolveOptions } from './options.ts';

/** SmolLM2-135M. */
const config: DecoderConfig = {
  model_type: 'llama',
  vocab_size: 49_152,
  hidden_size: 576,
  intermediate_size: 1536,
  num_hidden_layers: 30,
  num_attention_heads: 9,
  num_key_value_heads: 3,
  max_position_embeddings: 8192,
  rms_norm_eps: 1e-5,
  rope_theta: 100_000,
  tie_word_embeddings: true,
  hidden_act: 'silu',
  initializer_range: 0.04,
};
const buckets = [{ batch: 16, sequence: 32, rows: 176 }];
const full = (changes: object = {}) =>
  resolveOptions(embeddedFullOptions.parse({ base: '/smol', ...changes }), 576);
const lora = resolveOptions(embeddedLoraOptions.parse({ base: '/smol' }), 576);

describe('planMemory', () => {
  // Peak resident memory that `npm run bench -- finetune` measured with these shapes, in MB.
  it.each([
    ['LoRA', lora, false, 1623],
    ['LoRA, layers computed again', { ...lora, gradientCheckpointing: true }, true, 1024],
    ['full', full(), false, 3408],
    ['full, layers computed again', full({ gradientCheckpointing: true }), true, 2991],
  ] as const)(
    'is near what was measured with one graph, and at most a quarter above: %s',
    (_, options, recompute, measured) => {
      const plan = planMemory(config, buckets, options, 16e9);
      expect(plan.recompute).toBe(recompute);
      expect(plan.need.total / 1e6 / measured).toBeGreaterThan(0.95);
      expect(plan.need.total / 1e6 / measured).toBeLessThan(1.25);
    },
  );

  it('computes layers again where memory is short, and says so', () => {
    const plan = planMemory(config, buckets, full(), 3.6e9);
    expect(plan.recompute).toBe(true);
    expect(describeMemory(plan)).toMatch(/of 3,600 MB free .*computed again/);
  });

  it('counts the buffers of every graph, and gives them back where memory is short', () => {
    const six = [24, 28, 32, 36, 40, 48].map((sequence) => ({ batch: 16, sequence, rows: 176 }));
    const kept = planMemory(config, six, lora, 16e9);
    expect(kept).toMatchObject({ recompute: false, keepBuffers: true });
    expect(kept.need.activations).toBeGreaterThan(
      5 * planMemory(config, buckets, lora).need.activations * 0.8,
    );
    const given = planMemory(config, six, lora, 4e9);
    expect(given).toMatchObject({ recompute: false, keepBuffers: false });
    expect(describeMemory(given)).toMatch(/given back after each step/);
  });

  it('fails before the start where nothing helps, and says what to change', () => {
    const fail = (options: ReturnType<typeof full>, free: number): string => {
      try {
        planMemory(config, buckets, options, free);
      } catch (error) {
        return (error as { hint: string }).hint;
      }
      return 'it fits';
    };
    expect(fail(full(), 2e9)).toMatch(/embedded-lora/);
    expect(fail(full({ gradientCheckpointing: false }), 3.4e9)).toMatch(
      /gradientCheckpointing to 'auto'.*tokensPerStep from 768/,
    );
    expect(fail(lora, 0.5e9)).not.toMatch(/embedded-lora/);
  });
});
