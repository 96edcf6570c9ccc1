import { MemoError } from '@memo-js/core';
import type { MemoryManifest } from '@memo-js/core';
import { encodePrompt } from './prompt.ts';
import type { Tokenizer } from './tokenizer.ts';

/**
 * Ids of the prompt that asks a memory, which leave at least one of `limit` positions for the answer.
 * @throws MemoError `PROMPT_TOO_LONG`
 */
export function memoryPrompt(
  tokenizer: Tokenizer,
  { id, systemText }: Pick<MemoryManifest, 'id' | 'systemText'>,
  question: string,
  limit: number,
): number[] {
  const tooLong = (length: string): MemoError =>
    new MemoError({
      code: 'PROMPT_TOO_LONG',
      message: `The question has ${length}; the memory ${id} reads up to ${limit - 1} tokens.`,
      hint: 'Ask a shorter question.',
    });
  // Megabytes of text are refused by their length, before they are tokenised.
  if (question.length > limit * tokenizer.longestToken) {
    throw tooLong(`${question.length} characters`);
  }
  const promptIds = encodePrompt(tokenizer, question, systemText);
  if (promptIds.length >= limit) throw tooLong(`${promptIds.length} tokens`);
  return promptIds;
}
