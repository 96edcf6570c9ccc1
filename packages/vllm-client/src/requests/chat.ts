import { z } from 'zod';
import { candidates, completing, int, kwargs } from './fields.ts';
import type { DeepReadonly } from './readonly.ts';
import { CONTINUATION, SAMPLING_RULES, TOP_LOGPROBS } from './rules.ts';

const part = z.union([
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({
    type: z.literal('image_url'),
    image_url: z.strictObject({
      url: z.string().min(1),
      detail: z.enum(['auto', 'low', 'high']).optional(),
    }),
  }),
]);
const content = z.union([z.string(), z.array(part).min(1)]);
const name = z.string().optional();

const toolCall = z.strictObject({
  id: z.string(),
  type: z.literal('function'),
  function: z.strictObject({ name: z.string(), arguments: z.string() }),
});

export const message = z.union([
  z.strictObject({ role: z.literal('system'), content: z.string(), name }),
  z.strictObject({ role: z.literal('developer'), content: z.string(), name }),
  z.strictObject({ role: z.literal('user'), content, name }),
  z.strictObject({
    role: z.literal('assistant'),
    content: z.string().nullable().optional(),
    tool_calls: z.array(toolCall).optional(),
    name,
  }),
  z.strictObject({ role: z.literal('tool'), content: z.string(), tool_call_id: z.string() }),
]);
export type ChatMessage = DeepReadonly<z.input<typeof message>>;

export const tool = z.strictObject({
  type: z.literal('function'),
  function: z.strictObject({
    name: z.string().min(1),
    description: z.string().optional(),
    parameters: kwargs.optional(),
  }),
});

const templating = {
  add_generation_prompt: z.boolean().optional(),
  continue_final_message: z.boolean().optional(),
  chat_template: z.string().optional(),
  chat_template_kwargs: kwargs.optional(),
};

export const chatRequest = z.strictObject({
  ...completing,
  ...templating,
  messages: z.array(message).min(1),
  max_completion_tokens: int.min(1).optional(),
  logprobs: z.boolean().optional(),
  top_logprobs: candidates.optional(),
  tools: z.array(tool).optional(),
  tool_choice: z
    .union([
      z.enum(['none', 'auto', 'required']),
      z.strictObject({
        type: z.literal('function'),
        function: z.strictObject({ name: z.string() }),
      }),
    ])
    .optional(),
  parallel_tool_calls: z.boolean().optional(),
  reasoning_effort: z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max']).optional(),
  include_reasoning: z.boolean().optional(),
  documents: z.array(kwargs).optional(),
  return_prompt_text: z.boolean().optional(),
});
export type ChatRequest = DeepReadonly<z.input<typeof chatRequest>>;
export const CHAT_RULES = [...SAMPLING_RULES, CONTINUATION, TOP_LOGPROBS] as const;

/** Several conversations in one request; no tools, no stream. */
export const chatBatchRequest = chatRequest
  .pick({
    model: true,
    temperature: true,
    top_p: true,
    top_k: true,
    min_p: true,
    presence_penalty: true,
    frequency_penalty: true,
    repetition_penalty: true,
    logit_bias: true,
    seed: true,
    stop: true,
    max_tokens: true,
    max_completion_tokens: true,
    n: true,
    logprobs: true,
    top_logprobs: true,
    logprob_token_ids: true,
    response_format: true,
    structured_outputs: true,
    include_stop_str_in_output: true,
    add_generation_prompt: true,
    continue_final_message: true,
    chat_template: true,
    chat_template_kwargs: true,
    priority: true,
    request_id: true,
    cache_salt: true,
    user: true,
    echo: true,
    return_tokens_as_token_ids: true,
    return_token_ids: true,
  })
  .extend({ messages: z.array(z.array(message).min(1)).min(1) });
export type ChatBatchRequest = DeepReadonly<z.input<typeof chatBatchRequest>>;

export const tokenizeChatRequest = z.strictObject({
  ...templating,
  model: z.string().min(1).optional(),
  messages: z.array(message).min(1),
  add_special_tokens: z.boolean().optional(),
  return_token_strs: z.boolean().optional(),
  tools: z.array(tool).optional(),
});
