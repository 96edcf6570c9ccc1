/**
 * Whether a projection carries a bias: always, never, or as the named field of `config.json` says
 * (`null` and absent mean no).
 */
export type BiasRule = 'always' | 'never' | 'attention_bias' | 'mlp_bias';

/** How one family of decoders differs from the others; all else is the same graph. */
export interface Family {
  /** What `architectures` of its `config.json` names. */
  readonly architecture: string;
  /** Of the query, key and value projections. */
  readonly queryKeyValueBias: BiasRule;
  /** Of the projection out of the attention. */
  readonly outputBias: BiasRule;
  /** Of the three projections of the feed-forward block. */
  readonly feedForwardBias: BiasRule;
  /** RMS norm over each head of queries and keys, before they are rotated. */
  readonly headNorm: boolean;
  /** Size of a head where the config names none; null: hidden size / heads. */
  readonly defaultHeadDim: number | null;
}

/**
 * The decoder families, by `model_type`, as transformers 5.19 computes them
 * (`models/llama/modeling_llama.py`, `models/qwen2/modeling_qwen2.py`,
 * `models/qwen3/modeling_qwen3.py`). Another family of this kind is another entry.
 */
export const FAMILIES = Object.freeze({
  /** Llama 1 to 3, SmolLM, SmolLM2, TinyLlama. */
  llama: {
    architecture: 'LlamaForCausalLM',
    queryKeyValueBias: 'attention_bias',
    outputBias: 'attention_bias',
    feedForwardBias: 'mlp_bias',
    headNorm: false,
    defaultHeadDim: null,
  },
  /** Qwen2 and Qwen2.5. */
  qwen2: {
    architecture: 'Qwen2ForCausalLM',
    queryKeyValueBias: 'always',
    outputBias: 'never',
    feedForwardBias: 'never',
    headNorm: false,
    defaultHeadDim: null,
  },
  qwen3: {
    architecture: 'Qwen3ForCausalLM',
    queryKeyValueBias: 'attention_bias',
    outputBias: 'attention_bias',
    feedForwardBias: 'never',
    headNorm: true,
    defaultHeadDim: 128,
  },
}) satisfies Readonly<Record<string, Family>>;

/** `model_type` of a config; also `family` of an artifact's traits. */
export type FamilyName = keyof typeof FAMILIES;

export const FAMILY_NAMES = Object.freeze(Object.keys(FAMILIES)) as readonly FamilyName[];

export const isFamily = (name: unknown): name is FamilyName =>
  typeof name === 'string' && Object.hasOwn(FAMILIES, name);

/** The table's row. */
export const familyOf = (config: { readonly model_type: FamilyName }): Family =>
  FAMILIES[config.model_type];

/**
 * Fields of any `config.json` that change what is computed, and the values that the graphs honour.
 * A field that is absent or null is at its default, which they all do.
 */
export const HONOURED: Readonly<Record<string, readonly unknown[]>> = Object.freeze({
  hidden_act: ['silu'],
  use_sliding_window: [false],
  partial_rotary_factor: [1],
  num_experts: [0, 1],
  num_local_experts: [0, 1],
  attn_logit_softcapping: [],
  final_logit_softcapping: [],
  quantization_config: [],
});
