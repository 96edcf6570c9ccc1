import { z } from 'zod';
import { candidates, common, int, kwargs } from './fields.ts';
import type { DeepReadonly } from './readonly.ts';

const inputText = z.strictObject({ type: z.literal('input_text'), text: z.string() });

export const responsesRequest = z.strictObject({
  ...common,
  input: z.union([
    z.string(),
    z.array(
      z.strictObject({
        role: z.enum(['user', 'assistant', 'system', 'developer']),
        content: z.union([z.string(), z.array(inputText).min(1)]),
        type: z.literal('message').optional(),
      }),
    ),
  ]),
  instructions: z.string().optional(),
  max_output_tokens: int.min(1).optional(),
  max_tool_calls: int.min(0).optional(),
  metadata: z.record(z.string(), z.string()).optional(),
  previous_response_id: z.string().optional(),
  store: z.boolean().optional(),
  background: z.boolean().optional(),
  parallel_tool_calls: z.boolean().optional(),
  top_logprobs: candidates.optional(),
  truncation: z.enum(['auto', 'disabled']).optional(),
  include_reasoning: z.boolean().optional(),
  chat_template_kwargs: kwargs.optional(),
});
export type ResponsesRequest = DeepReadonly<z.input<typeof responsesRequest>>;
