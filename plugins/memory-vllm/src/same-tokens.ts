import { MemoError } from '@memo-js/core';
import type { MemoryManifest } from '@memo-js/core';
import { encodePrompt } from '@memo-js/llama';
import type { ChatMessage, Tokenizer } from '@memo-js/llama';
import type { Server } from './server.ts';

/** Digits, marks, other scripts, runs of blanks, what is no word: where tokenizers part. */
const TRICKY = 'Café “Zürich” 1987–2024: 3,14 €,  \t東京 Москва 🦊\n\n— don’t, x_y.z(42) ﬁn';

/**
 * Compares the ids that the server's tokenizer makes with those that the memory was trained on: of a
 * prompt as it is asked, of the refusal, and of a text in which tokenizers differ.
 * @throws MemoError `MEMORY_TOKENS_DIFFER` with the first difference; VllmError
 */
export async function compareTokens(
  server: Server,
  tokenizer: Tokenizer,
  { id, systemText, refusalText }: MemoryManifest,
  signal: AbortSignal,
): Promise<void> {
  const question = 'Who founded the Halcyon Works in 1987?';
  const messages: ChatMessage[] = [
    ...(systemText === '' ? [] : [{ role: 'system' as const, content: systemText }]),
    { role: 'user', content: question },
  ];
  const cases = [
    {
      text: tokenizer.renderChat(messages, true),
      ids: encodePrompt(tokenizer, question, systemText),
    },
    ...[refusalText, TRICKY].map((text) => ({ text, ids: tokenizer.encode(text) })),
  ];
  const compare = async ({ text, ids }: (typeof cases)[number]): Promise<void> => {
    const { tokens } = await server.client.tokenize(
      { model: server.model, prompt: text, add_special_tokens: false },
      { signal, timeoutMs: 30_000 },
    );
    const longest = Math.max(tokens.length, ids.length);
    const at = Array.from({ length: longest }, (_, i) => i).find((i) => tokens[i] !== ids[i]);
    if (at === undefined) return;
    throw new MemoError({
      code: 'MEMORY_TOKENS_DIFFER',
      message: `${server.url} makes other tokens of a text than the memory ${id} was trained on: ${String(tokens[at] ?? 'none')} instead of ${String(ids[at] ?? 'none')} at place ${at} of ${JSON.stringify(text.slice(0, 80))}.`,
      hint: 'Serve the base that the memory was trained on, with its own tokenizer.',
    });
  };
  await Promise.all(cases.map(compare));
}
