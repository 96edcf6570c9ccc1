import type { Asked } from './mind.ts';
import {
  contentText,
  event,
  list,
  numbers,
  pieces,
  record,
  text,
  type Answer,
  type Json,
  type WireFormat,
} from './wire.ts';

const FINISH = { stop: 'stop', length: 'length', filter: 'content_filter', refusal: 'stop' };

const ERRORS = {
  'rate-limit': ['requests', 'rate_limit_exceeded'],
  'server-error': ['server_error', null],
  overloaded: ['service_unavailable', null],
  'context-overflow': ['invalid_request_error', 'context_length_exceeded'],
  key: ['invalid_request_error', 'invalid_api_key'],
  model: ['invalid_request_error', 'model_not_found'],
  request: ['invalid_request_error', 'unsupported_value'],
} as const;

/** `POST /v1/chat/completions` of OpenAI and of the many servers that follow it. */
export const openaiWire: WireFormat = {
  read(path, body) {
    if (!path.endsWith('/chat/completions')) return null;
    const format = record(body['response_format']);
    const schema = record(record(format['json_schema'])['schema']);
    const limit = body['max_completion_tokens'] ?? body['max_tokens'];
    return {
      model: text(body['model']),
      messages: list(body['messages']).map((message) => {
        const { role, content } = record(message);
        return { role: roleOf(text(role)), text: contentText(content) };
      }),
      schema: format['type'] === 'json_schema' ? schema : null,
      maxTokens: typeof limit === 'number' ? limit : null,
      sampling: numbers(body, ['temperature', 'top_p']),
      stream: body['stream'] === true,
      streamUsage: record(body['stream_options'])['include_usage'] === true,
      tools: list(body['tools']).map((tool) => text(record(record(tool)['function'])['name'])),
    };
  },
  key: (headers) => text(headers['authorization']).replace(/^Bearer /, ''),
  reply: (answer, asked, id) => ({
    id,
    object: 'chat.completion',
    created: 1_760_000_000,
    model: asked.model,
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: answer.ending === 'refusal' || answer.toolCalls ? null : answer.text,
          refusal: answer.ending === 'refusal' ? answer.text : null,
          ...(answer.toolCalls ? { tool_calls: toolCalls(answer.toolCalls, id) } : {}),
        },
        logprobs: null,
        finish_reason: answer.toolCalls ? 'tool_calls' : FINISH[answer.ending],
      },
    ],
    usage: usage(answer),
  }),
  stream(answer, asked, id) {
    const chunk = (delta: Json, finish: string | null): Json => ({
      id,
      object: 'chat.completion.chunk',
      created: 1_760_000_000,
      model: asked.model,
      choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
      ...(asked.streamUsage ? { usage: null } : {}),
    });
    const field = answer.ending === 'refusal' ? 'refusal' : 'content';
    const calls = answer.toolCalls && toolCalls(answer.toolCalls, id);
    return [
      event(chunk({ role: 'assistant', content: '' }, null)),
      ...pieces(answer.text).map((piece) => event(chunk({ [field]: piece }, null))),
      ...(calls ? [event(chunk({ tool_calls: calls }, null))] : []),
      event(chunk({}, calls ? 'tool_calls' : FINISH[answer.ending])),
      ...(asked.streamUsage
        ? [event({ ...chunk({}, null), choices: [], usage: usage(answer) })]
        : []),
      'data: [DONE]\n\n',
    ];
  },
  errorEvent: (error) => event(openaiWire.error(error)),
  error({ kind, message, parameter }) {
    const [type, code] = ERRORS[kind];
    return { error: { message, type, param: parameter ?? null, code } };
  },
};

const roleOf = (role: string): Asked['messages'][number]['role'] =>
  role === 'assistant' || role === 'user' || role === 'tool' ? role : 'system';

const toolCalls = (calls: NonNullable<Answer['toolCalls']>, id: string): Json[] =>
  calls.map(({ name, args }, index) => ({
    index,
    id: `${id}-call-${index}`,
    type: 'function',
    function: { name, arguments: JSON.stringify(args) },
  }));

const usage = (answer: Answer): Json => ({
  prompt_tokens: answer.promptTokens,
  completion_tokens: answer.completionTokens,
  total_tokens: answer.promptTokens + answer.completionTokens,
  prompt_tokens_details: { cached_tokens: answer.cachedTokens ?? 0 },
  completion_tokens_details: { reasoning_tokens: answer.thinkingTokens ?? 0 },
});
