import { MemoError } from '@memo-js/core';
import { z } from 'zod';
import type { ChatMessage, OutputSchema } from './request.ts';

/** How a provider is told the form of an answer: options of its LangChain model, a call. */
export type SchemaOptions = (schema: JsonSchema, name: string) => Record<string, unknown>;

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Native structured output, where a provider has it. */
export const schemaOptions: Readonly<Record<'openai' | 'gemini' | 'anthropic', SchemaOptions>> =
  Object.freeze({
    openai: (schema, name) => ({
      response_format: { type: 'json_schema', json_schema: { name, schema, strict: true } },
    }),
    gemini: (schema) => ({ responseSchema: schema }),
    anthropic: (schema) => ({ outputConfig: { format: { type: 'json_schema', schema } } }),
  });

/** Writing a schema takes longer than everything else that we do for a call. */
const WRITTEN = new WeakMap<z.ZodType, JsonSchema>();

/** @throws MemoError `CHAT_SCHEMA` for a schema that JSON Schema cannot say */
export function jsonSchemaOf({
  name,
  schema,
}: Pick<OutputSchema<unknown>, 'name' | 'schema'>): JsonSchema {
  const written = WRITTEN.get(schema);
  if (written) return written;
  try {
    const json = z.toJSONSchema(schema, { target: 'draft-2020-12' });
    delete json.$schema;
    WRITTEN.set(schema, json);
    return json;
  } catch (cause) {
    throw new MemoError({
      code: 'CHAT_SCHEMA',
      message: `The output schema ${name} cannot be written as JSON Schema.`,
      hint: 'Use plain objects, arrays, strings, numbers and enums; no transforms.',
      cause,
    });
  }
}

/** Asks for the form in words, for a model without native structured output. */
export function withSchemaInWords(
  messages: readonly ChatMessage[],
  schema: JsonSchema,
): ChatMessage[] {
  const text =
    'Answer with one JSON value and nothing else: no explanation, no code fence. ' +
    `It must satisfy this JSON Schema:\n${JSON.stringify(schema)}`;
  return [...messages, { role: 'user', text }];
}

/** An answer that was read, or what is wrong with it. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** Reads an answer strictly; a code fence around it is forgiven, text beside it is not. */
export function parseOutput<T>(text: string, { schema, check }: OutputSchema<T>): Parsed<T> {
  const bare = /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/.exec(text)?.[1] ?? text;
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch (error) {
    return { ok: false, problem: `it is not JSON (${(error as Error).message})` };
  }
  const result = schema.safeParse(value);
  if (!result.success) return { ok: false, problem: z.prettifyError(result.error) };
  const problem = check?.(result.data) ?? null;
  return problem === null ? { ok: true, value: result.data } : { ok: false, problem };
}

/** The conversation that asks for a broken answer again; the answer is quoted in part only. */
export function repairMessages(
  messages: readonly ChatMessage[],
  text: string,
  problem: string,
): ChatMessage[] {
  return [
    ...messages,
    { role: 'assistant', text: text.slice(0, QUOTED) },
    {
      role: 'user',
      text: `That answer cannot be used: ${problem}. Give the whole answer again, as one JSON value that satisfies the schema.`,
    },
  ];
}

const QUOTED = 4_000;
