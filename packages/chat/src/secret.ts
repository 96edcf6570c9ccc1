/** Shorter ones would be found in ordinary words. */
const LEAST_LENGTH = 8;

/**
 * Takes a key out of texts of servers and clients: some quote it in their errors, whole or as a part
 * of an address.
 */
export function redactor(key: string | null): (text: string) => string {
  if (key === null || key.length < LEAST_LENGTH) return (text) => text;
  const spellings = [...new Set([key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)])];
  return (text) => spellings.reduce((clean, spelling) => clean.replaceAll(spelling, '[key]'), text);
}

/** What may be kept of an error of a client, which holds requests with their headers. */
export function withoutSecrets(error: unknown, redact: (text: string) => string): Error {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const clean = new Error(redact(message));
  clean.name = name;
  if (stack !== undefined) clean.stack = redact(stack);
  return clean;
}
