import type { ChatMessage } from './request.ts';

/** Bytes of the least token: English has about four a token, other scripts at least two. */
const BYTES_PER_TOKEN = 2;
/** What a template puts around a message. */
const TOKENS_PER_MESSAGE = 8;

/**
 * More tokens than a prompt has, whatever the tokenizer; budgets are held by it until usage arrives.
 * @param formBytes of what is said of the answer's form beside the messages
 */
export function promptTokenBound(messages: readonly ChatMessage[], formBytes: number): number {
  const bytes = messages.reduce((sum, { text }) => sum + Buffer.byteLength(text), formBytes);
  return Math.ceil(bytes / BYTES_PER_TOKEN) + messages.length * TOKENS_PER_MESSAGE;
}
