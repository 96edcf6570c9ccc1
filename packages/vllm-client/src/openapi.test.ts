import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ENDPOINTS } from './endpoints.ts';
import { chatBatchRequest, chatRequest, tokenizeChatRequest } from './requests/chat.ts';
import { completionRequest } from './requests/completion.ts';
import {
  detokenizeRequest,
  loadLoraRequest,
  resetPrefixCacheRequest,
  sleepRequest,
  tokenizeTextRequest,
  unloadLoraRequest,
} from './requests/other.ts';
import { responsesRequest } from './requests/responses.ts';
import { misfits, type JsonSchema } from './testing/schema-fit.ts';

/** Recorded from a server of vLLM 0.32 by its `/openapi.json`. */
const FILE = join(import.meta.dirname, '../../../../shared/data/vllm-0.32-openapi.json');

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}
interface Operation {
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>;
  };
  readonly parameters?: readonly { readonly name: string; readonly schema: JsonSchema }[];
}

/** Not in the recording: the served model was no embedding model, and the schema is no part of itself. */
const NOT_RECORDED = new Set<string>([ENDPOINTS.embeddings.path, ENDPOINTS.schema.path]);

const BODIES = [
  { endpoint: ENDPOINTS.chat, type: 'ChatCompletionRequest', ours: chatRequest },
  { endpoint: ENDPOINTS.chatBatch, type: 'BatchChatCompletionRequest', ours: chatBatchRequest },
  { endpoint: ENDPOINTS.completion, type: 'CompletionRequest', ours: completionRequest },
  { endpoint: ENDPOINTS.responses, type: 'ResponsesRequest', ours: responsesRequest },
  { endpoint: ENDPOINTS.tokenize, type: 'TokenizeCompletionRequest', ours: tokenizeTextRequest },
  { endpoint: ENDPOINTS.tokenize, type: 'TokenizeChatRequest', ours: tokenizeChatRequest },
  { endpoint: ENDPOINTS.detokenize, type: 'DetokenizeRequest', ours: detokenizeRequest },
  { endpoint: ENDPOINTS.loadLora, type: 'LoadLoRAAdapterRequest', ours: loadLoraRequest },
  { endpoint: ENDPOINTS.unloadLora, type: 'UnloadLoRAAdapterRequest', ours: unloadLoraRequest },
];
const QUERIES = [
  { endpoint: ENDPOINTS.sleep, ours: sleepRequest },
  { endpoint: ENDPOINTS.resetPrefixCache, ours: resetPrefixCacheRequest },
];
/** Fields that a request of ours adds by itself. */
const ADDED = ['stream', 'stream_options'];

const absent = !existsSync(FILE);
const recorded = (
  absent ? { paths: {}, components: { schemas: {} } } : JSON.parse(readFileSync(FILE, 'utf8'))
) as OpenApi;
const jsonSchema = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
const { schemas } = recorded.components;

(absent ? describe.skip : describe)(
  `types against vLLM 0.32${absent ? ': its schema is not here' : ''}`,
  () => {
    it.each(Object.values(ENDPOINTS).filter(({ path }) => !NOT_RECORDED.has(path)))(
      'the server has $method $path',
      ({ method, path }) => {
        expect(Object.keys(recorded.paths[path] ?? {})).toContain(method.toLowerCase());
      },
    );

    it.each(BODIES)('$type has all that we send to $endpoint.path', ({ endpoint, type, ours }) => {
      const body =
        recorded.paths[endpoint.path]?.['post']?.requestBody?.content['application/json'];
      expect(JSON.stringify(body)).toContain(`/${type}"`);
      const theirs: JsonSchema = { $ref: `#/components/schemas/${type}` };
      expect(misfits(jsonSchema(ours), theirs, schemas)).toEqual([]);
    });

    it.each(QUERIES)('$endpoint.path takes our query', ({ endpoint, ours }) => {
      const parameters = recorded.paths[endpoint.path]?.['post']?.parameters ?? [];
      const properties = Object.fromEntries(parameters.map(({ name, schema }) => [name, schema]));
      expect(misfits(jsonSchema(ours), { type: 'object', properties }, schemas)).toEqual([]);
    });

    it.each(['ChatCompletionRequest', 'CompletionRequest'])(
      '%s streams as we ask it to',
      (type) => {
        expect(Object.keys(schemas[type]?.properties ?? {})).toEqual(expect.arrayContaining(ADDED));
      },
    );

    it('has errors of the shape that we read', () => {
      const ours = z.object({
        error: z.object({
          message: z.string(),
          type: z.string(),
          param: z.string().nullable().optional(),
          code: z.number().int(),
        }),
      });
      const theirs: JsonSchema = { $ref: '#/components/schemas/ErrorResponse' };
      expect(misfits(jsonSchema(ours), theirs, schemas)).toEqual([]);
    });

    it.each([
      { name: 'a field that is gone', more: { guided_json: z.string().optional() } },
      { name: 'another type', more: { max_tokens: z.string().optional() } },
      { name: 'a wider enum', more: { truncation_side: z.enum(['left', 'middle']).optional() } },
      {
        name: 'a wrong field within',
        more: { structured_outputs: z.strictObject({ jason: z.string() }).optional() },
      },
    ])('would find $name', ({ more }) => {
      const theirs: JsonSchema = { $ref: '#/components/schemas/ChatCompletionRequest' };
      expect(
        misfits(jsonSchema(z.strictObject({ ...chatRequest.shape, ...more })), theirs, schemas),
      ).toHaveLength(1);
    });
  },
);
