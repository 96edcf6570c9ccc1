import { readFileSync } from 'node:fs';
import type { LlamaConfig } from './config.ts';
import { fillNormal, uniform } from './random.ts';
import { TOKENIZER_FILES } from './tokenizer.ts';
import type { TokenizerFiles } from './tokenizer.ts';
import { weightShapes } from './weights.ts';

/** A base without download: an architecture whose first weights come from a seed. */
interface ScratchBase {
  readonly config: LlamaConfig;
  readonly seed: number;
  /** Of the weights and the tokenizer; a test compares it with what the seed gives. */
  readonly checksum: string;
}

/** Ids of the tokenizer in `bases/scratch`. */
const SPECIAL = Object.freeze({ pad: 0, start: 1, end: 3 });
const VOCABULARY = 2048;

const architecture = (d: number, layers: number, heads: number, ffn: number): LlamaConfig => ({
  architectures: ['LlamaForCausalLM'],
  model_type: 'llama',
  vocab_size: VOCABULARY,
  hidden_size: d,
  intermediate_size: ffn,
  num_hidden_layers: layers,
  num_attention_heads: heads,
  num_key_value_heads: heads,
  head_dim: d / heads,
  max_position_embeddings: 1024,
  rms_norm_eps: 1e-5,
  rope_theta: 10_000,
  tie_word_embeddings: true,
  hidden_act: 'silu',
  initializer_range: 0.02,
  bos_token_id: SPECIAL.start,
  eos_token_id: SPECIAL.end,
  pad_token_id: SPECIAL.pad,
});

/** About 1.1, 3.9 and 12.3 million parameters. */
export const SCRATCH_BASES: Readonly<Record<string, ScratchBase>> = Object.freeze({
  'scratch-s': {
    config: architecture(128, 4, 4, 384),
    seed: 1,
    checksum: '15d193d4d3380dd336f839643a669981e63cff4a0d7adc1b84745e389a69e1f6',
  },
  'scratch-m': {
    config: architecture(256, 4, 8, 768),
    seed: 1,
    checksum: 'e20da60fe1fd578a8deba4df906a27f626560713e55ab7574d3cc65a2d1afdc7',
  },
  'scratch-l': {
    config: architecture(384, 6, 12, 1152),
    seed: 1,
    checksum: '159d88d67a280302c576b020c3bdcf45e323254f70bdc609bb17b02088fc351c',
  },
});

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
 * First weights of an architecture: norms 1, all else normal with deviation `initializer_range`;
 * the projections that write into the residual stream by 1/sqrt(2 layers) less (Radford et al.
 * 2019, section 2.3).
 */
export function seededWeights(config: LlamaConfig, seed: number): Map<string, Float32Array> {
  const random = uniform(seed);
  const weights = new Map<string, Float32Array>();
  for (const [name, shape] of weightShapes(config)) {
    const values = new Float32Array(shape.reduce((product, n) => product * n, 1));
    if (shape.length === 1) values.fill(1);
    else {
      const residual = /\.(o_proj|down_proj)\.weight$/.test(name);
      const scale = residual ? 1 / Math.sqrt(2 * config.num_hidden_layers) : 1;
      fillNormal(values, config.initializer_range * scale, random);
    }
    weights.set(name, values);
  }
  return weights;
}
