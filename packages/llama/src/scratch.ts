import { readFileSync } from 'node:fs';
import type { DecoderConfig } from './config.ts';
import { fillNormal, uniform } from './random.ts';
import { TOKENIZER_FILES } from './tokenizer.ts';
import type { TokenizerFiles } from './tokenizer.ts';
import { weightShapes } from './weights.ts';

/** A base without download: an architecture whose first weights come from a seed. */
interface ScratchBase {
  readonly config: DecoderConfig;
  readonly seed: number;
  /** Of the weights and the tokenizer; a test compares it with what the seed gives. */
  readonly checksum: string;
}

/** Ids of the tokenizer in `bases/scratch`. */
const SPECIAL = Object.freeze({ pad: 0, start: 1, end: 3 });
const VOCABULARY = 2048;

/** Heads of 32. */
const architecture = (
  d: number,
  layers: number,
  ffn: number,
  initializerRange: number,
): DecoderConfig => ({
  architectures: ['LlamaForCausalLM'],
  model_type: 'llama',
  vocab_size: VOCABULARY,
  hidden_size: d,
  intermediate_size: ffn,
  num_hidden_layers: layers,
  num_attention_heads: d / 32,
  num_key_value_heads: d / 32,
  head_dim: 32,
  max_position_embeddings: 1024,
  rms_norm_eps: 1e-5,
  rope_theta: 10_000,
  tie_word_embeddings: true,
  hidden_act: 'silu',
  initializer_range: initializerRange,
  bos_token_id: SPECIAL.start,
  eos_token_id: SPECIAL.end,
  pad_token_id: SPECIAL.pad,
});

/**
 * About 1.3, 2.9 and 7.9 million parameters. Few wide layers learn a set of facts in fewer
 * operations than many narrow ones, and first weights of this size in fewer epochs than the 0.02
 * of large models.
 */
export const SCRATCH_BASES: Readonly<Record<string, ScratchBase>> = Object.freeze({
  'scratch-s': {
    config: architecture(192, 2, 512, 0.07),
    seed: 1,
    checksum: 'a410c8546f8a2cb9236aeb8bef9a464c4c31ec94264d32eeaba01b3cd732708a',
  },
  'scratch-m': {
    config: architecture(256, 3, 704, 0.06),
    seed: 1,
    checksum: 'fc63faac8aa5a9d98d45946fa9c7b775e6a6e3c4f5ba599a753a0e1248a7f210',
  },
  'scratch-l': {
    config: architecture(384, 4, 1024, 0.05),
    seed: 1,
    checksum: '5ae8e65ac0faa0b48766d7624af302e8576ead45614dbb079dd2d9455c99a6ba',
  },
});

/** Whether a base is one of {@link SCRATCH_BASES} and so knows no language yet. */
export const isScratchBase = (id: string): boolean => Object.hasOwn(SCRATCH_BASES, id);

/** The committed tokenizer of all scratch bases. */
export function scratchTokenizerFiles(): TokenizerFiles {
  const files: Record<string, string> = {};
  for (const name of TOKENIZER_FILES) {
    const url = new URL(`../bases/scratch/${name}`, import.meta.url);
    if (name !== 'special_tokens_map.json') files[name] = readFileSync(url, 'utf8');
  }
  return files;
}

/**
 * First weights of an architecture: norms 1, biases 0, all else normal with deviation `initializer_range`;
 * the projections that write into the residual stream by 1/sqrt(2 layers) less (Radford et al.
 * 2019, section 2.3).
 */
export function seededWeights(config: DecoderConfig, seed: number): Map<string, Float32Array> {
  const random = uniform(seed);
  const weights = new Map<string, Float32Array>();
  for (const [name, shape] of weightShapes(config)) {
    const values = new Float32Array(shape.reduce((product, n) => product * n, 1));
    if (shape.length === 1) values.fill(name.endsWith('.bias') ? 0 : 1);
    else {
      const residual = /\.(o_proj|down_proj)\.weight$/.test(name);
      const scale = residual ? 1 / Math.sqrt(2 * config.num_hidden_layers) : 1;
      fillNormal(values, config.initializer_range * scale, random);
    }
    weights.set(name, values);
  }
  return weights;
}
