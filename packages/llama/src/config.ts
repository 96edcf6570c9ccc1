import { MemoError } from '@memo-js/core';
import { z } from 'zod';

/** The fields of a Hugging Face `config.json` that the graphs need. Unknown fields are ignored. */
export const llamaConfigSchema = z.object({
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
  bos_token_id: z.number().int().nonnegative().nullish(),
  eos_token_id: z.number().int().nonnegative().nullish(),
  pad_token_id: z.number().int().nonnegative().nullish(),
});

/** A Llama-family decoder, in the field names of Hugging Face. */
export type LlamaConfig = z.output<typeof llamaConfigSchema>;

/**
 * Parses `config.json`.
 * @throws MemoError `MODEL_UNSUPPORTED` naming the field that the graphs cannot honour.
 */
export function parseLlamaConfig(json: unknown): LlamaConfig {
  const parsed = llamaConfigSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new MemoError({
    code: 'MODEL_UNSUPPORTED',
    message: `config.json: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}`,
    hint: 'Only Llama-family decoders with SiLU and RMSNorm are served here.',
    cause: parsed.error,
  });
}

/** Size of one attention head. */
export const headDim = (config: LlamaConfig): number =>
  config.head_dim ?? config.hidden_size / config.num_attention_heads;
