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

const STOP = { stop: 'end_turn', length: 'max_tokens', filter: 'refusal', refusal: 'refusal' };

const TYPES = {
  'rate-limit': 'rate_limit_error',
  'server-error': 'api_error',
  overloaded: 'overloaded_error',
  'context-overflow': 'invalid_request_error',
  key: 'authentication_error',
  model: 'not_found_error',
  request: 'invalid_request_error',
};

/** `POST /v1/messages` of Anthropic. */
export const anthropicWire: WireFormat = {
  read(path, body) {
    if (!path.endsWith('/v1/messages')) return null;
    const format = record(record(body['output_config'])['format']);
    const system = contentText(body['system']);
    return {
      model: text(body['model']),
      messages: [
        ...(system === '' ? [] : [{ role: 'system' as const, text: system }]),
        ...list(body['messages']).map((message) => {
          const { role, content } = record(message);
          return {
            role: role === 'assistant' ? ('assistant' as const) : ('user' as const),
            text: contentText(content),
          };
        }),
      ],
      schema: format['type'] === 'json_schema' ? record(format['schema']) : null,
      maxTokens: typeof body['max_tokens'] === 'number' ? body['max_tokens'] : null,
      sampling: numbers(body, ['temperature', 'top_p']),
      stream: body['stream'] === true,
      streamUsage: true,
      tools: [],
    };
  },
  key: (headers) => text(headers['x-api-key']),
  reply: (answer, asked, id) => ({
    id,
    type: 'message',
    role: 'assistant',
    model: asked.model,
    content: answer.text === '' ? [] : [{ type: 'text', text: answer.text }],
    stop_reason: STOP[answer.ending],
    stop_sequence: null,
    usage: usage(answer),
  }),
  stream: (answer, asked, id) => [
    event(
      {
        type: 'message_start',
        message: {
          ...anthropicWire.reply({ ...answer, text: '' }, asked, id),
          stop_reason: null,
          usage: { ...usage(answer), output_tokens: 1 },
        },
      },
      'message_start',
    ),
    event(
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
      'content_block_start',
    ),
    ...pieces(answer.text).map((piece) =>
      event(
        { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: piece } },
        'content_block_delta',
      ),
    ),
    event({ type: 'content_block_stop', index: 0 }, 'content_block_stop'),
    event(
      {
        type: 'message_delta',
        delta: { stop_reason: STOP[answer.ending], stop_sequence: null },
        usage: { output_tokens: answer.completionTokens },
      },
      'message_delta',
    ),
    event({ type: 'message_stop' }, 'message_stop'),
  ],
  errorEvent: (error) => event(anthropicWire.error(error), 'error'),
  error: ({ kind, message }) => ({ type: 'error', error: { type: TYPES[kind], message } }),
};

const usage = (answer: Answer): Json => ({
  input_tokens: answer.promptTokens - (answer.cachedTokens ?? 0),
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: answer.cachedTokens ?? 0,
  output_tokens: answer.completionTokens,
});
