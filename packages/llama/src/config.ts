import { z } from 'zod';
import { brokenConfig, unsupportedConfig } from './config-error.ts';
import { FAMILIES, FAMILY_NAMES, HONOURED, familyOf, isFamily } from './families.ts';
import type { BiasRule, FamilyName } from './families.ts';
import { readRope, ropeScalingSchema } from './rope-scaling.ts';

const count = z.number().int().positive();
const id = z.number().int().nonnegative();
/** Names and tables grow with these two before any file is looked at: a forged one must not allocate. */
const MAX_LAYERS = 10_000;
const MAX_POSITIONS = 2 ** 24;
/** Some files say -1 for none. */
const noId = z.literal(-1).transform(() => null);
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

/** The fields of a Hugging Face `config.json` that the graphs need. Unknown fields are ignored. */
export const decoderConfigSchema = z.object({
  architectures: z.array(z.string()).optional(),
  model_type: z.enum(FAMILY_NAMES),
  vocab_size: count,
  hidden_size: count,
  intermediate_size: count,
  num_hidden_layers: count.max(MAX_LAYERS),
  num_attention_heads: count,
  num_key_value_heads: count,
  head_dim: count.optional(),
  max_position_embeddings: count.max(MAX_POSITIONS),
  rms_norm_eps: z.number().positive().default(1e-6),
  rope_theta: z.number().positive().default(10_000),
  rope_scaling: ropeScalingSchema.optional(),
  tie_word_embeddings: flag,
  hidden_act: z.literal('silu').default('silu'),
  initializer_range: z.number().positive().default(0.02),
  attention_bias: flag.optional(),
  mlp_bias: flag.optional(),
  bos_token_id: z.union([id, noId]).nullish(),
  /** Some instruction models end an answer in several ways. */
  eos_token_id: z.union([id, z.array(id).min(1)]).nullish(),
  pad_token_id: z.union([id, noId]).nullish(),
});

/** A decoder of one of the {@link FAMILIES}, in the field names of Hugging Face. */
export type DecoderConfig = z.output<typeof decoderConfigSchema>;

/**
 * Parses `config.json`: the defaults are those of transformers, rotary scaling has one spelling.
 * @throws MemoError `MODEL_UNSUPPORTED` naming the field that the graphs cannot honour and what
 *   they can; `CHECKPOINT_INVALID` for fields that are missing or contradict each other
 */
export function parseDecoderConfig(json: unknown): DecoderConfig {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw brokenConfig('it is not an object');
  }
  const fields = json as Readonly<Record<string, unknown>>;
  assertServed(fields);
  const { theta, scaling } = readRope(fields);
  const parsed = decoderConfigSchema.safeParse({
    ...fields,
    rope_theta: theta,
    rope_scaling: scaling,
    head_dim: fields['head_dim'] ?? undefined,
    num_key_value_heads: fields['num_key_value_heads'] ?? fields['num_attention_heads'],
  });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw brokenConfig(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}`);
  }
  assertSound(parsed.data);
  return parsed.data;
}

/** Every field that changes what is computed has a value that the graphs honour. */
function assertServed(fields: Readonly<Record<string, unknown>>): void {
  const { model_type: family, architectures, layer_types: layers } = fields;
  if (!isFamily(family)) throw unsupportedConfig('model_type', family, FAMILY_NAMES);
  const { architecture } = FAMILIES[family];
  if (Array.isArray(architectures) && !architectures.includes(architecture)) {
    throw unsupportedConfig('architectures', architectures, [[architecture]]);
  }
  for (const [field, served] of Object.entries(HONOURED)) {
    const value = fields[field];
    if (value !== undefined && value !== null && !served.includes(value)) {
      throw unsupportedConfig(field, value, served);
    }
  }
  if (Array.isArray(layers) && layers.some((layer) => layer !== 'full_attention')) {
    throw unsupportedConfig('layer_types', layers, ['full_attention']);
  }
}

/** Figures that the graphs divide by one another. */
function assertSound(config: DecoderConfig): void {
  const { num_attention_heads: heads, num_key_value_heads: kvHeads, vocab_size: vocab } = config;
  if (heads % kvHeads !== 0) {
    throw brokenConfig(
      `num_attention_heads ${heads} is no multiple of num_key_value_heads ${kvHeads}`,
    );
  }
  const size = headDim(config);
  if (!Number.isInteger(size)) {
    throw brokenConfig(`hidden_size ${config.hidden_size} is no multiple of ${heads} heads`);
  }
  if (size % 2 !== 0) throw brokenConfig(`head_dim ${size} is odd, and rotation pairs its numbers`);
  for (const field of ['bos_token_id', 'eos_token_id', 'pad_token_id'] as const) {
    for (const token of [config[field] ?? []].flat()) {
      if (token >= vocab) throw brokenConfig(`${field} ${token} is outside of vocab_size ${vocab}`);
    }
  }
}

const DTYPE_NAMES = Object.freeze({ F32: 'float32', F16: 'float16', BF16: 'bfloat16' });

/** `config.json` as transformers 4 and 5 and vLLM read it. */
export function serializeConfig(
  config: DecoderConfig,
  dtype: keyof typeof DTYPE_NAMES,
): Record<string, unknown> {
  const family = familyOf(config);
  const rules: readonly BiasRule[] = [family.queryKeyValueBias, family.feedForwardBias];
  const {
    attention_bias: attentionBias,
    mlp_bias: mlpBias,
    rope_scaling: scaling,
    ...rest
  } = config;
  const name = DTYPE_NAMES[dtype];
  return {
    ...rest,
    architectures: [family.architecture],
    head_dim: headDim(config),
    ...(rules.includes('attention_bias') ? { attention_bias: attentionBias ?? false } : {}),
    ...(rules.includes('mlp_bias') ? { mlp_bias: mlpBias ?? false } : {}),
    attention_dropout: 0,
    use_cache: true,
    ...(scaling ? { rope_scaling: scaling } : {}),
    rope_parameters: { ...(scaling ?? { rope_type: 'default' }), rope_theta: config.rope_theta },
    dtype: name,
    torch_dtype: name,
  };
}

/** Size of one attention head. */
export const headDim = (config: {
  readonly model_type: FamilyName;
  readonly head_dim?: number | undefined;
  readonly hidden_size: number;
  readonly num_attention_heads: number;
}): number =>
  config.head_dim ??
  familyOf(config).defaultHeadDim ??
  config.hidden_size / config.num_attention_heads;

/** The projections of a layer that may carry a bias. */
const RULES = Object.freeze({
  q_proj: 'queryKeyValueBias',
  k_proj: 'queryKeyValueBias',
  v_proj: 'queryKeyValueBias',
  o_proj: 'outputBias',
  gate_proj: 'feedForwardBias',
  up_proj: 'feedForwardBias',
  down_proj: 'feedForwardBias',
} as const);

export type Projection = keyof typeof RULES;

/** Whether a projection carries a bias. */
export function hasBias(config: DecoderConfig, projection: Projection): boolean {
  const rule = familyOf(config)[RULES[projection]];
  return rule === 'always' || (rule !== 'never' && (config[rule] ?? false));
}
