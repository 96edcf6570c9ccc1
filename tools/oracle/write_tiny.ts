import { openBase, weightShapes, writeCheckpoint } from '@memo-js/llama';
import type { DecoderConfig } from '@memo-js/llama';

/**
 * Writes the checkpoint that `transformers_fixture.py` opens: grouped heads, two layers, weights
 * large enough that every part of the architecture shows in the logits.
 *
 *     node --conditions=@memo-js/source tools/oracle/write_tiny.ts packages/llama/src/__fixtures__/tiny
 */
const [folder = 'packages/llama/src/__fixtures__/tiny'] = process.argv.slice(2);
const base = await openBase('scratch-s');
const config: DecoderConfig = {
  ...base.config,
  hidden_size: 16,
  intermediate_size: 24,
  num_hidden_layers: 2,
  num_attention_heads: 4,
  num_key_value_heads: 2,
  head_dim: 8,
  max_position_embeddings: 256,
};
const weights = new Map<string, Float32Array>();
let seed = 1;
for (const [name, shape] of weightShapes(config)) {
  const size = shape.reduce((product, n) => product * n, 1);
  const phase = seed++;
  const value = (i: number): number => Math.sin(i * i * 0.37 + i * 1.7 + phase);
  const isNorm = shape.length === 1;
  weights.set(
    name,
    Float32Array.from({ length: size }, (_, i) => (isNorm ? 1 + 0.2 * value(i) : 0.35 * value(i))),
  );
}
await writeCheckpoint(folder, { config, weights, tokenizerFiles: base.tokenizerFiles });
