import { MemoError } from '@memo-js/core';
import type { ChatMessage } from './chat-template.ts';
import type { Tokenizer } from './tokenizer.ts';

/**
 * Ids of the prompt that asks a memory `question`, up to where its answer begins. Training and
 * serving both call this, so that the prompt served is the prompt trained.
 */
export function encodePrompt(tokenizer: Tokenizer, question: string, systemText = ''): number[] {
  return tokenizer.encodeChat(messagesOf(question, systemText), true);
}

/** Ids that every prompt of {@link encodePrompt} begins with: what precedes the question. */
export function promptPrefix(tokenizer: Tokenizer, systemText = ''): number[] {
  const [a = [], b = []] = ['a', '9'].map((text) => encodePrompt(tokenizer, text, systemText));
  const end = a.findIndex((id, i) => id !== b[i]);
  return a.slice(0, Math.max(0, end));
}

/**
 * Ids that follow {@link encodePrompt} when the answer is `answer`, end token included: what the
 * chat template writes for the assistant's turn, after the generation prompt.
 * @throws MemoError `CHAT_TEMPLATE_UNSTABLE` when the template writes a finished conversation
 *   differently from its prompt, so that an answer has no place of its own
 */
export function encodeCompletion(
  tokenizer: Tokenizer,
  question: string,
  answer: string,
  systemText = '',
): number[] {
  const messages = messagesOf(question, systemText);
  const prompt = tokenizer.encodeChat(messages, true);
  const whole = tokenizer.encodeChat([...messages, { role: 'assistant', content: answer }], false);
  if (prompt.some((id, i) => whole[i] !== id)) {
    throw new MemoError({
      code: 'CHAT_TEMPLATE_UNSTABLE',
      message: 'The chat template does not continue its own generation prompt with the answer.',
      hint: 'Use a base whose template writes prompt and answer one after the other.',
    });
  }
  const end = whole.indexOf(tokenizer.eosId, prompt.length);
  return end < 0
    ? [...whole.slice(prompt.length), tokenizer.eosId]
    : whole.slice(prompt.length, end + 1);
}

const messagesOf = (question: string, systemText: string): ChatMessage[] => [
  ...(systemText === '' ? [] : [{ role: 'system' as const, content: systemText }]),
  { role: 'user', content: question },
];
