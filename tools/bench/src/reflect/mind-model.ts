import { SimpleChatModel } from '@langchain/core/language_models/chat_models';
import type { BaseMessage } from '@langchain/core/messages';
import type { Mind } from '@memo-js/chat-servers';

/** A LangChain model that answers in this process, as a mind does. */
export class MindModel extends SimpleChatModel {
  readonly #mind: Mind;
  calls = 0;

  constructor(mind: Mind) {
    super({});
    this.#mind = mind;
  }

  override _llmType(): string {
    return 'mind';
  }

  override async _call(messages: BaseMessage[]): Promise<string> {
    this.calls += 1;
    const { text } = await this.#mind({
      model: 'mind',
      messages: messages.map((message, at) => ({
        role: at === 0 ? 'system' : 'user',
        text: message.text,
      })),
      schema: null,
      maxTokens: null,
      sampling: {},
      stream: false,
      streamUsage: false,
      tools: [],
    });
    return text;
  }
}
