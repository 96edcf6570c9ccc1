import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ChatTemplate, Tokenizer, readTokenizerFiles, type ChatMessage } from '@memo-js/llama';
import { smolLm2 } from './python.ts';
import { textReference } from './text-reference.ts';
import type { ChatsAnswer, PublishedAnswer, TokenizeAnswer } from './text-reference.ts';

const fixtures = fileURLToPath(
  new URL('../../../packages/llama/src/__fixtures__', import.meta.url),
);
const json = (path: string): unknown => JSON.parse(readFileSync(join(fixtures, path), 'utf8'));
const CORPUS = json('tokenizers/texts.json') as string[];
const { chats: CHATS, tokens } = json('chat-templates/rendered.json') as {
  chats: ChatMessage[][];
  tokens: Record<string, string>;
};
const RENDERINGS = CHATS.flatMap((chat) => [true, false].map((prompt) => ({ chat, prompt })));

/** Parts of the corpus put together by chance. */
function drawn(count: number): string[] {
  let state = 20_261;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  const part = (): string => {
    const points = [...(CORPUS[next(CORPUS.length)] as string)];
    const start = next(points.length);
    return points.slice(start, start + 1 + next(12)).join('');
  };
  return Array.from({ length: count }, () => Array.from({ length: 2 + next(5) }, part).join(''));
}

/** What only transformers takes for tokens in a text: see tools/oracle/README.md. */
const TEXTS = [...CORPUS, ...drawn(400)].filter((text) => !/<\/?think>/.test(text));
/** Special tokens in contents are text to ours, and tokens to theirs. */
const hasMarker = (chat: readonly ChatMessage[]): boolean =>
  chat.some(({ content }) => /<\|?\/?\w+\|?>/.test(content));

const PUBLISHED = [
  ...['llama3', 'llama3_1', 'llama3_2', 'qwen2_5', 'qwen3', 'qwen3_instruct_2507'],
  ...['llama3_training', 'qwen2_5_training', 'qwen3_training'],
  ...['phi3', 'gemma', 'gemma3', 'deepseek_r1_distill', 'lfm2', 'cohere', 'glm4moe'],
];

const fixtureFolders = (kind: string): [string, () => Promise<string>][] =>
  readdirSync(join(fixtures, kind))
    .filter((name) => !name.endsWith('.json'))
    .map((name) => [name, async () => join(fixtures, kind, name)]);
const models: [string, () => Promise<string>][] = [
  ['SmolLM2-135M', smolLm2],
  ...fixtureFolders('families'),
];
/** The models of the fixtures have one tokenizer; transformers gives each `qwen2` that of Qwen instead. */
const tokenizers = [...models.slice(0, 2), ...fixtureFolders('tokenizers')];

describe('texts, beside transformers', () => {
  const answers = new Map<string, unknown>();
  const tokenizerOf = async (folder: string): Promise<Tokenizer> =>
    new Tokenizer(await readTokenizerFiles(folder));
  beforeAll(async () => {
    const tokenize = await Promise.all(
      tokenizers.map(async ([, at]) => ({ tokenize: { folder: await at(), texts: TEXTS } })),
    );
    const chats = await Promise.all(
      models.map(async ([, at]) => ({ chats: { folder: await at(), chats: CHATS } })),
    );
    const published = { published: { names: PUBLISHED, chats: CHATS, tokens } };
    const given = await textReference([...tokenize, ...chats, published]);
    tokenizers.forEach(([name], i) => answers.set(`ids ${name}`, given[i]));
    models.forEach(([name], i) => answers.set(`chats ${name}`, given[tokenizers.length + i]));
    answers.set('published', given.at(-1));
  });

  it.each(tokenizers)(
    `have the same ids, and ids the same text, ${TEXTS.length} of them: %s`,
    async (name, at) => {
      const tokenizer = await tokenizerOf(await at());
      const { ids, decoded } = answers.get(`ids ${name}`) as TokenizeAnswer;
      const apart = TEXTS.flatMap((text, i) => {
        const found = tokenizer.encode(text);
        const ours = { text, ids: found.join(' '), decoded: tokenizer.decode(found) };
        const theirs = { text, ids: ids[i]?.join(' '), decoded: decoded[i] };
        return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [{ ours, theirs }];
      });
      expect(apart).toEqual([]);
    },
  );

  it.each(models)(
    `are written by the chat template byte for byte, ${RENDERINGS.length} of them: %s`,
    async (name, at) => {
      const tokenizer = await tokenizerOf(await at());
      const { rendered, ids } = answers.get(`chats ${name}`) as ChatsAnswer;
      const plain = RENDERINGS.map(({ chat }) => !hasMarker(chat));
      expect(plain.filter(Boolean).length).toBeGreaterThan(50);
      for (const [i, { chat, prompt }] of RENDERINGS.entries()) {
        expect(tokenizer.renderChat(chat, prompt)).toBe(rendered[i]);
        if (plain[i]) expect(tokenizer.encodeChat(chat, prompt)).toEqual(ids[i]);
      }
    },
  );

  it.each(PUBLISHED)('are written byte for byte by the published template %s', (name) => {
    const { templates, rendered } = answers.get('published') as PublishedAnswer;
    const template = new ChatTemplate(templates[name] as string, tokens);
    const ours = RENDERINGS.map(({ chat, prompt }) => {
      try {
        return template.render(chat, prompt);
      } catch (error) {
        expect(error).toMatchObject({ code: 'CHAT_TEMPLATE_REFUSED' });
        return null;
      }
    });
    expect(ours).toEqual(rendered[name]);
    expect(ours.filter((text) => text !== null).length).toBeGreaterThan(50);
  });
});
