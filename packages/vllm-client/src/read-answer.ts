import type { Endpoint } from './endpoints.ts';
import { VllmError } from './errors.ts';

type Kind = 'string' | 'number' | 'boolean' | 'array';

/**
 * An answer that has the fields that cannot be missing. Each answer would cost more to check in full
 * than to make; what is read of the rest is optional in its type.
 */
export function readAnswer<T>(
  endpoint: Endpoint,
  value: unknown,
  fields: Readonly<Partial<Record<keyof T & string, Kind>>>,
): T {
  const object = typeof value === 'object' && value !== null ? (value as object) : {};
  for (const [name, kind] of Object.entries(fields)) {
    const field = (object as Record<string, unknown>)[name];
    if (kind === 'array' ? !Array.isArray(field) : typeof field !== kind) {
      throw badAnswer(endpoint, `has no ${name} (${kind as string})`);
    }
  }
  return object as T;
}

export const badAnswer = (endpoint: Endpoint, what: string): VllmError =>
  new VllmError({
    code: 'VLLM_RESPONSE_INVALID',
    message: `the answer of ${endpoint.path} ${what}`,
    hint: 'Check that `baseURL` is a vLLM server.',
  });

interface Thinking {
  reasoning?: string | null;
  readonly reasoning_content?: string | null;
}

/** Older servers call it `reasoning_content`. */
export function nameReasoning(message: object | undefined): void {
  const thinking = message as Thinking | undefined;
  if (thinking?.reasoning_content !== undefined && thinking.reasoning === undefined) {
    thinking.reasoning = thinking.reasoning_content;
  }
}
