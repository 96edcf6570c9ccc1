import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Template } from '@huggingface/jinja';
import { describe, expect, it } from '@jest/globals';
import { ChatTemplate, type ChatMessage } from './chat-template.ts';

/** Rendered by transformers: see `tools/oracle/chat_template_fixtures.py`. */
const folder = fileURLToPath(new URL('./__fixtures__/chat-templates', import.meta.url));
const text = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');
interface Oracle {
  readonly tokens: Readonly<Record<string, string>>;
  readonly chats: readonly (readonly ChatMessage[])[];
  /** Of each chat with and without the generation prompt; null where it is refused. */
  readonly rendered: Readonly<Record<string, readonly (string | null)[]>>;
}
const oracle = JSON.parse(text('rendered.json')) as Oracle;
const names = readdirSync(folder).filter((name) => name.endsWith('.jinja'));

const render = (template: ChatTemplate, messages: readonly ChatMessage[], prompt: boolean) => {
  try {
    return template.render(messages, prompt);
  } catch (error) {
    expect(error).toMatchObject({ code: 'CHAT_TEMPLATE_REFUSED' });
    return null;
  }
};

describe('chat templates', () => {
  it.each(names)('are rendered as transformers does, byte for byte: %s', (name) => {
    const template = new ChatTemplate(text(name), oracle.tokens);
    const ours = oracle.chats.flatMap((chat) =>
      [true, false].map((prompt) => render(template, chat, prompt)),
    );
    expect(ours).toEqual(oracle.rendered[name.replace('.jinja', '')]);
  });

  it('need what is mended: the library alone renders other texts', () => {
    const template = new Template(text('thoughts.jinja'));
    const alone = oracle.chats.map((messages) =>
      template.render({ ...oracle.tokens, messages, add_generation_prompt: true }),
    );
    const expected = oracle.rendered['thoughts']?.filter((_, i) => i % 2 === 0);
    expect(alone).not.toEqual(expected);
  });

  it('say why they refuse a conversation', () => {
    const template = new ChatTemplate(text('strict.jinja'), oracle.tokens);
    expect(() => template.render([{ role: 'assistant', content: 'a' }], true)).toThrow(
      /Conversation roles must alternate/,
    );
  });

  it('strip a text of many spaces in no more time than it is long', () => {
    const template = new ChatTemplate('{{ messages[0].content | trim }}{{ missing | trim }}', {});
    const content = `a${' '.repeat(300_000)}b`;
    const start = performance.now();
    expect(template.render([{ role: 'user', content: ` ${content} ` }], true)).toBe(content);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('write the same date every day', () => {
    const template = new ChatTemplate("{{ strftime_now('%d %b %Y %q') }}", {});
    expect(template.render([], true)).toBe('26 Jul 2024 %q');
  });
});
