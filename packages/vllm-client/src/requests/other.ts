import { z } from 'zod';
import type { tokenizeChatRequest } from './chat.ts';
import { int, tokenId } from './fields.ts';
import type { DeepReadonly } from './readonly.ts';

const model = z.string().min(1).optional();

export const tokenizeTextRequest = z.strictObject({
  model,
  prompt: z.string(),
  add_special_tokens: z.boolean().optional(),
  return_token_strs: z.boolean().optional(),
});
/** A text, or messages through the chat template. */
export type TokenizeRequest =
  z.input<typeof tokenizeTextRequest> | z.input<typeof tokenizeChatRequest>;

export const detokenizeRequest = z.strictObject({ model, tokens: z.array(tokenId) });
export type DetokenizeRequest = DeepReadonly<z.input<typeof detokenizeRequest>>;

export const embeddingsRequest = z.strictObject({
  model,
  input: z.union([
    z.string(),
    z.array(z.string()).min(1),
    z.array(tokenId).min(1),
    z.array(z.array(tokenId).min(1)).min(1),
  ]),
  dimensions: int.min(1).optional(),
  user: z.string().optional(),
  truncate_prompt_tokens: int.min(-1).optional(),
  priority: int.optional(),
  request_id: z.string().min(1).optional(),
});
export type EmbeddingsRequest = DeepReadonly<z.input<typeof embeddingsRequest>>;

export const loadLoraRequest = z.strictObject({
  lora_name: z.string().min(1),
  /** A folder on the server's machine. */
  lora_path: z.string().min(1),
  /**
   * Replaces an adapter of the same name. Beware: the flag persists and the adapter is read again at
   * each step (vllm #33791); a new name for each version is the safe way.
   */
  load_inplace: z.boolean().optional(),
});
export type LoadLoraRequest = DeepReadonly<z.input<typeof loadLoraRequest>>;

export const unloadLoraRequest = z.strictObject({ lora_name: z.string().min(1) });
export type UnloadLoraRequest = DeepReadonly<z.input<typeof unloadLoraRequest>>;

/** Query parameters. */
export const sleepRequest = z.strictObject({
  /** 0 pauses, 1 moves the weights to the CPU, 2 drops them. */
  level: int.min(0).max(2).optional(),
  /** What becomes of requests in flight. */
  mode: z.enum(['abort', 'wait', 'keep']).optional(),
});
export type SleepRequest = DeepReadonly<z.input<typeof sleepRequest>>;

export const resetPrefixCacheRequest = z.strictObject({
  reset_running_requests: z.boolean().optional(),
  reset_external: z.boolean().optional(),
});
export type ResetPrefixCacheRequest = DeepReadonly<z.input<typeof resetPrefixCacheRequest>>;

export const wakeUpRequest = z.strictObject({ tags: z.array(z.string().min(1)).optional() });
export type WakeUpRequest = DeepReadonly<z.input<typeof wakeUpRequest>>;
