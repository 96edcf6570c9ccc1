import { describe, expect, it } from '@jest/globals';
import { readErrorBody, toVllmError } from './error-body.ts';

const CASES = [
  {
    name: 'the shape of today',
    status: 404,
    body: '{"error":{"message":"The model `x` does not exist.","type":"NotFoundError","param":"model","code":404}}',
    is: { code: 'VLLM_NOT_FOUND', retryable: false, type: 'NotFoundError', param: 'model' },
  },
  {
    name: 'the flat shape of older versions',
    status: 400,
    body: '{"object":"error","message":"bad","type":"BadRequestError","param":null,"code":400}',
    is: { code: 'VLLM_REQUEST_INVALID', retryable: false, type: 'BadRequestError', param: null },
  },
  {
    name: 'a string of the middleware',
    status: 401,
    body: '{"error":"Unauthorized"}',
    is: { code: 'VLLM_UNAUTHORIZED', retryable: false, type: null },
  },
  {
    name: 'a detail of the framework',
    status: 404,
    body: '{"detail":"Not Found"}',
    is: { code: 'VLLM_UNSUPPORTED', retryable: false },
  },
  {
    name: "the framework's list of problems",
    status: 422,
    body: '{"detail":[{"loc":["body","lora_name"],"msg":"Field required","type":"missing"}]}',
    is: { code: 'VLLM_REQUEST_INVALID', param: 'lora_name' },
  },
  {
    name: 'an endpoint that is not there',
    status: 404,
    body: '{"error":{"message":"Not Found","type":"Not Found","param":null,"code":404}}',
    is: { code: 'VLLM_UNSUPPORTED' },
  },
  {
    name: 'a context that is too long, by its field',
    status: 400,
    body: '{"error":{"message":"You passed 9 tokens","type":"BadRequestError","param":"input_tokens","code":400}}',
    is: { code: 'VLLM_CONTEXT_OVERFLOW', retryable: false, param: 'input_tokens' },
  },
  {
    name: 'a context that is too long, by its words',
    status: 400,
    body: `{"object":"error","message":"This model's maximum context length is 2048 tokens.","type":"BadRequestError","param":null,"code":400}`,
    is: { code: 'VLLM_CONTEXT_OVERFLOW' },
  },
  {
    name: 'an adapter that is not there',
    status: 404,
    path: '/v1/load_lora_adapter',
    body: '{"error":{"message":"Loading lora a failed: No adapter found for /x","type":"NotFoundError","param":null,"code":404}}',
    is: { code: 'VLLM_ADAPTER', retryable: false },
  },
  { name: 'an empty body', status: 500, body: '', is: { code: 'VLLM_SERVER', retryable: true } },
  {
    name: "a proxy's page",
    status: 502,
    body: '<html><style>p{}</style><body><h1>502</h1> Bad <b>Gateway</b></body></html>',
    is: {
      code: 'VLLM_SERVER',
      retryable: true,
      message: 'POST /v1/x answered 502: 502 Bad Gateway',
    },
  },
  {
    name: 'too much',
    status: 429,
    body: '{"error":"slow"}',
    is: { code: 'VLLM_OVERLOADED', retryable: true },
  },
  { name: 'no room', status: 503, body: 'null', is: { code: 'VLLM_OVERLOADED', retryable: true } },
];

describe('an error answer', () => {
  it.each(CASES)('$name: $status', ({ status, body, is, path = '/v1/x' }) => {
    const origin = { status, method: 'POST', path, requestId: 'r' };
    expect(toVllmError(readErrorBody(body), origin)).toMatchObject({
      ...is,
      status,
      requestId: 'r',
    });
  });
});
