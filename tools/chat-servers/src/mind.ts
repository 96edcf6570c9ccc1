/** What a server was asked, whichever wire format it came in. */
export interface Asked {
  readonly model: string;
  readonly messages: readonly {
    /** `tool` is what a tool gave back. */
    readonly role: 'system' | 'user' | 'assistant' | 'tool';
    readonly text: string;
  }[];
  /** JSON Schema that the answer must satisfy; null where none was given. */
  readonly schema: Readonly<Record<string, unknown>> | null;
  readonly maxTokens: number | null;
  /** Sampling parameters that were given, by their names on the wire. */
  readonly sampling: Readonly<Record<string, number>>;
  readonly stream: boolean;
  /** Whether a stream tells its tokens at its end; OpenAI does on request only. */
  readonly streamUsage: boolean;
  /** Names of the tools that the model may call; read from OpenAI's format only. */
  readonly tools: readonly string[];
}

export interface Said {
  readonly text: string;
  /** Tokens of thinking before the answer. @default 0 */
  readonly thinkingTokens?: number;
  /** Tokens of the prompt that a cache held. @default 0 */
  readonly cachedTokens?: number;
  /** Calls of tools instead of a text; written in OpenAI's format only. */
  readonly toolCalls?: readonly { readonly name: string; readonly args: object }[];
}

/** Decides what a model answers: a script or rules. */
export type Mind = (asked: Asked) => Said | Promise<Said>;

/** Answers with each text in turn, the last one again and again. */
export function scriptedMind(...texts: readonly string[]): Mind {
  let next = 0;
  return () => ({ text: texts[Math.min(next++, texts.length - 1)] ?? '' });
}
