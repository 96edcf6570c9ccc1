/** A name longer than this is cut off in messages. */
const MAX_CHARACTERS = 80;

/**
 * What a file says, for an error message. A forged value may be megabytes long, nested so deeply
 * that printing it overflows the stack, or an object whose `toString` is no function.
 */
export function quoted(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    return Array.isArray(value) ? 'a list' : 'an object';
  }
  const text = String(value);
  return text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}...` : text;
}
