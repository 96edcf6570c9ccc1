import { Template } from '@huggingface/jinja';
import { MemoError } from '@memo-js/core';
import { jinjaMends, mendTemplate } from './jinja-mends.ts';

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** A chat template as `transformers` renders it. */
export class ChatTemplate {
  readonly #template: Template;
  readonly #names: Readonly<Record<string, unknown>>;

  /**
   * @param specialTokens those that `tokenizer_config.json` names, by key (`bos_token`...)
   * @throws Error where the text is no template
   */
  constructor(text: string, specialTokens: Readonly<Record<string, string>>) {
    this.#template = new Template(text);
    mendTemplate(this.#template.parsed);
    // What `apply_chat_template` hands over besides the messages: defined, though none is given.
    this.#names = { ...jinjaMends, ...specialTokens, tools: null, documents: null };
  }

  /** @throws MemoError `CHAT_TEMPLATE_REFUSED` with what the template says */
  render(messages: readonly ChatMessage[], addGenerationPrompt: boolean): string {
    const names = { ...this.#names, messages, add_generation_prompt: addGenerationPrompt };
    try {
      return this.#template.render(names);
    } catch (cause) {
      throw new MemoError({
        code: 'CHAT_TEMPLATE_REFUSED',
        message: `The chat template refuses the conversation: ${(cause as Error).message}`,
        hint: 'Use a base whose template takes a question, and a system text where one is set.',
        cause,
      });
    }
  }
}
