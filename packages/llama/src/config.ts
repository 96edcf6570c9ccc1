import { MemoError } from '@memo-js/core';
import { z } from 'zod';

const none = z.literal(false).nullish();

/** The fields of a Hugging Face `config.json` that the graphs need. Unknown fields are ignored. */
export const decoderConfigSchema = z.object({
  architectures: z.array(z.string()).optional(),
  model_type: z.literal('llama'),
  vocab_size: z.number().int().positive(),
  hidden_size: z.number().int().positive(),
  intermediate_size: z.number().int().positive(),
  num_hidden_layers: z.number().int().positive(),
  num_attention_heads: z.number().int().positive(),
  num_key_value_heads: z.number().int().positive(),
  head_dim: z.number().int().positive().optional(),
  max_position_embeddings: z.number().int().positive(),
  rms_norm_eps: z.number().positive(),
  rope_theta: z.number().positive().default(10_000),
  tie_word_embeddings: z.boolean(),
  hidden_act: z.literal('silu'),
  initializer_range: z.number().positive().default(0.02),
  attention_bias: none,
  mlp_bias: none,
  rope_scaling: z.null().optional(),
  bos_token_id: z.number().int().nonnegative().nullish(),
  eos_token_id: z.number().int().nonnegative().nullish(),
  pad_token_id: z.number().int().nonnegative().nullish(),
});

/** A Llama-family decoder, in the field names of Hugging Face. */
export type DecoderConfig = z.output<typeof decoderConfigSchema>;

/**
 * Parses `config.json`.
 * @throws MemoError `MODEL_UNSUPPORTED` naming the field that the graphs cannot honour.
 */
export function parseDecoderConfig(json: unknown): DecoderConfig {
  const parsed = decoderConfigSchema.safeParse(withRopeTheta(json));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new MemoError({
    code: 'MODEL_UNSUPPORTED',
    message: `config.json: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}`,
    hint: 'Only Llama-family decoders with SiLU and RMSNorm are served here.',
    cause: parsed.error,
  });
}

/** transformers 5 writes `rope_theta` inside `rope_parameters`; any scaling there is kept, to be refused. */
function withRopeTheta(json: unknown): unknown {
  const rope = (json as { rope_parameters?: unknown } | null)?.rope_parameters;
  if (typeof rope !== 'object' || rope === null) return json;
  const { rope_type: type, rope_theta: theta } = rope as Record<string, unknown>;
  const scaling = type === undefined || type === 'default' ? {} : { rope_scaling: rope };
  return { ...(json as object), ...(theta === undefined ? {} : { rope_theta: theta }), ...scaling };
}

const DTYPE_NAMES = Object.freeze({ F32: 'float32', F16: 'float16', BF16: 'bfloat16' });

/** `config.json` as transformers 4 and 5 and vLLM read it. */
export function serializeConfig(
  config: DecoderConfig,
  dtype: keyof typeof DTYPE_NAMES,
): Record<string, unknown> {
  const name = DTYPE_NAMES[dtype];
  return {
    ...config,
    architectures: ['LlamaForCausalLM'],
    attention_bias: false,
    mlp_bias: false,
    attention_dropout: 0,
    use_cache: true,
    rope_parameters: { rope_type: 'default', rope_theta: config.rope_theta },
    dtype: name,
    torch_dtype: name,
  };
}

/** Size of one attention head. */
export const headDim = (config: DecoderConfig): number =>
  config.head_dim ?? config.hidden_size / config.num_attention_heads;
