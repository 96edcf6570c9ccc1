/** Told of a field: a piece of its text, and whether it is the last one. */
export type FieldReader = (name: string, piece: string, ended: boolean) => void;

const ESCAPES: Readonly<Record<string, string>> = Object.freeze({
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
});

/**
 * Reads text fields of a JSON object while it arrives, in time linear in its length: the pieces that
 * are told make up what `JSON.parse` gives for the field in the end. Half of a surrogate pair waits for
 * its other half. What is not JSON is not noticed here; the whole is parsed strictly afterwards.
 */
export class GrowingFields {
  readonly #names: ReadonlySet<string>;
  readonly #read: FieldReader;
  /** Of the value that is being read; 1 in the object itself, 0 before it. */
  #depth = 0;
  #inString = false;
  /** After a colon of the object itself. */
  #atValue = false;
  #key = '';
  /** What an escape has so far, without the backslash; null outside of one. */
  #escape: string | null = null;
  /** Decoded and not yet told. */
  #text = '';

  constructor(names: readonly string[], read: FieldReader) {
    this.#names = new Set(names);
    this.#read = read;
  }

  push(piece: string): void {
    for (let at = 0; at < piece.length;) {
      if (this.#escape !== null) this.#inEscape(piece.charAt(at++), this.#escape);
      else if (this.#inString) at = this.#string(piece, at);
      else this.#structure(piece.charAt(at++));
    }
    this.#tell(false);
  }

  #structure(char: string): void {
    if (this.#depth === 0) {
      if (char === '{') this.#depth = 1;
    } else if (char === '"') {
      this.#inString = true;
      this.#text = '';
    } else if (char === '{' || char === '[') this.#depth++;
    else if (char === '}' || char === ']') this.#depth--;
    else if (this.#depth === 1 && char === ':') this.#atValue = true;
    else if (this.#depth === 1 && char === ',') this.#atValue = false;
  }

  /** @returns where the string was left: at its end, at an escape, or at the end of the piece */
  #string(piece: string, from: number): number {
    let at = from;
    while (at < piece.length && piece[at] !== '"' && piece[at] !== '\\') at++;
    // Texts that nobody reads are not kept.
    if (this.#depth === 1) this.#text += piece.slice(from, at);
    if (at === piece.length) return at;
    if (piece[at] === '\\') this.#escape = '';
    else {
      this.#inString = false;
      if (this.#depth === 1) this.#close();
    }
    return at + 1;
  }

  #inEscape(char: string, before: string): void {
    const escape = before + char;
    if (escape[0] === 'u' && escape.length < 5) {
      this.#escape = escape;
      return;
    }
    this.#escape = null;
    if (this.#depth !== 1) return;
    this.#text +=
      escape[0] === 'u'
        ? String.fromCharCode(Number.parseInt(escape.slice(1), 16))
        : (ESCAPES[escape] ?? escape);
  }

  #close(): void {
    if (this.#atValue) this.#tell(true);
    else this.#key = this.#text;
    this.#text = '';
  }

  #tell(ended: boolean): void {
    if (!this.#atValue || !(ended || this.#inString) || this.#depth !== 1) return;
    if (!this.#names.has(this.#key)) {
      this.#text = '';
      return;
    }
    const split = !ended && /[\ud800-\udbff]$/.test(this.#text) ? 1 : 0;
    const piece = this.#text.slice(0, this.#text.length - split);
    this.#text = this.#text.slice(piece.length);
    if (piece !== '' || ended) this.#read(this.#key, piece, ended);
  }
}
