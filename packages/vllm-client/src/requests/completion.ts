import { z } from 'zod';
import { candidates, completing, tokenId } from './fields.ts';
import type { DeepReadonly } from './readonly.ts';
import { SAMPLING_RULES } from './rules.ts';

export const completionRequest = z.strictObject({
  ...completing,
  /** One prompt or several, as text or as token ids. */
  prompt: z.union([
    z.string().min(1),
    z.array(z.string()).min(1),
    z.array(tokenId).min(1),
    z.array(z.array(tokenId).min(1)).min(1),
  ]),
  /** Candidates a token; for a chat it is a boolean. */
  logprobs: candidates.optional(),
  suffix: z.string().optional(),
});
export type CompletionRequest = DeepReadonly<z.input<typeof completionRequest>>;
export const COMPLETION_RULES = SAMPLING_RULES;

/** How many prompts a request holds. */
export function promptCount(prompt: CompletionRequest['prompt']): number {
  return typeof prompt === 'string' || typeof prompt[0] === 'number' ? 1 : prompt.length;
}
