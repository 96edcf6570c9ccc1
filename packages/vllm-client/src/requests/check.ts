import type { z } from 'zod';
import { VllmError } from '../errors.ts';
import type { Rule } from './rules.ts';

/** Fields of older versions, which newer servers ignore with no more than a line in their log. */
const RENAMED: Readonly<Record<string, string>> = {
  guided_json: 'structured_outputs: { json }',
  guided_regex: 'structured_outputs: { regex }',
  guided_choice: 'structured_outputs: { choice }',
  guided_grammar: 'structured_outputs: { grammar }',
  guided_json_object: 'structured_outputs: { json_object }',
  stream: 'the method that ends in Stream',
};

/**
 * A request as it is sent. The server ignores fields that it does not know, so what is wrong must be
 * found here.
 * @throws VllmError `VLLM_REQUEST_INVALID`, which names the field
 */
export function checkRequest<T extends z.ZodObject>(
  schema: T,
  request: unknown,
  what: string,
  rules: readonly Rule<z.output<T>>[] = [],
): z.output<T> {
  const parsed = schema.safeParse(request);
  if (!parsed.success) throw refusal(parsed.error.issues, Object.keys(schema.shape), what);
  const broken = rules.find((rule) => rule.broken(parsed.data));
  if (broken !== undefined) {
    throw invalid(`${what}: ${broken.message}`, 'Nothing was sent.', broken.param);
  }
  return parsed.data;
}

function refusal(
  issues: readonly z.core.$ZodIssue[],
  fields: readonly string[],
  what: string,
): VllmError {
  const [first] = issues;
  const path = first?.path.join('.') ?? '';
  if (first?.code === 'unrecognized_keys') {
    const key = first.keys[0] ?? '';
    const instead = RENAMED[key];
    return invalid(
      `${what}: unknown field ${path === '' ? key : `${path}.${key}`}`,
      instead === undefined ? `Known fields: ${fields.join(', ')}.` : `Use ${instead}.`,
      key,
    );
  }
  const message = `${what}: ${path === '' ? '' : `${path}: `}${first?.message ?? 'invalid'}`;
  return invalid(message, 'Nothing was sent.', path === '' ? null : path);
}

const invalid = (message: string, hint: string, param: string | null): VllmError =>
  new VllmError({ code: 'VLLM_REQUEST_INVALID', message, hint, param });
