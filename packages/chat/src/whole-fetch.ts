import { request } from 'undici';

const BUILTIN = globalThis.fetch;
/** What fetch would follow; rare enough to ask again. */
const REDIRECT = /^30[12378]$/;

/**
 * A `fetch` for the SDKs that reads an answer as a whole: that of Node gives every answer a web stream,
 * which takes as long as the rest of a request. Streamed answers are left to it, and everything where
 * the program has put a `fetch` of its own in its place.
 */
export const wholeFetch: typeof fetch = async (input, init) => {
  const { body, headers, method = 'GET', signal } = init ?? {};
  const simple =
    typeof input === 'string' && typeof body === 'string' && !/"stream":true/.test(body);
  if (!simple || globalThis.fetch !== BUILTIN) return fetch(input, init);
  const answer = await request(input, {
    method: method as 'POST',
    // Not compressed: nothing here would unpack it.
    headers: { ...Object.fromEntries(new Headers(headers)), 'accept-encoding': 'identity' },
    body,
    signal: signal ?? null,
  });
  const text = await answer.body.text();
  if (REDIRECT.test(String(answer.statusCode))) return fetch(input, init);
  return new WholeResponse(text, answer.statusCode, answer.headers);
};

/** An answer that has arrived; it has no `body`. */
class WholeResponse extends Response {
  override readonly text: () => Promise<string>;
  override readonly json: () => Promise<unknown>;

  constructor(
    text: string,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ) {
    const entries = Object.entries(headers).flatMap(([name, value = []]) =>
      [value].flat().map((each): [string, string] => [name, each]),
    );
    super(null, { status, headers: entries });
    this.text = async () => text;
    this.json = async () => JSON.parse(text) as unknown;
  }
}
