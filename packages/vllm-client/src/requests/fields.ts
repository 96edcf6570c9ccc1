import { z } from 'zod';

const int = z.number().int();
const tokenId = int.min(0);
/** Log-probabilities of so many candidates; -1 for the whole vocabulary. */
const candidates = int.min(-1);
const kwargs = z.record(z.string(), z.unknown());

const CONSTRAINTS = [
  'json',
  'regex',
  'choice',
  'grammar',
  'json_object',
  'structural_tag',
] as const;

/** Exactly one constraint, and how strictly it is taken. */
export const structuredOutputs = z
  .strictObject({
    json: z.union([z.string(), kwargs]).optional(),
    regex: z.string().optional(),
    choice: z.array(z.string()).min(1).optional(),
    grammar: z.string().optional(),
    json_object: z.literal(true).optional(),
    structural_tag: z.string().optional(),
    disable_any_whitespace: z.boolean().optional(),
    disable_additional_properties: z.boolean().optional(),
    whitespace_pattern: z.string().optional(),
  })
  .refine((given) => CONSTRAINTS.filter((name) => given[name] !== undefined).length === 1, {
    error: `needs exactly one of ${CONSTRAINTS.join(', ')}`,
  });

export const responseFormat = z.union([
  z.strictObject({ type: z.enum(['text', 'json_object']) }),
  z.strictObject({
    type: z.literal('json_schema'),
    json_schema: z.strictObject({
      name: z.string().min(1),
      description: z.string().optional(),
      schema: kwargs.optional(),
      strict: z.boolean().optional(),
    }),
  }),
]);

const repetitionDetection = z.strictObject({
  max_pattern_size: int.min(0).optional(),
  min_pattern_size: int.min(0).optional(),
  min_count: int.min(0).optional(),
});

export const streamOptions = z.strictObject({
  include_usage: z.boolean().optional(),
  continuous_usage_stats: z.boolean().optional(),
});

/** What every generating endpoint takes. */
export const common = {
  /** The served model, or a loaded adapter. The server's first model where it is left out. */
  model: z.string().min(1).optional(),
  temperature: z.number().min(0).max(2).optional(),
  top_p: z.number().gt(0).max(1).optional(),
  /** 0 or -1: all. */
  top_k: int.min(-1).optional(),
  min_p: z.number().min(0).max(1).optional(),
  presence_penalty: z.number().min(-2).max(2).optional(),
  frequency_penalty: z.number().min(-2).max(2).optional(),
  repetition_penalty: z.number().gt(0).optional(),
  logit_bias: z.record(z.string().regex(/^\d+$/, 'keys are token ids'), z.number()).optional(),
  seed: int.optional(),
  stop: z.union([z.string().min(1), z.array(z.string().min(1))]).optional(),
  stop_token_ids: z.array(int).optional(),
  ignore_eos: z.boolean().optional(),
  skip_special_tokens: z.boolean().optional(),
  include_stop_str_in_output: z.boolean().optional(),
  structured_outputs: structuredOutputs.optional(),
  user: z.string().optional(),
  /** Lower comes first; an error unless the server schedules by priority. */
  priority: int.optional(),
  request_id: z.string().min(1).optional(),
  session_id: z.string().optional(),
  /** Keeps a prefix from being shared with requests of another salt. */
  cache_salt: z.string().min(1).optional(),
  vllm_xargs: kwargs.optional(),
  kv_transfer_params: kwargs.optional(),
};

/** What chat and text completions share beyond that. */
export const completing = {
  ...common,
  max_tokens: int.min(1).optional(),
  min_tokens: int.min(0).optional(),
  n: int.min(1).optional(),
  prompt_logprobs: candidates.optional(),
  logprob_token_ids: z.array(tokenId).optional(),
  allowed_token_ids: z.array(tokenId).min(1).optional(),
  bad_words: z.array(z.string().min(1)).optional(),
  use_beam_search: z.boolean().optional(),
  length_penalty: z.number().optional(),
  spaces_between_special_tokens: z.boolean().optional(),
  add_special_tokens: z.boolean().optional(),
  truncate_prompt_tokens: int.min(-1).optional(),
  truncation_side: z.enum(['left', 'right']).optional(),
  return_tokens_as_token_ids: z.boolean().optional(),
  return_token_ids: z.boolean().optional(),
  return_token_offsets: z.boolean().optional(),
  thinking_token_budget: int.min(-1).optional(),
  repetition_detection: repetitionDetection.optional(),
  stream_interval: int.min(1).optional(),
  stream_options: streamOptions.optional(),
  response_format: responseFormat.optional(),
  echo: z.boolean().optional(),
};

export { candidates, int, kwargs, tokenId };
