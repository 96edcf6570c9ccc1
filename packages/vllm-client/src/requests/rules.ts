/** Of one request, read before it is sent: what single fields cannot say. */
export interface Rule<T> {
  readonly param: string;
  readonly message: string;
  broken(request: T): boolean;
}

export interface Sampled {
  readonly temperature?: number | undefined;
  readonly n?: number | undefined;
  readonly max_tokens?: number | undefined;
  readonly min_tokens?: number | undefined;
  readonly use_beam_search?: boolean | undefined;
  readonly structured_outputs?: object | undefined;
  readonly response_format?: { readonly type: string } | undefined;
}

/** vLLM answers 400 to each of these; here the message names what to change. */
export const SAMPLING_RULES: readonly Rule<Sampled>[] = [
  {
    param: 'min_tokens',
    message: 'min_tokens exceeds max_tokens',
    broken: ({ min_tokens: min = 0, max_tokens: max = Infinity }) => min > max,
  },
  {
    param: 'n',
    message: 'greedy decoding (temperature 0) gives the same text n times: ask for n 1',
    broken: ({ n = 1, temperature, use_beam_search: beams }) =>
      temperature === 0 && n > 1 && beams !== true,
  },
  {
    param: 'structured_outputs',
    message: 'structured_outputs and response_format are two ways to say one thing: give one',
    broken: ({ structured_outputs: constraint, response_format: format }) =>
      constraint !== undefined && format !== undefined && format.type !== 'text',
  },
];

export interface Generating {
  readonly add_generation_prompt?: boolean | undefined;
  readonly continue_final_message?: boolean | undefined;
}

/** `add_generation_prompt` is on unless it is turned off, and the server refuses both. */
export const CONTINUATION: Rule<Generating> = {
  param: 'continue_final_message',
  message: 'continue_final_message needs add_generation_prompt: false',
  broken: ({ continue_final_message: goesOn, add_generation_prompt: prompt }) =>
    goesOn === true && prompt !== false,
};

export interface Scored {
  readonly logprobs?: boolean | undefined;
  readonly top_logprobs?: number | undefined;
}

export const TOP_LOGPROBS: Rule<Scored> = {
  param: 'top_logprobs',
  message: 'top_logprobs needs logprobs: true',
  broken: ({ top_logprobs: top = 0, logprobs }) => top !== 0 && logprobs !== true,
};

export interface Streamable {
  readonly prompt_logprobs?: number | undefined;
  readonly use_beam_search?: boolean | undefined;
  readonly stream_options?: object | undefined;
}

/** Of an answer in one piece. */
export const WHOLE_RULES: readonly Rule<Streamable>[] = [
  {
    param: 'stream_options',
    message: 'stream_options are for the method that ends in Stream',
    broken: ({ stream_options: options }) => options !== undefined,
  },
];

/** Of an answer in chunks. */
export const STREAM_RULES: readonly Rule<Streamable>[] = [
  {
    param: 'prompt_logprobs',
    message: 'prompt_logprobs do not come in a stream',
    broken: ({ prompt_logprobs: count = 0 }) => count !== 0,
  },
  {
    param: 'use_beam_search',
    message: 'a beam search has no stream: its text is known at the end',
    broken: ({ use_beam_search: beams }) => beams === true,
  },
];
