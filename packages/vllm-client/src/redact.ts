import { VllmError } from './errors.ts';

/** Parts of headers that are shorter are words such as a scheme, and no secret. */
const LEAST = 7;
const SECRET_HEADER = /auth|key|token|secret|cookie/i;

/** What must never leave the client: the key, and what headers of such names hold. */
export function secretsOf(
  apiKey: string | undefined,
  headers: Readonly<Record<string, string>> = {},
): readonly string[] {
  const values = Object.entries(headers)
    .filter(([name]) => SECRET_HEADER.test(name))
    .flatMap(([, value]) => [value, ...value.split(/[\s;,]+/)])
    .filter((value) => value.length >= LEAST);
  return [...(apiKey === undefined ? [] : [apiKey]), ...values].sort((a, b) => b.length - a.length);
}

/** A server, or what stands before it, may quote a request in its error. */
export function redacted(error: VllmError, secrets: readonly string[]): VllmError {
  const quotes = (text: string | null): boolean =>
    text !== null && secrets.some((secret) => text.includes(secret));
  const { message, type, param, requestId } = error;
  if (![message, type, param, requestId].some(quotes)) return error;
  const without = (text: string): string =>
    secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  const kept = (text: string | null): string | null => (text === null ? null : without(text));
  // Without its cause, which may quote the same.
  return new VllmError({
    ...error,
    message: without(message),
    type: kept(type),
    param: kept(param),
    requestId: kept(requestId),
  });
}
