import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { ChatMessage } from './chat-template.ts';
import { TOKENIZER_FILES, Tokenizer } from './tokenizer.ts';

/** Made with transformers: see `tools/oracle/tokenizer_fixtures.py`. */
const folder = fileURLToPath(new URL('./__fixtures__/tokenizers', import.meta.url));
const read = (path: string): string => readFileSync(`${folder}/${path}`, 'utf8');
interface Oracle {
  /** Ids of each text, with spaces between them. */
  readonly ids: readonly string[];
  /** Of the texts that do not come back as they were, what comes back. */
  readonly decoded: Readonly<Record<number, string>>;
  readonly chats: readonly { readonly messages: readonly ChatMessage[]; readonly ids: number[] }[];
}
const texts = JSON.parse(read('texts.json')) as string[];
const families = readdirSync(folder).filter((name) => !name.endsWith('.json'));

describe.each(families)('the tokenizer of %s', (name) => {
  const files = TOKENIZER_FILES.filter((file) => readdirSync(`${folder}/${name}`).includes(file));
  const tokenizer = new Tokenizer(
    Object.fromEntries(files.map((file) => [file, read(`${name}/${file}`)])),
  );
  const oracle = JSON.parse(read(`${name}/oracle.json`)) as Oracle;
  const { added_tokens } = JSON.parse(read(`${name}/tokenizer.json`)) as {
    added_tokens: { content: string; special: boolean }[];
  };
  /** Texts with tokens like `<think>`, which transformers takes for one token even in plain text. */
  const named = added_tokens.filter(({ special }) => !special).map(({ content }) => content);
  const hasNamed = (text: string): boolean => named.some((content) => text.includes(content));

  it(`has the ids of transformers for ${texts.length} texts, and their texts`, () => {
    const apart = texts.flatMap((text, i) => {
      if (hasNamed(text)) return [];
      const ids = tokenizer.encode(text);
      const ours = { text, ids: ids.join(' '), decoded: tokenizer.decode(ids) };
      const theirs = { text, ids: oracle.ids[i], decoded: oracle.decoded[i] ?? text };
      return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [{ ours, theirs }];
    });
    expect(apart).toEqual([]);
  });

  it('takes no text for an added token, as transformers does with some', () => {
    for (const text of texts.filter(hasNamed)) {
      const ids = tokenizer.encode(text);
      expect(ids.filter((id) => tokenizer.specialIds.has(id))).toEqual([]);
      expect(tokenizer.decode(ids)).toBe(text);
    }
    expect(texts.filter(hasNamed)).toHaveLength(3 * named.length);
  });

  it('has the ids of transformers for conversations', () => {
    for (const { messages, ids } of oracle.chats) {
      expect(tokenizer.encodeChat(messages, true)).toEqual(ids);
    }
  });
});
