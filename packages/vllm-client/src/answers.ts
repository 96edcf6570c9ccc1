/** Answers as the server words them: the fields that are read, none is invented. */

export interface Usage {
  readonly prompt_tokens: number;
  readonly completion_tokens?: number | null;
  readonly total_tokens: number;
  readonly prompt_tokens_details?: { readonly cached_tokens?: number | null } | null;
}

/** `stop`, `length`, `tool_calls`, `abort`, ...; null while a stream goes on. */
export type FinishReason = string | null;
/** The stop string or token id that ended the text; null for the end token. */
export type StopReason = string | number | null;

/** By token id. */
export type PromptLogprobs = readonly (Readonly<
  Record<
    string,
    {
      readonly logprob: number;
      readonly rank?: number | null;
      readonly decoded_token?: string | null;
    }
  >
> | null)[];

export interface TokenLogprob {
  readonly token: string;
  readonly logprob: number;
  readonly bytes?: readonly number[] | null;
}
export interface ChatLogprobs {
  readonly content:
    readonly (TokenLogprob & { readonly top_logprobs: readonly TokenLogprob[] })[] | null;
}

export interface ToolCall {
  readonly id: string;
  readonly type: 'function';
  readonly function: { readonly name: string; readonly arguments: string };
}

export interface ChatAnswerMessage {
  readonly role: string;
  readonly content: string | null;
  /** What a reasoning model thought; servers that call it `reasoning_content` are read, too. */
  readonly reasoning?: string | null;
  readonly refusal?: string | null;
  readonly tool_calls?: readonly ToolCall[];
}

export interface ChatChoice {
  readonly index: number;
  readonly message: ChatAnswerMessage;
  readonly logprobs?: ChatLogprobs | null;
  readonly finish_reason: FinishReason;
  readonly stop_reason?: StopReason;
  readonly token_ids?: readonly number[] | null;
}

interface Answer {
  readonly id: string;
  readonly created: number;
  readonly model: string;
}

export interface ChatCompletion extends Answer {
  readonly choices: readonly ChatChoice[];
  readonly usage: Usage;
  readonly prompt_logprobs?: PromptLogprobs | null;
  readonly prompt_token_ids?: readonly number[] | null;
  readonly prompt_text?: string | null;
}

export interface ChatDelta {
  readonly role?: string | null;
  readonly content?: string | null;
  readonly reasoning?: string | null;
  readonly tool_calls?: readonly {
    readonly index: number;
    readonly id?: string | null;
    readonly function?: { readonly name?: string | null; readonly arguments?: string | null };
  }[];
}

export interface ChatChunk extends Answer {
  /** Empty in the last chunk, the one with the usage. */
  readonly choices: readonly {
    readonly index: number;
    readonly delta: ChatDelta;
    readonly logprobs?: ChatLogprobs | null;
    readonly finish_reason?: FinishReason;
    readonly stop_reason?: StopReason;
    readonly token_ids?: readonly number[] | null;
  }[];
  readonly usage?: Usage | null;
  readonly prompt_token_ids?: readonly number[] | null;
}

export interface CompletionLogprobs {
  readonly tokens: readonly string[];
  readonly token_logprobs: readonly (number | null)[];
  readonly top_logprobs: readonly (Readonly<Record<string, number>> | null)[];
  readonly text_offset: readonly number[];
}

export interface CompletionChoice {
  /** Of the prompt times `n`, plus the number of the sample. */
  readonly index: number;
  readonly text: string;
  readonly logprobs?: CompletionLogprobs | null;
  readonly finish_reason: FinishReason;
  readonly stop_reason?: StopReason;
  readonly token_ids?: readonly number[] | null;
  readonly prompt_logprobs?: PromptLogprobs | null;
  readonly prompt_token_ids?: readonly number[] | null;
}

export interface Completion extends Answer {
  /** In the order of the prompts, `n` for each. */
  readonly choices: readonly CompletionChoice[];
  readonly usage: Usage;
}

export interface CompletionChunk extends Answer {
  readonly choices: readonly (Omit<CompletionChoice, 'finish_reason' | 'prompt_logprobs'> & {
    readonly finish_reason?: FinishReason;
  })[];
  readonly usage?: Usage | null;
}

export interface ResponsesAnswer {
  readonly id: string;
  readonly status: string;
  readonly model: string;
  readonly output: readonly {
    readonly type: string;
    readonly content?: readonly { readonly type: string; readonly text?: string }[] | null;
  }[];
  readonly usage?: {
    readonly input_tokens: number;
    readonly output_tokens: number;
    readonly total_tokens: number;
  } | null;
}

export interface ResponsesEvent {
  /** `response.output_text.delta`, `response.completed`, ... */
  readonly type: string;
  readonly delta?: unknown;
  readonly response?: ResponsesAnswer;
}

export interface Embeddings {
  readonly model: string;
  /** In the order of the inputs. */
  readonly data: readonly { readonly index: number; readonly embedding: readonly number[] }[];
  readonly usage: Usage;
}

export interface Tokens {
  readonly count: number;
  readonly max_model_len: number;
  readonly tokens: readonly number[];
  readonly token_strs?: readonly string[] | null;
}

export interface ModelCard {
  readonly id: string;
  readonly root?: string | null;
  /** Of an adapter: the base that it lies over. */
  readonly parent?: string | null;
  readonly max_model_len?: number | null;
}
