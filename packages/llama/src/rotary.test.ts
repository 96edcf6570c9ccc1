import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseDecoderConfig } from './config.ts';
import { inverseFrequencies, rotaryTables } from './rotary.ts';

/** Computed by transformers: see `tools/oracle/family_fixtures.py`. */
const url = new URL('./__fixtures__/rope-frequencies.json', import.meta.url);
interface Case {
  readonly rope_parameters: { readonly rope_type: string };
  readonly inv_freq: readonly number[];
}
const { cases } = JSON.parse(readFileSync(url, 'utf8')) as { readonly cases: readonly Case[] };

const configOf = (rope_parameters: object) =>
  parseDecoderConfig({
    model_type: 'llama',
    vocab_size: 10,
    hidden_size: 64,
    intermediate_size: 8,
    num_hidden_layers: 1,
    num_attention_heads: 1,
    max_position_embeddings: 131_072,
    rope_parameters,
  });

describe.each(cases)('positions with $rope_parameters.rope_type scaling', (each) => {
  it('turn each pair as transformers does, in float32 to its last bits', () => {
    const config = configOf(each.rope_parameters);
    const wrongBy = (ours: Float64Array): number =>
      Math.max(...each.inv_freq.map((expected, i) => Math.abs(ours[i]! / expected - 1)));
    expect(wrongBy(inverseFrequencies(config, Math.fround))).toBeLessThan(5e-7);
    expect(wrongBy(inverseFrequencies(config))).toBeLessThan(1e-6);
  });

  it('have tables of cosines and sines of position times frequency', () => {
    const { cos, sin, length } = rotaryTables(configOf(each.rope_parameters), 50);
    expect(length).toBe(50);
    expect(cos[49 * 32 + 3]).toBeCloseTo(Math.cos(49 * each.inv_freq[3]!), 5);
    expect(sin[49 * 32 + 3]).toBeCloseTo(Math.sin(49 * each.inv_freq[3]!), 5);
  });
});
