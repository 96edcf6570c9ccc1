import {
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

const FINISH = { stop: 'STOP', length: 'MAX_TOKENS', filter: 'SAFETY', refusal: 'SAFETY' };

const STATUSES = {
  'rate-limit': 'RESOURCE_EXHAUSTED',
  'server-error': 'INTERNAL',
  overloaded: 'UNAVAILABLE',
  'context-overflow': 'INVALID_ARGUMENT',
  key: 'INVALID_ARGUMENT',
  model: 'NOT_FOUND',
  request: 'INVALID_ARGUMENT',
};

const PATH = /\/models\/([^/:]+):(generateContent|streamGenerateContent)/;

/** `POST .../models/MODEL:generateContent` of the Gemini API. */
export const geminiWire: WireFormat = {
  read(path, body) {
    const [, model, method] = PATH.exec(path) ?? [];
    if (model === undefined) return null;
    const config = record(body['generationConfig']);
    const schema = config['responseJsonSchema'] ?? config['responseSchema'];
    const system = partsText(record(body['systemInstruction'])['parts']);
    return {
      model,
      messages: [
        ...(system === '' ? [] : [{ role: 'system' as const, text: system }]),
        ...list(body['contents']).map((content) => ({
          role: record(content)['role'] === 'model' ? ('assistant' as const) : ('user' as const),
          text: partsText(record(content)['parts']),
        })),
      ],
      schema: schema === undefined ? null : record(schema),
      maxTokens: typeof config['maxOutputTokens'] === 'number' ? config['maxOutputTokens'] : null,
      sampling: numbers(config, ['temperature', 'topP']),
      stream: method === 'streamGenerateContent',
      streamUsage: true,
      tools: [],
    };
  },
  key: (headers, path) =>
    text(headers['x-goog-api-key']) || (/[?&]key=([^&]*)/.exec(path)?.[1] ?? ''),
  wrongKey: { status: 400, message: 'API key not valid. Please pass a valid API key.' },
  reply: (answer, asked, id) => ({
    candidates: [candidate(answer.text, FINISH[answer.ending])],
    usageMetadata: usage(answer),
    modelVersion: asked.model,
    responseId: id,
  }),
  stream: (answer, asked, id) => {
    const common = { modelVersion: asked.model, responseId: id };
    const told = { promptTokenCount: answer.promptTokens, totalTokenCount: answer.promptTokens };
    return [
      ...pieces(answer.text).map((piece, i) =>
        event({
          candidates: [candidate(piece, null)],
          // Each event tells the tokens so far.
          usageMetadata: { ...told, candidatesTokenCount: i + 1 },
          ...common,
        }),
      ),
      event({
        candidates: [candidate('', FINISH[answer.ending])],
        usageMetadata: usage(answer),
        ...common,
      }),
    ];
  },
  errorEvent: (error) => event(geminiWire.error(error)),
  error: ({ status, kind, message, retryAfterSeconds }) => ({
    error: {
      code: status,
      message,
      status: STATUSES[kind],
      ...(retryAfterSeconds === undefined
        ? {}
        : {
            details: [
              {
                '@type': 'type.googleapis.com/google.rpc.RetryInfo',
                retryDelay: `${retryAfterSeconds}s`,
              },
            ],
          }),
    },
  }),
};

const candidate = (said: string, finish: string | null): Json => ({
  content: { role: 'model', parts: said === '' ? [] : [{ text: said }] },
  index: 0,
  ...(finish === null ? {} : { finishReason: finish }),
});

const partsText = (parts: unknown): string =>
  list(parts)
    .map((part) => text(record(part)['text']))
    .join('');

const usage = (answer: Answer): Json => ({
  promptTokenCount: answer.promptTokens,
  candidatesTokenCount: answer.completionTokens - (answer.thinkingTokens ?? 0),
  totalTokenCount: answer.promptTokens + answer.completionTokens,
  ...(answer.thinkingTokens ? { thoughtsTokenCount: answer.thinkingTokens } : {}),
  ...(answer.cachedTokens ? { cachedContentTokenCount: answer.cachedTokens } : {}),
});
